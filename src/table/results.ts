import type { Row } from './data.ts';
import { BY_RESULT } from './state.ts';

/** One figure of a group: the checkpoint, its figure, and the row of the source where the group has several for this checkpoint. */
export type OfferedFigure = readonly [checkpoint: string, value: number, name?: string];

/** One comparability group as the table can show it in a column, its words in one language. */
export interface OfferedResult {
  id: string;
  /** Name of the benchmark, under which the menu lists the group. */
  benchmark: string;
  /** Part of the benchmark, split, examples in the prompt: what stands below the name in the header. */
  under: string;
  /** Everything that the figures have in common, the metric included. */
  setting: string;
  /** The evaluation by name. */
  title: string;
  /** Who ran it, when, and who judged. */
  by: string;
  better: 'higher' | 'lower';
  /** Of a part of a benchmark whose evaluation has a figure for the whole as well; the menu lists it only when it is looked for. */
  part?: true;
  /** What guessing gives. */
  chance?: number;
  /** Address of the evaluation on the page of its benchmark, where each figure has its evidence. */
  href: string;
  figures: readonly OfferedFigure[];
  /** Figures of base models, which are no rows of the table: name and figure, best first. */
  bases: readonly (readonly [name: string, value: number])[];
}

/** What the script loads on the first use of results. */
export interface ResultsFile {
  words: Readonly<
    Record<
      'menu' | 'none' | 'search' | 'nothing' | 'missing' | 'compare' | 'chance' | 'evidence' | 'remove' | 'comma' | 'colon' | 'and',
      string
    > & {
      better: Readonly<Record<'higher' | 'lower', string>>;
    }
  >;
  /** Model and name of each checkpoint that has a figure. */
  checkpoints: Readonly<Record<string, readonly [model: string, name: string]>>;
  results: readonly OfferedResult[];
}

/** A figure in a cell, with the name of what it was measured on. */
export interface CellFigure {
  checkpoint: string;
  name: string;
  value: number;
}

/** Figures of one group by row of the table, each list from lowest to highest; rows without a figure are left out. */
export function figuresByRow(
  { figures }: Pick<OfferedResult, 'figures'>,
  checkpoints: ResultsFile['checkpoints'],
  by: 'model' | 'checkpoint',
): Map<string, CellFigure[]> {
  const rows = new Map<string, CellFigure[]>();
  for (const [checkpoint, value, source] of figures) {
    const known = checkpoints[checkpoint];
    if (!known) continue;
    const [model, name] = known;
    const id = by === 'model' ? model : checkpoint;
    rows.set(id, [...(rows.get(id) ?? []), { checkpoint, value, name: source ?? name }]);
  }
  for (const list of rows.values()) list.sort((a, b) => a.value - b.value);
  return rows;
}

/** The rows with the figures of one group, and of no other, as keys to sort by. */
export function rowsWithFigures(rows: readonly Row[], figures: ReadonlyMap<string, readonly CellFigure[]>): Row[] {
  return rows.map((row) => {
    const own = figures.get(row.id);
    return { ...row, keys: { ...row.keys, [BY_RESULT]: [own?.[0]?.value ?? null, own?.at(-1)?.value ?? null] } };
  });
}
