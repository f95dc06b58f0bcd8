import { inLanguage, type Language } from '../i18n/language.ts';
import { inert, link } from './markdown.ts';
import { APPROVAL_LABEL } from './losses.ts';
import type { Cited, EntryChange, Report, Row } from './report.ts';
import { wordsOf, type Words } from './words.ts';

/** Longest comment, in characters; GitHub takes 65,536. */
export const MAX_COMMENT = 60_000;
/** Entries with more rows than this are folded. */
const OPEN_ROWS = 15;

/** What else the reader of a comment should know. */
export interface Circumstances {
  /** Languages of the words, in this order. */
  languages: readonly Language[];
  /** Whether files outside the content change too. */
  code?: boolean;
  /** Address of the run that holds a preview of the site. */
  preview?: string;
}

type Say = (words: (language: Words) => string) => string;

/** A short word in each language. */
const speaker =
  (languages: readonly Language[]): Say =>
  (words) =>
    languages
      .map((language) => words(wordsOf(language)))
      .filter(Boolean)
      .join(' · ');

const cell = (lines: readonly string[]) => lines.map(inert).join('<br>');
const linked = ({ label, href }: Cited) => link(inert(label), href);

/** The address of a fact with a break after each part, so that the column stays narrow. */
const address = (path: string) =>
  path
    .split('/')
    .map((part, index, parts) => inert(index < parts.length - 1 ? `${part}/` : part))
    .join('<br>');

function rowLine(row: Row, say: Say): string {
  const kind = say(({ kinds }) => kinds[row.kind]) + (row.lost ? `<br>**${say(({ lostMark }) => lostMark)}**` : '');
  const { verified } = row;
  const sources = [
    ...row.sources.map(linked),
    ...row.formerly.map((source) => `~~${linked(source)}~~`),
    ...(verified ? [`*${say((words) => words.verified[verified])}*`] : []),
  ];
  return `| ${[kind, address(row.path), cell(row.before), cell(row.after), sources.join('<br>')].join(' | ')} |`;
}

function entryHead({ id, name, state, from, moved, articles, omitted }: EntryChange, languages: readonly Language[]): string[] {
  const say = speaker(languages);
  const names = [...new Set(languages.map((language) => inert(inLanguage(name, language))))].join(' · ');
  const word = say(({ states }) => states[state]);
  const notes = [
    ...(state === 'unreadable' ? [say(({ unreadable }) => unreadable)] : []),
    ...(from ? [`${say((words) => words.from)} ${inert(from)}`] : []),
    ...articles.map((language) => say((words) => words.articles[language])),
    ...(moved > 0 ? [say((words) => words.moved(moved))] : []),
    ...(omitted > 0 ? [say((words) => words.more(omitted))] : []),
  ];
  return [`### ${names} ${inert(id)}${word ? ` – ${word}` : ''}`, '', ...notes.flatMap((note) => [note, ''])];
}

/** The summary of a report for a comment on GitHub. Nothing that comes from the content is read as Markdown; only sources are links. */
export function renderComment(report: Report, { languages, code = false, preview }: Circumstances): string {
  const say = speaker(languages);
  const paragraphs = (words: (language: Words) => string) =>
    languages.flatMap((language) => (words(wordsOf(language)) ? [words(wordsOf(language)), ''] : []));
  const { entries, totals } = report;
  const lines = [`## ${say(({ title }) => title)}`, ''];
  if (code) lines.push(...paragraphs((words) => `**${words.code}**`));
  lines.push(...paragraphs((words) => (entries.length === 0 ? words.none : words.totals(totals))));
  if (totals.lost > 0) lines.push(...paragraphs((words) => words.lost(totals.lost, `\`${APPROVAL_LABEL}\``)));
  if (preview)
    lines.push(
      link(
        say((words) => words.preview),
        preview,
      ),
      '',
    );

  const head = [
    `| ${[say(({ what }) => what), say(({ field }) => field), say(({ before }) => before), say(({ after }) => after), say(({ source }) => source)].join(' | ')} |`,
    '| --- | --- | --- | --- | --- |',
  ];
  // Room for the closing of a fold and for the word on what is left out.
  let room = MAX_COMMENT - 500 - lines.join('\n').length;
  let rows = 0;
  const cut = new Set<string>();
  for (const entry of entries) {
    const folded = entry.rows.length > OPEN_ROWS;
    const opening = [
      ...entryHead(entry, languages),
      ...(folded ? [`<details><summary>${say((words) => words.facts(entry.rows.length))}</summary>`, ''] : []),
      ...(entry.rows.length > 0 ? head : []),
    ];
    const body = entry.rows.map((row) => rowLine(row, say));
    const fits = (parts: readonly string[]) => parts.join('\n').length + 20 <= room;
    if (cut.size > 0 || !fits([...opening, body[0] ?? ''])) {
      cut.add(entry.id);
      rows += entry.rows.length;
      continue;
    }
    const shown: string[] = [];
    let length = opening.join('\n').length + 20;
    for (const line of body) {
      length += line.length + 1;
      if (length > room) break;
      shown.push(line);
    }
    if (shown.length < body.length) {
      cut.add(entry.id);
      rows += body.length - shown.length;
    }
    lines.push(...opening, ...shown, '', ...(folded ? ['</details>', ''] : []));
    room = MAX_COMMENT - 500 - lines.join('\n').length;
  }
  if (cut.size > 0) lines.push(...paragraphs((words) => words.moreEntries(rows, cut.size)));
  return `${lines.join('\n').trimEnd()}\n`;
}
