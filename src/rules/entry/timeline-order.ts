import { rule } from '../rule.ts';
import { dateRange } from '../../domain/dates.ts';
import { isCalendarDate } from '../../schema/primitives.ts';
import { groupsIn } from './written.ts';
import { partialSort, sequenceAt } from './sequence.ts';

const dateOf = (item: Record<string, unknown>): string | undefined => {
  const text = typeof item.date === 'number' ? String(item.date) : item.date;
  return typeof text === 'string' && isCalendarDate(text) ? text : undefined;
};

/** A timeline is read from the top. */
export const timelineOrder = rule({
  id: 'timeline-order',
  scope: 'entry',
  severity: 'error',
  title: { zh: '事件按日期先后排列', en: 'Events stand in order of date' },
  mend: { zh: '运行npm run check -- --fix，或把它移到正确的位置。', en: 'Run npm run check -- --fix, or move it where it belongs.' },
  fixes: true,
  examples: [
    {
      good: '  - { date: 2023-05-11, kind: release, zh: 发布, en: Released, source: readme#L23, checkpoints: [trial-7b] }\n  - { date: 2023-06, kind: release, zh: 发布对话版, en: Chat version, source: readme#L34 }\n',
      bad: '  - { date: 2023-06, kind: release, zh: 发布对话版, en: Chat version, source: readme#L34 }\n  - { date: 2023-05-11, kind: release, zh: 发布, en: Released, source: readme#L23, checkpoints: [trial-7b] }\n',
    },
  ],
  check({ entry }, report) {
    const events = groupsIn(entry.data.timeline);
    const dates = events.map(({ item }) => dateOf(item));
    dates.forEach((date, position) => {
      const before = dates[position - 1];
      if (date === undefined || before === undefined || dateRange(date)[1] >= dateRange(before)[0]) return;
      const sequence = dates.every(Boolean) ? sequenceAt(entry, ['timeline']) : undefined;
      const start = (index: number) => dateRange(dates[index] ?? '0000')[0];
      report(['timeline', position, 'date'], {
        message: { zh: `${date}早于上一条的${before}`, en: `${date} is before ${before}, the date of the event above` },
        fix: sequence && partialSort(sequence, (a, b) => (start(a) < start(b) ? -1 : start(a) > start(b) ? 1 : 0)),
      });
    });
  },
});
