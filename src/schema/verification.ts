import * as z from 'zod';
import { bilingual, isCalendarDate } from './primitives.ts';

/** What the comparison of a fact with the lines it cites can end in. */
export const OUTCOMES = ['confirmed', 'partly', 'noted', 'computed', 'no-test', 'moved', 'not-found', 'unreachable'] as const;

const day = z.string().refine((value) => value.length === 10 && isCalendarDate(value), { error: 'must be a day, for example 2026-05-11' });

const result = z.strictObject({
  /** Fingerprint of the fact and its citations at the time; another one makes the result void. */
  print: z.string(),
  outcome: z.enum(OUTCOMES),
  /** One sign for each citation: `+` holds something of the fact, `-` nothing, `.` was not read. */
  cited: z.string().regex(/^[-+.]*$/),
  /** Pieces of the fact that do not stand in the places cited. */
  missing: z.array(z.string()).min(1).optional(),
  /** Where they do stand, as citations: `readme#L30`. */
  elsewhere: z.array(z.string()).min(1).optional(),
});

const passage = z.strictObject({ print: z.string(), outcome: z.enum(OUTCOMES), missing: z.array(z.string()).min(1).optional() });

/** The stored results of `npm run verify-sources`. Entries are named `models/billa`, `bases/llama`, `article`. */
export const verificationFile = z.strictObject({
  version: z.literal(1),
  /** Facts by entry and address. The date is the day on which all of the entry was last compared. */
  entries: z.record(z.string(), z.strictObject({ date: day, facts: z.record(z.string(), result) })),
  /** Passages of articles with figures, by article (`models/billa/zh`) and citation, the second of a place as `readme#L9.2`. */
  articles: z.record(z.string(), z.strictObject({ date: day, passages: z.record(z.string(), passage) })),
  /** Whether web pages answered, by address. */
  pages: z.record(z.string(), z.strictObject({ date: day, status: z.union([z.int(), z.string()]) })),
});

/** Facts that stand in the lines they cite but that no program can match: the reason, by entry and address. */
export const verificationNotes = z.record(z.string(), z.record(z.string(), bilingual));

export type Outcome = (typeof OUTCOMES)[number];
export type StoredResult = z.output<typeof result>;
export type StoredPassage = z.output<typeof passage>;
export type VerificationFile = z.output<typeof verificationFile>;
export type VerificationNotes = z.output<typeof verificationNotes>;
