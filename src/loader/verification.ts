import { verificationFile, verificationNotes, type VerificationFile, type VerificationNotes } from '../schema/verification.ts';
import { validate } from './entry.ts';
import type { Finding } from './finding.ts';
import { parseYaml } from './yaml.ts';

/** Where `npm run verify-sources` keeps its results. */
export const RESULTS_FILE = 'content/verification.json';
/** Reasons why some facts can be confirmed by eye only. */
export const NOTES_FILE = 'content/verification-notes.yaml';

/**
 * Reads the stored results and the notes beside them; both may be missing.
 * @param files text by path from the root of the project
 */
export function readVerification(files: ReadonlyMap<string, string>): {
  results: VerificationFile;
  notes: VerificationNotes;
  findings: Finding[];
} {
  const findings: Finding[] = [];
  let results: VerificationFile = { version: 1, entries: {}, articles: {}, pages: {} };
  const stored = files.get(RESULTS_FILE);
  if (stored !== undefined) {
    try {
      const { value, findings: problems } = validate(verificationFile, JSON.parse(stored), () => ({
        file: RESULTS_FILE,
        line: 1,
        column: 1,
      }));
      findings.push(...problems);
      results = value ?? results;
    } catch {
      findings.push({
        file: RESULTS_FILE,
        line: 1,
        message: 'is not valid JSON: take the last good version back, or remove it and run npm run verify-sources',
      });
    }
  }
  let notes: VerificationNotes = {};
  const remarks = files.get(NOTES_FILE);
  if (remarks !== undefined) {
    const yaml = parseYaml(NOTES_FILE, remarks);
    findings.push(...yaml.findings);
    if (yaml.findings.length === 0) {
      const { value, findings: problems } = validate(verificationNotes, yaml.data ?? {}, (path) => ({
        file: NOTES_FILE,
        ...yaml.locate(path),
      }));
      findings.push(...problems);
      notes = value ?? notes;
    }
  }
  return { results, notes, findings };
}
