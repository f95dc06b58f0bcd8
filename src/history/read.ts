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

/** The past of every entry by its address, or why it is not known. Asks git three times at most, whatever the size of the content. */
export function readHistory(root: string, present: Present, cache?: HistoryCache): Map<string, EntryHistory> | NoHistory {
  const commits = readLog(root);
  if (typeof commits === 'string') return commits;
  const all = [...stepsOf(commits)];
  const blobs = new Map<string, string>();
  const now = new Map<string, Map<string, string>>();
  for (const [path, text] of present.texts) {
    const slug = slugOf(path);
    if (slug === undefined) continue;
    const id = blobId(text);
    blobs.set(id, text);
    now.set(slug, (now.get(slug) ?? new Map<string, string>()).set(path, id));
  }
  const wanted = all
    .filter(([slug, steps]) => !cache?.get(keyOf(slug, steps)))
    .flatMap(([, steps]) => recentSteps(steps).flatMap(({ files }) => [...files.values()]))
    .filter((id) => !blobs.has(id));
  for (const [id, text] of readBlobs(root, [...new Set(wanted)])) blobs.set(id, text);

  const workOut = (slug: string, steps: readonly Step[]): EntryHistory => {
    const versions = new Map([[versionKey(now.get(slug) ?? new Map()), present.versionOf(slug)]]);
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
  const histories = all.map(([slug, steps]) => {
    const key = keyOf(slug, steps);
    return { slug, key, history: cache?.get(key) ?? workOut(slug, steps) };
  });
  cache?.save(new Map(histories.map(({ key, history }) => [key, history])));
  return new Map(histories.map(({ slug, history }) => [slug, history]));
}
