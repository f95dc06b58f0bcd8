import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
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

const states: fc.Arbitrary<TableState> = fc
  .record({
    query: fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.trim().slice(0, 200).trim()),
    chosen: fc.record(Object.fromEntries(vocabulary.facets.map(({ id, boxes }) => [id, fc.subarray([...boxes])]))),
    sort: fc.option(fc.record({ field: fc.constantFrom(...vocabulary.columns.map(({ id }) => id)), down: fc.boolean() }), {
      nil: undefined,
    }),
    columns: fc.option(fc.subarray(vocabulary.columns.map(({ id }) => id)), { nil: undefined }),
  })
  .map(({ query, chosen, sort, columns }) => ({
    query,
    facets: Object.fromEntries(Object.entries(chosen).filter(([, boxes]) => boxes.length > 0)),
    sort,
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
    };
    expect(decodeURIComponent(formatState(state))).toBe('?q=羊驼 7B&base=llama,llama-2&sort=-released&cols=base');
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
        .array(fc.tuple(fc.constantFrom('q', 'base', 'size', 'sort', 'cols', '__proto__', 'constructor'), fc.string()))
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
});
