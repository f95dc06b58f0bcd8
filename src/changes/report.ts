import type { Text } from '../schema/primitives.ts';

/** `confirmed`: stands in the lines cited; `open`: was compared and does not stand there as written; `not-compared`: nobody looked yet. */
export const VERIFIED = ['confirmed', 'open', 'not-compared'] as const;
export type Verified = (typeof VERIFIED)[number];

/** A citation as readers see it; without an address where the source has none that is safe to open. */
export interface Cited {
  /** Id of the source and the place in it: `readme#L98`. */
  label: string;
  href?: string;
}

/** One line of the summary: a fact, or another detail of an entry. */
export interface Row {
  kind: 'added' | 'changed' | 'removed' | 'evidence';
  /** Address in the entry. */
  path: string;
  /** What it said, in lines; of a changed value only the lines that differ. */
  before: string[];
  after: string[];
  /** Where it stands now, or stood if it is gone. */
  sources: Cited[];
  /** Where it stood before, if that has changed. */
  formerly: Cited[];
  /** Whether something that was known is known no more. */
  lost: boolean;
  /** What a program found when it compared the fact, as it is now, with the lines that it cites; missing where there are none to compare. */
  verified?: Verified;
}

export type EntryState = 'added' | 'removed' | 'changed' | 'unreadable';

/** What has changed in one entry. */
export interface EntryChange {
  /** Place below `content/`. */
  id: string;
  name: Text;
  state: EntryState;
  /** Its former place, if it was renamed. */
  from?: string;
  rows: Row[];
  /** Rows that the report leaves out to stay small. */
  omitted: number;
  /** Facts that stand elsewhere now and say the same. */
  moved: number;
  /** Languages whose article reads differently. */
  articles: ('zh' | 'en')[];
}

/** What has changed between two versions of the content. */
export interface Report {
  entries: EntryChange[];
  /** Counts of all rows, those left out included; `lost` counts an entry that is gone as one. */
  totals: { added: number; changed: number; removed: number; evidence: number; lost: number };
}

/** Longest line of a value, in characters. */
export const MAX_LINE = 240;
/** Most lines of one value. */
export const MAX_LINES = 12;
