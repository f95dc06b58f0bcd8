import type { Cited, EntryChange, Report, Row } from './report.ts';

/** Most rows of a report that is handed on. */
export const MAX_ROWS = 600;
/** Most entries. */
export const MAX_ENTRIES = 300;
/** Longest text anywhere in it, in UTF-16 units. */
export const MAX_TEXT = 1000;
/** Longest address of a source. */
export const MAX_ADDRESS = 2000;
/** Most citations of a row. */
export const MAX_CITED = 40;
/** All rows together, in UTF-16 units. */
const MAX_LENGTH = 800_000;

const text = (whole: string) => (whole.length > MAX_TEXT ? `${whole.slice(0, MAX_TEXT - 1)}…` : whole);
const cited = (list: readonly Cited[]): Cited[] =>
  list.slice(0, MAX_CITED).map(({ label, href }) => ({
    label: text(label),
    ...(href === undefined || href.length > MAX_ADDRESS ? {} : { href }),
  }));

const shortRow = (row: Row): Row => ({
  ...row,
  path: text(row.path),
  before: row.before.map(text),
  after: row.after.map(text),
  sources: cited(row.sources),
  formerly: cited(row.formerly),
});

/** The report as it is handed on: so much of it as a comment could ever show. Counts stay those of all. */
export function shortenReport(report: Report): Report {
  let [rowsLeft, room] = [MAX_ROWS, MAX_LENGTH];
  const take = (row: Row): Row[] => {
    const short = shortRow(row);
    room -= JSON.stringify(short).length;
    rowsLeft -= 1;
    return room >= 0 && rowsLeft >= 0 ? [short] : [];
  };
  const entries = report.entries.slice(0, MAX_ENTRIES).map((entry): EntryChange => {
    const rows = entry.rows.flatMap(take);
    const name = typeof entry.name === 'string' ? text(entry.name) : { zh: text(entry.name.zh), en: text(entry.name.en) };
    return { ...entry, id: text(entry.id), name, rows, omitted: entry.rows.length - rows.length };
  });
  return { ...report, entries };
}
