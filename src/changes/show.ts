import { isItem } from '../domain/facts.ts';
import { MAX_LINE, MAX_LINES } from './report.ts';

type Line = readonly [key: string, text: string];

const textOf = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

/** A value as lines, each with its key: `zh`, `date`, `hyperparameters.epochs`; a value that is a single text has no key. */
function linesOf(value: unknown, key = ''): Line[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) {
    if (value.every((member) => !isItem(member) && !Array.isArray(member))) return [[key, value.map(textOf).join(', ')]];
    return value.flatMap((member, index) => linesOf(member, key ? `${key}.${index + 1}` : String(index + 1)));
  }
  if (!isItem(value)) return [[key, textOf(value)]];
  return Object.entries(value).flatMap(([name, part]) => linesOf(part, key ? `${key}.${name}` : name));
}

/** A stretch of a long text that begins a little before the given character. */
function excerpt(text: string, from: number): string {
  const characters = [...text];
  if (characters.length <= MAX_LINE) return text;
  const start = Math.max(0, Math.min(from - 40, characters.length - MAX_LINE));
  const end = start + MAX_LINE - 2;
  return `${start > 0 ? '…' : ''}${characters.slice(start, end).join('')}${end < characters.length ? '…' : ''}`;
}

/** Position of the first character in which two texts differ. */
function firstDifference(a: string, b: string): number {
  const [one, other] = [[...a], [...b]];
  const at = one.findIndex((character, index) => character !== other[index]);
  return at < 0 ? one.length : at;
}

const written = (lines: readonly Line[], differsAt: (line: Line) => number): string[] => {
  const shown = lines.slice(0, MAX_LINES).map(([key, text]) => {
    const part = excerpt(text, differsAt([key, text]));
    return key ? `${key}: ${part}` : part;
  });
  return lines.length > MAX_LINES ? [...shown.slice(0, -1), `… (${lines.length - MAX_LINES + 1})`] : shown;
};

/** A value as a few short lines. */
export const show = (value: unknown): string[] => written(linesOf(value), () => 0);

/** Two values as lines, without the lines that they share; of long texts the part in which they differ. */
export function showBoth(before: unknown, after: unknown): { before: string[]; after: string[] } {
  const [old, now] = [linesOf(before), linesOf(after)];
  const [oldTexts, nowTexts] = [new Map(old), new Map(now)];
  const only = (lines: readonly Line[], others: ReadonlyMap<string, string>) =>
    written(
      lines.filter(([key, text]) => others.get(key) !== text),
      ([key, text]) => firstDifference(text, others.get(key) ?? ''),
    );
  return { before: only(old, nowTexts), after: only(now, oldTexts) };
}
