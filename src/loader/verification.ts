import { parse } from 'yaml';
import { verificationFile, verificationNotes, type VerificationFile, type VerificationNotes } from '../schema/verification.ts';

/** Where `npm run verify-sources` keeps its results. */
export const RESULTS_FILE = 'content/verification.json';
/** Reasons why some facts can be confirmed by eye only. */
export const NOTES_FILE = 'content/verification-notes.yaml';

/** What a text holds, or nothing where it cannot be read; what is wrong with it is told by the check. */
function attempt(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/**
 * Reads the stored results and the notes beside them; both may be missing, and what is not valid counts as missing.
 * @param files text by path from the root of the project
 */
export function readVerification(files: ReadonlyMap<string, string>): { results: VerificationFile; notes: VerificationNotes } {
  const stored = verificationFile.safeParse(attempt(() => JSON.parse(files.get(RESULTS_FILE) ?? '')));
  const notes = verificationNotes.safeParse(attempt(() => parse(files.get(NOTES_FILE) ?? '')));
  return {
    results: stored.success ? stored.data : { version: 1, entries: {}, articles: {}, pages: {} },
    notes: notes.success ? notes.data : {},
  };
}
