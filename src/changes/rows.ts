import type { Fact } from '../domain/facts.ts';
import { placeAddress } from '../domain/references.ts';
import { isConfirmed } from '../domain/verification.ts';
import type { Citation, Source } from '../schema/source.ts';
import { canonical } from './canonical.ts';
import { known, type Couple } from './couples.ts';
import { detailsOf } from './details.ts';
import type { Entry } from './entry.ts';
import { contentOf, sourceNames } from './pair.ts';
import type { Cited, Row, Verified } from './report.ts';
import { pointsAtLines } from '../verify/places.ts';
import { show, showBoth } from './show.ts';

const valueOf = ({ status, value }: Fact): unknown => (status === 'known' ? value : status);

function cited(citations: readonly Citation[], sources: Record<string, Source>): Cited[] {
  return citations.map(({ ref, at }) => {
    const source = Object.hasOwn(sources, ref) ? sources[ref] : undefined;
    const href = source && placeAddress(source, at);
    return { label: at === undefined ? ref : `${ref}#${at}`, ...(href ? { href } : {}) };
  });
}

/** What was found about a fact; nothing where it cites no lines, or says nothing. */
function verified(fact: Fact, { sources, verifications }: Entry): { verified?: Verified } {
  if (fact.status !== 'known' || !fact.citations.some((citation) => pointsAtLines(sources[citation.ref], citation))) return {};
  const verification = verifications.get(fact.path);
  return { verified: verification === undefined ? 'not-compared' : isConfirmed(verification) ? 'confirmed' : 'open' };
}

/** A source by its address of its source, so that it can be compared with one of another entry. */
export const byAddress = (sources: Record<string, Source>) => (ref: string) => sources[ref]?.url ?? ref;

/**
 * Rows of the facts of an entry.
 * @param elsewhere what other entries newly say, by content: a fact that is found there has moved
 */
export function factRows({ before, after, pairs }: Couple, elsewhere: ReadonlySet<string>): { rows: Row[]; moved: number } {
  const old = before?.sources ?? {};
  const now = after?.sources ?? {};
  const gone = pairs.removed.filter((fact) => !elsewhere.has(contentOf(fact, byAddress(old))));
  const rows: Row[] = [
    ...gone.map((fact): Row => ({
      kind: 'removed',
      path: fact.path,
      before: show(valueOf(fact)),
      after: [],
      sources: cited(fact.citations, old),
      formerly: [],
      lost: known(fact),
    })),
    ...[...pairs.changed, ...pairs.evidence].map(([was, is]): Row => {
      const [sources, formerly] = [cited(is.citations, now), cited(was.citations, old)];
      const changed = pairs.changed.some(([fact]) => fact === was);
      return {
        kind: changed ? 'changed' : 'evidence',
        path: is.path,
        ...(changed ? showBoth(valueOf(was), valueOf(is)) : { before: [], after: show(valueOf(is)) }),
        sources,
        formerly: canonical(sources.map(({ label }) => label)) === canonical(formerly.map(({ label }) => label)) ? [] : formerly,
        lost: known(was) && !known(is),
        ...(after ? verified(is, after) : {}),
      };
    }),
    ...pairs.added.map((fact): Row => ({
      kind: 'added',
      path: fact.path,
      before: [],
      after: show(valueOf(fact)),
      sources: cited(fact.citations, now),
      formerly: [],
      lost: false,
      ...(after ? verified(fact, after) : {}),
    })),
  ];
  return { rows, moved: pairs.moved.length + pairs.removed.length - gone.length };
}

const plainRow = (kind: Row['kind'], path: string, before: string[], after: string[], lost = false): Row => ({
  kind,
  path,
  before,
  after,
  sources: [],
  formerly: [],
  lost,
});

/** Rows of maps of anything, told apart by key. */
function mapRows(path: string, before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): Row[] {
  const at = (key: string) => (path ? `${path}/${key}` : key);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [old, now] = [before.get(key), after.get(key)];
    if (canonical(old) === canonical(now)) return [];
    if (old === undefined) return [plainRow('added', at(key), [], show(now))];
    if (now === undefined) return [plainRow('removed', at(key), show(old), [])];
    const { before: was, after: is } = showBoth(old, now);
    return [plainRow('changed', at(key), was, is)];
  });
}

/** Sources told apart by id, and by address where the id is another one. */
export function sourceRows(before: Entry, after: Entry, elsewhere: ReadonlySet<string>): Row[] {
  const name = sourceNames(before.sources, after.sources);
  const kept = new Set<string>();
  const told = (source: Source) => show(source.url ?? source.title);
  const rows = Object.entries(before.sources).flatMap(([id, old]): Row[] => {
    const now = after.sources[name(id)];
    if (!now) return [plainRow('removed', `sources/${id}`, told(old), [], !(old.url && elsewhere.has(old.url)))];
    kept.add(name(id));
    return mapRows(`sources/${name(id)}`, new Map(Object.entries(old)), new Map(Object.entries(now)));
  });
  const added = Object.entries(after.sources).filter(([id]) => !kept.has(id));
  return [...rows, ...added.map(([id, source]) => plainRow('added', `sources/${id}`, [], told(source)))];
}

const checkpointsOf = ({ data }: Entry): Map<string, string> => {
  const { checkpoints = [] } = data as { checkpoints?: { id: string; name: string }[] };
  return new Map(checkpoints.map(({ id, name }) => [id, name]));
};

/**
 * Checkpoints that came or went. One is not lost if all that was known of it alone stands with a single new one:
 * then it has another id.
 */
export function checkpointRows({ before, after, pairs }: Couple, elsewhere: ReadonlySet<string>): Row[] {
  if (!before || !after) return [];
  const [old, now] = [checkpointsOf(before), checkpointsOf(after)];
  const row = (id: string) => `checkpoints/${id}`;
  const gone = [...old].filter(([id]) => !now.has(id));
  const fresh = [...now].filter(([id]) => !old.has(id));
  const renamed = (id: string) => {
    const inside = (fact: Fact) => fact.path.startsWith(`${row(id)}/`);
    if (pairs.removed.some((fact) => inside(fact) && known(fact) && !elsewhere.has(contentOf(fact, byAddress(before.sources)))))
      return false;
    const places = new Set(pairs.moved.filter(([was]) => inside(was)).map(([, is]) => is.path.split('/').slice(0, 2).join('/')));
    return places.size === 1 && fresh.some(([other]) => places.has(row(other)));
  };
  return [
    ...gone.map(([id, name]) => plainRow('removed', row(id), [name], [], !renamed(id))),
    ...fresh.map(([id, name]) => plainRow('added', row(id), [], [name])),
  ];
}

/** Details of checkpoints that stand in both versions, and of everything else. */
export function detailRows(before: Entry, after: Entry): Row[] {
  const [old, now] = [checkpointsOf(before), checkpointsOf(after)];
  const stays = (path: string) => {
    const [list, id = ''] = path.split('/');
    return list !== 'checkpoints' || (old.has(id) && now.has(id));
  };
  const of = ({ data }: Entry) => new Map([...detailsOf(data)].filter(([path]) => stays(path)));
  return mapRows('', of(before), of(after));
}
