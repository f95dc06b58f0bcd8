import { compareVersions, type EntryVersion, type FactChange } from './changes.ts';
import { groupChanges, isPart, type ChangeLine } from './groups.ts';
import { dayOf, titleOf } from './log.ts';
import type { Step } from './steps.ts';
import { versionKey } from './version.ts';

/** Numbers of facts that a commit changed. */
export interface ChangeCounts {
  added: number;
  changed: number;
  removed: number;
}

/** What one commit did to an entry. */
export interface HistoryItem {
  /** Full id of the commit. */
  commit: string;
  /** When it was committed, in seconds since 1970. */
  time: number;
  /** The day of it: `2026-11-24`. */
  date: string;
  /** What the commit says of itself. */
  title: string;
  /**
   * `unreadable`: the entry as it then was does not fit the present schema, so that its facts cannot be compared;
   * `readable`: the first version that can be read, with nothing before it to compare it with.
   */
  kind: 'created' | 'readable' | 'changed' | 'unreadable';
  /** Whether it is the commit that made the entry. */
  first: boolean;
  counts: ChangeCounts;
  /** The weightiest changes first; none where the commit changed only texts, notes of the entry, or the list of sources. */
  lines: ChangeLine[];
  /** Number of lines that are left out. */
  omitted: number;
  /** Number of facts, where they are not compared. */
  facts?: number;
  /** Address of the entry before the commit moved it. */
  renamedFrom?: string;
  /** Day of the version that the facts are compared with, where those between cannot be read. */
  since?: string;
}

/** What is known of the past of an entry. */
export interface EntryHistory {
  /** Newest first. */
  items: HistoryItem[];
  /** Number of older commits that were not looked at. */
  older: number;
}

/** Commits of an entry that are looked at, and lines that are kept of all of them; a page has no room for more. */
export const MOST_COMMITS = 40;
export const MOST_LINES = 80;

/** The steps of an entry that are looked at, oldest first, with the one before them to compare with. */
export const recentSteps = (steps: readonly Step[]): readonly Step[] => steps.slice(-(MOST_COMMITS + 1));

/** Parts and values first, then other sources for the same value, then sentences, then mere notes. */
function weightOf(line: ChangeLine): number {
  if (isPart(line)) return 0;
  if (line.kind === 'changed' && line.what === 'note') return 4;
  if ((line.after ?? line.before)?.kind === 'statement') return 3;
  return line.kind === 'changed' && line.what === 'evidence' ? 2 : 1;
}

const countsOf = (changes: readonly FactChange[]): ChangeCounts => {
  const count = (kind: FactChange['kind']) => changes.filter((change) => change.kind === kind).length;
  return { added: count('added'), changed: count('changed'), removed: count('removed') };
};

/** Facts without their places in the data, which a list of changes has no use for. */
function withoutKeys(line: ChangeLine): ChangeLine {
  if (isPart(line)) return line;
  const { before, after } = line;
  return { ...line, ...(before && { before: { ...before, keys: [] } }), ...(after && { after: { ...after, keys: [] } }) } as ChangeLine;
}

/** Keeps a number of lines over all items, those of the newest commits. */
function trim(items: readonly HistoryItem[], most: number): HistoryItem[] {
  let room = most;
  return items.map((item) => {
    const lines = item.lines.slice(0, room);
    room -= lines.length;
    return { ...item, lines: lines.map(withoutKeys), omitted: item.lines.length - lines.length };
  });
}

/**
 * What each commit did to an entry.
 * @param steps oldest first
 * @param versionAt the entry after a step, or nothing where it cannot be read
 */
export function historyOf(steps: readonly Step[], versionAt: (step: Step) => EntryVersion | undefined): EntryHistory {
  const looked = recentSteps(steps);
  const items = looked.map((step, index): HistoryItem => {
    const { commit, renamedFrom } = step;
    const plain: HistoryItem = {
      commit: commit.id,
      time: commit.time,
      date: dayOf(commit),
      title: titleOf(commit),
      kind: 'changed',
      first: index === 0 && looked.length === steps.length,
      counts: countsOf([]),
      lines: [],
      omitted: 0,
      ...(renamedFrom === undefined ? {} : { renamedFrom }),
    };
    const previous = looked[index - 1];
    if (previous && versionKey(previous.files) === versionKey(step.files)) return plain;
    const version = versionAt(step);
    if (!version) return { ...plain, kind: 'unreadable' };
    const readable = looked.slice(0, index).findLast((earlier) => versionAt(earlier) !== undefined);
    const before = readable && versionAt(readable);
    if (!readable || !before) return { ...plain, kind: previous ? 'readable' : 'created', facts: version.facts.length };
    const changes = compareVersions(before, version);
    const lines = groupChanges(changes, before.facts, version.facts).sort((a, b) => weightOf(a) - weightOf(b));
    return { ...plain, counts: countsOf(changes), lines, ...(readable === previous ? {} : { since: dayOf(readable.commit) }) };
  });
  // The oldest step looked at had no other to be compared with, unless it is the first of all.
  const unseen = steps.length - looked.length;
  return unseen > 0
    ? { items: trim(items.slice(1).reverse(), MOST_LINES), older: unseen + 1 }
    : { items: trim(items.reverse(), MOST_LINES), older: 0 };
}
