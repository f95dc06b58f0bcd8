import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);
const TEXT = /\.(?:html|css|js|json|svg|xml|txt|csv|bib)$/;
/** Below this a compressed copy saves less than its own overhead. */
const SMALLEST = 512;
/** Files in work at the same time; compression runs on threads of its own. */
const AT_ONCE = 4;

/** Writes `.gz` and `.br` beside every text file of a folder, for servers that send them as they are; returns how many files got them. */
export async function compressFolder(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && TEXT.test(entry.name)).map((entry) => join(entry.parentPath, entry.name));
  let count = 0;
  const pending = [...files];
  const work = async () => {
    for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
      const data = await readFile(file);
      if (data.length < SMALLEST) continue;
      const packed = await Promise.all([
        gzipped(data, { level: 9 }),
        brotlied(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: data.length } }),
      ]);
      await Promise.all([writeFile(`${file}.gz`, packed[0]), writeFile(`${file}.br`, packed[1])]);
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return count;
}
