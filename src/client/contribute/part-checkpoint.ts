import { isFilled } from '../../form/filled.ts';
import { checkpointId } from '../../form/names.ts';
import { questionsIn } from '../../form/questions.ts';
import type { CheckpointAnswer } from '../../form/state.ts';
import { action, ask, bothFields, factQuestion, field, folded, select, type Scene } from './controls.ts';
import { h } from './dom.ts';
import { idField, linkRow, member } from './pieces.ts';

/** One checkpoint: what must be said of it, and what may be. */
export function checkpointPart(
  scene: Scene,
  checkpoint: CheckpointAnswer,
  index: number,
  removable: boolean,
  series: readonly string[],
): HTMLElement {
  const { words, page } = scene;
  const { fields } = words;
  const path = `checkpoints.${index}`;
  const asked = (required: boolean) =>
    questionsIn(page.questions, 'checkpoints.*')
      .filter((one) => one.required === required)
      .map((one) => factQuestion(scene, `${path}.facts.${one.key}`, one));
  const filled = questionsIn(page.questions, 'checkpoints.*').some(({ key, required }) => !required && isFilled(checkpoint.facts[key]));
  return member(
    scene,
    'checkpoints',
    index,
    removable,
    ask(
      `${path}.name`,
      fields.checkpointName,
      '',
      h(
        'div',
        { class: 'line' },
        field(scene, `${path}.name`, fields.checkpointName, { quiet: true }),
        idField(scene, `${path}.id`, fields.id, checkpointId({ ...checkpoint, id: '' })),
      ),
    ),
    series.length > 0 &&
      ask(
        `${path}.series`,
        fields.series,
        fields.seriesHelp,
        select(
          scene,
          `${path}.series`,
          fields.series,
          series.map((id) => ({ value: id, label: id })),
          { quiet: true, none: fields.noSeries },
        ),
      ),
    asked(true),
    folded(
      `${path}.optional`,
      fields.optional,
      filled ||
        checkpoint.aliases !== '' ||
        checkpoint.note.zh !== '' ||
        checkpoint.note.en !== '' ||
        checkpoint.links.some(({ url }) => url !== ''),
      asked(false),
      ask(
        `${path}.links`,
        fields.links,
        '',
        checkpoint.links.map((_, position) => linkRow(scene, `${path}.links`, position, 'weightLink')),
        action(`add:${path}.links`, words.add.links),
      ),
      ask(`${path}.aliases`, fields.aliases, '', field(scene, `${path}.aliases`, fields.aliases, { quiet: true, wide: true })),
      ask(`${path}.note`, fields.note, '', h('div', { class: 'line' }, bothFields(scene, `${path}.note`, fields.note, { quiet: true }))),
    ),
  );
}
