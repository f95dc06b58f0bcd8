import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { SITE } from './setup.ts';

/** All files of the built site, by path with forward slashes. */
export const files: string[] = readdirSync(SITE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(SITE.length + 1)
      .replaceAll('\\', '/'),
  )
  .sort();

/** Pages of the built site. */
export const pages = files.filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/'));

/** Text of a file of the site. */
export const read = (file: string): string => readFileSync(join(SITE, file), 'utf8');

/** Size in bytes after gzip -9, as a server sends it. */
export const packedSize = (text: string): number => gzipSync(text, { level: 9 }).length;

/** Addresses in attributes of a page: `href` and `src`. */
export function addressesIn(html: string): string[] {
  return [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map((match) => (match[1] ?? '').replaceAll('&amp;', '&').replaceAll('&#38;', '&'));
}

/** Ids on a page. */
export const idsIn = (html: string): Set<string> => new Set([...html.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1] ?? ''));
