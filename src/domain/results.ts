import type { Benchmark, Metric } from '../schema/benchmark.ts';
import type { Citation } from '../schema/source.ts';
import type { ResultColumn, ResultRow, Results, Run } from '../schema/results.ts';

/** One figure of an evaluation. */
export interface Figure {
  group: string;
  row: ResultRow;
  value: number;
  citations: readonly Citation[];
}

/**
 * Figures that may stand side by side: one column of one evaluation, hence the same benchmark, subset, split, shots, prompting, metric and
 * evaluator. Nothing is ranked, coloured or charted across groups.
 */
export interface Group {
  key: string;
  results: Results;
  run: Run;
  column: ResultColumn;
  metric: Metric;
  /** In the order of the source; figures known to be invalid are not among them. */
  figures: readonly Figure[];
}

/** Key of the group that a figure belongs to, unlike that of any other group. */
export const groupKey = (owner: string, run: string, column: string): string => `${owner}#${run}/${column}`;

/**
 * Readable id of a group for addresses: `c-eval/test-0/average` for a column of a leaderboard, `models/belle/llm-evals/gsm8k` for one of
 * the results of a model. Groups of different keys have different ids.
 */
export const resultId = ({ results: { owner }, run, column }: Pick<Group, 'results' | 'run' | 'column'>): string =>
  `${owner.replace(/^leaderboards\//, '').replace(/^(models\/[^/]+)\/results$/, '$1')}/${run.id}/${column.id}`;

/** Anchor of an evaluation on the pages of benchmarks and of results. */
export const runAnchor = (owner: string, run: string): string => `${owner.replaceAll('/', '-')}-${run}`;

const metricOf = (benchmarks: readonly Benchmark[], { benchmark, metric }: ResultColumn): Metric | undefined =>
  benchmarks.find(({ slug }) => slug === benchmark)?.metrics.find(({ id }) => id === metric);

/** All comparability groups, in the order of the files, of their evaluations and of the columns. */
export function groupsIn(all: readonly Results[], benchmarks: readonly Benchmark[]): Group[] {
  return all.flatMap((results) =>
    results.runs.flatMap((run) =>
      run.columns.flatMap((column): Group[] => {
        const metric = metricOf(benchmarks, column);
        if (!metric) return [];
        const key = groupKey(results.owner, run.id, column.id);
        const figures = run.rows.flatMap((row): Figure[] => {
          const fact = row.values[column.id];
          return fact?.status === 'known' && !row.invalid ? [{ group: key, row, value: fact.value, citations: fact.sources }] : [];
        });
        return [{ key, results, run, column, metric, figures }];
      }),
    ),
  );
}

/** Figures of a group that are of one of the given checkpoints. */
export const figuresOf = (group: Pick<Group, 'figures'>, checkpoints: { has: (id: string) => boolean }): Figure[] =>
  group.figures.filter(({ row }) => row.checkpoint !== undefined && checkpoints.has(row.checkpoint));

/** Groups in which at least two of the given checkpoints have a figure, so that there is something to compare. */
export const comparableGroups = (groups: readonly Group[], checkpoints: { has: (id: string) => boolean }): Group[] =>
  groups.filter((group) => new Set(figuresOf(group, checkpoints).map(({ row }) => row.checkpoint)).size > 1);

/** Whether two figures may be compared: both of one group, which holds no invalid ones. */
export const mayCompare = (a: Figure, b: Figure): boolean => a.group === b.group;

/**
 * Figures from best to worst, equal ones in their own order.
 * @throws where they are not all of one group
 */
export function ranked(figures: readonly Figure[], { better }: Pick<Metric, 'better'>): Figure[] {
  const [first] = figures;
  if (first && !figures.every((figure) => mayCompare(first, figure))) throw new Error('figures of different groups cannot be ranked');
  const sign = better === 'higher' ? -1 : 1;
  return [...figures].sort((a, b) => sign * (a.value - b.value));
}

/** Rows of an evaluation in the order of one of its groups: ranked ones first, then those without a figure, then invalid ones. */
export function rowsBy(run: Run, group: Group | undefined): ResultRow[] {
  const sorted = group ? ranked(group.figures, group.metric).map(({ row }) => row) : [];
  const rest = run.rows.filter((row) => !sorted.includes(row));
  return [...sorted, ...rest.filter(({ invalid }) => !invalid), ...rest.filter(({ invalid }) => invalid)];
}

/** Ends of the scale on which a group is drawn: those of its metric, else those of its figures with a tenth of their span to spare. */
export function scaleOf({ metric: { min, max }, figures }: Pick<Group, 'metric' | 'figures'>): { min: number; max: number } {
  const values = figures.map(({ value }) => value);
  const least = Math.min(...values);
  const most = Math.max(...values);
  const spare = (most - least) / 10 || 1;
  return { min: min ?? (least >= 0 && least < most / 2 ? 0 : least - spare), max: max ?? most + spare };
}

/** One checkpoint on one whole benchmark, measured in more than one way. */
export interface Spread {
  checkpoint: string;
  metric: Metric;
  entries: { group: Group; figure: Figure }[];
  least: number;
  most: number;
}

/** Kinds of benchmarks whose scores mean the same wherever they come from; ratings and duels are relative to those who took part. */
const ABSOLUTE: ReadonlySet<Benchmark['kind']> = new Set(['exams', 'reading', 'reasoning', 'mathematics', 'code', 'law']);

/** Checkpoints that have several figures for the whole of a benchmark by one metric, the widest spread first. */
export function spreadsIn(groups: readonly Group[], benchmarks: readonly Benchmark[]): Spread[] {
  const absolute = new Set(benchmarks.filter(({ kind }) => ABSOLUTE.has(kind)).map(({ slug }) => slug));
  const byCheckpoint = Map.groupBy(
    groups
      .filter(({ column }) => column.subset === undefined && absolute.has(column.benchmark))
      .flatMap((group) => group.figures.map((figure) => ({ group, figure })))
      .filter(({ figure }) => figure.row.checkpoint !== undefined),
    ({ group, figure }) => `${group.column.benchmark} ${group.metric.id} ${figure.row.checkpoint}`,
  );
  return [...byCheckpoint.values()]
    .map((entries): Spread => {
      const values = entries.map(({ figure }) => figure.value);
      const { group, figure } = entries[0]!;
      return {
        checkpoint: figure.row.checkpoint ?? '',
        metric: group.metric,
        entries,
        least: Math.min(...values),
        most: Math.max(...values),
      };
    })
    .filter(({ entries, least, most }) => entries.length > 1 && most > least)
    .sort((a, b) => b.most - b.least - (a.most - a.least));
}

/** What all columns of a list have in common, said once for them all. */
export function sharedOf(columns: readonly ResultColumn[]): Partial<ResultColumn> {
  const [first, ...rest] = columns;
  if (!first) return {};
  const same = (key: keyof ResultColumn) => rest.every((column) => JSON.stringify(column[key]) === JSON.stringify(first[key]));
  return Object.fromEntries((['benchmark', 'metric', 'split', 'shots', 'prompting'] as const).filter(same).map((key) => [key, first[key]]));
}

/** Evaluations that say something about a set of checkpoints or belong to a model. */
export function runsAbout(all: readonly Results[], slug: string, checkpoints: ReadonlySet<string>): { results: Results; run: Run }[] {
  return all.flatMap((results) =>
    results.runs
      .filter(
        ({ rows }) =>
          results.owner === `models/${slug}/results` ||
          rows.some(({ checkpoint }) => checkpoint !== undefined && checkpoints.has(checkpoint)),
      )
      .map((run) => ({ results, run })),
  );
}
