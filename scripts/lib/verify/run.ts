import { articleOwnersOf, checkedEntriesOf, type CheckedEntry } from '../../../src/domain/verification.ts';
import type { Atlas } from '../../../src/loader/atlas.ts';
import type { Outcome, StoredPassage, VerificationFile, VerificationNotes } from '../../../src/schema/verification.ts';
import { verifyArticle } from '../../../src/verify/article.ts';
import { verifyEntry, type FactReport } from '../../../src/verify/entry.ts';
import { targetOf } from '../../../src/verify/places.ts';
import type { Library } from '../../../src/verify/reads.ts';
import type { ScannedFile } from '../../../src/verify/scan.ts';
import type { Clones } from './clones.ts';
import { namesIn } from './names.ts';
import { mergeFacts } from './store.ts';

/** What a run found, for the report. */
export interface Findings {
  /** Facts whose place must be mended or explained. */
  open: { entry: CheckedEntry; report: FactReport }[];
  /** All facts compared, by the key of their entry. */
  facts: { entry: string; report: FactReport; outcome: Outcome }[];
  passages: { article: string; name: string; result: StoredPassage }[];
  /** Notes on facts that need none, or that are gone. */
  needless: { entry: string; path: string; gone: boolean }[];
}

/** What a run needs to know of the world. */
export interface Run {
  atlas: Atlas;
  results: VerificationFile;
  notes: VerificationNotes;
  library: Library;
  clones: Clones | undefined;
  /** Today, as an ISO date. */
  today: string;
  /** Whether an entry or article is to be compared. */
  wanted: (key: string) => boolean;
  /** Called after each entry and each article, with the results so far. */
  step: (label: string, results: VerificationFile) => Promise<void>;
  begin: (steps: number) => void;
}

function prefetch(clones: Clones, entries: readonly CheckedEntry[]): void {
  const wanted = new Map<string, { commit: string; path: string }[]>();
  for (const { data } of entries) {
    for (const source of Object.values(data.sources)) {
      const target = targetOf(source, { ref: '' });
      if (target?.kind === 'file') wanted.set(target.repository, [...(wanted.get(target.repository) ?? []), target]);
    }
  }
  for (const [repository, files] of wanted) clones.prefetch(repository, files);
}

/** Compares what is wanted and puts the results together with the old ones. */
export async function verifyAll(run: Run): Promise<{ results: VerificationFile; findings: Findings }> {
  const { atlas, notes, library, today, wanted } = run;
  const all = checkedEntriesOf(atlas);
  const entries = all.filter(({ key }) => wanted(key));
  const articles = articleOwnersOf(atlas).filter(({ key }) => wanted(key));
  const namesOf = namesIn(atlas);
  const findings: Findings = { open: [], facts: [], passages: [], needless: [] };
  // Entries that are gone take their results with them.
  const known = new Set([...all.map(({ key }) => key), ...articleOwnersOf(atlas).flatMap(({ key }) => [`${key}/zh`, `${key}/en`])]);
  const alive = <T>(record: Record<string, T>) => Object.fromEntries(Object.entries(record).filter(([key]) => known.has(key)));
  const results: VerificationFile = { ...run.results, entries: alive(run.results.entries), articles: alive(run.results.articles) };
  run.begin(entries.length + articles.length * 2);
  if (run.clones) prefetch(run.clones, [...entries, ...articles]);

  const files = new Map<string, ScannedFile>();
  for (const entry of entries) {
    const noted = new Set(Object.keys(notes[entry.key] ?? {}));
    const reports = await verifyEntry(entry, library, namesOf, files, noted);
    const merged = mergeFacts(
      results.entries[entry.key],
      Object.fromEntries(reports.map(({ fact, stored }) => [fact.path, stored])),
      today,
    );
    results.entries[entry.key] = merged;
    for (const report of reports) {
      const { outcome } = merged.facts[report.fact.path] ?? report.stored;
      findings.facts.push({ entry: entry.key, report, outcome });
      if (outcome === 'moved' || outcome === 'not-found') findings.open.push({ entry, report });
      if (outcome === 'confirmed' && noted.has(report.fact.path))
        findings.needless.push({ entry: entry.key, path: report.fact.path, gone: false });
      noted.delete(report.fact.path);
    }
    for (const path of noted) findings.needless.push({ entry: entry.key, path, gone: true });
    await run.step(entry.key, results);
  }
  for (const key of Object.keys(notes)) {
    if (!known.has(key)) findings.needless.push(...Object.keys(notes[key] ?? {}).map((path) => ({ entry: key, path, gone: true })));
  }
  for (const entry of articles) {
    const { key } = entry;
    for (const language of ['zh', 'en'] as const) {
      const name = `${key}/${language}`;
      const fresh = await verifyArticle(entry, language, atlas.prose.get(key)?.[language].passages ?? [], library, files);
      const old = results.articles[name]?.passages ?? {};
      const passages = Object.fromEntries(
        Object.entries(fresh).map(([place, result]) => {
          const previous = old[place];
          const keep = result.outcome === 'unreachable' && previous?.print === result.print;
          return [place, keep ? previous : result];
        }),
      );
      if (Object.keys(passages).length > 0 || results.articles[name]) results.articles[name] = { date: today, passages };
      findings.passages.push(...Object.entries(passages).map(([place, result]) => ({ article: name, name: place, result })));
      await run.step(name, results);
    }
  }
  return { results, findings };
}
