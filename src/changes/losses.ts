import { plain } from './plain.ts';
import type { EntryChange, Report } from './report.ts';

/** Label with which a maintainer lets a pull request take away what was known. */
export const APPROVAL_LABEL = 'removal-approved';

/** Something known that a change takes away. */
export interface Loss {
  /** Place of the entry below `content/`. */
  entry: string;
  /** Address in the entry; left out where the whole entry is gone or cannot be compared. */
  path?: string;
  what: 'entry' | 'fact' | 'unreadable';
  /** What was known. */
  before: string[];
}

/**
 * What a change takes away from an entry and that must not go unseen: facts that were known and are gone or unknown now, their
 * sources, checkpoints, or the whole entry. An entry that cannot be read counts, since nobody knows what it lost.
 */
export function lossesIn({ id, state, rows }: EntryChange): Loss[] {
  if (state === 'unreadable') return [{ entry: id, what: 'unreadable', before: [] }];
  if (state === 'removed') return [{ entry: id, what: 'entry', before: [] }];
  return rows.filter(({ lost }) => lost).map(({ path, before }) => ({ entry: id, path, what: 'fact' as const, before }));
}

/** What a change takes away anywhere. */
export const lossesOf = (report: Report): Loss[] => report.entries.flatMap(lossesIn);

/** A loss on one line, as a log shows it: what it was and where. */
export function lossLine({ entry, path, what, before }: Loss): string {
  const kinds = { entry: '条目已删 · entry removed', unreadable: '未能比较 · not compared', fact: '原为已知 · was known' };
  return plain(`${entry}${path === undefined ? '' : `  ${path}`}  (${kinds[what]})${before.length > 0 ? `  ${before.join(' | ')}` : ''}`);
}
