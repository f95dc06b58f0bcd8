import { rule } from '../rule.ts';
import { quote } from '../say.ts';
import { groupsIn } from './written.ts';

/** An id names one thing in the whole atlas. */
export const duplicateId = rule({
  id: 'duplicate-id',
  scope: 'entry',
  severity: 'error',
  title: { zh: '检查点与基座的id不重复', en: 'The id of a checkpoint or base is used once' },
  mend: { zh: '换一个id。', en: 'Choose another id.' },
  examples: [{ good: 'id: trial-7b-chat', bad: 'id: trial-7b', also: ['base-cycle', 'recipe-checkpoint'] }],
  check({ entry, known: { parents } }, report) {
    const key = entry.kind === 'model' ? 'checkpoints' : entry.kind === 'base' ? 'sizes' : undefined;
    if (!key) return;
    const own = new Set<string>();
    for (const { item, index } of groupsIn(entry.data[key])) {
      if (typeof item.id !== 'string') continue;
      const others = (parents?.get(item.id) ?? []).filter((owner) => owner !== entry.owner);
      if (own.has(item.id) || others.length > 0) {
        report([key, index, 'id'], {
          message: {
            zh: `${quote(item.id)}已是${others[0] ?? '本条目中另一项'}的id`,
            en: `${quote(item.id)} is already an id ${others[0] ? `in ${others[0]}` : 'of this entry'}`,
          },
        });
      }
      own.add(item.id);
    }
  },
});
