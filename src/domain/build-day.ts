import { isCalendarDate } from '../schema/primitives.ts';

/**
 * Day of the build, in Coordinated Universal Time: the age of what was checked is counted from it.
 * @param given the variable `BUILD_DATE`, so that a build can be repeated; today where it is empty
 * @throws where it is no day of the calendar
 */
export function buildDay(given: string | undefined, now: Date): string {
  if (!given) return now.toISOString().slice(0, 10);
  if (given.length !== 10 || !isCalendarDate(given)) throw new Error(`BUILD_DATE is “${given}”; it must be a day, for example 2026-11-24`);
  return given;
}
