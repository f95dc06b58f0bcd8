import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);
const TEXT = /\.(?:html|css|js|json|svg|xml|txt|csv|bib)$/;
/** Below this a compressed copy saves less than its own overhead. */
const SMALLEST = 512;

/** Writes `.gz` and `.br` beside every text file of a folder, for servers that send them as they are; returns how many files got them. */
export async function compressFolder(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && TEXT.test(entry.name)).map((entry) => join(entry.parentPath, entry.name));
  let count = 0;
  for (const file of files) {
    const data = await readFile(file);
    if (data.length < SMALLEST) continue;
    await Promise.all([
      gzipped(data, { level: 9 }).then((packed) => writeFile(`${file}.gz`, packed)),
      brotlied(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).then((packed) => writeFile(`${file}.br`, packed)),
    ]);
    count += 1;
  }
  return count;
}
