import { nearest } from '../near.ts';
import { rule } from '../rule.ts';
import { quote } from '../say.ts';
import { answeredIn, checkpointsOf } from './recipe-answers.ts';

/** A reader who asks how to run a checkpoint gets one answer. */
export const recipeCheckpoint = rule({
  id: 'recipe-checkpoint',
  scope: 'entry',
  severity: 'error',
  title: {
    zh: '运行步骤里的检查点是本模型的，每个只出现一次',
    en: 'Recipes name checkpoints of their model, each of them once',
  },
  mend: {
    zh: '改成本模型检查点的id；同一个检查点只留在一套步骤里，或只留在none里。',
    en: 'Use the id of a checkpoint of this model, and keep each in one recipe, or in none, only.',
  },
  examples: [
    { file: 'models/trial/recipes.yaml', good: 'checkpoints: [trial-7b]', bad: 'checkpoints: [trial-7b, trial-8b]' },
    { file: 'models/trial/recipes.yaml', good: 'checkpoints: [trial-7b]', bad: 'checkpoints: [trial-7b, trial-7b-chat]', elsewhere: true },
  ],
  check({ entry, known }, report) {
    const own = checkpointsOf(entry, known);
    if (!own) return;
    const seen = new Set<string>();
    for (const { id, path } of answeredIn(entry)) {
      if (!own.includes(id)) {
        report(path, {
          message: { zh: `模型${quote(entry.slug)}没有检查点${quote(id)}`, en: `${quote(id)} is no checkpoint of ${quote(entry.slug)}` },
          near: nearest(id, own),
        });
      } else if (seen.has(id)) {
        report(path, { message: { zh: `${quote(id)}前面已有交代`, en: `${quote(id)} is answered above already` } });
      }
      seen.add(id);
    }
  },
});
