import { kinshipOf } from '../kinship/graph.ts';
import { stripsOf } from '../kinship/groups.ts';
import { atlas } from './atlas.ts';

const seriesOf = new Map(atlas.models.flatMap(({ checkpoints }) => checkpoints.map(({ id, series }) => [id, series] as const)));
const dayOf = ({ released }: (typeof atlas.bases)[number]) => (released.status === 'known' ? released.value : '9');

/** Base families in the order of their release. */
export const families = [...atlas.bases].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));

/** The lineage of everything in the atlas. */
export const kinship = kinshipOf({ bases: families, models: atlas.models });

/** The lineage in strips: by base family, then by entry. */
export const strips = stripsOf(kinship, {
  families: families.map(({ slug }) => slug),
  entries: atlas.models.map(({ slug }) => slug),
  seriesOf: (id) => seriesOf.get(id),
});
