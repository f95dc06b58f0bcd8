import type { Fact } from '../domain/facts.ts';
import { readBlobs, readLog, type NoHistory } from './git.ts';
import { historyOf, recentSteps, type EntryHistory } from './history.ts';
import { slugOf, stepsOf, type Step } from './steps.ts';
import { blobId, versionKey, versionReader } from './version.ts';

/** The present state of the content, which need not be read again. */
export interface Present {
  /** Text of each file by its path from the root of the project. */
  texts: ReadonlyMap<string, string>;
  /** Facts of an entry. */
  factsOf: (slug: string) => readonly Fact[] | undefined;
}

/** Path of the file of an entry that has moved since. */
const atHome = (path: string, slug: string) => path.replace(/^content\/models\/[^/]+/, `content/models/${slug}`);

/** The past of every entry by its address, or why it is not known. Asks git three times, whatever the size of the content. */
export function readHistory(root: string, present: Present): Map<string, EntryHistory> | NoHistory {
  const commits = readLog(root);
  if (typeof commits === 'string') return commits;
  const all = stepsOf(commits);
  const blobs = new Map<string, string>();
  const now = new Map<string, Map<string, string>>();
  for (const [path, text] of present.texts) {
    const slug = slugOf(path);
    if (slug === undefined) continue;
    const id = blobId(text);
    blobs.set(id, text);
    now.set(slug, (now.get(slug) ?? new Map<string, string>()).set(path, id));
  }
  const wanted = [...all.values()].flatMap((steps) => recentSteps(steps).flatMap(({ files }) => [...files.values()]));
  for (const [id, text] of readBlobs(root, [...new Set(wanted)].filter((id) => !blobs.has(id)))) blobs.set(id, text);

  return new Map(
    [...all].map(([slug, steps]) => {
      const versions = new Map([[versionKey(now.get(slug) ?? new Map()), present.factsOf(slug)]]);
      const factsOfVersion = versionReader();
      const factsAt = ({ files }: Step) => {
        const key = versionKey(files);
        if (!versions.has(key)) {
          const texts = new Map([...files].map(([path, id]) => [atHome(path, slug), blobs.get(id) ?? '']));
          versions.set(key, factsOfVersion(texts, slug));
        }
        return versions.get(key);
      };
      return [slug, historyOf(steps, factsAt)];
    }),
  );
}
