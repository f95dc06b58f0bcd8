import * as z from 'zod';

/** A path segment: lower-case ASCII letters, digits, dots and hyphens, as used in addresses and ids. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, {
    error: 'must be lower-case letters, digits, hyphens or dots, for example “belle-7b”',
  })
  .max(80);

/** Text that is not blank and has no blanks at either end. */
export const line = z
  .string()
  .min(1, { error: 'must not be empty' })
  .refine((text) => text.trim() === text, { error: 'must not begin or end with a blank' });

/**
 * Text shown to readers. A plain string is for what reads the same in both languages
 * (names, figures with symbols); anything else is given in Chinese and in English.
 */
export const text = z.union([line, z.strictObject({ zh: line, en: line })]);

/** Text in both languages, for sentences. */
export const bilingual = z.strictObject({ zh: line, en: line });

/** An address that a reader can open. Only `https:` (or `http:` where a site offers nothing else). */
export const webAddress = z
  .url({ protocol: /^https?$/, error: 'must be a full web address beginning with https://' })
  .refine((address) => URL.canParse(address) && new URL(address).username === '', {
    error: 'must not hold a user name',
  });

const DAY = /^(\d{4})-(\d{2})(?:-(\d{2}))?$|^(\d{4})$/;

/** Whether the text is a date of the calendar, to the day, the month or the year. */
export function isCalendarDate(value: string): boolean {
  const match = DAY.exec(value);
  if (!match) return false;
  const [, year, month, day] = match;
  if (!year || !month) return true;
  const monthNumber = Number(month);
  if (monthNumber < 1 || monthNumber > 12) return false;
  if (!day) return true;
  const last = new Date(Date.UTC(Number(year), monthNumber, 0)).getUTCDate();
  return Number(day) >= 1 && Number(day) <= last;
}

/**
 * A date as far as it is known: `2023-05-11`, `2023-05` or `2023`.
 * In YAML a bare year is a number; it is taken as the year.
 */
export const partialDate = z.preprocess(
  (value) => (typeof value === 'number' && Number.isInteger(value) ? String(value) : value),
  z.string().refine(isCalendarDate, {
    error: 'must be a date of the calendar: 2023-05-11, or 2023-05 or 2023 where no more is known',
  }),
);

/** Text for readers: one string for both languages, or one for each. */
export type Text = z.output<typeof text>;
/** Text in both languages. */
export type Bilingual = z.output<typeof bilingual>;
