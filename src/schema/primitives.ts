import * as z from 'zod';

// The `error` of a check is the id of the rule that explains it in both languages (src/rules/shape).

/** A path segment: lower-case ASCII letters, digits, dots and hyphens, as used in addresses and ids. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, { error: 'slug-form' })
  .max(80, { error: 'slug-form' });

/** Text that is not blank and has no blanks at either end. */
export const line = z
  .string()
  .min(1, { error: 'empty-text' })
  .refine((text) => text.trim() === text, { error: 'blank-ends' });

/** Text in both languages, for sentences. */
export const bilingual = z.strictObject({ zh: line, en: line });

/**
 * Text shown to readers. A plain string is for what reads the same in both languages
 * (names, figures with symbols); anything else is given in Chinese and in English.
 */
export const text = z.union([line, bilingual]);

/** The languages that every text for readers is written in. */
export const LANGUAGE_IDS = ['zh', 'en'] as const;

/** An address that a reader can open safely: `https:`, a host in plain ASCII letters, no user name. */
export const webAddress = z
  .url({ protocol: /^https$/, error: 'web-address' })
  .refine((address) => !URL.canParse(address) || new URL(address).username === '', { error: 'web-address' })
  .refine((address) => isPlainHost(address), { error: 'look-alike-host' });

/** Whether the host is written in ASCII and is no punycode, so that no letter of another script can pass for a Latin one. */
export function isPlainHost(address: string): boolean {
  const host = /^https?:\/\/([^/?#]*)/i.exec(address)?.[1] ?? '';
  return /^[\x21-\x7e]*$/.test(host) && !/(?:^|\.)xn--/i.test(host);
}

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
  z.string().refine(isCalendarDate, { error: 'date-form' }),
);

/** Text for readers: one string for both languages, or one for each. */
export type Text = z.output<typeof text>;
/** Text in both languages. */
export type Bilingual = z.output<typeof bilingual>;
