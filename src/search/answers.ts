import { foldText } from '../table/filter.ts';

const letters = (text: string) => foldText(text).replace(/[^\p{L}\p{N}]/gu, '');

/** How a word must begin to be the same word, perhaps with another ending: half of it, but two letters at least. */
const stemOf = (word: string) => word.slice(0, Math.max(2, Math.ceil(word.length / 2)));

/**
 * Whether the words that were found in a page answer a query. Where no word of the index begins with a word of the query, Pagefind takes the
 * longest one with which the query begins: “Zyia” would find whatever holds a “(Z)”. Such a remnant is no answer. Chinese needs no such
 * judgement, since there a shorter word still means something.
 * @param found the words that Pagefind matched, and the title of the page
 */
export function answersQuery(query: string, found: readonly string[]): boolean {
  const words = found.map(letters);
  const has = (part: string) => words.some((word) => word.includes(stemOf(part)));
  return query.split(/\s+/).every((word) => {
    const parts = (foldText(word).match(/(?:\p{Script=Latin}|\p{N})+/gu) ?? []).map(letters);
    return has(parts.join('')) || parts.every(has);
  });
}

/** The words of a page at the places where Pagefind found something; in Chinese, blanks of no width part them. */
export function wordsAt(content: string, places: readonly number[]): string[] {
  const words = content.split(content.includes('\u200B') ? '\u200B' : /[\r\n\s]+/);
  return places.flatMap((place) => words[place] ?? []);
}
