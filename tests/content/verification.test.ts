import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/domain/facts.ts';
import { fingerprint } from '../../src/domain/fingerprint.ts';
import { checkedEntriesOf, summaryOf, verificationsOf } from '../../src/domain/verification.ts';
import { readContent } from '../../src/loader/files.ts';
import { loadAtlas } from '../../src/loader/load.ts';
import { readVerification } from '../../src/loader/verification.ts';
import { pointsAtLines } from '../../src/verify/places.ts';

const files = await readContent(new URL('../..', import.meta.url));
const { atlas } = loadAtlas(files);
const { results, notes } = readVerification(files);
const entries = checkedEntriesOf(atlas);
const RUN =
  'run “npm run verify-sources” (with --clones where there is no network), mend what it finds, and commit content/verification.json';

describe('the stored results of verify-sources', () => {
  it('cover every fact that points at lines on GitHub, as it stands now', () => {
    const missing = entries.flatMap((entry) =>
      factsOf(entry.data)
        .filter((fact) => fact.citations.some((citation) => pointsAtLines(entry.data.sources[citation.ref], citation)))
        .filter((fact) => results.entries[entry.key]?.facts[fact.path]?.print !== fingerprint(fact, entry.data.sources))
        .map((fact) => `${entry.key} ${fact.path}`),
    );
    expect(missing, RUN).toEqual([]);
  });

  it('hold nothing of facts and entries that are gone', () => {
    const known = new Map(entries.map((entry) => [entry.key, new Set(factsOf(entry.data).map(({ path }) => path))]));
    const gone = Object.entries(results.entries).flatMap(([key, { facts }]) =>
      Object.keys(facts).flatMap((path) => (known.get(key)?.has(path) ? [] : [`${key} ${path}`])),
    );
    expect(gone, RUN).toEqual([]);
  });

  it('leave no fact that stands elsewhere, nowhere, or out of reach', () => {
    const open = Object.entries(results.entries).flatMap(([key, { facts }]) =>
      Object.entries(facts)
        .filter(([, { outcome }]) => outcome === 'moved' || outcome === 'not-found' || outcome === 'unreachable')
        .map(([path]) => `${key} ${path}`),
    );
    expect(open, RUN).toEqual([]);
  });

  it('confirm at least 95% of the facts that point at lines', () => {
    const summaries = entries.map((entry) => summaryOf(entry, verificationsOf(entry, results, notes)));
    const total = (key: 'claims' | 'confirmed') => summaries.reduce((sum, summary) => sum + summary[key], 0);
    expect(total('claims')).toBeGreaterThan(1000);
    expect(total('confirmed') / total('claims')).toBeGreaterThanOrEqual(0.95);
  });

  it('use every note, and have one for each fact that was checked by eye', () => {
    const written = Object.entries(notes).flatMap(([key, own]) => Object.keys(own).map((path) => `${key} ${path}`));
    const noted = Object.entries(results.entries).flatMap(([key, { facts }]) =>
      Object.entries(facts).flatMap(([path, { outcome }]) => (outcome === 'noted' ? [`${key} ${path}`] : [])),
    );
    expect(written.sort()).toEqual(noted.sort());
    expect(written.length).toBeLessThan(40);
  });
});
