import { groupChanges, type ChangeLine } from '../domain/change-groups.ts';
import { compareFacts } from '../domain/fact-changes.ts';
import type { Fact } from '../domain/facts.ts';
import { dayOf, titleOf } from './log.ts';
import type { Step } from './steps.ts';
import { versionKey } from './version.ts';

/** What one commit did to an entry. */
export interface HistoryItem {
  /** Full id of the commit. */
  commit: string;
  /** `2026-11-24` */
  date: string;
  /** What the commit says of itself. */
  title: string;
  /**
   * `unreadable`: the entry as it then was does not fit the present schema, so that its facts cannot be compared;
   * `readable`: the first version that can be read, with nothing before it to compare it with.
   */
  kind: 'created' | 'readable' | 'changed' | 'unreadable';
  /** What changed; nothing where the commit changed only texts, notes or sources. */
  lines: ChangeLine[];
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

/** Commits of an entry that are looked at; a page has no room for more. */
export const MOST_COMMITS = 40;

/** The steps of an entry that are looked at, oldest first, with the one before them to compare with. */
export const recentSteps = (steps: readonly Step[]): readonly Step[] => steps.slice(-(MOST_COMMITS + 1));

/** Facts without their places in the data, which a list of changes has no use for. */
const withoutKeys = (line: ChangeLine): ChangeLine =>
  JSON.parse(JSON.stringify(line, (key, value: unknown) => (key === 'keys' ? [] : value))) as ChangeLine;

/**
 * What each commit did to an entry.
 * @param steps oldest first
 * @param factsAt facts of the entry after a step, or nothing where it cannot be read
 */
export function historyOf(steps: readonly Step[], factsAt: (step: Step) => readonly Fact[] | undefined): EntryHistory {
  const looked = recentSteps(steps);
  const items = looked.map((step, index): HistoryItem => {
    const { commit, renamedFrom } = step;
    const base = { commit: commit.id, date: dayOf(commit), title: titleOf(commit), ...(renamedFrom === undefined ? {} : { renamedFrom }) };
    const previous = looked[index - 1];
    if (previous && versionKey(previous.files) === versionKey(step.files)) return { ...base, kind: 'changed', lines: [] };
    const facts = factsAt(step);
    if (!facts) return { ...base, kind: 'unreadable', lines: [] };
    const readable = looked.slice(0, index).findLast((earlier) => factsAt(earlier) !== undefined);
    if (!readable) return { ...base, kind: previous ? 'readable' : 'created', lines: [], facts: facts.length };
    const before = factsAt(readable) ?? [];
    return {
      ...base,
      kind: 'changed',
      lines: groupChanges(compareFacts(before, facts), before, facts).map(withoutKeys),
      ...(readable === previous ? {} : { since: dayOf(readable.commit) }),
    };
  });
  const older = steps.length - looked.length;
  // The oldest step looked at had no other to be compared with, unless it is the first of all.
  return older > 0 ? { items: items.slice(1).reverse(), older: older + 1 } : { items: items.reverse(), older: 0 };
}
