import { placeAddress } from '../domain/references.ts';
import { compareWords } from '../i18n/compare.ts';
import { fileWords } from '../i18n/files.ts';
import { inLanguage, type Language } from '../i18n/language.ts';
import { resultWords } from '../i18n/results.ts';
import type { Benchmark } from '../schema/benchmark.ts';
import type { Results } from '../schema/results.ts';
import type { ExportCell, ExportTable } from '../table/export.ts';
import type { ModelSheet, RowInfo } from './data.ts';
import { textOf } from './view.ts';

const plain = (text: string): ExportCell => ({ text, sources: [] });

/** Every checkpoint with every field, one row each. */
export function checkpointsTable(
  sheets: readonly ModelSheet[],
  rows: readonly RowInfo[],
  language: Language,
  address: string,
): ExportTable {
  const words = fileWords(language);
  const colon = language === 'zh' ? '：' : ': ';
  return {
    title: words.allCheckpoints,
    address,
    columns: ['id', words.checkpoint, words.model, ...rows.map(({ label }) => label)],
    rows: sheets.flatMap(({ subjects, evidence }) =>
      subjects
        .filter(({ of }) => of !== undefined)
        .map(({ id, name, of, cells }) => [
          plain(id),
          plain(name),
          plain(of ?? ''),
          ...rows.map((row): ExportCell => {
            const values = cells[row.id]?.values ?? [];
            const places = values.flatMap((value) => [value, ...(value.others ?? [])]).flatMap((value) => value.evidence);
            return {
              text: values.map((value) => textOf(value, compareWords(language), colon)).join('; '),
              sources: [...new Set(places.flatMap((index) => evidence[index]?.href ?? []))],
            };
          }),
        ]),
    ),
  };
}

/** Every figure with all that must be equal before two of them may be compared, one row each. */
export function figuresTable(all: readonly Results[], benchmarks: readonly Benchmark[], language: Language, address: string): ExportTable {
  const words = fileWords(language);
  const results = resultWords(language);
  const names = new Map(benchmarks.map((benchmark) => [benchmark.slug, benchmark] as const));
  const text = (value: Parameters<typeof inLanguage>[0] | undefined) => plain(value === undefined ? '' : inLanguage(value, language));
  return {
    title: words.allFigures,
    address,
    columns: Object.values(words.figure),
    rows: all.flatMap(({ owner, title, runs, sources }) =>
      runs.flatMap((run) =>
        run.rows.flatMap((row) =>
          run.columns.flatMap((column): ExportCell[][] => {
            const fact = row.values[column.id];
            if (fact?.status !== 'known') return [];
            const benchmark = names.get(column.benchmark);
            const metric = benchmark?.metrics.find(({ id }) => id === column.metric);
            const links = fact.sources.flatMap(({ ref, at }) => {
              const source = sources[ref];
              return (source && placeAddress(source, at)) ?? [];
            });
            return [
              [
                plain(`${owner}#${run.id}/${column.id}`),
                plain(row.name),
                plain(row.checkpoint ?? ''),
                text(benchmark?.name ?? column.benchmark),
                text(column.subset),
                column.split === undefined ? plain('') : plain(results.split(inLanguage(column.split, language))),
                plain(column.shots === undefined ? '' : String(column.shots)),
                text(column.prompting),
                text(metric?.name ?? column.metric),
                { text: String(fact.value), sources: links },
                text(row.invalid),
                text(title),
                text(run.title),
                text(run.evaluator),
                plain(results.by[run.by]),
                text(run.judge),
                plain(run.date ?? ''),
              ],
            ];
          }),
        ),
      ),
    ),
  };
}
