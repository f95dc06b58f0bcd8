import type { HistoryCache } from './cache.ts';
import type { EntryVersion } from './changes.ts';
import { readBlobs, readLog, type NoHistory } from './git.ts';
import { historyOf, recentSteps, type EntryHistory } from './history.ts';
import { slugOf, stepsOf, type Step } from './steps.ts';
import { blobId, versionKey, versionReader } from './version.ts';

/** The present state of the content, which need not be read again. */
export interface Present {
  /** Text of each file by its path from the root of the project. */
  texts: ReadonlyMap<string, string>;
  /** An entry as it is now. */
  versionOf: (slug: string) => EntryVersion | undefined;
}

/** Path that a file would have if its entry had always stood where it stands now. */
const atHome = (path: string, slug: string) => path.replace(/^content\/models\/[^/]+/, `content/models/${slug}`);

/** All that the history of an entry depends on, besides the code: its last commit names all those before it. */
const keyOf = (slug: string, steps: readonly Step[]) => `${slug} ${steps.at(-1)?.commit.id ?? ''}`;

/** Files of some entries as they are now, with the ids that git would give them, by entry and path. */
function presentFiles(texts: Present['texts'], slugs: ReadonlySet<string>): Map<string, Map<string, { id: string; text: string }>> {
  const entries = new Map<string, Map<string, { id: string; text: string }>>();
  for (const [path, text] of texts) {
    const slug = slugOf(path);
    if (slug === undefined || !slugs.has(slug)) continue;
    const files = entries.get(slug) ?? new Map<string, { id: string; text: string }>();
    entries.set(slug, files.set(path, { id: blobId(text), text }));
  }
  return entries;
}

/** The past of every entry by its address, or why it is not known. Asks git three times at most, whatever the size of the content. */
export function readHistory(root: string, content: Present, cache?: HistoryCache): Map<string, EntryHistory> | NoHistory {
  const commits = readLog(root);
  if (typeof commits === 'string') return commits;
  const all = [...stepsOf(commits)].map(([slug, steps]) => {
    const key = keyOf(slug, steps);
    return { slug, steps, key, kept: cache?.get(key) };
  });
  const open = all.filter(({ kept }) => !kept);
  const present = presentFiles(content.texts, new Set(open.map(({ slug }) => slug)));
  const blobs = new Map([...present.values()].flatMap((files) => [...files.values()].map(({ id, text }) => [id, text] as const)));
  const missing = new Set(
    open.flatMap(({ steps }) => recentSteps(steps).flatMap(({ files }) => [...files.values()])).filter((id) => !blobs.has(id)),
  );
  for (const [id, text] of readBlobs(root, [...missing])) blobs.set(id, text);

  const workOut = (slug: string, steps: readonly Step[]): EntryHistory => {
    const now = new Map([...(present.get(slug) ?? [])].map(([path, { id }]) => [path, id]));
    const versions = new Map([[versionKey(now), content.versionOf(slug)]]);
    const read = versionReader();
    return historyOf(steps, ({ files }) => {
      const key = versionKey(files);
      if (!versions.has(key)) {
        const texts = new Map([...files].map(([path, id]) => [atHome(path, slug), blobs.get(id) ?? '']));
        versions.set(key, read(texts, slug));
      }
      return versions.get(key);
    });
  };
  const histories = all.map(({ slug, steps, key, kept }) => ({ slug, key, history: kept ?? workOut(slug, steps) }));
  cache?.save(new Map(histories.map(({ key, history }) => [key, history])));
  return new Map(histories.map(({ slug, history }) => [slug, history]));
}
