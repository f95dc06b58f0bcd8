import type { Atlas } from '../../../src/loader/atlas.ts';
import type { VerificationFile } from '../../../src/schema/verification.ts';
import { targetOf } from '../../../src/verify/places.ts';
import type { PoliteFetcher } from './network.ts';

/** Days for which the answer of a page holds before it is asked again. */
const FRESH_DAYS = 7;

/** Addresses of all sources that are web pages rather than files at a commit, each once, in order. */
export function pagesOf(atlas: Atlas, wanted: (key: string) => boolean): string[] {
  const owners = [
    ...atlas.models.map((model) => ({ key: `models/${model.slug}`, sources: model.sources })),
    ...atlas.bases.map((base) => ({ key: `bases/${base.slug}`, sources: base.sources })),
    ...atlas.techniques.map((technique) => ({ key: `techniques/${technique.slug}`, sources: technique.sources })),
    ...(atlas.article ? [{ key: 'article', sources: atlas.article.sources }] : []),
  ];
  const urls = owners
    .filter(({ key }) => wanted(key))
    .flatMap(({ sources }) => Object.values(sources))
    .flatMap((source) => (source.url !== undefined && targetOf(source, { ref: '' }) === undefined ? [source.url] : []));
  return [...new Set(urls)].sort();
}

/** Whether an answer of that day still holds today. */
export function isFresh(date: string, today: string): boolean {
  return (Date.parse(today) - Date.parse(date)) / 86_400_000 < FRESH_DAYS;
}

/**
 * Asks each page whether it answers, unless it was asked lately.
 * @param keep called after each, so that a run that is stopped loses nothing
 */
export async function askPages(
  urls: readonly string[],
  results: VerificationFile,
  fetcher: PoliteFetcher,
  today: string,
  keep: (url: string) => Promise<void>,
): Promise<void> {
  for (const url of urls) {
    const old = results.pages[url];
    if (!old || !isFresh(old.date, today)) {
      const answer = await fetcher.get(url, { head: true });
      if (fetcher.down !== undefined) return;
      results.pages[url] = { date: today, status: 'failure' in answer ? answer.failure : answer.status };
    }
    await keep(url);
  }
}
