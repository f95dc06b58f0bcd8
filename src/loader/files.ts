import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** Text of every file below `content/`, by its path from the root of the project. */
export async function readContent(root: URL): Promise<Map<string, string>> {
  const base = fileURLToPath(root);
  const entries = await readdir(join(base, 'content'), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  return new Map(paths.map((path, index) => [path.slice(base.length).replaceAll('\\', '/').replace(/^\//, ''), texts[index] ?? '']));
}
