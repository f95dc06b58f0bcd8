import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsIn, mayCompare, ranked, rowsBy, scaleOf, sharedOf, spreadsIn, type Figure } from '../../src/domain/results.ts';
import { placeOn } from '../../src/domain/scale.ts';
import { loadAtlas } from '../../src/loader/load.ts';
import type { Benchmark } from '../../src/schema/benchmark.ts';
import { withClaims, type Results, type ResultsInput } from '../../src/schema/results.ts';
import { atlasFiles } from '../fixtures/entry.ts';

const { atlas } = loadAtlas(atlasFiles());
const [quiz] = atlas.benchmarks as [Benchmark];

/** Results with columns and rows as told; values by row and column, `!` before the name of a row that is invalid. */
function results(owner: string, columns: ResultsInput['runs'][number]['columns'], rows: Record<string, Record<string, number>>): Results {
  return withClaims(
    {
      title: { zh: '甲', en: 'A' },
      remarks: [],
      sources: {},
      runs: [
        {
          id: 'run',
          title: 'Run',
          by: 'authors',
          evaluator: 'Lab',
          columns,
          rows: Object.entries(rows).map(([name, values]) => ({
            id: name.replace('!', ''),
            checkpoint: name.replace('!', ''),
            name,
            values,
            source: [{ ref: 'readme' }],
            ...(name.startsWith('!') ? { invalid: { zh: '坏', en: 'broken' } } : {}),
          })),
        },
      ],
    },
    owner,
    owner,
  );
}
const ALL = [{ id: 'all', benchmark: 'quiz', metric: 'accuracy', shots: 0 }];

const score = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
const anyResults = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('all', 'hard')), {
    selector: ([owner]) => owner,
    minLength: 1,
  })
  .chain((owners) =>
    fc.tuple(
      ...owners.map(([owner, column]) =>
        fc
          .dictionary(fc.constantFrom('m1', 'm2', 'm3', '!m4'), score, { minKeys: 1, noNullPrototype: true })
          .map((rows) =>
            results(
              owner,
              [{ id: column, benchmark: 'quiz', metric: 'accuracy' }],
              Object.fromEntries(Object.entries(rows).map(([name, value]) => [name, { [column]: value }])),
            ),
          ),
      ),
    ),
  );

describe('groups of figures', () => {
  it('hold one column of one evaluation each, and never an invalid figure', () => {
    const groups = groupsIn(atlas.results, atlas.benchmarks);
    expect(groups.map(({ key }) => key)).toEqual(['models/trial/results#quiz-0/all']);
    expect(groups[0]?.figures.map(({ row, value }) => [row.id, value])).toEqual([
      ['trial-7b', 30.9],
      ['llama-7b', 26.1],
    ]);
    fc.assert(
      fc.property(anyResults, (list) => {
        for (const group of groupsIn(list, [quiz])) {
          expect(group.figures.every(({ row }) => row.invalid === undefined)).toBe(true);
          expect(group.figures.every(({ group: key }) => key === group.key)).toBe(true);
        }
      }),
    );
  });

  it('are the only ones within which anything is compared or ranked', () => {
    fc.assert(
      fc.property(anyResults, (list) => {
        const groups = groupsIn(list, [quiz]);
        const figures = groups.flatMap((group) => group.figures);
        for (const a of figures) {
          for (const b of figures) {
            if (mayCompare(a, b)) expect(a.group).toBe(b.group);
            else expect(() => ranked([a, b], quiz.metrics[0]!)).toThrow(/different groups/);
          }
        }
      }),
    );
  });

  it('are ranked best first, by what is better on their scale', () => {
    const [group] = groupsIn([results('a', ALL, { m1: { all: 30 }, m2: { all: 50 }, '!m3': { all: 90 }, m4: { all: 50 } })], [quiz]);
    const ids = (figures: readonly Figure[]) => figures.map(({ row }) => row.id);
    expect(ids(ranked(group!.figures, { better: 'higher' }))).toEqual(['m2', 'm4', 'm1']);
    expect(ids(ranked(group!.figures, { better: 'lower' }))).toEqual(['m1', 'm2', 'm4']);
    expect(rowsBy(group!.run, group).map(({ id }) => id)).toEqual(['m2', 'm4', 'm1', 'm3']);
  });
});

describe('the scale of a group', () => {
  it('is that of its metric, else one that holds all its figures', () => {
    const group = (values: number[], metric = {}) =>
      ({ metric, figures: values.map((value) => ({ value })) }) as unknown as Parameters<typeof scaleOf>[0];
    expect(scaleOf(group([30, 40], { min: 0, max: 100 }))).toEqual({ min: 0, max: 100 });
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 }), (values) => {
        const scale = scaleOf(group(values));
        expect(scale.max).toBeGreaterThan(scale.min);
        for (const value of values) {
          expect(placeOn(value, scale)).toBeGreaterThanOrEqual(0);
          expect(placeOn(value, scale)).toBeLessThanOrEqual(100);
        }
      }),
    );
  });
});

describe('scores that differ', () => {
  it('are told for a checkpoint with several, on the whole of one benchmark', () => {
    const spreads = spreadsIn(
      groupsIn(
        [
          results('a', ALL, { m1: { all: 30 }, m2: { all: 50 } }),
          results('b', ALL, { m1: { all: 36.7 }, '!m2': { all: 1 } }),
          results('c', [{ ...ALL[0]!, subset: 'hard' }], { m1: { all: 5 } }),
        ],
        [quiz],
      ),
      [quiz],
    );
    expect(spreads.map(({ checkpoint, least, most }) => [checkpoint, least, most])).toEqual([['m1', 30, 36.7]]);
  });
});

describe('what columns share', () => {
  it('is said once', () => {
    expect(sharedOf([ALL[0]!, { ...ALL[0]!, id: 'five', shots: 5 }])).toEqual({
      benchmark: 'quiz',
      metric: 'accuracy',
      split: undefined,
      prompting: undefined,
    });
    expect(sharedOf([])).toEqual({});
  });
});
