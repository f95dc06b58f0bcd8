import { isCalendarDate } from '../../schema/primitives.ts';
import { quote } from '../say.ts';
import { rule } from '../rule.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The date that was meant, in the form of the site, where there is no doubt: 2023/5/11, 2023年5月11日, 11 May 2023, May 2023. */
export function usualDate(written: string): string | undefined {
  const pad = (part: string | undefined) => (part === undefined ? undefined : part.padStart(2, '0'));
  const month = (name: string | undefined) => {
    const index = MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase());
    return index < 0 ? undefined : String(index + 1).padStart(2, '0');
  };
  const text = written.trim();
  const numeric = /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?$/.exec(text);
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9})\.?,? (\d{4})$/.exec(text);
  const monthFirst = /^([A-Za-z]{3,9})\.? (?:(\d{1,2})(?:st|nd|rd|th)?,? )?(\d{4})$/.exec(text);
  const parts = numeric
    ? [numeric[1], pad(numeric[2]), pad(numeric[3])]
    : dayFirst
      ? [dayFirst[3], month(dayFirst[2]), pad(dayFirst[1])]
      : monthFirst
        ? [monthFirst[3], month(monthFirst[1]), pad(monthFirst[2])]
        : [];
  const date = parts.filter((part) => part !== undefined).join('-');
  return parts[1] !== undefined && isCalendarDate(date) ? date : undefined;
}

/** One form of dates, as precise as they are known. */
export const dateForm = rule({
  id: 'date-form',
  scope: 'shape',
  severity: 'error',
  title: { zh: '日期写成2023-05-11，或2023-05、2023', en: 'A date is written 2023-05-11, or 2023-05 or 2023' },
  mend: { zh: '写成日历上的日期，精确到来源所说的程度。', en: 'Give a date of the calendar, as precise as the source has it.' },
  fixes: true,
  examples: [
    { good: 'released: { value: 2023-05-11', bad: 'released: { value: 2023/5/11' },
    { good: 'released: { value: 2023-05-11', bad: 'released: { value: 2023-05-32' },
  ],
  check({ issue, entry }, report) {
    if (issue.rule !== 'date-form') return;
    const near = typeof issue.found === 'string' ? usualDate(issue.found) : undefined;
    const spot = entry.locate(issue.path);
    report(issue.path, {
      message: { zh: `${quote(issue.found)}不是日历上的日期`, en: `${quote(issue.found)} is no date of the calendar` },
      near,
      fix: near === undefined ? undefined : [{ start: spot.start, end: spot.end, text: near }],
    });
  },
});
