import { allDates, type WrittenDate } from './dates.ts';
import { canonical } from './decimal.ts';
import { allFigures, type Figure } from './figures.ts';
import { fold, type Folded } from './names.ts';
import { plain } from './plain.ts';

/** A line of a source, taken apart. */
export interface Scan {
  /** The line, plain. */
  text: string;
  dates: readonly WrittenDate[];
  figures: readonly Figure[];
  ratios: readonly (readonly string[])[];
  folded: Folded;
}

const RATIO = /(?<![\d.:])\d+(?:\.\d+)?(?:\s*(?::|比)\s*\d+(?:\.\d+)?)+/g;

/** Ratios such as 4:4:2 with where they stand; their terms are canonical. @param text plain */
export function ratiosIn(text: string): { text: string; start: number; end: number; terms: string[] }[] {
  return [...text.matchAll(RATIO)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    terms: match[0].split(/:|比/).map((term) => canonical(term.trim())),
  }));
}

/** The text with the given parts blanked, so that what follows does not read them again. */
export function without(text: string, spans: readonly { start: number; end: number }[]): string {
  let left = text;
  for (const { start, end } of spans) left = left.slice(0, start) + ' '.repeat(end - start) + left.slice(end);
  return left;
}

/** Takes a line apart. */
export function scanLine(line: string): Scan {
  const text = plain(line);
  const dates = allDates(text);
  return {
    text,
    dates,
    // What is a date beyond doubt is no figure.
    figures: allFigures(
      without(
        text,
        dates.filter(({ doubtful }) => !doubtful),
      ),
    ),
    ratios: ratiosIn(text).map(({ terms }) => terms),
    folded: fold(text),
  };
}

/** A file whose lines are taken apart when they are asked for. */
export class ScannedFile {
  readonly lines: readonly string[];
  readonly #scans: (Scan | undefined)[] = [];

  constructor(text: string) {
    const lines = text.split(/\r\n|\n|\r/);
    if (lines.at(-1) === '') lines.pop();
    this.lines = lines;
  }

  /** A line by its number, counted from 1. */
  at(number: number): Scan {
    return (this.#scans[number - 1] ??= scanLine(this.lines[number - 1] ?? ''));
  }
}
