import type { Item, Row, SortKey, TableData } from './data.ts';
import type { Sort, TableState } from './state.ts';

/** A text as the filter compares it: no case, no width, no accents, blanks and hyphens alike. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_\-–]+/g, ' ')
    .trim();
}

type Facets = TableState['facets'];

const itemMatches = (item: Item, facets: Facets, except?: string) =>
  Object.entries(facets).every(
    ([facet, boxes]) => facet === except || boxes.length === 0 || boxes.some((box) => item[facet]?.includes(box)),
  );

const textMatches = (row: Row, words: readonly string[]) => words.every((word) => row.text.includes(word));

/**
 * Ids of the rows that match: every word of the query in its text, and one and the same checkpoint in every chosen facet
 * (a model with a 7B base and a 13B chat checkpoint is no hit for “base, 13B”).
 */
export function matchingRows(rows: readonly Row[], state: TableState): Set<string> {
  const words = foldText(state.query).split(' ').filter(Boolean);
  return new Set(
    rows.filter((row) => textMatches(row, words) && row.items.some((item) => itemMatches(item, state.facets))).map(({ id }) => id),
  );
}

/**
 * For every box of every facet the number of rows that would match if that box alone were chosen in its facet,
 * all other settings as they are.
 */
export function facetCounts(data: TableData, state: TableState): Map<string, Map<string, number>> {
  const words = foldText(state.query).split(' ').filter(Boolean);
  const rows = data.rows.filter((row) => textMatches(row, words));
  return new Map(
    data.facets.map(({ id }) => {
      const counts = new Map<string, number>();
      for (const row of rows) {
        const boxes = new Set(row.items.filter((item) => itemMatches(item, state.facets, id)).flatMap((item) => item[id] ?? []));
        for (const box of boxes) counts.set(box, (counts.get(box) ?? 0) + 1);
      }
      return [id, counts];
    }),
  );
}

/**
 * When nothing matches: the settings that, dropped alone, would bring rows back, with the number of rows.
 * `query` stands for the text filter.
 */
export function remedies(rows: readonly Row[], state: TableState): { setting: string; rows: number }[] {
  const settings = [...(state.query ? ['query'] : []), ...Object.keys(state.facets)];
  return settings
    .map((setting) => {
      const without: TableState =
        setting === 'query'
          ? { ...state, query: '' }
          : { ...state, facets: Object.fromEntries(Object.entries(state.facets).filter(([facet]) => facet !== setting)) };
      return { setting, rows: matchingRows(rows, without).size };
    })
    .filter((remedy) => remedy.rows > 0)
    .sort((a, b) => b.rows - a.rows);
}

function compareKeys(a: SortKey, b: SortKey): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [first, second] = [String(a), String(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

/**
 * Rows in the wanted order. Unknown values stand last in both directions; equal ones keep the order of the build.
 * Upwards a model counts with its lowest value, downwards with its highest.
 */
export function sortRows(rows: readonly Row[], sort: Sort | undefined): readonly Row[] {
  if (!sort) return rows;
  const key = (row: Row) => row.keys[sort.field]?.[sort.down ? 1 : 0] ?? null;
  return rows
    .map((row, index) => ({ row, index, key: key(row) }))
    .sort((a, b) => {
      if (a.key === null || b.key === null) return a.key === b.key ? a.index - b.index : a.key === null ? 1 : -1;
      const order = compareKeys(a.key, b.key);
      return (sort.down ? -order : order) || a.index - b.index;
    })
    .map(({ row }) => row);
}
