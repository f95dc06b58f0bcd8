import { factsOf, type Fact } from '../domain/facts.ts';
import { canonical } from './canonical.ts';
import type { Entry, Version } from './entry.ts';
import { pairFacts, sourceNames, type Pairs } from './pair.ts';

/** One entry of each version, or of one of them. */
export interface Couple {
  before: Entry | undefined;
  after: Entry | undefined;
  pairs: Pairs;
}

/** Whether somebody says it. */
export const known = ({ status }: Fact): boolean => status === 'known';

function couple(before: Entry | undefined, after: Entry | undefined): Couple {
  const name = before && after ? sourceNames(before.sources, after.sources) : undefined;
  return { before, after, pairs: pairFacts(before ? factsOf(before.data) : [], after ? factsOf(after.data) : [], name) };
}

/** Whether most of what one entry says is said by the other, or both have the same name where they state no facts. */
function isRenamed(before: Entry, after: Entry): boolean {
  if (before.id.split('/')[0] !== after.id.split('/')[0]) return false;
  const all = factsOf(before.data).filter(known);
  if (all.length === 0) return canonical(before.name) === canonical(after.name);
  const { changed, removed } = pairFacts(all, factsOf(after.data).filter(known), sourceNames(before.sources, after.sources));
  return changed.length + removed.length < all.length / 2;
}

/** All entries of two versions, each with what it was or became; an entry that cannot be read in one of them is left out. */
export function couples(before: Version, after: Version): Couple[] {
  const readable = (version: Version, id: string) => !version.unreadable.includes(id);
  const gone = [...before.entries.values()].filter(({ id }) => !after.entries.has(id) && readable(after, id));
  const fresh = [...after.entries.values()].filter(({ id }) => !before.entries.has(id) && readable(before, id));
  const both = [...before.entries.values()].flatMap((old) => {
    const now = after.entries.get(old.id);
    return now ? [couple(old, now)] : [];
  });
  const renamed = gone.flatMap((old) => {
    const index = fresh.findIndex((candidate) => isRenamed(old, candidate));
    return index < 0 ? [] : [couple(old, fresh.splice(index, 1)[0])];
  });
  const names = new Set(renamed.map((pair) => pair.before?.id));
  return [
    ...gone.filter(({ id }) => !names.has(id)).map((old) => couple(old, undefined)),
    ...renamed,
    ...both,
    ...fresh.map((now) => couple(undefined, now)),
  ];
}
