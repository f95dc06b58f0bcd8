import { gatherEntry } from '../../../src/loader/entry.ts';
import { parseYaml } from '../../../src/loader/yaml.ts';

/** Keys as they are written, where the validated data name them otherwise. */
const WRITTEN: Record<string, string> = { disputedBy: 'disputed_by' };

/**
 * Where the facts of an entry stand in its files, as `file:line`.
 * @param files text by path; `key` names the entry: `models/billa`, `bases/llama`, `article`
 */
export function locator(files: ReadonlyMap<string, string>, key: string): (keys: readonly PropertyKey[]) => string {
  const written = (keys: readonly PropertyKey[]) => keys.map((part) => WRITTEN[String(part)] ?? part);
  if (key.startsWith('models/')) {
    const { locate } = gatherEntry(files, `content/${key}`, 'index.mdx');
    return (keys) => {
      const { file, line } = locate(written(keys));
      return `${file}:${line}`;
    };
  }
  const file = `content/${key}.yaml`;
  const yaml = parseYaml(file, files.get(file) ?? '');
  return (keys) => `${file}:${yaml.locate(written(keys)).line}`;
}
