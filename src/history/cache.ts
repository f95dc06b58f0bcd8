import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { EntryHistory } from './history.ts';

/** Histories that an earlier build worked out, by a key that names all that they depend on. */
export interface HistoryCache {
  get: (key: string) => EntryHistory | undefined;
  /** Replaces what is kept by these; a folder that cannot be written to is no error. */
  save: (histories: ReadonlyMap<string, EntryHistory>) => void;
}

/** Code that decides what a history says. */
const FOLDERS = ['src/changes', 'src/domain', 'src/history', 'src/loader', 'src/schema'];

/** Fingerprint of the code that reads and compares entries, and of the versions of its libraries. */
export function codeKey(root: string): string {
  const hash = createHash('sha1');
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)))
      .sort(),
  );
  for (const file of ['package.json', ...files])
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

/**
 * Keeps histories in a file, for the code of one fingerprint.
 * A file that cannot be read, is cut off, or comes from other code counts as empty.
 */
export function cacheIn(file: string, code: string): HistoryCache {
  const kept = new Map<string, EntryHistory>();
  try {
    const stored = JSON.parse(readFileSync(file, 'utf8')) as { code?: unknown; histories?: Record<string, EntryHistory> };
    if (stored.code === code) for (const [key, history] of Object.entries(stored.histories ?? {})) kept.set(key, history);
  } catch {
    // Nothing is kept yet.
  }
  return {
    get: (key) => kept.get(key),
    save: (histories) => {
      if (histories.size === kept.size && [...histories.keys()].every((key) => kept.has(key))) return;
      try {
        mkdirSync(dirname(file), { recursive: true });
        const unfinished = `${file}.${process.pid}`;
        writeFileSync(unfinished, JSON.stringify({ code, histories: Object.fromEntries(histories) }));
        renameSync(unfinished, file);
      } catch {
        // The next build works it out again.
      }
    },
  };
}
