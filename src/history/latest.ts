import type { ChangeCounts, EntryHistory } from './history.ts';

/** What one commit did to the content. */
export interface LatestChange {
  commit: string;
  date: string;
  /** Entries that it made. */
  created: string[];
  /** Entries whose facts it changed. */
  changed: { slug: string; counts: ChangeCounts }[];
}

/**
 * The last commits that made an entry or changed a fact, newest first.
 * @param order slugs in the order in which entries of one commit are named
 */
export function latestChanges(histories: ReadonlyMap<string, EntryHistory>, order: readonly string[], most: number): LatestChange[] {
  const commits = new Map<string, LatestChange & { time: number }>();
  for (const slug of order) {
    for (const { commit, time, date, first, counts } of histories.get(slug)?.items ?? []) {
      if (!first && counts.added + counts.changed + counts.removed === 0) continue;
      const change = commits.get(commit) ?? { commit, time, date, created: [], changed: [] };
      commits.set(commit, change);
      if (first) change.created.push(slug);
      else change.changed.push({ slug, counts });
    }
  }
  return [...commits.values()]
    .sort((a, b) => b.time - a.time)
    .slice(0, most)
    .map(({ commit, date, created, changed }) => ({ commit, date, created, changed }));
}
