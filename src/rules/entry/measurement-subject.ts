import { nearest } from '../near.ts';
import { rule } from '../rule.ts';
import { quote } from '../say.ts';
import { groupsIn } from './written.ts';

/** What was measured is something that can be reckoned. */
export const measurementSubject = rule({
  id: 'measurement-subject',
  scope: 'entry',
  severity: 'error',
  title: { zh: '实测的检查点或基座在图谱里', en: 'Measurements name checkpoints or bases of the atlas' },
  mend: {
    zh: '写检查点的id，或content/bases/中某个规格的id；别人的衍生模型写基座的规格，并用rows写明词向量行数。',
    en: 'Give the id of a checkpoint or of a size in content/bases/; another’s derivative goes by the size of its base, with the rows of its embedding in rows.',
  },
  examples: [{ file: 'measurements.yaml', good: 'checkpoint: trial-7b', bad: 'checkpoint: trial-8b' }],
  check({ entry, known: { parents } }, report) {
    if (entry.kind !== 'measurements' || !parents) return;
    for (const { item, index } of groupsIn(entry.data.sets)) {
      for (const { item: figure, index: position } of groupsIn(item.figures)) {
        const { checkpoint } = figure;
        if (typeof checkpoint !== 'string' || parents.has(checkpoint)) continue;
        report(['sets', index, 'figures', position, 'checkpoint'], {
          message: { zh: `图谱里没有检查点或基座${quote(checkpoint)}`, en: `${quote(checkpoint)} is no checkpoint or base of the atlas` },
          near: nearest(checkpoint, [...parents.keys()]),
        });
      }
    }
  },
});
