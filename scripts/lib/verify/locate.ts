import { fileEntry, folderEntry } from '../../../src/loader/entry.ts';
import { placeIn } from '../../../src/rules/finding.ts';

/**
 * Where the facts of an entry stand in its files, as `file:line`.
 * @param files text by path; `key` names the entry: `models/billa`, `bases/llama`, `article`
 */
export function locator(files: ReadonlyMap<string, string>, key: string): (keys: readonly PropertyKey[]) => string {
  const file = `content/${key}.yaml`;
  const { locate } = key.startsWith('models/')
    ? folderEntry('model', key.slice('models/'.length), files, `content/${key}`)
    : fileEntry(key.startsWith('bases/') ? 'base' : 'article', key, file, files.get(file) ?? '');
  return (keys) => {
    const spot = locate(keys);
    return `${spot.file}:${placeIn(files.get(spot.file) ?? '', spot).line}`;
  };
}
