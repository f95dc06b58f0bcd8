import { nearest } from '../near.ts';
import { rule } from '../rule.ts';
import { quote } from '../say.ts';
import { groupsIn } from './written.ts';

/** A reader who asks how to run a checkpoint gets one answer, and no checkpoint is passed over. */
export const recipeCheckpoint = rule({
  id: 'recipe-checkpoint',
  scope: 'entry',
  severity: 'error',
  title: {
    zh: '写了运行步骤的模型，每个检查点恰好有一个交代',
    en: 'In a model with recipes, each checkpoint is answered exactly once',
  },
  mend: {
    zh: '每个检查点的id写进某一套步骤的checkpoints；给不出步骤的写进none，并说明原因。',
    en: 'Put the id of each checkpoint into the checkpoints of one recipe, or into none, with the reason why there are no steps.',
  },
  examples: [
    { file: 'models/trial/recipes.yaml', good: 'checkpoints: [trial-7b]', bad: 'checkpoints: [trial-7b, trial-8b]' },
    { file: 'models/trial/recipes.yaml', good: 'checkpoints: [trial-7b]', bad: 'checkpoints: [trial-7b, trial-7b-chat]', elsewhere: true },
    {
      file: 'models/trial/recipes.yaml',
      good: `none:
  - { checkpoints: [trial-7b-chat], zh: 权重没有公布。, en: Its weights were not published., source: readme#L93 }
`,
      bad: '',
      elsewhere: true,
    },
  ],
  check({ entry, known: { parents } }, report) {
    if (entry.kind !== 'recipes' || !parents) return;
    const model = `models/${entry.slug}`;
    const own = [...parents].flatMap(([id, owners]) => (owners.includes(model) ? [id] : []));
    if (own.length === 0) return;
    const answered = new Set<string>();
    for (const list of ['recipes', 'none']) {
      for (const { item, index } of groupsIn(entry.data[list])) {
        (Array.isArray(item.checkpoints) ? item.checkpoints : []).forEach((id: unknown, position) => {
          if (typeof id !== 'string') return;
          const path = [list, index, 'checkpoints', position];
          if (!own.includes(id)) {
            report(path, {
              message: {
                zh: `模型${quote(entry.slug)}没有检查点${quote(id)}`,
                en: `${quote(id)} is no checkpoint of ${quote(entry.slug)}`,
              },
              near: nearest(id, own),
            });
          } else if (answered.has(id)) {
            report(path, { message: { zh: `${quote(id)}前面已有交代`, en: `${quote(id)} is answered above already` } });
          }
          answered.add(id);
        });
      }
    }
    const missing = own.filter((id) => !answered.has(id));
    if (missing.length === 0) return;
    report([entry.data.recipes === undefined ? 'none' : 'recipes'], {
      message: { zh: `没有交代：${missing.join('、')}`, en: `says nothing on: ${missing.join(', ')}` },
    });
  },
});
