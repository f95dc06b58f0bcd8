import type { TableData } from './data.ts';

/** Field by which the rows are sorted when they are sorted by the chosen result; no field of the registry has this name. */
export const BY_RESULT = 'result';

/** Order of the rows: by a field, upwards or downwards. */
export interface Sort {
  field: string;
  down: boolean;
}

/** What the reader has set; everything at its default shows the table as built. */
export interface TableState {
  query: string;
  /** Chosen boxes by facet; facets without a choice are left out. */
  facets: Readonly<Record<string, readonly string[]>>;
  sort: Sort | undefined;
  /** Columns that are shown, in the order of the registry; undefined for the default set. */
  columns: readonly string[] | undefined;
  /** Id of the group of results that is shown as a column. Whether there is one of this id only the file of results knows. */
  result: string | undefined;
}

/** What a state may name. */
export type Vocabulary = Pick<TableData, 'facets' | 'columns'>;

/** The table as built: all rows in their own order, default columns. */
export const DEFAULT_STATE: TableState = { query: '', facets: {}, sort: undefined, columns: undefined, result: undefined };

const LONGEST_QUERY = 200;

const PART = '[a-z0-9]+(?:[.-][a-z0-9]+)*';
/** The form of `resultId`: leaderboard, evaluation and column, or `models`, model, evaluation and column. */
const RESULT_ID = new RegExp(`^(?:models/)?${PART}/${PART}/${PART}$`);
const LONGEST_RESULT = 260;

const parts = (value: string | null) => (value ?? '').split(',').filter(Boolean);

/**
 * Reads the state from the query part of an address. Never throws: what it does not know it leaves out,
 * so that a mistyped or old address shows the table rather than an error.
 * @param search `?q=…&base=llama,llama-2&sort=-released`, with or without the question mark
 */
export function parseState(search: string, { facets, columns }: Vocabulary): TableState {
  const parameters = new URLSearchParams(search);
  const chosen: Record<string, readonly string[]> = {};
  for (const facet of facets) {
    const wanted = new Set(parts(parameters.get(facet.id)));
    const boxes = facet.boxes.filter((box) => wanted.has(box));
    if (boxes.length > 0) chosen[facet.id] = boxes;
  }
  const sortText = parameters.get('sort') ?? '';
  const field = sortText.replace(/^-/, '');
  const resultText = parameters.get('result') ?? '';
  const result = resultText.length <= LONGEST_RESULT && RESULT_ID.test(resultText) ? resultText : undefined;
  const sortable = field === BY_RESULT ? result !== undefined : columns.some(({ id }) => id === field);
  const sort = sortable ? { field, down: sortText.startsWith('-') } : undefined;
  let shown: readonly string[] | undefined;
  if (parameters.has('cols')) {
    const wanted = new Set(parts(parameters.get('cols')));
    const named = columns.filter(({ id }) => wanted.has(id)).map(({ id }) => id);
    if (named.length > 0 || parameters.get('cols') === '-') shown = normaliseColumns(named, columns);
  }
  return { query: (parameters.get('q') ?? '').slice(0, LONGEST_QUERY).trim(), facets: chosen, sort, columns: shown, result };
}

/** Columns in the order of the registry; undefined where they are the default set. */
export function normaliseColumns(chosen: readonly string[], columns: Vocabulary['columns']): readonly string[] | undefined {
  const list = columns.filter(({ id }) => chosen.includes(id)).map(({ id }) => id);
  const usual = columns.filter(({ shown }) => shown).map(({ id }) => id);
  return list.length === usual.length && list.every((id, index) => id === usual[index]) ? undefined : list;
}

/**
 * The query part of the address for a state, readable and with defaults left out; empty for the default state.
 * `parseState` of the result gives the same state.
 */
export function formatState(state: TableState): string {
  const pairs: [string, string][] = [];
  if (state.query) pairs.push(['q', state.query]);
  for (const [facet, boxes] of Object.entries(state.facets)) if (boxes.length > 0) pairs.push([facet, boxes.join(',')]);
  if (state.result) pairs.push(['result', state.result]);
  if (state.sort) pairs.push(['sort', `${state.sort.down ? '-' : ''}${state.sort.field}`]);
  if (state.columns) pairs.push(['cols', state.columns.length > 0 ? state.columns.join(',') : '-']);
  if (pairs.length === 0) return '';
  // Commas, slashes and Chinese are legible in an address bar; only what would end or split the part is escaped.
  const legible = (value: string) => encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%2F', '/');
  return `?${pairs.map(([key, value]) => `${key}=${legible(value)}`).join('&')}`;
}

/** The state with one box of a facet chosen or not. */
export function toggleBox(state: TableState, facet: string, box: string, on: boolean, vocabulary: Vocabulary): TableState {
  const order = vocabulary.facets.find(({ id }) => id === facet)?.boxes ?? [];
  const before = state.facets[facet] ?? [];
  const boxes = order.filter((candidate) => (candidate === box ? on : before.includes(candidate)));
  const entries = vocabulary.facets.flatMap(({ id }): [string, readonly string[]][] => {
    const list = id === facet ? boxes : (state.facets[id] ?? []);
    return list.length > 0 ? [[id, list]] : [];
  });
  return { ...state, facets: Object.fromEntries(entries) };
}

/**
 * The next order after a click on a column: upwards, downwards, then as built.
 * @param downFirst whether the first click sorts downwards, as it should where more is better
 */
export function nextSort(sort: Sort | undefined, field: string, downFirst = false): Sort | undefined {
  if (sort?.field !== field) return { field, down: downFirst };
  return sort.down === downFirst ? { field, down: !downFirst } : undefined;
}

/**
 * The state with another group of results as a column, or with none. Rows that were sorted by the column before are sorted by the new one,
 * best first; without a column nothing is left to sort them by.
 */
export function chooseResult(state: TableState, chosen: { id: string; better: 'higher' | 'lower' } | undefined): TableState {
  const sorted = chosen && { field: BY_RESULT, down: chosen.better === 'higher' };
  return { ...state, result: chosen?.id, sort: state.sort?.field === BY_RESULT ? sorted : state.sort };
}
