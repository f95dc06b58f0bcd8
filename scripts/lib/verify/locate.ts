import { fileEntry, folderEntry, type EntryKind } from '../../../src/loader/entry.ts';
import { placeIn } from '../../../src/rules/finding.ts';

const KINDS: Readonly<Record<string, EntryKind>> = {
  bases: 'base',
  benchmarks: 'benchmark',
  comparisons: 'comparison',
  leaderboards: 'results',
  measurements: 'measurements',
  tokenizers: 'tokenizer',
  models: 'results',
};

/** Kind of an entry that is one file, by its key. */
const kindOf = (key: string, exists: boolean): EntryKind =>
  (exists && (key.endsWith('/recipes') ? 'recipes' : KINDS[key.split('/')[0] ?? ''])) || 'article';

/**
 * Where the facts of an entry stand in its files, as `file:line`.
 * @param files text by path; `key` names the entry: `models/billa`, `bases/llama`, `article`
 */
export function locator(files: ReadonlyMap<string, string>, key: string): (keys: readonly PropertyKey[]) => string {
  const file = `content/${key}.yaml`;
  const { locate } = /^models\/[^/]+$/.test(key)
    ? folderEntry('model', key.slice('models/'.length), files, `content/${key}`)
    : fileEntry(kindOf(key, files.has(file)), key, file, files.get(file) ?? '');
  return (keys) => {
    const spot = locate(keys);
    return `${spot.file}:${placeIn(files.get(spot.file) ?? '', spot).line}`;
  };
}
