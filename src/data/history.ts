import { join } from 'node:path';
import { cacheIn, codeKey } from '../history/cache.ts';
import type { NoHistory } from '../history/git.ts';
import type { EntryHistory } from '../history/history.ts';
import { readHistory } from '../history/read.ts';
import { versionOf } from '../history/version.ts';
import { atlas, texts } from './atlas.ts';

// Astro builds and serves in the folder of the project.
const root = process.cwd();
const models = new Map(atlas.models.map((model) => [model.slug, model]));

const found = readHistory(
  root,
  {
    texts,
    versionOf: (slug) => {
      const model = models.get(slug);
      return model && versionOf(model);
    },
  },
  cacheIn(join(root, '.cache/history.json'), codeKey(root)),
);

/** Why there is no history at all; nothing where there is one. */
export const noHistory: NoHistory | undefined = typeof found === 'string' ? found : undefined;

/** The past of each entry that git knows, by its address. */
export const histories: ReadonlyMap<string, EntryHistory> = typeof found === 'string' ? new Map() : found;
