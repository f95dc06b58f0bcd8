import type { ModelSheet } from '../compare/data.ts';
import { compareWords } from '../i18n/compare.ts';
import type { ExportCell, ExportTable } from '../table/export.ts';
import { loadSheet } from './compare-sheets.ts';
import { enableExport } from './export/bar.ts';

const language = document.body.dataset.language === 'en' ? 'en' : 'zh';
const words = compareWords(language);
const base = (document.body.dataset.base ?? '/').replace(/\/$/, '');

/** Text of a cell as read, without its marks. */
function textOf(cell: Element): string {
  const copy = cell.cloneNode(true) as Element;
  for (const extra of copy.querySelectorAll('.ev, .differs, svg, small, input, button')) extra.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

const linksOf = (cell: Element): string[] => [...cell.querySelectorAll<HTMLAnchorElement>('a[href]')].map((link) => link.href);

/** Sources of a cell: those of the fact, or where no sheet knows the column, what the cell itself links to. */
function sourcesOf(cell: Element, sheet: ModelSheet | undefined, row: string, column: string): string[] {
  const fact = sheet?.subjects.find(({ id }) => id === row)?.cells[column];
  if (!fact) return linksOf(cell);
  const evidence = fact.values.flatMap((value) => [value, ...(value.others ?? [])]).flatMap((value) => value.evidence);
  return [...new Set(evidence.flatMap((index) => sheet?.evidence[index]?.href ?? []))];
}

async function tableOnScreen(): Promise<ExportTable> {
  const heads = [...document.querySelectorAll<HTMLTableCellElement>('.sheet thead th')];
  const shown = heads.flatMap((head, index) => (index > 0 && !head.hidden ? [{ id: head.dataset.column ?? '', index, head }] : []));
  const rows = [...document.querySelectorAll<HTMLTableRowElement>('[data-row]')].filter((row) => !row.hidden);
  const slugOf = (row: HTMLTableRowElement) => /\/models\/([^/]+)\//.exec(row.querySelector('th a')?.getAttribute('href') ?? '')?.[1] ?? '';
  const slugs = [...new Set(rows.map(slugOf))];
  const sheets = new Map(
    await Promise.all(slugs.map(async (slug) => [slug, await loadSheet(`${base}/compare/${slug}.${language}.json`)] as const)),
  );
  return {
    title: document.title,
    address: location.href,
    columns: [...heads.slice(0, 1), ...shown.map(({ head }) => head)].map((head) => textOf(head) || (head.textContent ?? '').trim()),
    rows: rows.map((row): ExportCell[] => {
      const name = row.cells[0];
      return [
        { text: name?.querySelector('a')?.textContent?.trim() ?? '', sources: [] },
        ...shown.map(({ id, index }): ExportCell => {
          const cell = row.cells[index];
          if (!cell) return { text: '', sources: [] };
          return { text: textOf(cell), sources: sourcesOf(cell, sheets.get(slugOf(row)), row.dataset.row ?? '', id) };
        }),
      ];
    }),
  };
}

/** Fills the export menu of the comparison table. */
export function enableTableExport(place: HTMLElement): void {
  enableExport(place, words, tableOnScreen, () => `chinese-llama-atlas-${new Date().toISOString().slice(0, 10)}`);
}
