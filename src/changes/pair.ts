import type { Fact } from '../domain/facts.ts';
import type { Citation, Source } from '../schema/source.ts';
import { canonical } from './canonical.ts';

/** The facts of two versions of an entry, side by side. */
export interface Pairs {
  /** Another value, or another word for its absence. */
  changed: [before: Fact, after: Fact][];
  /** The same value, cited from elsewhere. */
  evidence: [before: Fact, after: Fact][];
  /** The same value and evidence at another address. */
  moved: [before: Fact, after: Fact][];
  removed: Fact[];
  added: Fact[];
}

const POSITION = /^(?:\d+|disputed\.\d+|\d{4}(?:-\d{2}){0,2}(?:\..*)?|.*\.\d+)$/;
const NUMBERED = /(?:^|\/)(?:\d+|disputed\.\d+)$/;
const positional = (path: string) => path.split('/').some((segment) => POSITION.test(segment));
/** The list or field that an address names, whatever its position there. */
const listOf = (path: string) =>
  path
    .split('/')
    .map((segment) => (POSITION.test(segment) ? '#' : segment))
    .join('/');
/** The last name in an address that is no position: the field of a claim, the list of a statement. */
const fieldOf = (path: string) =>
  path
    .split('/')
    .filter((segment) => !POSITION.test(segment))
    .at(-1) ?? '';

/** Sources by what they are, so that another id for the same address is no other source. */
export function sourceNames(before: Record<string, Source>, after: Record<string, Source>): (ref: string) => string {
  const byUrl = new Map(Object.entries(after).flatMap(([id, { url }]) => (url ? [[url, id] as const] : [])));
  return (ref) => {
    if (Object.hasOwn(after, ref)) return ref;
    const url = before[ref]?.url;
    return (url !== undefined ? byUrl.get(url) : undefined) ?? ref;
  };
}

const asIs = (ref: string) => ref;
const citationsOf = (list: readonly Citation[], name: (ref: string) => string) =>
  list
    .map(({ ref, at }) => `${name(ref)}#${at ?? ''}`)
    .sort()
    .join(' ');
const saying = ({ kind, status, value }: Fact) => canonical([kind, status, value]);

/** What a fact says and where it stands, apart from its address. */
export const contentOf = (fact: Fact, name: (ref: string) => string = asIs) =>
  `${fieldOf(fact.path)} ${saying(fact)} ${citationsOf(fact.citations, name)}`;

/** Whether two members of a list are the same one after an edit: the same evidence, or the same words in one language. */
function akin(a: Fact, b: Fact, name: (ref: string) => string): boolean {
  if (a.kind !== b.kind || listOf(a.path) !== listOf(b.path)) return false;
  if (citationsOf(a.citations, name) === citationsOf(b.citations, asIs)) return true;
  const [one, other] = [a.value, b.value] as Record<string, unknown>[];
  return ['zh', 'en', 'name', 'tool'].some((key) => one?.[key] !== undefined && canonical(one[key]) === canonical(other?.[key]));
}

/**
 * Pairs the facts of two versions of an entry. Addresses made of ids are compared with themselves; members of lists, whose
 * addresses are positions or dates, are first looked for by what they say, so that one inserted or taken out does not shift the rest.
 * @param name what the later version calls a source of the earlier one, see `sourceNames`
 */
export function pairFacts(before: readonly Fact[], after: readonly Fact[], name: (ref: string) => string = asIs): Pairs {
  const pairs: Pairs = { changed: [], evidence: [], moved: [], removed: [], added: [] };
  const later = new Map(after.map((fact) => [fact.path, fact]));
  const earlier = new Set(before.map(({ path }) => path));
  const left = new Set(before);
  const unmatched = new Set(after);
  const settle = (old: Fact, now: Fact) => {
    left.delete(old);
    unmatched.delete(now);
  };
  const compare = (old: Fact, now: Fact) => {
    settle(old, now);
    if (saying(old) !== saying(now)) pairs.changed.push([old, now]);
    else pairs.evidence.push([old, now]);
  };

  for (const old of before) {
    const now = later.get(old.path);
    if (now && contentOf(old, name) === contentOf(now)) settle(old, now);
  }

  // Several facts may have moved to one address: what checkpoints had each for themselves now stands in their series.
  const free = new Map<string, Fact>();
  for (const now of unmatched) if (!earlier.has(now.path) || positional(now.path)) free.set(contentOf(now), now);
  for (const old of [...left]) {
    const now = !later.has(old.path) || positional(old.path) ? free.get(contentOf(old, name)) : undefined;
    if (!now) continue;
    settle(old, now);
    pairs.moved.push([old, now]);
  }

  const pairSamePath = (fits: (old: Fact, now: Fact) => boolean) => {
    for (const old of [...left]) {
      const now = later.get(old.path);
      if (now && unmatched.has(now) && fits(old, now)) compare(old, now);
    }
  };
  pairSamePath((old, now) => !positional(old.path) || akin(old, now, name));
  for (const old of [...left].filter(({ path }) => positional(path))) {
    const now = [...unmatched].find((candidate) => akin(old, candidate, name));
    if (now) compare(old, now);
  }
  // Other words with other evidence at the same position are another member of the list; at the same date they are not.
  pairSamePath(({ path }) => !NUMBERED.test(path));

  pairs.removed = [...left];
  pairs.added = [...unmatched];
  return pairs;
}
