import type { Cell, Evidence, Figure, GroupInfo, ModelSheet, RowInfo, RunInfo, Subject, Value } from './data.ts';

/** A column: a subject with the sheet that it comes from. */
export interface Column {
  subject: Subject;
  sheet: ModelSheet;
}

/** One row of facts. */
export interface FactRow {
  row: RowInfo;
  cells: readonly (Cell | undefined)[];
  /** Whether all columns say the same. */
  same: boolean;
}

/** One row of figures, all of one comparability group. */
export interface FigureRow {
  group: GroupInfo;
  cells: readonly (readonly Figure[])[];
  same: boolean;
}

/** What a comparison shows, in order. */
export interface CompareView {
  columns: readonly Column[];
  sections: readonly { title: string; rows: readonly FactRow[] }[];
  runs: readonly { run: RunInfo; rows: readonly FigureRow[] }[];
}

/** Finds the columns for ids of models or checkpoints; ids that no sheet holds are left out. */
export function columnsFor(ids: readonly string[], sheets: readonly ModelSheet[]): Column[] {
  return ids.flatMap((id) => {
    const found = sheets.flatMap((sheet) => sheet.subjects.filter((subject) => subject.id === id).map((subject) => ({ subject, sheet })));
    return found.slice(0, 1);
  });
}

/** Evidence of a value or figure of a column. */
export const evidenceOf = ({ sheet }: Column, indices: readonly number[]): Evidence[] =>
  indices.flatMap((index) => sheet.evidence[index] ?? []);

const saidBy = (cell: Cell | undefined): string =>
  JSON.stringify(cell?.values.map(({ text, absent, others }) => [text, absent ?? false, others?.map((other) => other.text) ?? []]) ?? []);

/** Figures of a column in a group: its own, or for a model those of its checkpoints. */
function figuresOf({ subject, sheet }: Column, group: string): Figure[] {
  return sheet.figures.filter((figure) => figure.group === group && (subject.of === undefined || figure.checkpoint === subject.id));
}

/**
 * Puts columns side by side. Facts are compared row by row; figures stand in a row only where all of them are of one comparability
 * group, and only groups in which at least two columns have a figure are shown.
 */
export function compareView(columns: readonly Column[], rows: readonly RowInfo[]): CompareView {
  const facts = rows.map((row): FactRow => {
    const cells = columns.map(({ subject }) => subject.cells[row.id]);
    return { row, cells, same: columns.length > 1 && new Set(cells.map(saidBy)).size === 1 };
  });
  const sections = [...Map.groupBy(facts, ({ row }) => row.section)].map(([title, list]) => ({ title, rows: list }));
  const sheets = [...new Set(columns.map(({ sheet }) => sheet))];
  const groups = new Map(sheets.flatMap((sheet) => sheet.groups.map((group) => [group.id, group] as const)));
  const runs = new Map(sheets.flatMap((sheet) => sheet.runs.map((run) => [run.id, run] as const)));
  const shared = [...groups.values()].flatMap((group): FigureRow[] => {
    const cells = columns.map((column) => figuresOf(column, group.id));
    if (cells.filter((cell) => cell.length > 0).length < 2) return [];
    const own = new Set(columns.flatMap(({ subject }) => subject.roots));
    const bases = group.bases.filter(({ id }) => own.has(id));
    const values = cells.map((cell) => JSON.stringify(cell.map(({ value }) => value)));
    return [{ group: { ...group, bases }, cells, same: new Set(values).size === 1 }];
  });
  const byRun = [...Map.groupBy(shared, ({ group }) => group.run)].flatMap(([id, list]) => {
    const run = runs.get(id);
    if (!run) return [];
    // Where an evaluation has no figure for the whole, its parts are all there is.
    const whole = list.some(({ group }) => group.whole);
    return [{ run, rows: whole ? list : list.map((row) => ({ ...row, group: { ...row.group, whole: true } })) }];
  });
  return { columns, sections, runs: byRun };
}

/** What a reader sees of a value, in one line of text. */
export function textOf(value: Value, words: { computed: string; other: string }, colon: string): string {
  return [
    value.text,
    ...(value.count === undefined ? [] : [`×${value.count}`]),
    ...(value.computed === undefined ? [] : [`(${words.computed}${colon}${value.computed})`]),
    ...(value.others ?? []).map((other) => `(${words.other}${colon}${other.text})`),
  ].join(' ');
}
