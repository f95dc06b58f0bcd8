import { canonical } from '../changes/canonical.ts';
import { pairFacts, sourceNames } from '../changes/pair.ts';
import type { Fact } from '../domain/facts.ts';
import type { Source } from '../schema/source.ts';

/** A version of an entry: its facts, and the sources that they cite. */
export interface EntryVersion {
  facts: readonly Fact[];
  sources: Record<string, Pick<Source, 'url'>>;
}

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

const wordsOf = ({ note, working }: Fact) => canonical([note, working]);

/**
 * What changed from one version of an entry to the next, in the order of the later version, removed facts last.
 * A fact that only moved within the entry has not changed.
 */
export function compareVersions(earlier: EntryVersion, later: EntryVersion): FactChange[] {
  // Of a source only its address matters here.
  const name = sourceNames(earlier.sources as Record<string, Source>, later.sources as Record<string, Source>);
  const pairs = pairFacts(earlier.facts, later.facts, name);
  const changed =
    (what: 'said' | 'evidence' | 'note') =>
    ([before, after]: [Fact, Fact]): FactChange => ({ kind: 'changed', path: after.path, before, after, what });
  const touched = new Set([...pairs.changed, ...pairs.evidence, ...pairs.moved, pairs.removed, pairs.added].flat());
  const old = new Map(earlier.facts.map((fact) => [fact.path, fact]));
  const noted = later.facts.flatMap((after): [Fact, Fact][] => {
    const before = old.get(after.path);
    if (!before || touched.has(before) || touched.has(after) || after.kind !== 'claim') return [];
    return wordsOf(before) === wordsOf(after) ? [] : [[before, after]];
  });
  const rank = new Map(later.facts.map((fact, index) => [fact.path, index]));
  return [
    ...[
      ...pairs.changed.map(changed('said')),
      ...pairs.evidence.map(changed('evidence')),
      ...noted.map(changed('note')),
      ...pairs.added.map((after): FactChange => ({ kind: 'added', path: after.path, after })),
    ].sort((a, b) => (rank.get(a.path) ?? 0) - (rank.get(b.path) ?? 0)),
    ...pairs.removed.map((before): FactChange => ({ kind: 'removed', path: before.path, before })),
  ];
}
