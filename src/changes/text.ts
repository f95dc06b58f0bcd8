import { inLanguage, type Language } from '../i18n/language.ts';
import { plain } from './plain.ts';
import type { EntryChange, Report, Row } from './report.ts';
import { wordsOf } from './words.ts';

function rowLines({ kind, path, before, after, sources, formerly, lost, verified }: Row, language: Language): string[] {
  const words = wordsOf(language);
  const cited = (list: Row['sources'], sign: string) =>
    list.map(({ label, href }) => `    ${sign} ${plain(label)}${href ? `  ${plain(href)}` : ''}`);
  return [
    `  ${words.kinds[kind]}  ${plain(path)}${lost ? `  (${words.lostMark})` : ''}`,
    ...before.map((line) => `    - ${plain(line)}`),
    ...after.map((line) => `    + ${plain(line)}`),
    ...cited(formerly, '×'),
    ...cited(sources, '→'),
    ...(verified ? [`    ${verified === 'confirmed' ? '✓' : '?'} ${words.verified[verified]}`] : []),
  ];
}

function entryLines(entry: EntryChange, language: Language): string[] {
  const words = wordsOf(language);
  const { id, name, state, from, rows, moved, articles } = entry;
  const notes = [
    ...(state === 'unreadable' ? [words.unreadable] : []),
    ...(from ? [`${words.from} ${from}`] : []),
    ...articles.map((article) => words.articles[article]),
    ...(moved > 0 ? [words.moved(moved)] : []),
  ];
  return [
    '',
    `${plain(id)}  ${plain(inLanguage(name, language))}${words.states[state] ? ` – ${words.states[state]}` : ''}`,
    ...notes.map((note) => `  ${plain(note)}`),
    ...rows.flatMap((row) => rowLines(row, language)),
  ];
}

/** The report for a terminal, in one language. */
export function renderText(report: Report, language: Language): string {
  const words = wordsOf(language);
  if (report.entries.length === 0) return words.none;
  const { totals, entries } = report;
  return [words.totals(totals), ...entries.flatMap((entry) => entryLines(entry, language))].join('\n').trimStart();
}
