import { dateRange } from './dates.ts';
import type { Model, TimelineEvent } from '../schema/model.ts';

/** An event with the model that it belongs to. */
export interface ModelEvent {
  model: Model;
  event: TimelineEvent;
  /** Position of the event in its entry. */
  index: number;
}

/**
 * Events of all models in order of date. A date known only to the month (or year) stands before the days of that month.
 * Events of one day stand in the order of `models`, then in the order of the entry.
 */
export function allEvents(models: readonly Model[]): ModelEvent[] {
  return models
    .flatMap((model, rank) => model.timeline.map((event, index) => ({ model, event, index, rank })))
    .sort((a, b) => {
      const [first, second] = [a.event.date, b.event.date];
      // “2023-05” sorts before “2023-05-01” as text, which is the order wanted.
      return first < second ? -1 : first > second ? 1 : a.rank - b.rank || a.index - b.index;
    })
    .map(({ model, event, index }) => ({ model, event, index }));
}

/** Middle of the time that a date can mean, in milliseconds; noon of a day. */
export function middleOf(date: string): number {
  const [first, last] = dateRange(date);
  return (Date.parse(`${first}T00:00:00Z`) + Date.parse(`${last}T23:59:59Z`)) / 2;
}
