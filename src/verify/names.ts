/** A text without what may differ between two ways to write a name, and where each of its characters stood. */
export interface Folded {
  text: string;
  at: readonly number[];
  original: string;
}

const SEPARATOR = /[\s\-_–—·‑/\\'’"“”`*~]/;

/** Lower case, without hyphens, blanks, slashes, quotes and emphasis. @param text plain */
export function fold(text: string): Folded {
  let folded = '';
  const at: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index] ?? '';
    if (SEPARATOR.test(sign)) continue;
    folded += sign.toLowerCase();
    at.push(index);
  }
  return { text: folded, at, original: text };
}

const isLetter = (sign: string) => /[A-Za-z]/.test(sign);
const isDigit = (sign: string) => /\d/.test(sign);

/**
 * Whether a name can begin or end between two neighbouring characters: not inside a word or a number
 * (“ppo” in “support”), but where the writing changes (“LLaMA” in “ChineseLLaMA” or “LLaMA7B”).
 */
function boundary(left: string, right: string, after: string): boolean {
  if (isLetter(left) && isLetter(right)) return left === left.toLowerCase() && right === right.toUpperCase();
  if (isDigit(left) && isDigit(right)) return false;
  // “LLaMA2” is no “LLaMA”, “LLaMA7B” is one of 7B.
  if (isLetter(left) && isDigit(right)) return /^\d+(?:\.\d+)?[Bb](?![A-Za-z])/.test(after);
  return true;
}

/** Whether the name stands in the text, whatever its case, hyphens and blanks. */
export function holdsName(text: Folded, name: string): boolean {
  const wanted = fold(name).text;
  if (!wanted) return false;
  for (let from = text.text.indexOf(wanted); from >= 0; from = text.text.indexOf(wanted, from + 1)) {
    const first = text.at[from] ?? 0;
    const last = text.at[from + wanted.length - 1] ?? 0;
    const before = text.original[first - 1] ?? ' ';
    const rest = text.original.slice(last + 1);
    const plural = /^e?s(?![A-Za-z])/.exec(rest)?.[0].length ?? 0;
    const opens = SEPARATOR.test(before) || boundary(before, text.original[first] ?? '', '');
    const next = rest[0] ?? ' ';
    const closes = SEPARATOR.test(next) || plural > 0 || boundary(text.original[last] ?? '', next, rest);
    if (opens && closes) return true;
  }
  return false;
}

/** Parts of a name that may stand apart: Chinese-Alpaca-Plus and 7B in the cells of a table. */
export function partsOfName(name: string): string[] {
  return name.split(/[\s\-_/]+/).filter(Boolean);
}
