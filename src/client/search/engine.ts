import type { SearchKind } from '../../domain/search-kinds.ts';
import type { SearchName } from '../../domain/search-records.ts';
import { answersQuery, wordsAt } from '../../search/answers.ts';
import { mergeHits, type Hit } from '../../search/merge.ts';
import { matchNames, nearNames } from '../../search/names.ts';

interface PagefindResult {
  data: () => Promise<{
    url: string;
    excerpt: string;
    meta: { title?: string };
    filters: { kind?: string[] };
    raw_content: string;
    locations: number[];
  }>;
}

interface Pagefind {
  options: (options: { baseUrl: string; excerptLength?: number }) => Promise<void>;
  search: (query: string) => Promise<{ results: PagefindResult[] }>;
}

type Language = 'zh' | 'en';

const { base = '/', language: own = 'zh' } = document.body.dataset as { base?: string; language?: Language };
const root = base.endsWith('/') ? base : `${base}/`;
const MOST_READ = 40;

const indexes = new Map<Language, Promise<Pagefind>>();

function load(language: Language): Promise<Pagefind> {
  const known = indexes.get(language);
  if (known) return known;
  const started = (async () => {
    const pagefind = (await import(/* @vite-ignore */ `${root}pagefind/${language}/pagefind.js`)) as Pagefind;
    await pagefind.options({ baseUrl: '/', excerptLength: 24 });
    return pagefind;
  })();
  indexes.set(language, started);
  started.catch(() => indexes.delete(language));
  return started;
}

let names: Promise<SearchName[]> | undefined;

function loadNames(): Promise<SearchName[]> {
  names ??= fetch(`${root}pagefind/${own}/names.json`).then((response) => {
    if (!response.ok) throw new Error(`names.json: ${response.status}`);
    return response.json() as Promise<SearchName[]>;
  });
  names.catch(() => (names = undefined));
  return names;
}

/** Path without base, in the reader's language. */
function ownPath(address: string): string {
  const path = address.startsWith(root) ? address.slice(root.length - 1) : address;
  const plain = path.replace(/^\/en\//, '/');
  return own === 'en' ? `/en${plain}` : plain;
}

async function search(query: string, language: Language): Promise<Hit[]> {
  const pagefind = await load(language);
  const { results } = await pagefind.search(query);
  const found = await Promise.all(results.slice(0, MOST_READ).map((result) => result.data()));
  return found
    .filter(({ meta, raw_content, locations }) => answersQuery(query, [meta.title ?? '', ...wordsAt(raw_content, locations)]))
    .map(({ url, excerpt, meta, filters }) => ({
      path: ownPath(url),
      title: meta.title ?? url,
      kind: (filters.kind?.[0] ?? 'page') as SearchKind,
      excerpt,
      language,
    }));
}

/** Loads what search needs, ahead of the first query. */
export const warmUp = () => Promise.all([loadNames(), load(own)]);

/** Address of a hit. */
export const addressOf = (path: string) => root + path.slice(1);

/**
 * Finds entries by name (also inside words) and pages by their text in both languages;
 * a page is shown once, in the reader's language, and titles are taken from that language where they are known.
 */
export async function find(query: string): Promise<Hit[]> {
  const other: Language = own === 'zh' ? 'en' : 'zh';
  const [known, inOwn, inOther] = await Promise.all([loadNames(), search(query, own), search(query, other).catch(() => [])]);
  const titles = new Map(known.map(({ path, title }) => [path, title]));
  const byName = matchNames(query, known).map(({ path, title, kind }): Hit => ({ path, title, kind, excerpt: undefined, language: own }));
  return mergeHits(byName, inOwn, inOther).map((hit) => ({ ...hit, title: titles.get(hit.path) ?? hit.title }));
}

/** Entries whose names look like a query that found nothing. */
export async function suggest(query: string): Promise<{ path: string; title: string }[]> {
  return nearNames(query, await loadNames());
}
