import type { SearchName } from '../domain/search-records.ts';
import { foldText } from '../table/filter.ts';

/** How well a query fits a name: 3 the whole name, 2 its beginning, 1 inside it, 0 not at all. */
export function nameFit(query: string, name: string): 0 | 1 | 2 | 3 {
  const [wanted, found] = [foldText(query), foldText(name)];
  if (!wanted) return 0;
  if (found === wanted) return 3;
  if (found.startsWith(wanted)) return 2;
  return found.includes(wanted) ? 1 : 0;
}

/** Entries whose names hold the query, the best fit first; entries of equal fit keep their order. */
export function matchNames(query: string, names: readonly SearchName[]): SearchName[] {
  return names
    .map((entry) => ({ entry, fit: Math.max(0, ...entry.names.map((name) => nameFit(query, name))) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit)
    .map(({ entry }) => entry);
}

function pairs(text: string): Map<string, number> {
  const folded = ` ${foldText(text)} `;
  const found = new Map<string, number>();
  for (let index = 0; index + 1 < folded.length; index += 1) {
    const pair = folded.slice(index, index + 2);
    found.set(pair, (found.get(pair) ?? 0) + 1);
  }
  return found;
}

/** Likeness of two texts between 0 and 1: Dice's coefficient of their pairs of neighbouring characters (Dice 1945). */
export function likeness(a: string, b: string): number {
  const [first, second] = [pairs(a), pairs(b)];
  const size = (map: Map<string, number>) => [...map.values()].reduce((sum, count) => sum + count, 0);
  let shared = 0;
  for (const [pair, count] of first) shared += Math.min(count, second.get(pair) ?? 0);
  return (2 * shared) / (size(first) + size(second));
}

const NEAR = 0.3;

/** Names that look like the query, for a search that found nothing: at most `most`, the most alike first. */
export function nearNames(query: string, names: readonly SearchName[], most = 5): SearchName[] {
  return names
    .map((entry) => ({ entry, score: Math.max(0, ...entry.names.map((name) => likeness(query, name))) }))
    .filter(({ score }) => score >= NEAR)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ entry }) => entry);
}
