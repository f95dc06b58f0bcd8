import { describe, expect, it } from 'vitest';
import { groupsIn, spreadsIn } from '../../src/domain/results.ts';
import { readContent } from '../../src/loader/files.ts';
import { loadAtlas } from '../../src/loader/load.ts';

const { atlas } = loadAtlas(await readContent(new URL('../..', import.meta.url)));
const groups = groupsIn(atlas.results, atlas.benchmarks);
const figures = groups.flatMap((group) => group.figures);

describe('the results of the atlas', () => {
  it('are many, and each has its evidence', () => {
    expect(figures.length).toBeGreaterThan(1_000);
    expect(figures.filter(({ citations }) => citations.length === 0)).toEqual([]);
  });

  it('hold no figure of one row twice within one benchmark page: same checkpoint, benchmark, setting and source place', () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const { key, column, results, figures: own } of groups) {
      for (const { row, value, citations } of own) {
        const places = citations.map(({ ref, at }) => `${results.sources[ref]?.url ?? ref}#${at ?? ''}`).join(' ');
        const same = JSON.stringify([
          row.name,
          column.benchmark,
          column.metric,
          column.subset,
          column.split,
          column.shots,
          column.prompting,
          value,
          places,
        ]);
        const before = seen.get(same);
        if (before !== undefined && before !== key) twice.push(`${before} = ${key}: ${row.name}`);
        seen.set(same, key);
      }
    }
    expect(twice).toEqual([]);
  });

  it('keep what is known to be invalid, and compare it with nothing', () => {
    const invalid = atlas.results.flatMap(({ runs }) => runs.flatMap(({ rows }) => rows.filter((row) => row.invalid)));
    expect(invalid.length).toBeGreaterThan(0);
    expect(invalid.some(({ checkpoint }) => checkpoint?.startsWith('ziya'))).toBe(true);
    const compared = new Set(figures.map(({ row }) => row));
    expect(invalid.filter((row) => compared.has(row))).toEqual([]);
  });

  it('show where scores for the same test differ', () => {
    const spreads = new Map(
      spreadsIn(groups, atlas.benchmarks).map(({ checkpoint, entries, least, most }) => [
        `${checkpoint} ${entries[0]?.group.column.benchmark}`,
        [least, most],
      ]),
    );
    expect(spreads.get('chinese-alpaca-13b c-eval')?.[0]).toBeLessThanOrEqual(30.9);
    expect(spreads.get('chinese-alpaca-13b c-eval')?.[1]).toBeGreaterThanOrEqual(36.7);
    expect([...spreads.keys()].filter((key) => key.startsWith('ziya') && key.endsWith('c-eval')).length).toBeGreaterThan(0);
  });
});
