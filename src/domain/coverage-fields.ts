import type { FieldGroup } from '../fields/field.ts';
import { FIELDS } from '../fields/registry.ts';
import { strings, type Strings } from '../i18n/strings.ts';
import type { Bilingual } from '../schema/primitives.ts';

/** Groups of what is counted, in the order of the table: those of the registry, then what the entry holds as a whole. */
export type CoverageGroup = FieldGroup | 'licence' | 'entry';

/** Something that an entry can answer: a field of its checkpoints, or a part of the entry as a whole. */
export interface CoverageField {
  id: string;
  group: CoverageGroup;
  label: Bilingual;
  /** Whether it is among what readers ask first: a column that the comparison table shows by itself, or a part of the licence. */
  first: boolean;
}

const both = (pick: (words: Strings) => string): Bilingual => ({ zh: pick(strings('zh')), en: pick(strings('en')) });

const entryPart = (id: string, group: CoverageGroup, pick: (words: Strings) => string, first = false): CoverageField => ({
  id,
  group,
  label: both(pick),
  first,
});

/** Fields of checkpoints that are claims; a role is a word of the entry itself and has no evidence. */
export const CHECKPOINT_FIELDS = FIELDS.filter(({ id }) => id !== 'role');

/** All that coverage counts, in the order of the table. */
export const COVERAGE_FIELDS: readonly CoverageField[] = [
  ...CHECKPOINT_FIELDS.map(({ id, group, label, shown }) => ({ id, group, label, first: shown })),
  ...(['code', 'weights', 'data', 'inherited', 'commercial'] as const).map((part) =>
    entryPart(`licence/${part}`, 'licence', ({ licenceParts }) => licenceParts[part], true),
  ),
  entryPart('summary', 'entry', ({ coverage }) => coverage.summary),
  entryPart('organisations', 'entry', ({ organisations }) => organisations),
  entryPart('training', 'entry', ({ training }) => training),
  entryPart('techniques', 'entry', ({ techniques }) => techniques),
  entryPart('datasets', 'entry', ({ datasets }) => datasets),
  entryPart('limitations', 'entry', ({ limitations }) => limitations),
  entryPart('ecosystem', 'entry', ({ ecosystem }) => ecosystem),
  entryPart('lineage', 'entry', ({ lineage }) => lineage),
  entryPart('activity', 'entry', ({ activity }) => activity.title),
  entryPart('timeline', 'entry', ({ timeline }) => timeline),
  entryPart('conflicts', 'entry', ({ conflicts }) => conflicts),
  entryPart('article', 'entry', ({ articleCheck }) => articleCheck),
  entryPart('citation', 'entry', ({ citation }) => citation),
  entryPart('more', 'entry', ({ factPlaces }) => factPlaces.more),
];

/** Parts of an entry that are counted together with another. */
const TOGETHER: Record<string, string> = { full_name: 'summary', highlights: 'summary', announced: 'summary' };

/**
 * What a fact of the entry as a whole counts to, by its address; nothing for the fields of checkpoints and series,
 * which are counted once for each checkpoint.
 */
export function entryFieldOf(path: string): string | undefined {
  const [section = '', member = '', key] = path.split('/');
  if (section === 'series') return undefined;
  if (section === 'checkpoints') return key === 'more' ? 'more' : undefined;
  if (section === 'licence') return `licence/${member}`;
  return TOGETHER[section] ?? section;
}
