import type { Fact } from './facts.ts';

/** How two versions of an entry differ in one fact. */
export type FactChange =
  | { kind: 'added'; path: string; before?: undefined; after: Fact }
  | { kind: 'removed'; path: string; before: Fact; after?: undefined }
  | {
      kind: 'changed';
      /** Address in the later version. */
      path: string;
      before: Fact;
      after: Fact;
      /** `said`: the value or its status; `evidence`: the sources, the value being the same; `note`: only what is added in words. */
      what: 'said' | 'evidence' | 'note';
    };

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Equal for the same data whatever the order of keys, since order in YAML means nothing. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    isObject(part) && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}

const saidOf = (fact: Fact) => canonical([fact.kind, fact.status, fact.value ?? null]);
const evidenceOf = (fact: Fact) => canonical(fact.citations.map(({ ref, at }) => [ref, at ?? null]).sort());
const allOf = (fact: Fact) => `${saidOf(fact)} ${evidenceOf(fact)} ${canonical([fact.note ?? null, fact.working ?? null])}`;

/** Segments of an address that are mere positions in a list, and change when something is put in before them. */
const POSITION = /^(?:\d+|disputed\.\d+|\d{4}(?:-\d{2}){0,2}(?:\.[a-z-]+)?\.\d+)$/;

/** The address with positions left out: what may stand at another position in the other version. */
const placeOf = (path: string) =>
  path
    .split('/')
    .map((segment) => (POSITION.test(segment) ? segment.replace(/\d+$/, '*') : segment))
    .join('/');

/** Takes from two lists the pairs whose keys agree, the first with the first; what is left over stays in the maps. */
function takePairs(before: Map<string, Fact>, after: Map<string, Fact>, keyOf: (fact: Fact) => string): [Fact, Fact][] {
  const waiting = new Map<string, Fact[]>();
  for (const fact of before.values()) {
    const key = keyOf(fact);
    const list = waiting.get(key);
    if (list) list.push(fact);
    else waiting.set(key, [fact]);
  }
  const pairs: [Fact, Fact][] = [];
  for (const fact of [...after.values()]) {
    const match = waiting.get(keyOf(fact))?.shift();
    if (!match) continue;
    before.delete(match.path);
    after.delete(fact.path);
    pairs.push([match, fact]);
  }
  return pairs;
}

/**
 * What changed from one version of an entry to the next, in the order of the later version, removed facts last.
 * A fact that only moved within a list has not changed.
 */
export function compareFacts(earlier: readonly Fact[], later: readonly Fact[]): FactChange[] {
  const before = new Map(earlier.map((fact) => [fact.path, fact]));
  const after = new Map(later.map((fact) => [fact.path, fact]));
  const rank = new Map(later.map((fact, index) => [fact.path, index]));
  // First what is the same in the same place, or at another position of the same list; then what has the same address.
  takePairs(before, after, (fact) => `${fact.path} ${allOf(fact)}`);
  takePairs(before, after, (fact) => `${placeOf(fact.path)} ${allOf(fact)}`);
  const sameWords = takePairs(before, after, (fact) => `${placeOf(fact.path)} ${saidOf(fact)}`);
  const sameAddress = takePairs(before, after, ({ path }) => path);
  const changed = [
    ...sameWords.map(([old, fact]): FactChange => {
      const what = evidenceOf(old) === evidenceOf(fact) ? 'note' : 'evidence';
      return { kind: 'changed', path: fact.path, before: old, after: fact, what };
    }),
    ...sameAddress.map(([old, fact]): FactChange => ({ kind: 'changed', path: fact.path, before: old, after: fact, what: 'said' })),
    ...[...after.values()].map((fact): FactChange => ({ kind: 'added', path: fact.path, after: fact })),
  ].sort((a, b) => (rank.get(a.path) ?? 0) - (rank.get(b.path) ?? 0));
  return [...changed, ...[...before.values()].map((fact): FactChange => ({ kind: 'removed', path: fact.path, before: fact }))];
}
