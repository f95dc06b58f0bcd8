import { rule } from '../rule.ts';
import { dateRange } from '../../domain/dates.ts';
import { isCalendarDate } from '../../schema/primitives.ts';
import { eachValue } from './written.ts';

const FACTS = new Set(['released', 'first_commit', 'last_commit']);

/** What has not happened is no fact. */
export const futureDate = rule({
  id: 'future-date',
  scope: 'entry',
  severity: 'error',
  title: { zh: '日期不在未来', en: 'No date lies in the future' },
  mend: { zh: '核对年份；尚未发生的事写进announced。', en: 'Look at the year again; what is yet to happen goes into announced.' },
  examples: [{ good: 'released: { value: 2023-05-11', bad: 'released: { value: 2203-05-11', also: ['base-older'] }],
  check({ entry, today }, report) {
    eachValue(entry.data, (value, path) => {
      const key = String(path.at(-1));
      const isDate = key === 'date' || (key === 'value' && FACTS.has(String(path.at(-2))));
      const date = String(value);
      if (!isDate || !isCalendarDate(date) || dateRange(date)[0] <= today) return;
      report(path, { message: { zh: `${date}还没有到`, en: `${date} has not come yet` } });
    });
  },
});
