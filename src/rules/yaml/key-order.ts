import { isMap, isScalar, visit, type Pair, type YAMLMap } from 'yaml';
import type { Edit } from '../finding.ts';
import { rule } from '../rule.ts';
import { pathTo, reordered } from './edits.ts';

const nameOf = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : '');

/** The same order everywhere makes entries easy to compare and changes easy to read. */
export const keyOrder = rule({
  id: 'key-order',
  scope: 'yaml',
  severity: 'warning',
  title: { zh: '键按字段表的顺序排列', en: 'Keys stand in the order of the list of fields' },
  mend: { zh: '运行npm run check -- --fix即可。', en: 'npm run check -- --fix puts them in order.' },
  fixes: true,
  examples: [{ good: '- id: trial-7b-chat\n    name: Trial-7B-Chat\n', bad: '- name: Trial-7B-Chat\n    id: trial-7b-chat\n' }],
  check({ file, text, offset, document, order }, report) {
    visit(document, {
      Map: (_, map, ancestors) => {
        const keys = order(pathTo(map, ancestors));
        const known = map.items.filter((pair) => keys.includes(nameOf(pair)));
        const wrong = known.find((pair, index) => index > 0 && keys.indexOf(nameOf(pair)) < keys.indexOf(nameOf(known[index - 1]!)));
        if (!wrong || !isScalar(wrong.key)) return;
        const rank = (pair: Pair) => {
          const place = keys.indexOf(nameOf(pair));
          return place < 0 ? keys.length : place;
        };
        const sorted = [...map.items].sort((a, b) => rank(a) - rank(b));
        const edit: Edit | undefined = reordered(text, map as YAMLMap<unknown, unknown>, sorted);
        const [start = 0, end = 1] = wrong.key.range ?? [];
        const next = known.find((pair) => keys.indexOf(nameOf(pair)) > keys.indexOf(nameOf(wrong)));
        report(
          { file, start: offset + start, end: offset + end },
          {
            message: {
              zh: `“${nameOf(wrong)}”应在“${next ? nameOf(next) : ''}”之前`,
              en: `“${nameOf(wrong)}” belongs before “${next ? nameOf(next) : ''}”`,
            },
            fix: edit && [{ start: offset + edit.start, end: offset + edit.end, text: edit.text }],
          },
        );
        return isMap(map) ? undefined : visit.SKIP;
      },
    });
  },
});
