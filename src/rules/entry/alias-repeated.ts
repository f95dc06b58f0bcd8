import { rule } from '../rule.ts';
import { quote } from '../say.ts';
import { isRecord } from '../../loader/entry.ts';
import { sequenceAt, without } from './sequence.ts';

/** A name is listed once. */
export const aliasRepeated = rule({
  id: 'alias-repeated',
  scope: 'entry',
  severity: 'error',
  title: { zh: '别名不重复', en: 'An alias is listed once' },
  mend: { zh: '删去重复的别名。', en: 'Take the repeated alias out.' },
  fixes: true,
  examples: [{ good: 'aliases: [Trial-LLaMA, 試驗]', bad: 'aliases: [Trial-LLaMA, Trial-LLaMA, 試驗]' }],
  check({ entry }, report) {
    const look = (list: unknown, path: PropertyKey[]) => {
      if (!Array.isArray(list)) return;
      list.forEach((alias: unknown, index) => {
        if (typeof alias !== 'string' || list.indexOf(alias) === index) return;
        const sequence = sequenceAt(entry, path);
        report([...path, index], {
          message: { zh: `${quote(alias)}已经列出过`, en: `${quote(alias)} is listed already` },
          fix: sequence && without(sequence, (position) => list.indexOf(list[position]) === position),
        });
      });
    };
    look(entry.data.aliases, ['aliases']);
    for (const key of ['checkpoints', 'organisations']) {
      const list = entry.data[key];
      if (Array.isArray(list)) list.forEach((item: unknown, index) => isRecord(item) && look(item.aliases, [key, index, 'aliases']));
    }
  },
});
