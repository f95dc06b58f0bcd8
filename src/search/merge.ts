import { SEARCH_KINDS, type SearchKind } from '../domain/search-kinds.ts';

/** One result as shown. */
export interface Hit {
  /** Path in the reader’s language, without base, with anchor. */
  path: string;
  title: string;
  kind: SearchKind;
  /** HTML of Pagefind with `<mark>`, or nothing where only the name fits. */
  excerpt: string | undefined;
  /** Language of the excerpt. */
  language: 'zh' | 'en';
}

/** Puts lists of hits together; a page found twice keeps its first place and takes the first excerpt there is. */
export function mergeHits(...lists: readonly (readonly Hit[])[]): Hit[] {
  const merged = new Map<string, Hit>();
  for (const hit of lists.flat()) {
    const before = merged.get(hit.path);
    if (!before) merged.set(hit.path, { ...hit });
    else if (before.excerpt === undefined && hit.excerpt !== undefined) {
      before.excerpt = hit.excerpt;
      before.language = hit.language;
    }
  }
  return [...merged.values()];
}

/**
 * Hits in groups by kind, empty kinds left out, at most `most` of a kind. The kind of the very first hit leads, since that hit fits best;
 * the others follow in their usual order.
 */
export function groupHits(hits: readonly Hit[], kind: SearchKind | undefined, most: number): { kind: SearchKind; hits: Hit[] }[] {
  const best = hits[0]?.kind;
  return SEARCH_KINDS.filter((candidate) => kind === undefined || kind === candidate)
    .map((candidate) => ({
      kind: candidate,
      hits: hits.filter((hit) => hit.kind === candidate).slice(0, kind === undefined ? most : most * 5),
    }))
    .filter((group) => group.hits.length > 0)
    .sort((a, b) => Number(b.kind === best) - Number(a.kind === best));
}
