import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsIn, mayCompare, ranked, resultId, type Group } from '../../src/domain/results.ts';
import type { LANGUAGES } from '../../src/i18n/language.ts';
import { loadAtlas } from '../../src/loader/load.ts';
import type { Benchmark } from '../../src/schema/benchmark.ts';
import type { Model } from '../../src/schema/model.ts';
import { withClaims, type Results, type ResultsInput } from '../../src/schema/results.ts';
import type { Row } from '../../src/table/data.ts';
import { sortRows } from '../../src/table/filter.ts';
import { resultsFile } from '../../src/table/results-file.ts';
import { figuresByRow, rowsWithFigures } from '../../src/table/results.ts';
import { BY_RESULT, DEFAULT_STATE, formatState, parseState } from '../../src/table/state.ts';
import { atlasFiles } from '../fixtures/entry.ts';

const [quiz] = loadAtlas(atlasFiles()).atlas.benchmarks as [Benchmark];
const surprise: Benchmark = {
  ...quiz,
  slug: 'surprise',
  name: { zh: '困惑', en: 'Surprise' },
  metrics: [{ id: 'perplexity', name: 'PPL', better: 'lower' }],
};
const benchmarks = [quiz, surprise];

/** Two models of two checkpoints each: a-1, a-2, b-1, b-2. */
const models = ['a', 'b'].map((slug) => ({
  slug,
  checkpoints: ['1', '2'].map((number) => ({ id: `${slug}-${number}`, name: `${slug.toUpperCase()} ${number}` })),
})) as unknown as Pick<Model, 'slug' | 'checkpoints'>[];
const checkpoints = models.flatMap((model) => model.checkpoints.map(({ id }) => id));
const bases = new Map([['llama-7b', 'LLaMA-7B']]);

type Columns = ResultsInput['runs'][number]['columns'];

const results = (owner: string, columns: Columns, rows: Record<string, Record<string, number>>): Results =>
  withClaims(
    {
      title: { zh: '榜', en: 'Board' },
      remarks: [],
      sources: {},
      runs: [
        {
          id: 'run',
          title: 'Run',
          by: 'third-party',
          evaluator: 'Lab',
          columns,
          rows: Object.entries(rows).map(([name, values], index) => ({
            id: `row-${index}`,
            checkpoint: name.replace(/[!+]/g, ''),
            name,
            values,
            source: [{ ref: 'readme' }],
            ...(name.startsWith('!') ? { invalid: { zh: '坏', en: 'broken' } } : {}),
          })),
        },
      ],
    },
    owner,
    owner.split('/')[1] ?? owner,
  );

const ALL = { id: 'all', benchmark: 'quiz', metric: 'accuracy', split: 'test', shots: 0 };
const fileOf = (list: readonly Results[], language: (typeof LANGUAGES)[number] = 'en') =>
  resultsFile({ groups: groupsIn(list, benchmarks), benchmarks, models, bases }, language, '/');
const only = (list: readonly Results[]) => fileOf(list).results[0]!;

const tableRows = (by: 'model' | 'checkpoint'): Row[] =>
  (by === 'model' ? models.map(({ slug }) => slug) : checkpoints).map((id) => ({ id, text: id, items: [{}], keys: { size: [1, 1] } }));

const score = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
const columnsOf: Columns = [ALL, { ...ALL, id: 'part', subset: 'Part' }, { id: 'ppl', benchmark: 'surprise', metric: 'perplexity' }];
const anyResults = fc
  .uniqueArray(fc.constantFrom('leaderboards/x', 'leaderboards/y', 'models/a/results', 'models/b/results'), { minLength: 1 })
  .chain((owners) =>
    fc.tuple(
      ...owners.map((owner) =>
        fc
          .dictionary(
            fc.constantFrom(...checkpoints, '!a-1', '!b-2', 'a-1+', 'llama-7b', 'stranger'),
            fc.record({ all: score, part: score, ppl: score }, { requiredKeys: [], noNullPrototype: true }),
            { minKeys: 1, noNullPrototype: true },
          )
          .map((rows) => results(owner, columnsOf, rows)),
      ),
    ),
  );

describe('ids of groups', () => {
  it('are readable', () => {
    const idOf = (owner: string) => resultId(groupsIn([results(owner, [ALL], { 'a-1': { all: 1 } })], benchmarks)[0]!);
    expect(idOf('leaderboards/c-eval')).toBe('c-eval/run/all');
    expect(idOf('models/belle/results')).toBe('models/belle/run/all');
  });

  it('differ where groups differ, and survive the address', () => {
    fc.assert(
      fc.property(anyResults, (list) => {
        const groups = groupsIn(list, benchmarks);
        expect(new Set(groups.map(resultId)).size).toBe(groups.length);
        for (const group of groups) {
          const state = { ...DEFAULT_STATE, result: resultId(group) };
          expect(parseState(formatState(state), { facets: [], columns: [] })).toEqual(state);
        }
      }),
    );
  });
});

describe('the results that a table offers', () => {
  it('are those of at least two checkpoints of the atlas, without invalid figures', () => {
    expect(fileOf([results('leaderboards/x', [ALL], { 'a-1': { all: 1 }, 'llama-7b': { all: 2 }, stranger: { all: 3 } })]).results).toEqual(
      [],
    );
    expect(fileOf([results('leaderboards/x', [ALL], { 'a-1': { all: 1 }, 'a-1+': { all: 2 } })]).results).toEqual([]);
    const offered = only([
      results('leaderboards/x', [ALL], { 'a-1': { all: 30 }, 'b-1': { all: 40 }, '!b-2': { all: 99 }, 'llama-7b': { all: 20 } }),
    ]);
    expect(offered.figures).toEqual([
      ['b-1', 40],
      ['a-1', 30],
    ]);
    expect(offered.bases).toEqual([['LLaMA-7B', 20]]);
  });

  it('say what was measured, how, by whom, and where it stands', () => {
    const list = [results('leaderboards/x', [{ ...ALL, subset: { zh: '法学', en: 'law' } }], { 'a-1': { all: 30 }, 'b-1': { all: 40 } })];
    expect(fileOf(list).results[0]).toMatchObject({
      id: 'x/run/all',
      under: 'law, test set, zero-shot',
      title: 'Run',
      by: 'Board · tested by a third party · evaluator: Lab',
      better: 'higher',
      chance: quiz.metrics[0]?.chance,
      href: '/en/benchmarks/quiz/#leaderboards-x-run',
    });
    expect(fileOf(list, 'zh').results[0]).toMatchObject({
      under: '法学，测试集，零样本',
      by: '榜 · 第三方评测 · 评测者：Lab',
      href: '/benchmarks/quiz/#leaderboards-x-run',
    });
  });

  it('stand by benchmark, those with most figures first; parts of what is there as a whole come last', () => {
    const two = { 'a-1': { all: 1, part: 1 }, 'b-1': { all: 2, part: 2 } };
    const file = fileOf([
      results('leaderboards/x', [columnsOf[1]!, ALL], two),
      results('leaderboards/y', [ALL], { ...two, 'a-2': { all: 3 } }),
      results('leaderboards/z', [columnsOf[1]!], two),
    ]);
    expect(file.results.map(({ id, part }) => [id, part ?? false])).toEqual([
      ['y/run/all', false],
      ['x/run/all', false],
      ['z/run/part', false],
      ['x/run/part', true],
    ]);
  });

  it('name the source’s row where one checkpoint was measured twice in a group', () => {
    const { figures } = only([results('leaderboards/x', [ALL], { 'a-1': { all: 30 }, 'a-1+': { all: 35 }, 'b-1': { all: 40 } })]);
    expect(figures).toEqual([
      ['b-1', 40],
      ['a-1', 35, 'a-1+'],
      ['a-1', 30, 'a-1'],
    ]);
  });
});

describe('figures in rows', () => {
  const file = fileOf([results('leaderboards/x', [ALL], { 'a-1': { all: 40 }, 'a-2': { all: 30 }, 'b-2': { all: 35 } })]);
  const [result] = file.results;

  it('are those of the checkpoint, or of all checkpoints of the model from lowest to highest', () => {
    expect(Object.fromEntries(figuresByRow(result!, file.checkpoints, 'checkpoint'))).toEqual({
      'a-1': [{ checkpoint: 'a-1', name: 'A 1', value: 40 }],
      'a-2': [{ checkpoint: 'a-2', name: 'A 2', value: 30 }],
      'b-2': [{ checkpoint: 'b-2', name: 'B 2', value: 35 }],
    });
    expect(
      figuresByRow(result!, file.checkpoints, 'model')
        .get('a')
        ?.map(({ name, value }) => [name, value]),
    ).toEqual([
      ['A 2', 30],
      ['A 1', 40],
    ]);
  });

  it('sort the rows, those without a figure last in both directions', () => {
    const sorted = (by: 'model' | 'checkpoint', down: boolean) =>
      sortRows(rowsWithFigures(tableRows(by), figuresByRow(result!, file.checkpoints, by)), { field: BY_RESULT, down }).map(({ id }) => id);
    expect(sorted('checkpoint', true)).toEqual(['a-1', 'b-2', 'a-2', 'b-1']);
    expect(sorted('checkpoint', false)).toEqual(['a-2', 'b-2', 'a-1', 'b-1']);
    expect(sorted('model', true)).toEqual(['a', 'b']);
    expect(sorted('model', false)).toEqual(['a', 'b']);
  });
});

describe('no two figures of different groups', () => {
  it('are ever ranked together', () => {
    fc.assert(
      fc.property(anyResults, fc.constantFrom('model' as const, 'checkpoint' as const), fc.boolean(), (list, by, down) => {
        const groups = groupsIn(list, benchmarks);
        const byId = new Map<string, Group>(groups.map((group) => [resultId(group), group]));
        const file = fileOf(list);
        for (const offered of file.results) {
          const group = byId.get(offered.id)!;
          // All that the column holds comes from the one group that its id names …
          const own = group.figures.map(({ row, value }) => `${row.checkpoint} ${value}`);
          for (const [checkpoint, value] of offered.figures) expect(own).toContain(`${checkpoint} ${value}`);
          expect(offered.figures.length).toBe(group.figures.filter(({ row }) => checkpoints.includes(row.checkpoint ?? '')).length);
          // … and so does every key by which the table sorts.
          const rows = rowsWithFigures(tableRows(by), figuresByRow(offered, file.checkpoints, by));
          const values = new Set<unknown>(group.figures.map(({ value }) => value));
          for (const { keys } of rows) for (const key of keys[BY_RESULT] ?? []) expect(key === null || values.has(key)).toBe(true);
          const sorted = sortRows(rows, { field: BY_RESULT, down }).flatMap(({ keys }) => keys[BY_RESULT]?.[down ? 1 : 0] ?? []);
          expect(sorted).toEqual([...sorted].sort((a, b) => (down ? Number(b) - Number(a) : Number(a) - Number(b))));
        }
        // Whoever put figures of two groups together all the same would be told.
        for (const a of groups)
          for (const b of groups)
            for (const first of a.figures)
              for (const second of b.figures)
                if (a !== b) {
                  expect(mayCompare(first, second)).toBe(false);
                  expect(() => ranked([first, second], a.metric)).toThrow(/different groups/);
                }
      }),
      { numRuns: 60 },
    );
  });
});
