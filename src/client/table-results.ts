import { formatNumber } from '../i18n/language.ts';
import type { Row, TableData } from '../table/data.ts';
import { foldText } from '../table/filter.ts';
import { figuresByRow, rowsWithFigures, type CellFigure, type OfferedResult, type ResultsFile } from '../table/results.ts';
import { BY_RESULT, chooseResult, nextSort, type TableState } from '../table/state.ts';
import { element } from './element.ts';

/** What the column of results needs of the table that it is added to. */
interface Table {
  menu: HTMLDetailsElement;
  rows: ReadonlyMap<string, HTMLTableRowElement>;
  data: TableData;
  phoneSort: HTMLSelectElement | null;
  state: () => TableState;
  set: (next: TableState, options?: { typing?: boolean }) => void;
}

/** The column of results, and the menu that chooses it. */
export interface ResultColumn {
  /** Makes column, menu and note fit the state. */
  show: (state: TableState) => void;
  /** The rows with the figures of the column as keys. */
  rows: () => readonly Row[];
}

/**
 * Loads all results that the table can show and fills the menu with them.
 * @throws where they cannot be loaded
 */
export async function loadResults({ menu, rows, data, phoneSort, state, set }: Table): Promise<ResultColumn> {
  const response = await fetch(menu.dataset.results ?? '');
  if (!response.ok) throw new Error(`results: ${response.status}`);
  const { words, checkpoints, results } = (await response.json()) as ResultsFile;
  const by = menu.dataset.by === 'model' ? 'model' : 'checkpoint';
  const known = new Map(results.map((result) => [result.id, result]));
  const summary = menu.querySelector('summary');
  const note = document.querySelector<HTMLElement>('.result-note');
  let shown: OfferedResult | undefined;
  let head: HTMLTableCellElement | undefined;
  let added: Element[] = [];
  let sortable: readonly Row[] = data.rows;
  /** Id that menu and note speak of; at first they speak of none, not even of nothing. */
  let told: string | undefined;

  /** Choices in one opening of the menu make one step in the history, however many were passed with the arrow keys. */
  let chosenBefore = false;
  const choose = (result: OfferedResult | undefined) => {
    set(chooseResult(state(), result), { typing: chosenBefore });
    chosenBefore = menu.open;
  };
  menu.addEventListener('toggle', () => (chosenBefore = false));

  const radio = (value: string, result: OfferedResult | undefined, ...label: (Node | string)[]) => {
    const input = element('input', { type: 'radio', name: 'result', value });
    input.addEventListener('change', () => choose(result));
    return { input, result, label: element('label', {}, input, ...label) };
  };
  const none = radio('', undefined, words.none);
  const groups = [...Map.groupBy(results, ({ benchmark }) => benchmark)].map(([benchmark, list]) => {
    const options = list.map((result) => ({
      ...radio(
        result.id,
        result,
        element('span', {}, result.title, element('small', {}, `${result.setting} · ${result.by}`)),
        element('span', { class: 'count' }, String(figuresByRow(result, checkpoints, by).size)),
      ),
      text: foldText([benchmark, result.title, result.setting, result.by, result.id].join(' ')),
    }));
    const labels = options.map(({ label }) => label);
    return { options, box: element('div', { role: 'group', 'aria-label': benchmark }, element('p', {}, benchmark), ...labels) };
  });
  const search = element('input', { type: 'search', class: 'field', placeholder: words.search, 'aria-label': words.search });
  const nothing = menu.querySelector('[role="status"]');

  /** Shows what fits the words sought; parts of a benchmark only where words are sought. */
  const narrow = () => {
    const wanted = foldText(search.value).split(' ').filter(Boolean);
    for (const { options, box } of groups) {
      for (const { label, result, text, input } of options)
        label.hidden = !input.checked && (wanted.length > 0 ? !wanted.every((word) => text.includes(word)) : result?.part === true);
      box.hidden = options.every(({ label }) => label.hidden);
    }
    if (nothing) nothing.textContent = groups.every(({ box }) => box.hidden) ? words.nothing : '';
  };
  search.addEventListener('input', narrow);
  nothing?.before(search);
  nothing?.after(none.label, ...groups.map(({ box }) => box));

  const evidence = ({ href }: OfferedResult) => element('a', { class: 'ev', href, 'aria-label': words.evidence }, '°');

  /** A figure; in the view by model the range of its checkpoints, which are named with their figures. */
  const contentOf = (result: OfferedResult, figures: readonly CellFigure[], row: HTMLTableRowElement) => {
    const [least, most] = [figures[0]!, figures.at(-1)!];
    const number = formatNumber(least.value);
    if (by === 'checkpoint' && figures.length === 1) return element('span', {}, number, evidence(result));
    const page = row.querySelector('th a')?.getAttribute('href')?.replace(/#.*/, '') ?? '';
    const link = ({ checkpoint, name }: CellFigure) => element('a', { href: `${page}#${checkpoint}` }, name);
    if (figures.length === 1) return element('span', {}, number, evidence(result), element('small', {}, link(least)));
    const bestFirst = result.better === 'higher' ? [...figures].reverse() : figures;
    const list = bestFirst.map((figure) => element('li', {}, link(figure), ` ${formatNumber(figure.value)}`));
    const range = least.value === most.value ? number : `${number}–${formatNumber(most.value)}`;
    return element('span', {}, element('details', {}, element('summary', {}, range), element('ul', {}, ...list)), evidence(result));
  };

  const addColumn = (result: OfferedResult) => {
    const figures = figuresByRow(result, checkpoints, by);
    sortable = rowsWithFigures(data.rows, figures);
    const button = element('button', { type: 'button' }, result.benchmark);
    button.addEventListener('click', () => {
      const before = state();
      set({ ...before, sort: nextSort(before.sort, BY_RESULT, result.better === 'higher') });
    });
    const place = element('a', { href: result.href }, result.under || result.title);
    head = element('th', { role: 'columnheader', scope: 'col', class: 'n' }, button, place);
    document.querySelector('.sheet thead [data-column]')?.before(head);
    added = [head];
    for (const [id, row] of rows) {
      const own = figures.get(id);
      const cell = element(
        'td',
        { role: 'cell', class: own ? 'n result' : 'n absent', 'data-label': result.benchmark },
        own ? contentOf(result, own, row) : '–',
      );
      row.querySelector('th')?.after(cell);
      added.push(cell);
    }
    const directions = result.better === 'higher' ? ['-', ''] : ['', '-'];
    const options = directions.map((sign) => element('option', { value: sign + BY_RESULT }, `${result.benchmark} ${sign ? '↓' : '↑'}`));
    phoneSort?.options[0]?.after(...options);
    added.push(...options);
  };

  const noteOf = ({ benchmark, setting, better, href, title, by: who, bases, chance }: OfferedResult) => {
    const compared = [
      ...bases.map(([name, value]) => `${name} ${formatNumber(value)}`),
      ...(chance === undefined ? [] : [`${words.chance} ${formatNumber(chance)}`]),
    ];
    const remove = element('button', { type: 'button' }, words.remove);
    remove.addEventListener('click', () => {
      choose(undefined);
      summary?.focus();
    });
    return [
      element('p', {}, element('b', {}, benchmark), element('span', {}, [setting, words.better[better]].join(words.and)), remove),
      element('p', { class: 'small quiet' }, element('a', { href }, title), ` · ${who}`),
      ...(compared.length > 0 ? [element('p', { class: 'small quiet' }, words.compare + compared.join(words.comma))] : []),
    ];
  };

  return {
    rows: () => sortable,
    show: ({ result: id, sort }) => {
      const result = id === undefined ? undefined : known.get(id);
      if (result !== shown) {
        for (const one of added) one.remove();
        [added, head, sortable, shown] = [[], undefined, data.rows, result];
        if (result) addColumn(result);
      }
      if (head && sort?.field === BY_RESULT) head.ariaSort = sort.down ? 'descending' : 'ascending';
      else head?.removeAttribute('aria-sort');
      if (told === (id ?? '')) return;
      told = id ?? '';
      note?.replaceChildren(...(result ? noteOf(result) : id === undefined ? [] : [element('p', { class: 'small' }, words.missing + id)]));
      for (const { input } of [none, ...groups.flatMap(({ options }) => options)]) input.checked = input.value === (result?.id ?? '');
      narrow();
      menu.classList.toggle('chosen', result !== undefined);
      if (summary) summary.textContent = result ? words.menu + words.colon + result.benchmark : words.menu;
    },
  };
}
