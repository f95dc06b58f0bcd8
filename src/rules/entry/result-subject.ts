import { nearest } from '../near.ts';
import { rule } from '../rule.ts';
import { quote } from '../say.ts';
import { groupsIn } from './written.ts';

/** Figures are of a checkpoint, not of a name that may be several. */
export const resultSubject = rule({
  id: 'result-subject',
  scope: 'entry',
  severity: 'error',
  title: { zh: '结果的检查点在图谱里', en: 'Results name checkpoints of the atlas' },
  mend: {
    zh: '写检查点的id，或content/bases/中某个规格的id；图谱里没有的模型只写name，不写checkpoint。',
    en: 'Give the id of a checkpoint or of a size in content/bases/; a model that the atlas does not have gets a name alone.',
  },
  examples: [{ file: 'models/trial/results.yaml', good: 'checkpoint: trial-7b', bad: 'checkpoint: trial-8b' }],
  check({ entry, known: { parents } }, report) {
    if (entry.kind !== 'results' || !parents) return;
    for (const { item, index } of groupsIn(entry.data.runs)) {
      for (const { item: row, index: position } of groupsIn(item.rows)) {
        const { checkpoint } = row;
        if (typeof checkpoint !== 'string' || parents.has(checkpoint)) continue;
        report(['runs', index, 'rows', position, 'checkpoint'], {
          message: { zh: `图谱里没有检查点或基座${quote(checkpoint)}`, en: `${quote(checkpoint)} is no checkpoint or base of the atlas` },
          near: nearest(checkpoint, [...parents.keys()]),
        });
      }
    }
  },
});
