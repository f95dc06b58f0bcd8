import type { Atlas } from '../loader/atlas.ts';
import type { Bilingual } from '../schema/primitives.ts';
import type { Source } from '../schema/source.ts';
import type { Outcome, StoredResult, VerificationFile, VerificationNotes } from '../schema/verification.ts';
import { factsOf, type Fact } from './facts.ts';
import { pointsAtLines } from '../verify/places.ts';
import { fingerprint } from './fingerprint.ts';

/** What a program found when it compared a fact with the lines that it cites. */
export interface Verification {
  outcome: Outcome;
  /** Day of the comparison. */
  date: string;
  /** For each citation of the fact, in their order: whether its place holds something of the fact, nothing, or was not read. */
  cited: readonly ('found' | 'nothing' | 'unread')[];
  /** Pieces of the fact that do not stand in the lines cited. */
  missing: readonly string[];
  /** Why a person, not a program, had to confirm it. */
  reason?: Bilingual | undefined;
}

/** What is looked up for an entry: models, base models, and the article as a whole. */
export interface CheckedEntry {
  /** `models/billa`, `bases/llama`, `article`. */
  key: string;
  data: object & { sources: Record<string, Source> };
}

/** Everything whose facts can be verified. */
export const checkedEntriesOf = (
  atlas: Pick<Atlas, 'models' | 'bases' | 'techniques' | 'benchmarks' | 'results' | 'recipes' | 'comparisons' | 'article'> &
    Partial<Pick<Atlas, 'tokenizers' | 'measurements'>>,
): CheckedEntry[] => [
  ...atlas.models.map((data) => ({ key: `models/${data.slug}`, data })),
  ...atlas.bases.map((data) => ({ key: `bases/${data.slug}`, data })),
  ...atlas.benchmarks.map((data) => ({ key: `benchmarks/${data.slug}`, data })),
  ...atlas.results.map((data) => ({ key: data.owner, data })),
  ...atlas.recipes.map((data) => ({ key: data.owner, data })),
  ...atlas.comparisons.map((data) => ({ key: `comparisons/${data.slug}`, data })),
  ...(atlas.tokenizers ?? []).map((data) => ({ key: `tokenizers/${data.slug}`, data })),
  ...atlas.techniques.filter(({ evidence }) => evidence.length > 0).map((data) => ({ key: `techniques/${data.slug}`, data })),
  ...(atlas.measurements ? [{ key: 'measurements', data: atlas.measurements }] : []),
  ...(atlas.article ? [{ key: 'article', data: atlas.article }] : []),
];

/** Everything that has an article of its own, with the sources that the article cites. */
export const articleOwnersOf = (atlas: Pick<Atlas, 'models' | 'techniques'>): CheckedEntry[] => [
  ...atlas.models.map((data) => ({ key: `models/${data.slug}`, data })),
  ...atlas.techniques.map((data) => ({ key: `techniques/${data.slug}`, data })),
];

const SIGNS = { '+': 'found', '-': 'nothing', '.': 'unread' } as const;

function current(fact: Fact, entry: CheckedEntry, stored: StoredResult | undefined): StoredResult | undefined {
  return stored?.print === fingerprint(fact, entry.data.sources) ? stored : undefined;
}

/**
 * Verifications of the facts of an entry by their addresses. A fact that was never compared, that cites nothing
 * a program reads, or that was changed since has none.
 */
export function verificationsOf(entry: CheckedEntry, file: VerificationFile, notes: VerificationNotes): Map<string, Verification> {
  const stored = file.entries[entry.key];
  const found = new Map<string, Verification>();
  if (!stored) return found;
  for (const fact of factsOf(entry.data)) {
    const result = current(fact, entry, stored.facts[fact.path]);
    if (!result) continue;
    found.set(fact.path, {
      outcome: result.outcome,
      date: stored.date,
      cited: [...result.cited].map((sign) => SIGNS[sign as keyof typeof SIGNS]),
      missing: result.missing ?? [],
      reason: notes[entry.key]?.[fact.path],
    });
  }
  return found;
}

/** Whether a machine has confirmed the fact: all its figures, dates and names stand in the lines cited. */
export const isConfirmed = (verification: Verification | undefined): boolean => verification?.outcome === 'confirmed';

/** Numbers of an entry, and its facts that no program confirmed. */
export interface VerificationSummary {
  /** Day of the comparison; none where there was none. */
  date: string | undefined;
  /** Facts with a value that cite lines of files on GitHub. */
  claims: number;
  confirmed: number;
  /** Those of them that were compared and not confirmed, by outcome. */
  open: Map<Outcome, { fact: Fact; verification: Verification }[]>;
}

/**
 * Whether a fact of which lines are cited stands in what no program reads: of a row that cites lines beside a table
 * which no program reads, the lines can be those of its other figures.
 */
export const standsUnread = (outcome: Outcome | undefined, found: boolean): boolean => outcome === 'partly' && !found;

/** Sums up the verifications of an entry. */
export function summaryOf(entry: CheckedEntry, verifications: ReadonlyMap<string, Verification>): VerificationSummary {
  const elsewhere = (fact: Fact) => {
    const verification = verifications.get(fact.path);
    return standsUnread(verification?.outcome, verification?.cited.includes('found') ?? false);
  };
  const claims = factsOf(entry.data).filter(
    (fact) =>
      fact.status === 'known' &&
      fact.citations.some((citation) => pointsAtLines(entry.data.sources[citation.ref], citation)) &&
      !elsewhere(fact),
  );
  const open: VerificationSummary['open'] = new Map();
  let confirmed = 0;
  for (const fact of claims) {
    const verification = verifications.get(fact.path);
    if (isConfirmed(verification)) confirmed += 1;
    else if (verification) open.set(verification.outcome, [...(open.get(verification.outcome) ?? []), { fact, verification }]);
  }
  return { date: [...verifications.values()][0]?.date, claims: claims.length, confirmed, open };
}
