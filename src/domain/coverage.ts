import type { Model } from '../schema/model.ts';
import { CHECKPOINT_FIELDS, COVERAGE_FIELDS, entryFieldOf } from './coverage-fields.ts';
import { factsOf, type Fact } from './facts.ts';
import type { Pedigree } from './lineage.ts';
import { isConfirmed, type Verification } from './verification.ts';

/** How many facts are known, and how well. Known, unknown, not applicable and unrecorded together are all that is counted. */
export interface Tally {
  known: number;
  unknown: number;
  notApplicable: number;
  /** Optional facts that the entry does not speak of; nobody has looked for them, or there is nothing to say. */
  unrecorded: number;
  /** Of the known ones, those on which sources disagree. */
  disputed: number;
  /** Of the known ones, those that a machine found in the lines cited. */
  confirmed: number;
}

/** Evidence that the atlas looks for. */
export interface Wanted {
  /** Address of the fact in the entry. */
  path: string;
  /** What coverage counts it to. */
  field: string;
  /** `unconfirmed`: it is known, but a machine did not find it in the lines cited, or there is none that it can read. */
  reason: 'unknown' | 'unconfirmed';
  /** Number of checkpoints for which it stands; 0 for a fact of the entry as a whole. */
  checkpoints: number;
  /** What the form for contributions calls it: `billa-7b-sft.context`, `licence.data`. */
  parameter: string;
}

/** When the facts of an entry were last compared with their sources, as days: `2026-11-24`. */
export interface Checked {
  oldest: string;
  newest: string;
  /** Number of facts compared. */
  facts: number;
  /** How many of them were last compared more than a year ago. */
  stale: number;
}

/** What is known of an entry, and how well. */
export interface EntryCoverage {
  slug: string;
  /** By the ids of `COVERAGE_FIELDS`. */
  fields: ReadonlyMap<string, Tally>;
  total: Tally;
  /** The most wanted first. */
  wanted: Wanted[];
  /** Nothing where no fact was ever compared with its sources. */
  checked: Checked | undefined;
}

/** What a machine found about a fact of an entry, by its address. */
export type VerificationOf = (path: string) => Verification | undefined;

/** Days after which a comparison with the sources is no longer fresh. */
const FRESH_DAYS = 365;

/** A tally of nothing. */
export const nothing = (): Tally => ({ known: 0, unknown: 0, notApplicable: 0, unrecorded: 0, disputed: 0, confirmed: 0 });

/** The sum of tallies. */
export function sumOf(tallies: Iterable<Tally>): Tally {
  const sum = nothing();
  for (const tally of tallies) for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += tally[key];
  return sum;
}

/** Number of questions that a tally counts. */
export const sizeOf = ({ known, unknown, notApplicable, unrecorded }: Tally): number => known + unknown + notApplicable + unrecorded;

/** Number of questions that have an answer to be found. */
export const askedOf = ({ known, unknown }: Tally): number => known + unknown;

/**
 * A part of a whole in per cent, rounded down so that 100 means all of it, and up to 1 where there is anything at all;
 * nothing where there is no whole.
 */
export function percentOf(part: number, whole: number): number | undefined {
  if (whole === 0) return undefined;
  return part > 0 ? Math.max(1, Math.floor((100 * part) / whole)) : 0;
}

/** Whether a day lies more than a year before another. */
export const isStale = (day: string, today: string): boolean => Date.parse(today) - Date.parse(day) > FRESH_DAYS * 86_400_000;

function countFact(tally: Tally, { status }: Pick<Fact, 'status'>, disputed: boolean, verification: Verification | undefined): void {
  if (status === 'unknown') tally.unknown += 1;
  else if (status === 'not-applicable') tally.notApplicable += 1;
  else {
    tally.known += 1;
    if (disputed) tally.disputed += 1;
    if (isConfirmed(verification)) tally.confirmed += 1;
  }
}

/** Address of a fact of a checkpoint: its own, or that of its series. */
const addressOf = (checkpoint: Model['checkpoints'][number], field: string, paths: ReadonlyMap<string, Fact>): string | undefined =>
  [`checkpoints/${checkpoint.id}/${field}`, `series/${checkpoint.series ?? ''}/${field}`].find((path) => paths.has(path));

/** Whether a machine compared the fact with its sources and did not find it there. */
const failed = (verification: Verification | undefined): boolean =>
  verification !== undefined && ['partly', 'moved', 'not-found', 'unreachable'].includes(verification.outcome);

function checkedOf(verifications: readonly Verification[], today: string): Checked | undefined {
  const days = verifications.map(({ date }) => date).sort();
  const [oldest, newest] = [days[0], days.at(-1)];
  if (oldest === undefined || newest === undefined) return undefined;
  return { oldest, newest, facts: days.length, stale: days.filter((day) => isStale(day, today)).length };
}

/**
 * What an entry knows, field by field, and what is wanted.
 * @param verificationOf what a machine found about each fact
 * @param today day of the build, from which the age of comparisons is counted
 */
export function coverageOf(model: Model, pedigree: Pedigree, verificationOf: VerificationOf, today: string): EntryCoverage {
  const facts = factsOf(model);
  const byPath = new Map(facts.map((fact) => [fact.path, fact]));
  const disputed = ({ path }: Fact) => byPath.has(`${path}/disputed.1`);
  const tallies = new Map(COVERAGE_FIELDS.map(({ id }) => [id, nothing()]));
  const tallyOf = (id: string) => tallies.get(id) ?? nothing();
  /** Checkpoints for which a fact stands, by its address. */
  const users = new Map<string, string[]>();

  for (const field of CHECKPOINT_FIELDS) {
    for (const checkpoint of model.checkpoints) {
      const tally = tallyOf(field.id);
      const path = field.claim({ model, checkpoint, pedigree }) && addressOf(checkpoint, field.id, byPath);
      const fact = path === undefined ? undefined : byPath.get(path);
      if (!fact) {
        tally.unrecorded += 1;
        continue;
      }
      countFact(tally, fact, disputed(fact), verificationOf(fact.path));
      users.set(fact.path, [...(users.get(fact.path) ?? []), checkpoint.id]);
    }
  }
  for (const fact of facts) {
    const field = entryFieldOf(fact.path);
    if (field !== undefined && fact.kind !== 'dispute') countFact(tallyOf(field), fact, disputed(fact), verificationOf(fact.path));
  }

  const verifications = facts.flatMap(({ path }) => verificationOf(path) ?? []);
  const compared = verifications.length > 0;
  const wanted = facts.flatMap((fact): Wanted[] => {
    const { path, kind, status, citations } = fact;
    const own = users.get(path) ?? [];
    const field = entryFieldOf(path) ?? (own.length > 0 ? path.split('/')[2] : undefined);
    if (field === undefined || kind === 'dispute' || status === 'not-applicable') return [];
    const verification = verificationOf(path);
    const unread = compared && kind === 'claim' && verification === undefined && citations.length > 0;
    if (status === 'known' && !failed(verification) && !unread) return [];
    const reason = status === 'unknown' ? 'unknown' : 'unconfirmed';
    const parameter = own[0] === undefined ? path.replaceAll('/', '.') : `${own[0]}.${field}`;
    return [{ path, field, reason, checkpoints: own.length, parameter }];
  });
  return {
    slug: model.slug,
    fields: tallies,
    total: sumOf(tallies.values()),
    wanted: byWant(wanted),
    checked: checkedOf(verifications, today),
  };
}

/**
 * The most wanted first: what is unknown before what no machine confirmed; then what readers ask first; then what stands for
 * more checkpoints; then in the order of the table and of the entry.
 */
export function byWant(wanted: readonly Wanted[]): Wanted[] {
  const rank = new Map(COVERAGE_FIELDS.map(({ id, first }, index) => [id, { index, first }]));
  const keyOf = ({ reason, field, checkpoints }: Wanted) => {
    const { index = COVERAGE_FIELDS.length, first = false } = rank.get(field) ?? {};
    return [reason === 'unknown' ? 0 : 1, first ? 0 : 1, -checkpoints, index];
  };
  return wanted
    .map((item) => ({ item, key: keyOf(item) }))
    .sort((a, b) => a.key.reduce((order, part, index) => order || part - (b.key[index] ?? 0), 0))
    .map(({ item }) => item);
}

/** Tallies of each field over several entries. */
export function fieldTotals(entries: readonly EntryCoverage[]): Map<string, Tally> {
  return new Map(COVERAGE_FIELDS.map(({ id }) => [id, sumOf(entries.map(({ fields }) => fields.get(id) ?? nothing()))]));
}

/** What a cell of the table says: of how many questions the answer is known, and how much of that a machine confirmed. */
export type CellState = 'confirmed' | 'part-confirmed' | 'unconfirmed' | 'unknown' | 'not-applicable' | 'unrecorded';

/** The state of a tally, which a mark and words tell. */
export function stateOf(tally: Tally): CellState {
  const { known, unknown, confirmed, notApplicable } = tally;
  if (known > 0) return confirmed === known ? 'confirmed' : confirmed > 0 ? 'part-confirmed' : 'unconfirmed';
  if (unknown > 0) return 'unknown';
  return notApplicable > 0 ? 'not-applicable' : 'unrecorded';
}
