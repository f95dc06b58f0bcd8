import { comparableGroups, figuresOf, ranked, resultId, runAnchor, type Group } from '../domain/results.ts';
import { formatDate, inLanguage, type Language } from '../i18n/language.ts';
import { resultWords } from '../i18n/results.ts';
import { pagePath } from '../i18n/routes.ts';
import { BENCHMARK_KINDS, type Benchmark } from '../schema/benchmark.ts';
import type { Model } from '../schema/model.ts';
import type { OfferedFigure, OfferedResult, ResultsFile } from './results.ts';

/** What of the atlas the file of results is made of. */
export interface ResultsOf {
  groups: readonly Group[];
  benchmarks: readonly Benchmark[];
  models: readonly Pick<Model, 'slug' | 'checkpoints'>[];
  /** Names of the sizes of base models by id. */
  bases: ReadonlyMap<string, string>;
}

const evaluationOf = ({ results, run, column }: Group) => `${results.owner}#${run.id} ${column.benchmark}`;

/**
 * All groups that the table can show as a column: those with figures of at least two checkpoints of the atlas. They stand in the order of the
 * page of benchmarks; within a benchmark those that say something about most checkpoints come first.
 */
export function resultsFile({ groups, benchmarks, models, bases }: ResultsOf, language: Language, base: string): ResultsFile {
  const words = resultWords(language);
  const comma = language === 'zh' ? '，' : ', ';
  const checkpoints = new Map(models.flatMap(({ slug, checkpoints: own }) => own.map(({ id, name }) => [id, [slug, name] as const])));
  const comparable = comparableGroups(groups, checkpoints);
  const whole = new Set(comparable.filter(({ column }) => column.subset === undefined).map(evaluationOf));

  const offer = (group: Group, benchmark: Benchmark): OfferedResult => {
    const { results, run, column, metric } = group;
    // `ranked` throws where figures of several groups have come together.
    const own = ranked(figuresOf(group, checkpoints), metric);
    const times = Map.groupBy(own, ({ row }) => row.checkpoint);
    const said = [
      column.subset !== undefined && inLanguage(column.subset, language),
      column.split !== undefined && words.split(inLanguage(column.split, language)),
      column.shots !== undefined && words.shots(column.shots),
      column.prompting !== undefined && inLanguage(column.prompting, language),
    ].filter((part) => part !== false);
    const by = [
      results.owner.startsWith('leaderboards/') && results.title[language],
      words.by[run.by],
      words.evaluator(inLanguage(run.evaluator, language)),
      run.judge !== undefined && words.judge(inLanguage(run.judge, language)),
      run.date !== undefined && formatDate(run.date, language),
    ].filter((part) => part !== false);
    return {
      id: resultId(group),
      benchmark: inLanguage(benchmark.name, language),
      under: said.join(comma),
      setting: [...said, inLanguage(metric.name, language)].join(comma),
      title: inLanguage(run.title, language),
      by: by.join(' · '),
      better: metric.better,
      ...(column.subset !== undefined && whole.has(evaluationOf(group)) ? { part: true as const } : {}),
      ...(metric.chance === undefined ? {} : { chance: metric.chance }),
      href: `${pagePath(`/benchmarks/${benchmark.slug}/`, language, base)}#${runAnchor(results.owner, run.id)}`,
      figures: own.map(({ row, value }): OfferedFigure => {
        const id = row.checkpoint ?? '';
        return (times.get(row.checkpoint)?.length ?? 0) > 1 ? [id, value, row.name] : [id, value];
      }),
      bases: ranked(figuresOf(group, bases), metric).map(({ row, value }) => [bases.get(row.checkpoint ?? '') ?? row.name, value]),
    };
  };

  const most = (list: readonly Group[]) => list.reduce((sum, { figures }) => sum + figures.length, 0);
  const byBenchmark = Map.groupBy(groups, ({ column }) => column.benchmark);
  const ordered = BENCHMARK_KINDS.flatMap((kind) =>
    benchmarks
      .filter((benchmark) => benchmark.kind === kind)
      .sort((a, b) => most(byBenchmark.get(b.slug) ?? []) - most(byBenchmark.get(a.slug) ?? [])),
  );
  const results = ordered.flatMap((benchmark) =>
    comparable
      .filter(({ column }) => column.benchmark === benchmark.slug)
      .map((group) => offer(group, benchmark))
      .sort((a, b) => Number(a.part ?? false) - Number(b.part ?? false) || b.figures.length - a.figures.length),
  );
  const measured = new Set(results.flatMap(({ figures }) => figures.map(([id]) => id)));
  return {
    words: { ...words.column, better: words.better },
    checkpoints: Object.fromEntries([...checkpoints].filter(([id]) => measured.has(id))),
    results,
  };
}
