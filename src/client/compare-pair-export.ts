import type { RowInfo } from '../compare/data.ts';
import { compareTable } from '../compare/table.ts';
import { columnsFor, compareView } from '../compare/view.ts';
import { compareWords } from '../i18n/compare.ts';
import { loadSheet } from './compare-sheets.ts';
import { enableExport } from './export/bar.ts';

const isOn = (id: string) => document.querySelector<HTMLInputElement>(`#${id}`)?.checked ?? false;

/** Copies and files of a comparison that the build has written; what they hold is loaded when they are wanted. */
export function enablePairExport(place: HTMLElement): void {
  const data = JSON.parse(document.getElementById('compare-data')?.textContent ?? '{}') as {
    subjects: string[];
    files: string[];
    rows: RowInfo[];
  };
  const language = document.body.dataset.language === 'en' ? 'en' : 'zh';
  const words = compareWords(language);
  const table = async () => {
    const sheets = await Promise.all(data.files.map(loadSheet));
    const view = compareView(columnsFor(data.subjects, sheets), data.rows);
    const shown = { differences: isOn('only-differences'), parts: isOn('with-parts') };
    return compareTable(view, shown, words, language === 'zh' ? '：' : ': ', { title: document.title, address: location.href });
  };
  enableExport(place, words, table, () => data.subjects.join('-vs-'));
}
