import { verificationFile, verificationNotes, type VerificationFile, type VerificationNotes } from '../schema/verification.ts';
import { parse } from 'yaml';

/** Where `npm run verify-sources` keeps its results. */
export const RESULTS_FILE = 'content/verification.json';
/** Reasons why some facts can be confirmed by eye only. */
export const NOTES_FILE = 'content/verification-notes.yaml';

/** Reads the stored results and the notes beside them; both may be missing. */
export function readVerification(files: ReadonlyMap<string, string>): { results: VerificationFile; notes: VerificationNotes } {
  const stored = files.get(RESULTS_FILE);
  const notes = files.get(NOTES_FILE);
  return {
    results: stored === undefined ? { version: 1, entries: {}, articles: {}, pages: {} } : verificationFile.parse(JSON.parse(stored)),
    notes: notes === undefined ? {} : verificationNotes.parse(parse(notes) ?? {}),
  };
}
