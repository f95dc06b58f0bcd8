import { nearest } from '../near.ts';
import { rule } from '../rule.ts';
import { quote } from '../say.ts';
import { isRecord } from '../../loader/entry.ts';
import { factValue, groupsIn } from './written.ts';

/** Lineage is only as good as its links. */
export const unknownBase = rule({
  id: 'unknown-base',
  scope: 'entry',
  severity: 'error',
  title: { zh: '基座是图谱里的基座或检查点', en: 'A base is a base model or checkpoint of the atlas' },
  mend: {
    zh: '写content/bases/中某个规模的id，或另一个检查点的id；没有的基座请先新增。',
    en: 'Give the id of a size in content/bases/ or of another checkpoint; a base that is not there is added first.',
  },
  examples: [{ good: 'base: { value: llama-7b, source: readme#L20 }', bad: 'base: { value: llama-8b, source: readme#L20 }' }],
  check({ entry, known: { parents } }, report) {
    if (!parents) return;
    const look = (fact: unknown, path: PropertyKey[]) => {
      const base = factValue(fact);
      if (typeof base !== 'string' || parents.has(base)) return;
      report([...path, 'value'], {
        message: { zh: `图谱里没有基座或检查点${quote(base)}`, en: `${quote(base)} is no base model or checkpoint of the atlas` },
        near: nearest(base, [...parents.keys()]),
      });
    };
    for (const { item, index } of groupsIn(entry.data.checkpoints)) look(item.base, ['checkpoints', index, 'base']);
    if (isRecord(entry.data.series)) {
      for (const [id, series] of Object.entries(entry.data.series)) if (isRecord(series)) look(series.base, ['series', id, 'base']);
    }
  },
});
