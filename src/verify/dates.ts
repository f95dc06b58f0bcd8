/** A date as far as a text gives it: a year, a month of a year, a day with or without its month and year. */
export interface WrittenDate {
  text: string;
  start: number;
  end: number;
  year?: number | undefined;
  month?: number | undefined;
  day?: number | undefined;
  /** Whether it may just as well be an ordinary figure: “(5.11)”, “_0331”. */
  doubtful?: boolean | undefined;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = String.raw`(?<name>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?`;
const YEAR = String.raw`(?<year>(?:19|20)\d\d)`;
const DAY = String.raw`(?<day>\d{1,2})`;
const NTH = '(?:st|nd|rd|th)?';

/** Forms that are dates beyond doubt. */
const CLEAR = [
  String.raw`(?<!\d)${YEAR}(?<mark>[-/.])(?<month>\d{1,2})\k<mark>${DAY}(?!\d)`,
  String.raw`(?<!\d)${YEAR}\s?年\s?(?<month>\d{1,2})\s?月\s?(?:${DAY}\s?[日号])?`,
  String.raw`(?<!\d)(?<month>\d{1,2})\s?月\s?${DAY}\s?[日号]`,
  String.raw`(?<!\d)${DAY}${NTH}\s+(?:of\s+)?${MONTH},?\s+${YEAR}(?!\d)`,
  String.raw`\b${MONTH}\s+${DAY}${NTH}(?:,\s*|\s+)${YEAR}(?!\d)`,
  String.raw`\b${MONTH},?\s+${YEAR}(?!\d)`,
  String.raw`(?<!\d)${DAY}${NTH}\s+(?:of\s+)?${MONTH}(?![a-z])`,
  String.raw`\b${MONTH}\s+${DAY}${NTH}(?!\d)`,
  String.raw`(?<!\d)${YEAR}\s?年`,
  String.raw`(?<!\d)(?<month>\d{1,2})\s?月(?!\d)`,
  String.raw`(?<![\d-])(?<month>0[1-9])-(?<day>[0-3]\d)(?![\d-])`,
  String.raw`(?<!\d)${DAY}\s?[日号]`,
];

/** Forms that sources use for dates and that would be rash to write in a statement of ours. */
const LOOSE = [
  String.raw`(?<!\d)${YEAR}(?<month>0[1-9]|1[0-2])(?<day>[0-3]\d)(?!\d)`,
  String.raw`(?<![\d.])(?<short>2\d)(?<mark>[-/.])(?<month>\d{1,2})\k<mark>${DAY}(?![\d.])`,
  // “1937.8k” is a number.
  String.raw`(?<!\d)${YEAR}[-/.](?<month>\d{1,2})(?![\dA-Za-z百千万亿%])`,
  String.raw`(?<![\d.])(?<month>\d{1,2})[-/]${DAY}[-/]${YEAR}(?!\d)`,
  String.raw`(?<![\d.])${DAY}[-/.](?<month>\d{1,2})[-/.]${YEAR}(?!\d)`,
  String.raw`(?<![\d/])(?<month>\d{1,2})/${DAY}/(?<short>2\d)(?![\d/])`,
  String.raw`[[(*]\s*(?<month>\d{1,2})[-/.]${DAY}\s*[\])*:]`,
  String.raw`(?<=_)(?<month>0\d|1[0-2])(?<day>[0-3]\d)(?!\d)`,
];

const compile = (forms: readonly string[]) => forms.map((form) => new RegExp(form, 'g'));
const [clear, loose] = [compile(CLEAR), compile(LOOSE)];

function scan(text: string, forms: readonly RegExp[], taken: WrittenDate[]): WrittenDate[] {
  for (const form of forms) {
    for (const match of text.matchAll(form)) {
      const groups = match.groups ?? {};
      const [start, end] = [match.index, match.index + match[0].length];
      const year = groups.year ? Number(groups.year) : groups.short ? 2000 + Number(groups.short) : undefined;
      const month = groups.name
        ? MONTHS.indexOf(groups.name.slice(0, 3).toLowerCase()) + 1
        : groups.month
          ? Number(groups.month)
          : undefined;
      const day = groups.day ? Number(groups.day) : undefined;
      if ((month !== undefined && (month < 1 || month > 12)) || (day !== undefined && (day < 1 || day > 31))) continue;
      // A longer form found before covers a shorter one; other readings of the same characters (5/11/2023) stand beside it.
      if (taken.some((other) => start < other.end && other.start < end && (other.end - other.start > end - start || form === clear[0])))
        continue;
      taken.push({
        text: match[0].trim().replace(/[.,]$/, ''),
        start,
        end,
        year,
        month,
        day,
        ...(year === undefined && forms === loose ? { doubtful: true } : {}),
      });
    }
  }
  return taken;
}

/** Dates in a statement of ours. @param text plain */
export const writtenDates = (text: string): WrittenDate[] => scan(text, clear, []);

/** Dates in any form that sources use, ambiguous ones in each of their readings. @param text plain */
export const allDates = (text: string): WrittenDate[] => scan(text, loose, scan(text, clear, []));

/**
 * Whether a source’s date bears out ours: no less precise, and equal as far as ours goes.
 * A day without its year (“[05.18]” in a list of news) is taken for the day of any year.
 */
export function sameDate(ours: Omit<WrittenDate, 'text' | 'start' | 'end'>, theirs: Omit<WrittenDate, 'text' | 'start' | 'end'>): boolean {
  if (ours.day !== undefined && theirs.day !== ours.day) return false;
  if (ours.month !== undefined && theirs.month !== ours.month) return false;
  if (ours.year === undefined) return true;
  if (theirs.year === undefined) return ours.day !== undefined && theirs.day !== undefined;
  return theirs.year === ours.year;
}

/** Parts of a date as entries write it: `2023-05-11`, `2023-05`, `2023`. */
export function partsOf(date: string): { year?: number; month?: number; day?: number } {
  const [year, month, day] = date.split('-').map(Number);
  return { ...(year ? { year } : {}), ...(month ? { month } : {}), ...(day ? { day } : {}) };
}
