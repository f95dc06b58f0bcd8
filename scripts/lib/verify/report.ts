import { OUTCOMES, type Outcome } from '../../../src/schema/verification.ts';
import { pointsAtLines } from '../../../src/verify/places.ts';
import { standsUnread, type CheckedEntry } from '../../../src/domain/verification.ts';
import type { Messages } from './messages.ts';
import type { Findings } from './run.ts';

/** Numbers of a run. */
export interface Summary {
  /** Facts compared, and the citations of lines among theirs. */
  facts: number;
  citations: number;
  /** Facts with a value that cite lines on GitHub, by outcome, as far as a program can read where they stand. */
  claims: Record<Outcome, number>;
  /** Figures that cite lines on GitHub beside a table that no program reads, and stand in that table. */
  unread: number;
  passages: Record<Outcome, number>;
  seconds: number;
}

const count = (outcomes: readonly Outcome[]): Record<Outcome, number> =>
  Object.fromEntries(OUTCOMES.map((outcome) => [outcome, outcomes.filter((one) => one === outcome).length])) as Record<Outcome, number>;

/** Numbers of a run. @param entries all that were compared */
export function summarise(findings: Findings, entries: readonly CheckedEntry[], seconds: number): Summary {
  const counted = findings.facts.filter(({ report }) => report.counts);
  const read = counted.filter(({ report, outcome }) => !standsUnread(outcome, report.stored.cited.includes('+')));
  const sources = new Map(entries.map(({ key, data }) => [key, data.sources]));
  return {
    facts: findings.facts.length,
    citations: findings.facts.reduce(
      (sum, { entry, report }) =>
        sum + report.fact.citations.filter((citation) => pointsAtLines(sources.get(entry)?.[citation.ref], citation)).length,
      0,
    ),
    claims: count(read.map(({ outcome }) => outcome)),
    unread: counted.length - read.length,
    passages: count(findings.passages.map(({ result }) => result.outcome)),
    seconds,
  };
}

const total = (counts: Record<Outcome, number>) => Object.values(counts).reduce((sum, number) => sum + number, 0);

/** The report as lines of text. @param locate place of a fact in its file */
export function reportLines(
  findings: Findings,
  summary: Summary,
  words: Messages,
  locate: (entry: string, keys: readonly PropertyKey[]) => string,
): string[] {
  const lines: string[] = [];
  if (findings.open.length > 0) lines.push(words.open, '');
  for (const { entry, report } of findings.open) {
    const { fact, stored, nearest } = report;
    lines.push(`${locate(entry.key, fact.keys)}  ${fact.path}: ${words.outcomes[stored.outcome]}`);
    lines.push(`  ${words.cited}: ${fact.citations.map(({ ref, at }) => (at === undefined ? ref : `${ref}#${at}`)).join(', ')}`);
    if (stored.missing) lines.push(`  ${words.missing}: ${stored.missing.join(', ')}`);
    if (stored.elsewhere) lines.push(`  ${words.elsewhere}: ${stored.elsewhere.join(', ')}`);
    for (const { label, places } of stored.elsewhere ? [] : nearest) {
      if (places.length > 0) lines.push(`  ${words.nearest} (${label}): ${places.join(', ')}`);
    }
  }
  if (findings.open.length > 0) lines.push('');
  for (const { entry, path, gone } of findings.needless) lines.push((gone ? words.gone : words.needless)(`${entry} ${path}`));
  lines.push(words.facts(summary.facts, summary.citations));
  const claims = total(summary.claims);
  const share = claims === 0 ? '–' : `${((100 * summary.claims.confirmed) / claims).toFixed(1)}%`;
  lines.push(words.claims(summary.claims.confirmed, claims, share));
  if (summary.unread > 0) lines.push(words.unread(summary.unread));
  for (const outcome of OUTCOMES) if (summary.claims[outcome] > 0) lines.push(`  ${summary.claims[outcome]}  ${words.outcomes[outcome]}`);
  lines.push(words.articles(summary.passages.confirmed, total(summary.passages)));
  return lines;
}
