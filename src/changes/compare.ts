import { couples, type Couple } from './couples.ts';
import type { Version } from './entry.ts';
import { lossesIn } from './losses.ts';
import { contentOf } from './pair.ts';
import type { EntryChange, Report, Row } from './report.ts';
import { byAddress, checkpointRows, detailRows, factRows, sourceRows } from './rows.ts';

/** What each version of other entries newly says, by content; a fact that is found there has moved and is not lost. */
function newlySaid(all: readonly Couple[]): Set<string> {
  return new Set(all.flatMap(({ after, pairs }) => (after ? pairs.added.map((fact) => contentOf(fact, byAddress(after.sources))) : [])));
}

/** Addresses of sources that an entry has and had not. */
const newSources = ({ before, after }: Couple): string[] => {
  const had = new Set(Object.values(before?.sources ?? {}).map(({ url }) => url));
  return Object.values(after?.sources ?? {}).flatMap(({ url }) => (url && !had.has(url) ? [url] : []));
};

/** What has changed in an entry; of an entry that is new or gone the facts alone. */
function changeOf(pair: Couple, said: ReadonlySet<string>, sources: ReadonlySet<string>): EntryChange | undefined {
  const { before, after } = pair;
  const entry = after ?? before;
  if (!entry) return undefined;
  const { rows, moved } = factRows(pair, said);
  const change: EntryChange = {
    id: entry.id,
    name: entry.name,
    state: before && after ? 'changed' : after ? 'added' : 'removed',
    ...(before && after && before.id !== after.id ? { from: before.id } : {}),
    rows:
      before && after
        ? [...checkpointRows(pair, said), ...rows, ...sourceRows(before, after, sources), ...detailRows(before, after)]
        : rows,
    omitted: 0,
    moved,
    articles: (['zh', 'en'] as const).filter((language) => before && after && before.prose?.[language] !== after.prose?.[language]),
  };
  const silent = change.state === 'changed' && !change.from && change.rows.length + change.moved + change.articles.length === 0;
  return silent ? undefined : change;
}

/** What has changed from one version of the content to another; entries that cannot be read in either are named. */
export function compareVersions(before: Version, after: Version): Report {
  const all = couples(before, after);
  const said = newlySaid(all);
  const sources = new Set(all.flatMap(newSources));
  const unreadable = [...new Set([...before.unreadable, ...after.unreadable])].sort().map((id): EntryChange => ({
    id,
    name: (after.entries.get(id) ?? before.entries.get(id))?.name ?? id,
    state: 'unreadable',
    rows: [],
    omitted: 0,
    moved: 0,
    articles: [],
  }));
  const entries = [...unreadable, ...all.flatMap((pair) => changeOf(pair, said, sources) ?? [])];
  const rows = entries.flatMap((entry) => entry.rows);
  const count = (kind: Row['kind']) => rows.filter((row) => row.kind === kind).length;
  return {
    entries,
    totals: {
      added: count('added'),
      changed: count('changed'),
      removed: count('removed'),
      evidence: count('evidence'),
      lost: entries.flatMap(lossesIn).filter(({ what }) => what !== 'unreadable').length,
    },
  };
}
