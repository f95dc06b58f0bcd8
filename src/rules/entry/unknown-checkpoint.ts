import { nearest } from '../near.ts';
import { rule } from '../rule.ts';
import { quote } from '../say.ts';
import { isRecord } from '../../loader/entry.ts';
import { groupsIn } from './written.ts';

const LISTS = [
  ['training', 'applies_to'],
  ['techniques', 'checkpoints'],
  ['timeline', 'checkpoints'],
  ['licence.terms', 'checkpoints'],
] as const;

const at = (data: Record<string, unknown>, path: string): unknown =>
  path.split('.').reduce<unknown>((found, key) => (isRecord(found) ? found[key] : undefined), data);

/** Events, stages and techniques name checkpoints of their own entry. */
export const unknownCheckpoint = rule({
  id: 'unknown-checkpoint',
  scope: 'entry',
  severity: 'error',
  title: { zh: '所指的检查点在本条目里', en: 'Checkpoints that are named exist in the entry' },
  mend: { zh: '改成本条目中检查点的id。', en: 'Use the id of a checkpoint of this entry.' },
  examples: [{ good: 'checkpoints: [trial-7b] }', bad: 'checkpoints: [trial-7] }' }],
  check({ entry }, report) {
    const own = groupsIn(entry.data.checkpoints).flatMap(({ item }) => (typeof item.id === 'string' ? [item.id] : []));
    for (const [list, key] of LISTS) {
      for (const { item, index } of groupsIn(at(entry.data, list))) {
        if (!isRecord(item) || !Array.isArray(item[key])) continue;
        item[key].forEach((id: unknown, position) => {
          if (typeof id !== 'string' || own.includes(id)) return;
          report([...list.split('.'), index, key, position], {
            message: { zh: `本条目没有检查点${quote(id)}`, en: `${quote(id)} is no checkpoint of this entry` },
            near: nearest(id, own),
          });
        });
      }
    }
  },
});
