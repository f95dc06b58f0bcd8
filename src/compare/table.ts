import type { CompareWords } from '../i18n/compare.ts';
import type { ExportCell, ExportTable } from '../table/export.ts';
import type { Cell } from './data.ts';
import { evidenceOf, textOf, type Column, type CompareView } from './view.ts';

const NOTHING: ExportCell = { text: '–', sources: [] };

function cellOf(cell: Cell | undefined, column: Column, words: CompareWords, colon: string): ExportCell {
  if (!cell) return NOTHING;
  const evidence = cell.values.flatMap((value) => [value, ...(value.others ?? [])]).flatMap((each) => evidenceOf(column, each.evidence));
  return {
    text: cell.values.map((value) => textOf(value, words, colon)).join('; '),
    sources: [...new Set(evidence.map(({ href }) => href))],
  };
}

/**
 * The comparison as it stands on the screen, for export.
 * @param shown whether rows without differences are hidden, and whether parts of benchmarks are shown
 */
export function compareTable(
  { columns, sections, runs }: CompareView,
  shown: { differences: boolean; parts: boolean },
  words: CompareWords,
  colon: string,
  about: Pick<ExportTable, 'title' | 'address'>,
): ExportTable {
  const keep = ({ same }: { same: boolean }) => !(same && shown.differences);
  const facts = sections.flatMap(({ rows }) =>
    rows
      .filter(keep)
      .map(({ row, cells }): ExportCell[] => [
        { text: row.label, sources: [] },
        ...columns.map((column, index) => cellOf(cells[index], column, words, colon)),
      ]),
  );
  const figures = runs.flatMap(({ run, rows }) =>
    rows
      .filter(keep)
      .filter(({ group }) => group.whole || shown.parts)
      .map(({ group, cells }): ExportCell[] => [
        { text: `${group.label} (${run.title})`, sources: [] },
        ...columns.map((column, index): ExportCell => {
          const list = cells[index] ?? [];
          if (list.length === 0) return NOTHING;
          const named = column.subject.of === undefined;
          return {
            text: list.map(({ name, text }) => (named ? `${name} ${text}` : text)).join('; '),
            sources: [...new Set(list.flatMap(({ evidence }) => evidenceOf(column, evidence)).map(({ href }) => href))],
          };
        }),
      ]),
  );
  return { ...about, columns: [words.facts, ...columns.map(({ subject }) => subject.name)], rows: [...facts, ...figures] };
}
