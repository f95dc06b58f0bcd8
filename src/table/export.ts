/** One cell of an exported table. */
export interface ExportCell {
  text: string;
  /** Addresses of its sources. */
  sources: readonly string[];
}

/** A table as it stands on the screen. */
export interface ExportTable {
  title: string;
  /** Address of the page, with its state, so that the table can be found again. */
  address: string;
  /** Labels of the columns; the first names the rows. */
  columns: readonly string[];
  rows: readonly (readonly ExportCell[])[];
}

/** Ways to write a table. */
export const EXPORT_FORMATS = ['csv', 'tsv', 'md', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Types under which the browser saves them. */
export const MEDIA_TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv;charset=utf-8',
  tsv: 'text/tab-separated-values;charset=utf-8',
  md: 'text/markdown;charset=utf-8',
  json: 'application/json;charset=utf-8',
};

/** Spreadsheet programs take text for UTF-8 only with this mark at its start. */
const BYTE_ORDER_MARK = '\uFEFF';

const NUMBER = /^[-+]?\d[\d,]*(?:\.\d+)?$/;

/**
 * A text that no spreadsheet program runs as a formula: an apostrophe stands before the characters that begin one (`= + - @`, their
 * full-width forms, and control characters), also behind blanks. Plain numbers stay numbers.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function safeCell(text: string): string {
  return !NUMBER.test(text) && /^[\s\p{Cf}]*[=+\-@＝＋－＠\t\r\n]/u.test(text) ? `'${text}` : text;
}

/** Sources of a row, named by their columns: `Vocabulary: https://… https://…; Context: https://…`. */
function sourcesOf(row: readonly ExportCell[], columns: readonly string[]): string {
  return row
    .flatMap(({ sources }, index) => (sources.length > 0 ? [`${columns[index] ?? ''}: ${[...new Set(sources)].join(' ')}`] : []))
    .join('; ');
}

/** Cells of the table with its heads and one more column for the sources. */
function grid({ columns, rows }: ExportTable, sourcesLabel: string): string[][] {
  return [[...columns, sourcesLabel], ...rows.map((row) => [...row.map(({ text }) => text), sourcesOf(row, columns)])];
}

/** Comma-separated values after RFC 4180: lines end in CR LF, every cell is quoted, quotes are doubled. */
export function toCsv(table: ExportTable, sourcesLabel: string): string {
  const lines = grid(table, sourcesLabel).map((cells) => cells.map((text) => `"${safeCell(text).replaceAll('"', '""')}"`).join(','));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

/** Tab-separated values; tabs and line breaks inside a cell become blanks, since the form has no quotes. */
export function toTsv(table: ExportTable, sourcesLabel: string): string {
  const lines = grid(table, sourcesLabel).map((cells) => cells.map((text) => safeCell(text.replace(/[\t\r\n]+/g, ' '))).join('\t'));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

const escapeMarkdown = (text: string) => text.replace(/[\\|`*_[\]<>#~]/g, '\\$&').replace(/\s*[\r\n]+\s*/g, ' ');

/** Addresses in Markdown links: what would end the link is escaped. */
const escapeAddress = (address: string) =>
  address.replace(/[()\s<>|\\]/g, (character) => encodeURIComponent(character).replace('(', '%28').replace(')', '%29'));

/** A table of GitHub's Markdown; each cell carries its sources as numbered links, the heading leads back to the page. */
export function toMarkdown({ title, address, columns, rows }: ExportTable): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const cell = ({ text, sources }: ExportCell) =>
    [escapeMarkdown(text), ...[...new Set(sources)].map((source, index) => `[${index + 1}](${escapeAddress(source)})`)].join(' ');
  return [
    `[${escapeMarkdown(title)}](${escapeAddress(address)})`,
    '',
    line(columns.map(escapeMarkdown)),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(row.map(cell))),
    '',
  ].join('\n');
}

/** JSON: the page, the labels of the columns, and for each row its cells with their sources. */
export function toJson({ title, address, columns, rows }: ExportTable): string {
  return `${JSON.stringify({ title, address, columns, rows }, null, 2)}\n`;
}

/** A table in a format. @param sourcesLabel head of the column of sources, in the language of the page */
export function exported(table: ExportTable, format: ExportFormat, sourcesLabel: string): string {
  switch (format) {
    case 'csv':
      return toCsv(table, sourcesLabel);
    case 'tsv':
      return toTsv(table, sourcesLabel);
    case 'md':
      return toMarkdown(table);
    case 'json':
      return toJson(table);
  }
}
