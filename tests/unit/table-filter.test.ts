import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row, TableData } from '../../src/table/data.ts';
import { facetCounts, foldText, matchingRows, remedies, sortRows } from '../../src/table/filter.ts';
import { DEFAULT_STATE, type TableState } from '../../src/table/state.ts';

const row = (id: string, text: string, items: Row['items'], size: number | null): Row => ({
  id,
  text: foldText(text),
  items,
  keys: { size: [size, size] },
});
const rows: Row[] = [
  row('a', 'Ziya-LLaMA 姜子牙', [{ role: ['base'], size: ['13b'] }], 13),
  row(
    'b',
    'BELLE 贝壳',
    [
      { role: ['base'], size: ['7b'] },
      { role: ['chat'], size: ['13b'] },
    ],
    7,
  ),
  row('c', 'BiLLa', [{ role: ['chat'], size: ['unknown'] }], null),
];
const data: TableData = {
  facets: [
    { id: 'role', boxes: ['base', 'chat'] },
    { id: 'size', boxes: ['7b', '13b', 'unknown'] },
  ],
  columns: [{ id: 'size', shown: true }],
  rows,
};
const state = (change: Partial<TableState>): TableState => ({ ...DEFAULT_STATE, ...change });
const ids = (change: Partial<TableState>) => [...matchingRows(rows, state(change))];

describe('rows that match', () => {
  it('are all without a setting', () => expect(ids({})).toEqual(['a', 'b', 'c']));
  it('hold every word of the query, inside words, whatever the case, width or hyphens', () => {
    expect(ids({ query: '子牙' })).toEqual(['a']);
    expect(ids({ query: 'ziya llama' })).toEqual(['a']);
    expect(ids({ query: 'ＢＥＬＬＥ' })).toEqual(['b']);
    expect(ids({ query: 'ziya belle' })).toEqual([]);
  });
  it('take any box of a facet, and one that is unknown', () => {
    expect(ids({ facets: { size: ['7b', 'unknown'] } })).toEqual(['b', 'c']);
  });
  it('need one and the same checkpoint in all facets', () => {
    expect(ids({ facets: { role: ['base'], size: ['13b'] } })).toEqual(['a']);
    expect(ids({ facets: { role: ['chat'], size: ['13b'] } })).toEqual(['b']);
  });
});

describe('counts beside the boxes', () => {
  it('say how many rows one gets with that box, other facets as they are', () => {
    const counts = facetCounts(data, state({ facets: { role: ['base'] } }));
    expect(counts.get('size')).toEqual(
      new Map([
        ['13b', 1],
        ['7b', 1],
      ]),
    );
    expect(counts.get('role')).toEqual(
      new Map([
        ['base', 2],
        ['chat', 2],
      ]),
    );
  });

  it('agree with what choosing the box alone in its facet gives, for every choice', () => {
    const choice = fc.record({
      role: fc.subarray(['base', 'chat']),
      size: fc.subarray(['7b', '13b', 'unknown']),
      query: fc.constantFrom('', 'b', '牙'),
    });
    fc.assert(
      fc.property(choice, ({ role, size, query }) => {
        const chosen = state({ query, facets: { role, size } });
        const counts = facetCounts(data, chosen);
        for (const facet of data.facets) {
          for (const box of facet.boxes) {
            const alone = matchingRows(rows, state({ query, facets: { ...chosen.facets, [facet.id]: [box] } })).size;
            expect(counts.get(facet.id)?.get(box) ?? 0).toBe(alone);
          }
        }
      }),
    );
  });
});

describe('an empty result', () => {
  it('names the settings to drop, the most fruitful first', () => {
    expect(remedies(rows, state({ query: 'ziya', facets: { role: ['chat'] } }))).toEqual([
      { setting: 'query', rows: 2 },
      { setting: 'role', rows: 1 },
    ]);
  });
  it('names none where one alone does not help', () => {
    expect(remedies(rows, state({ query: 'nothing', facets: { role: ['chat'], size: ['7b'] } }))).toEqual([]);
  });
});

describe('order', () => {
  const order = (down: boolean) => sortRows(rows, { field: 'size', down }).map(({ id }) => id);
  it('puts unknown values last in both directions', () => {
    expect(order(false)).toEqual(['b', 'a', 'c']);
    expect(order(true)).toEqual(['a', 'b', 'c']);
  });
  it('keeps all rows, whatever the keys', () => {
    const keys = fc.array(fc.oneof(fc.constant(null), fc.integer(), fc.string()), { maxLength: 30 });
    fc.assert(
      fc.property(keys, fc.boolean(), (list, down) => {
        const many = list.map((key, index): Row => ({ id: String(index), text: '', items: [], keys: { k: [key, key] } }));
        const sorted = sortRows(many, { field: 'k', down });
        expect(new Set(sorted.map(({ id }) => id)).size).toBe(many.length);
        const firstNull = sorted.findIndex(({ keys: { k } }) => k?.[0] === null);
        if (firstNull >= 0) expect(sorted.slice(firstNull).every(({ keys: { k } }) => k?.[0] === null)).toBe(true);
      }),
    );
  });
});
