import { factsOf, type Fact } from '../domain/facts.ts';
import { fingerprint } from '../domain/fingerprint.ts';
import type { CheckedEntry } from '../domain/verification.ts';
import type { Outcome, StoredResult } from '../schema/verification.ts';
import { compare, nearestLines, type Comparison, type Read } from './compare.ts';
import { formulasOf, inputsOf, isWorkedOut, piecesOf, type NamesOf } from './fact.ts';
import { pointsAtLines } from './places.ts';
import { citesOwn, namesOfEntry, readCitation, type Library } from './reads.ts';
import type { ScannedFile } from './scan.ts';

/** Addresses of the figures of a table of results. */
const FIGURE = /\/rows\/[^/]+\/values\/[^/]+$/;

/** What came of a fact, for the results and for the report. */
export interface FactReport {
  fact: Fact;
  stored: StoredResult;
  /** Whether it cites lines of a file on GitHub and says something: the facts that are counted. */
  counts: boolean;
  /** Lines nearest to the cited ones in which a missing piece stands, by its label. */
  nearest: readonly { label: string; places: readonly string[] }[];
}

/** What the outcome of a comparison means for a fact: one without value cannot be missing, one worked out is not in the lines. */
function outcomeOf(fact: Fact, { outcome }: Comparison): Outcome {
  if (outcome === 'confirmed' || outcome === 'unreachable') return outcome;
  if (fact.status !== 'known') return 'no-test';
  if (isWorkedOut(fact)) return 'computed';
  return outcome;
}

const place = ({ ref }: { ref: string }, first: number, last: number) => `${ref}#L${first}${last > first ? `-L${last}` : ''}`;

/**
 * Compares the facts of an entry with what they cite. Facts that cite nothing a program reads are left out.
 * @param noted addresses of facts that a note explains
 */
export async function verifyEntry(
  entry: CheckedEntry,
  library: Library,
  namesOf: NamesOf,
  files: Map<string, ScannedFile>,
  noted: ReadonlySet<string>,
): Promise<FactReport[]> {
  const reports: FactReport[] = [];
  for (const fact of factsOf(entry.data)) {
    const read = (withDays: boolean) =>
      Promise.all(fact.citations.map((citation) => readCitation(entry, citation, library, files, withDays)));
    const subject = citesOwn(entry, fact.citations) ? [] : namesOfEntry(entry);
    const pieces = piecesOf(fact, namesOf);
    const formulas = formulasOf(fact);
    let reads: readonly Read[] = await read(false);
    if (reads.every(({ kind }) => kind === 'unread')) continue;
    let comparison = compare(pieces, reads, subject, formulas);
    if (comparison.missing.some(({ kind }) => kind === 'date')) {
      reads = await read(true);
      comparison = compare(pieces, reads, subject, formulas);
    }
    // Of a release only the day is read; where that is no part of the fact, nothing was.
    if (
      comparison.outcome !== 'confirmed' &&
      !comparison.cited.includes('+') &&
      reads.every((read) => read.kind === 'unread' || (read.kind === 'text' && !read.whole))
    )
      continue;
    let outcome = outcomeOf(fact, comparison);
    // Of a value that was worked out, the report names the inputs that do not stand in the lines.
    const missing = outcome === 'computed' && fact.computed ? compare(inputsOf(fact), reads, subject).missing : comparison.missing;
    // The sources of a row stand for all its figures: those that the lines lack are in what no program reads, where such is cited.
    if ((outcome === 'not-found' || outcome === 'moved') && FIGURE.test(fact.path) && reads.some(({ kind }) => kind === 'unread'))
      outcome = 'partly';
    if (outcome !== 'confirmed' && outcome !== 'unreachable' && noted.has(fact.path)) outcome = 'noted';
    const open = outcome === 'moved' || outcome === 'not-found';
    reports.push({
      fact,
      counts: fact.status === 'known' && fact.citations.some((citation) => pointsAtLines(entry.data.sources[citation.ref], citation)),
      stored: {
        print: fingerprint(fact, entry.data.sources),
        outcome,
        cited: comparison.cited,
        ...(missing.length > 0 && outcome !== 'confirmed' ? { missing: missing.map(({ label }) => label) } : {}),
        ...(open && comparison.elsewhere.length > 0
          ? { elsewhere: comparison.elsewhere.map(({ citation, first, last }) => place(fact.citations[citation]!, first, last)) }
          : {}),
      },
      nearest: open
        ? nearestLines(comparison.missing, reads).map(({ piece, lines }) => ({
            label: piece.label,
            places: lines.map(({ citation, line }) => place(fact.citations[citation]!, line, line)),
          }))
        : [],
    });
  }
  return reports;
}
