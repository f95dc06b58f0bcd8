import { rule } from '../rule.ts';
import { answeredIn, checkpointsOf } from './recipe-answers.ts';

/** No checkpoint is passed over; a new one may wait for its recipe. */
export const recipeMissing = rule({
  id: 'recipe-missing',
  scope: 'entry',
  severity: 'warning',
  title: {
    zh: '写了运行步骤的模型，对每个检查点都有交代',
    en: 'A model with recipes answers for each of its checkpoints',
  },
  mend: {
    zh: '把它写进某一套步骤的checkpoints；给不出步骤的写进none，并说明原因。',
    en: 'Put it into the checkpoints of a recipe, or into none, with the reason why there are no steps.',
  },
  examples: [
    {
      file: 'models/trial/recipes.yaml',
      good: `none:
  - { checkpoints: [trial-7b-chat], zh: 权重没有公布。, en: Its weights were not published., source: readme#L93 }
`,
      bad: '',
      elsewhere: true,
    },
  ],
  check({ entry, known }, report) {
    const answered = new Set(answeredIn(entry).map(({ id }) => id));
    const missing = checkpointsOf(entry, known)?.filter((id) => !answered.has(id)) ?? [];
    if (missing.length === 0) return;
    report([entry.data.recipes === undefined ? 'none' : 'recipes'], {
      message: { zh: `没有交代：${missing.join('、')}`, en: `says nothing on: ${missing.join(', ')}` },
    });
  },
});
