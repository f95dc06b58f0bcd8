import * as z from 'zod';
import { statement, type Claim } from './claim.ts';
import { bilingual, line, partialDate, slug, text } from './primitives.ts';
import { citations, sources } from './source.ts';

/** Who ran an evaluation: those who made the model, those who made another model of the table, or neither. */
export const EVALUATORS = ['authors', 'competitor', 'third-party'] as const;

/** One column of a table of results: everything that two figures must have in common before they may be compared. */
export const resultColumn = z.strictObject({
  id: slug,
  benchmark: slug,
  /** Id of a metric of the benchmark. */
  metric: slug,
  /** A part of the benchmark; left out where it is the whole. */
  subset: text.optional(),
  split: text.optional(),
  /** Worked examples in the prompt; left out where the source does not say. */
  shots: z.int().min(0).optional(),
  prompting: text.optional(),
});

/** One row: a checkpoint, or another model that was tested beside it. */
export const resultRow = z.strictObject({
  id: slug,
  /** Id of a checkpoint or of a size of a base model, where it is one of the atlas and the source says which. */
  checkpoint: slug.optional(),
  /** The model as the source calls it. */
  name: line,
  values: z.record(slug, z.number()),
  source: citations,
  /** Why the figures say nothing about the model; they are shown, and compared with nothing. */
  invalid: bilingual.optional(),
  computed: text.optional(),
  note: text.optional(),
});

/** One evaluation: figures that one evaluator obtained in one way, so that they may stand side by side. */
export const run = z.strictObject({
  id: slug,
  title: text,
  by: z.enum(EVALUATORS),
  evaluator: text,
  date: partialDate.optional(),
  /** Who or what judged the answers, where somebody did. */
  judge: text.optional(),
  note: text.optional(),
  columns: z.array(resultColumn).min(1),
  rows: z.array(resultRow).min(1),
});

/** A file of results: those on the checkpoints of one model, or those of one leaderboard. */
export const resultsInput = z.strictObject({
  title: bilingual,
  remarks: z.array(statement).default([]),
  runs: z.array(run).min(1),
  sources,
});

export type ResultsInput = z.output<typeof resultsInput>;
export type ResultColumn = z.output<typeof resultColumn>;
/** A row, each of its figures with its evidence. */
export type ResultRow = Omit<z.output<typeof resultRow>, 'values' | 'source' | 'computed'> & { values: Record<string, Claim<number>> };
export type Run = Omit<z.output<typeof run>, 'rows'> & { rows: ResultRow[] };
/** A file of results, checked; its owner is its place below `content/`: `leaderboards/c-eval`, `models/billa/results`. */
export type Results = Omit<ResultsInput, 'runs'> & { owner: string; slug: string; runs: Run[] };

/** The same results with each figure as a fact of its own, so that all that holds for facts holds for them. */
export function withClaims(input: ResultsInput, owner: string, slugOf: string): Results {
  return {
    ...input,
    owner,
    slug: slugOf,
    runs: input.runs.map((each) => ({
      ...each,
      rows: each.rows.map(({ values, source, computed, ...row }) => ({
        ...row,
        values: Object.fromEntries(
          Object.entries(values).map(([column, value]): [string, Claim<number>] => [
            column,
            { status: 'known', value, sources: source, ...(computed === undefined ? {} : { computed }), disputedBy: [] },
          ]),
        ),
      })),
    })),
  };
}
