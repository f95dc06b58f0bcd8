import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BY_RESULT,
  chooseResult,
  DEFAULT_STATE,
  formatState,
  nextSort,
  normaliseColumns,
  parseState,
  toggleBox,
  type TableState,
  type Vocabulary,
} from '../../src/table/state.ts';

const vocabulary: Vocabulary = {
  facets: [
    { id: 'base', boxes: ['llama', 'llama-2', 'unknown'] },
    { id: 'size', boxes: ['lt10b', '10b-20b'] },
    { id: 'method', boxes: ['lora', 'full-parameter'] },
  ],
  columns: [
    { id: 'base', shown: true },
    { id: 'size', shown: true },
    { id: 'released', shown: true },
    { id: 'context', shown: false },
  ],
};

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(?:[.-][a-z0-9]{1,8}){0,3}$/);
const resultIds = fc.oneof(
  fc.tuple(slug, slug, slug).map((parts) => parts.join('/')),
  fc.tuple(slug, slug, slug).map((parts) => `models/${parts.join('/')}`),
);

const states: fc.Arbitrary<TableState> = fc
  .record({
    query: fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.trim().slice(0, 200).trim()),
    chosen: fc.record(Object.fromEntries(vocabulary.facets.map(({ id, boxes }) => [id, fc.subarray([...boxes])]))),
    sort: fc.option(fc.record({ field: fc.constantFrom(BY_RESULT, ...vocabulary.columns.map(({ id }) => id)), down: fc.boolean() }), {
      nil: undefined,
    }),
    result: fc.option(resultIds, { nil: undefined }),
    columns: fc.option(fc.subarray(vocabulary.columns.map(({ id }) => id)), { nil: undefined }),
  })
  .map(({ query, chosen, sort, columns, result }) => ({
    query,
    facets: Object.fromEntries(Object.entries(chosen).filter(([, boxes]) => boxes.length > 0)),
    sort: sort?.field === BY_RESULT && result === undefined ? undefined : sort,
    result,
    columns: columns && normaliseColumns(columns, vocabulary.columns),
  }));

describe('state in the address', () => {
  it('leaves defaults out', () => {
    expect(formatState(DEFAULT_STATE)).toBe('');
    expect(formatState({ ...DEFAULT_STATE, columns: normaliseColumns(['released', 'size', 'base'], vocabulary.columns) })).toBe('');
  });

  it('is readable', () => {
    const state: TableState = {
      query: '羊驼 7B',
      facets: { base: ['llama', 'llama-2'] },
      sort: { field: 'released', down: true },
      columns: ['base'],
      result: undefined,
    };
    expect(decodeURIComponent(formatState(state))).toBe('?q=羊驼 7B&base=llama,llama-2&sort=-released&cols=base');
    expect(formatState({ ...DEFAULT_STATE, result: 'models/belle/llm-evals/gsm8k', sort: { field: BY_RESULT, down: true } })).toBe(
      '?result=models/belle/llm-evals/gsm8k&sort=-result',
    );
  });

  it('reads back what it wrote, for every state', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(parseState(formatState(state), vocabulary)).toEqual(state);
      }),
    );
  });

  it('never throws and knows only what exists, for 10,000 random strings', () => {
    const rubbish = fc.oneof(
      fc.string({ maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc
        .array(
          fc.tuple(
            fc.constantFrom('q', 'base', 'size', 'sort', 'cols', 'result', '__proto__', 'constructor'),
            fc.oneof(fc.string(), resultIds),
          ),
        )
        .map((pairs) => `?${pairs.map(([k, v]) => `${k}=${v}`).join('&')}`),
    );
    fc.assert(
      fc.property(rubbish, (text) => {
        const state = parseState(text, vocabulary);
        for (const [facet, boxes] of Object.entries(state.facets)) {
          const known = vocabulary.facets.find(({ id }) => id === facet)?.boxes ?? [];
          expect(boxes.every((box) => known.includes(box))).toBe(true);
        }
        expect(state.query.length).toBeLessThanOrEqual(200);
        expect(parseState(formatState(state), vocabulary)).toEqual(state);
      }),
      { numRuns: 10_000 },
    );
  });

  it('ignores what it does not know', () => {
    expect(parseState('?base=gpt,llama&colour=red&sort=nothing&cols=x', vocabulary)).toEqual({
      ...DEFAULT_STATE,
      facets: { base: ['llama'] },
    });
  });
});

describe('a column of results in the address', () => {
  const read = (search: string) => parseState(search, vocabulary);

  it('is one group by its id, whether escaped or not', () => {
    expect(read('?result=clib/2024-06/average').result).toBe('clib/2024-06/average');
    expect(read('?result=models%2Fbelle%2Frun%2Fgpt-3.5').result).toBe('models/belle/run/gpt-3.5');
  });

  it('is ignored where the id is malformed', () => {
    for (const id of [
      '',
      'a',
      'a/b',
      'a/b/c/d',
      'models/a/b/c/d',
      'A/b/c',
      'a//c',
      'a/b/../c',
      'a/b/c/',
      '/a/b/c',
      'a/b/c d',
      '%',
      '%00',
      `${'a'.repeat(300)}/b/c`,
    ])
      expect(read(`?result=${id}&sort=result`), id).toEqual(DEFAULT_STATE);
  });

  it('is what rows can be sorted by, and only then', () => {
    expect(read('?sort=-result')).toEqual(DEFAULT_STATE);
    expect(read('?result=a/b/c&sort=-result').sort).toEqual({ field: BY_RESULT, down: true });
  });
});

describe('steps of the reader', () => {
  it('a box is chosen and dropped again', () => {
    const once = toggleBox(DEFAULT_STATE, 'base', 'llama-2', true, vocabulary);
    const twice = toggleBox(once, 'base', 'llama', true, vocabulary);
    expect(twice.facets).toEqual({ base: ['llama', 'llama-2'] });
    expect(toggleBox(toggleBox(twice, 'base', 'llama', false, vocabulary), 'base', 'llama-2', false, vocabulary)).toEqual(DEFAULT_STATE);
  });

  it('a column sorts upwards, downwards, then as built', () => {
    const first = nextSort(undefined, 'size');
    const second = nextSort(first, 'size');
    expect([first, second, nextSort(second, 'size')]).toEqual([{ field: 'size', down: false }, { field: 'size', down: true }, undefined]);
    expect(nextSort(second, 'base')).toEqual({ field: 'base', down: false });
  });

  it('a column in which more is better sorts downwards first', () => {
    const first = nextSort(undefined, BY_RESULT, true);
    const second = nextSort(first, BY_RESULT, true);
    expect([first, second, nextSort(second, BY_RESULT, true)]).toEqual([
      { field: BY_RESULT, down: true },
      { field: BY_RESULT, down: false },
      undefined,
    ]);
  });

  it('another result keeps the rows sorted best first; no result leaves nothing to sort by', () => {
    const sorted = { ...DEFAULT_STATE, result: 'a/b/c', sort: { field: BY_RESULT, down: true } };
    expect(chooseResult(sorted, { id: 'd/e/f', better: 'lower' })).toEqual({
      ...sorted,
      result: 'd/e/f',
      sort: { field: BY_RESULT, down: false },
    });
    expect(chooseResult(sorted, undefined)).toEqual(DEFAULT_STATE);
    const bySize = { ...DEFAULT_STATE, sort: { field: 'size', down: true } };
    expect(chooseResult(bySize, { id: 'a/b/c', better: 'higher' })).toEqual({ ...bySize, result: 'a/b/c' });
  });
});
