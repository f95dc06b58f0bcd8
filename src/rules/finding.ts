import type { Bilingual } from '../schema/primitives.ts';

/** Whether a finding stops the build. */
export type Severity = 'error' | 'warning';

/** A range in a file, by offsets in its text. */
export interface Spot {
  file: string;
  start: number;
  end: number;
}

/** A change to the text of a file: what stands from `start` to `end` becomes `text`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Something wrong with the content: where it stands, what is wrong and what to do about it. */
export interface Finding {
  rule: string;
  severity: Severity;
  /** Path from the root of the project, with forward slashes. */
  file: string;
  /** One-based line and column of its beginning, and the column after its last character in that line. */
  line: number;
  column: number;
  endColumn: number;
  /** Place in the data, for example `checkpoints[2].released`. */
  field?: string | undefined;
  /** What is wrong and what was expected. */
  message: Bilingual;
  /** How to mend it. */
  mend: Bilingual;
  /** The word that the author most likely meant. */
  near?: string | undefined;
  fix?: readonly Edit[] | undefined;
}

/** A path into data, as one reads it: `checkpoints[2].released.value`. */
export function fieldPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text ? `${text}.${String(key)}` : String(key);
  }, '');
}

/** Line and columns (one-based) of a range in a text. */
export function placeIn(text: string, { start, end }: { start: number; end: number }): { line: number; column: number; endColumn: number } {
  const before = text.slice(0, Math.max(0, start));
  const lineStart = before.lastIndexOf('\n') + 1;
  const lineEnd = text.indexOf('\n', start);
  const stop = Math.min(end, lineEnd < 0 ? text.length : lineEnd);
  const column = start - lineStart + 1;
  return { line: before.split('\n').length, column, endColumn: Math.max(column + 1, stop - lineStart + 1) };
}

/** In order of file, then line, column and rule, so that output is the same on every machine. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.line - b.line ||
      a.column - b.column ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}
