import { nearest } from '../near.ts';
import { rule } from '../rule.ts';
import { quote } from '../say.ts';
import { isRecord } from '../../loader/entry.ts';
import { groupsIn } from './written.ts';

/** A relative with an id is one that the atlas can link to. */
export const unknownRelative = rule({
  id: 'unknown-relative',
  scope: 'entry',
  severity: 'error',
  title: { zh: '谱系里写了id的，图谱里都有', en: 'What lineage names by id exists in the atlas' },
  mend: { zh: '改正id；图谱没有收录的，不写id。', en: 'Correct the id; for what has no entry, leave id out.' },
  examples: [{ good: 'id: llama,', bad: 'id: lama,' }],
  check({ entry, known: { relatives, parents } }, report) {
    if (!relatives || !isRecord(entry.data.lineage)) return;
    for (const [key, list] of Object.entries(entry.data.lineage)) {
      for (const { item, index } of groupsIn(list)) {
        if (typeof item.id === 'string' && !relatives.includes(item.id)) {
          report(['lineage', key, index, 'id'], {
            message: { zh: `图谱里没有${quote(item.id)}`, en: `${quote(item.id)} is nothing in the atlas` },
            near: nearest(item.id, relatives),
          });
        }
        for (const parent of groupsIn(item.base)) {
          const { id } = parent.item;
          if (typeof id !== 'string' || !parents || parents.has(id)) continue;
          report(['lineage', key, index, 'base', parent.index, 'id'], {
            message: {
              zh: `${quote(id)}既不是某一尺寸的基座，也不是检查点`,
              en: `${quote(id)} is neither a base model of one size nor a checkpoint`,
            },
            near: nearest(id, [...parents.keys()]),
          });
        }
      }
    }
  },
});
