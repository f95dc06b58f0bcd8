import { sourceIdFrom } from '../../form/ids.ts';
import { checkpointId, modelSlug, organisationId } from '../../form/names.ts';
import { parentList, type Scene } from './controls.ts';
import { checkpointPart } from './part-checkpoint.ts';
import { factPart, type FactScene } from './part-fact.ts';
import { licencePart, modelPart } from './part-model.ts';
import { sourcesPart } from './part-sources.ts';
import { articlePart, rarePart } from './part-text.ts';
import { add, section } from './pieces.ts';

export type { FactScene } from './part-fact.ts';

/** The questions of the form for what has been answered so far. */
export function questions(
  scene: Scene,
  { fact, series = [] }: { fact?: FactScene | undefined; series?: readonly string[] },
): HTMLElement[] {
  const { answers, words } = scene;
  if (answers.form === 'fact') return fact ? [...factPart(scene, answers, fact), parentList(scene)] : [];
  const checkpoints = section(
    'checkpoints',
    words.sections.checkpoints,
    answers.form === 'model' ? words.sectionHelp.checkpoints : '',
    answers.checkpoints.map((checkpoint, index) => checkpointPart(scene, checkpoint, index, answers.checkpoints.length > 1, series)),
    add(scene, 'checkpoints'),
  );
  if (answers.form === 'checkpoint') return [sourcesPart(scene), checkpoints, parentList(scene)];
  return [
    sourcesPart(scene),
    modelPart(scene, answers),
    checkpoints,
    licencePart(scene),
    articlePart(scene, answers),
    rarePart(scene, answers),
    parentList(scene),
  ];
}

/** What stands for each field that may be left empty. */
export function derivedValues({ answers }: Scene): Map<string, string> {
  const values = new Map<string, string>();
  answers.sources.forEach((source, index) => values.set(`sources.${index}.id`, sourceIdFrom(source.url.trim(), source.kind)));
  if (answers.form === 'fact') return values;
  answers.checkpoints.forEach((checkpoint, index) => values.set(`checkpoints.${index}.id`, checkpointId({ ...checkpoint, id: '' })));
  if (answers.form === 'checkpoint') return values;
  answers.organisations.forEach((organisation, index) =>
    values.set(`organisations.${index}.id`, organisationId({ ...organisation, id: '' })),
  );
  return values.set('slug', modelSlug({ ...answers, slug: '' }));
}
