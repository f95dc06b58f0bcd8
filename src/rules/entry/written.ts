import { isRecord } from '../../loader/entry.ts';
import { citations, type Citation } from '../../schema/source.ts';

/** Calls `visit` for every value in data as written, groups and lists included, in the order of the text. */
export function eachValue(
  data: unknown,
  visit: (value: unknown, path: readonly PropertyKey[]) => void,
  path: readonly PropertyKey[] = [],
): void {
  visit(data, path);
  if (Array.isArray(data)) data.forEach((value, index) => eachValue(value, visit, [...path, index]));
  else if (isRecord(data)) for (const [key, value] of Object.entries(data)) eachValue(value, visit, [...path, key]);
}

/** Every citation that can be read, with the path to it and to the fact that it belongs to. */
export function writtenCitations(data: Record<string, unknown>): { citation: Citation; path: readonly PropertyKey[]; owner: unknown }[] {
  const found: { citation: Citation; path: readonly PropertyKey[]; owner: unknown }[] = [];
  eachValue({ ...data, sources: undefined }, (value, path) => {
    if (!isRecord(value) || value.source === undefined) return;
    const parsed = citations.safeParse(value.source);
    if (!parsed.success) return;
    const list = Array.isArray(value.source);
    parsed.data.forEach((citation, index) =>
      found.push({ citation, path: list ? [...path, 'source', index] : [...path, 'source'], owner: value }),
    );
  });
  return found;
}

/** Every text that is given in Chinese and in English. */
export function bilingualTexts(data: Record<string, unknown>): { zh: string; en: string; path: readonly PropertyKey[] }[] {
  const found: { zh: string; en: string; path: readonly PropertyKey[] }[] = [];
  eachValue(data, (value, path) => {
    if (isRecord(value) && typeof value.zh === 'string' && typeof value.en === 'string') found.push({ zh: value.zh, en: value.en, path });
  });
  return found;
}

/** The sources of an entry that are groups of keys, by id. */
export function writtenSources(data: Record<string, unknown>): Map<string, Record<string, unknown>> {
  const sources = isRecord(data.sources) ? Object.entries(data.sources) : [];
  return new Map(sources.filter((entry): entry is [string, Record<string, unknown>] => isRecord(entry[1])));
}

/** Members of a list that are groups of keys, with their positions; none where it is no list. */
export function groupsIn(value: unknown): { item: Record<string, unknown>; index: number }[] {
  return (Array.isArray(value) ? value : []).flatMap((item: unknown, index) => (isRecord(item) ? [{ item, index }] : []));
}

/** Text of a fact as written, where it has any. */
export const factValue = (fact: unknown): unknown => (isRecord(fact) ? fact.value : undefined);
