import { rule } from '../rule.ts';
import { isRecord } from '../../loader/entry.ts';
import { partialSort, sequenceAt } from './sequence.ts';

/** Names in the order of the alphabet, so that a new one has one place and repetitions show. */
export const byName = (a: string, b: string): number => {
  const [first, second] = [a.toLowerCase(), b.toLowerCase()];
  return first < second ? -1 : first > second ? 1 : a < b ? -1 : a > b ? 1 : 0;
};

/** Lists whose order says nothing stand in one order. */
export const listOrder = rule({
  id: 'list-order',
  scope: 'entry',
  severity: 'warning',
  title: { zh: '别名与相关技术按字母顺序排列', en: 'Aliases and related techniques stand in alphabetical order' },
  mend: {
    zh: '运行npm run check -- --fix即可；不分大小写，拉丁字母在前，汉字在后。',
    en: 'npm run check -- --fix puts them in order: capitals or not, Latin letters before Chinese characters.',
  },
  fixes: true,
  examples: [{ good: 'aliases: [Trial-LLaMA, 試驗]', bad: 'aliases: [試驗, Trial-LLaMA]' }],
  check({ entry }, report) {
    const look = (list: unknown, path: PropertyKey[]) => {
      if (!Array.isArray(list) || !list.every((one) => typeof one === 'string') || new Set(list).size !== list.length) return;
      const wrong = list.findIndex((name: string, index) => index > 0 && byName(list[index - 1] as string, name) > 0);
      if (wrong < 0) return;
      const names = list as string[];
      const sequence = sequenceAt(entry, path);
      report([...path, wrong], {
        message: { zh: `“${names[wrong]}”应排在“${names[wrong - 1]}”之前`, en: `“${names[wrong]}” belongs before “${names[wrong - 1]}”` },
        fix: sequence && partialSort(sequence, (a, b) => byName(names[a] ?? '', names[b] ?? '')),
      });
    };
    look(entry.data.aliases, ['aliases']);
    if (entry.kind === 'technique') look(entry.data.related, ['related']);
    for (const key of ['checkpoints', 'organisations']) {
      const list = entry.data[key];
      if (Array.isArray(list)) list.forEach((item: unknown, index) => isRecord(item) && look(item.aliases, [key, index, 'aliases']));
    }
  },
});
