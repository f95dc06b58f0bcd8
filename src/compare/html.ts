import { placeOn } from '../domain/scale.ts';
import type { CompareWords } from '../i18n/compare.ts';
import type { Cell, Evidence, Figure, GroupInfo, Value } from './data.ts';
import { evidenceOf, type Column, type CompareView, type FactRow, type FigureRow } from './view.ts';

/** HTML that needs no escaping any more. */
class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Piece = Markup | string | number | false | undefined | readonly Piece[];

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function written(piece: Piece): string {
  if (piece instanceof Markup) return piece.text;
  if (piece === false || piece === undefined) return '';
  if (typeof piece === 'object') return piece.map(written).join('');
  return String(piece).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** A template whose values are escaped unless they are markup themselves. */
const markup = (strings: TemplateStringsArray, ...values: Piece[]): Markup =>
  new Markup(strings.reduce((text, part, index) => text + written(values[index - 1]) + part));

/** Only addresses of the web or of this site become links. */
const address = (href: string): string => (/^(?:https:\/\/|\/|#)/.test(href) ? href : '#');

const marks = (evidence: readonly Evidence[], words: CompareWords): Markup =>
  markup`${evidence.map(
    ({ href, name, checked }) =>
      markup`<a class="${checked ? 'ev v' : 'ev'}" href="${address(href)}" aria-label="${checked ? words.checked : words.evidence}: ${name}">↗</a>`,
  )}`;

function valueHtml(value: Value, column: Column, href: string, words: CompareWords, colon: string): Markup {
  if (value.onward) return markup`<a class="quiet" href="${address(href)}">${value.text}</a>`;
  const own = evidenceOf(column, value.evidence);
  return markup`<span class="${value.absent ? 'absent' : ''}">${value.text}</span>${
    value.count !== undefined && value.count > 1 && markup`<span class="quiet"> ×${value.count}</span>`
  }${marks(own, words)}${
    value.computed !== undefined && markup`<span class="aside-note">${words.computed}${colon}${value.computed}</span>`
  }${value.note !== undefined && markup`<span class="aside-note">${value.note}</span>`}${value.others?.map((other) =>
    other.evidence.length === 0
      ? markup`<a class="dispute" href="${address(href)}">≠ ${other.text}</a>`
      : markup`<span class="dispute"
          ><b>${words.other}</b>${colon}${other.text}${marks(evidenceOf(column, other.evidence), words)}${
            other.note !== undefined && markup`<span class="aside-note">${other.note}</span>`
          }</span
        >`,
  )}`;
}

function cellHtml(cell: Cell | undefined, column: Column, words: CompareWords, colon: string): Markup {
  if (!cell) return markup`<td role="cell" class="absent">–</td>`;
  const { values, href } = cell;
  const [first] = values;
  if (values.length === 1 && first) return markup`<td role="cell">${valueHtml(first, column, href, words, colon)}</td>`;
  return markup`<td role="cell"><ul>${values.map((value) => markup`<li>${valueHtml(value, column, href, words, colon)}</li>`)}</ul></td>`;
}

const factRow = ({ row, cells, same }: FactRow, columns: readonly Column[], words: CompareWords, colon: string): Markup =>
  markup`<tr role="row" class="${same ? 'same' : ''}"><th role="rowheader" scope="row">${row.label}</th>${columns.map((column, index) =>
    cellHtml(cells[index], column, words, colon),
  )}</tr>`;

function figureHtml(figure: Figure, group: GroupInfo, column: Column, words: CompareWords): Markup {
  const named = column.subject.of === undefined;
  const at = (value: number) => placeOn(value, group);
  return markup`<li>${named && markup`<span class="of">${figure.name}</span> `}<b>${figure.text}</b>${marks(
    evidenceOf(column, figure.evidence),
    words,
  )}<svg aria-hidden="true" viewBox="0 0 100 6" preserveAspectRatio="none"><path d="M0 3H${at(figure.value)}"/>${group.bases.map(
    ({ value }) => markup`<path class="base" d="M${at(value)} 0V6"/>`,
  )}${group.chance !== undefined && markup`<path class="chance" d="M${at(group.chance)} 0V6"/>`}</svg></li>`;
}

function figureRow({ group, cells, same }: FigureRow, columns: readonly Column[], words: CompareWords): Markup {
  const beside = [
    ...(group.chance === undefined ? [] : [`${words.chance} ${group.chance}`]),
    ...group.bases.map(({ name, value }) => `${words.base} ${name} ${value}`),
  ];
  return markup`<tr role="row" class="${[same && 'same', !group.whole && 'part'].filter(Boolean).join(' ')}"><th role="rowheader" scope="row">${group.label}${
    beside.length > 0 && markup`<span class="aside-note">${beside.join(' · ')}</span>`
  }</th>${columns.map((column, index) => {
    const figures = cells[index] ?? [];
    return figures.length === 0
      ? markup`<td role="cell" class="absent">–</td>`
      : markup`<td role="cell" class="figures"><ul>${figures.map((figure) => figureHtml(figure, group, column, words))}</ul></td>`;
  })}</tr>`;
}

const heading = (title: Piece, span: number, beneath: Piece = ''): Markup =>
  markup`<tr role="row" class="section"><th role="rowheader" scope="rowgroup" colspan="${span}">${title}${beneath}</th></tr>`;

/**
 * The table of a comparison, the same on pages of the build and on those that a reader puts together. All text is escaped.
 * @param removable whether columns have a button that takes them away
 */
export function compareHtml(view: CompareView, words: CompareWords, colon: string, removable = false): string {
  const { columns, sections, runs } = view;
  const span = columns.length + 1;
  const head = columns.map(
    ({ subject, sheet }) =>
      markup`<th role="columnheader" scope="col"><svg class="glyph hue-${sheet.hue}" viewBox="-8 -8 16 16" aria-hidden="true"><path d="${sheet.mark}"/></svg> <a href="${address(subject.href)}">${subject.name}</a>${
        removable && markup`<button type="button" data-remove="${subject.id}" aria-label="${words.remove(subject.name)}">×</button>`
      }${subject.of !== undefined && markup`<small>${subject.of}</small>`}</th>`,
  );
  const facts = sections.map(
    ({ title, rows }) =>
      markup`<tbody role="rowgroup" class="${rows.every(({ same }) => same) ? 'same' : ''}">${heading(title, span)}${rows.map((row) =>
        factRow(row, columns, words, colon),
      )}</tbody>`,
  );
  const figures = runs.map(({ run, rows }) => {
    const beneath = markup`<span class="aside-note">${run.about}${run.note !== undefined && markup`<br>${run.note}`}</span>`;
    const state = [rows.every(({ same }) => same) && 'same', rows.every(({ group }) => !group.whole) && 'part'].filter(Boolean).join(' ');
    return markup`<tbody role="rowgroup" class="${state}">${heading(markup`<a href="${address(run.href)}">${run.title}</a>`, span, beneath)}${rows.map(
      (row) => figureRow(row, columns, words),
    )}</tbody>`;
  });
  const results = markup`<tbody role="rowgroup">${heading(words.results, span, markup`<span class="aside-note">${runs.length > 0 ? words.resultsIntro : words.noResults}</span>`)}</tbody>`;
  return markup`<div class="compare-scroll" role="region" aria-label="${words.table}" tabindex="0"><table role="table" class="compare n${columns.length}"><thead role="rowgroup"><tr role="row"><td role="cell"></td>${head}</tr></thead>${facts}${
    columns.length > 1 && [results, ...figures]
  }</table></div>`.text;
}
