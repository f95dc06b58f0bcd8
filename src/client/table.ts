import { TABLE_WORDS } from '../i18n/table.ts';
import { enableSelection } from './table-select.ts';
import type { TableData } from '../table/data.ts';
import { facetCounts, matchingRows, remedies, sortRows } from '../table/filter.ts';
import { DEFAULT_STATE, formatState, nextSort, normaliseColumns, parseState, toggleBox, type TableState } from '../table/state.ts';
import type { ResultColumn } from './table-results.ts';

const json = <T>(id: string): T => JSON.parse(document.getElementById(id)?.textContent ?? 'null') as T;
const find = <E extends Element>(selector: string): E | null => document.querySelector<E>(selector);
const all = <E extends Element>(selector: string): E[] => [...document.querySelectorAll<E>(selector)];

const words = TABLE_WORDS[(document.body.dataset.language as 'zh' | 'en') ?? 'zh'];
const data = json<TableData>('table-data');
const names = json<Record<string, string>>('facet-names');
const body = find<HTMLTableSectionElement>('.sheet tbody');
const form = find<HTMLFormElement>('[data-filters]');
const query = find<HTMLInputElement>('#filter-text');
const phoneSort = find<HTMLSelectElement>('[data-phone-sort]');
const reset = find<HTMLButtonElement>('[data-reset]');
const status = find<HTMLElement>('[data-hits]');
const help = find<HTMLElement>('[data-remedies]');
const scroll = find<HTMLElement>('.sheet-scroll');
const rows = new Map(all<HTMLTableRowElement>('[data-row]').map((row) => [row.dataset.row ?? '', row]));
const heads = all<HTMLTableCellElement>('[data-column]');
const boxes = all<HTMLInputElement>('[data-facet] input');
const columnBoxes = all<HTMLInputElement>('[data-columns] input');
const usual = data.columns.filter(({ shown }) => shown).map(({ id }) => id);

const resultMenu = find<HTMLDetailsElement>('[data-results]');

let state: TableState = DEFAULT_STATE;
/** The column of results; there is none before somebody first asks for results. */
let results: ResultColumn | undefined;

/** Sets a text where it differs, so that nothing is laid out anew for nothing. */
function setText(element: Element | null | undefined, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}

let order: string[] = data.rows.map(({ id }) => id);

/** Moves rows only when their order changes: with many rows that is what costs. */
function orderRows(): void {
  const wanted = sortRows(results?.rows() ?? data.rows, state.sort).map(({ id }) => id);
  if (wanted.every((id, index) => id === order[index])) return;
  order = wanted;
  body?.append(...wanted.flatMap((id) => rows.get(id) ?? []));
}

function showRows(): void {
  const hits = matchingRows(data.rows, state);
  orderRows();
  for (const [id, row] of rows) if (row.hidden === hits.has(id)) row.hidden = !hits.has(id);
  setText(status, words.hits(hits.size, data.rows.length));
  if (scroll) scroll.hidden = hits.size === 0;
  showRemedies(hits.size === 0);
}

function showRemedies(empty: boolean): void {
  if (!help) return;
  help.hidden = !empty;
  if (!empty) return help.replaceChildren();
  const list = document.createElement('ul');
  for (const { setting, rows: count } of remedies(data.rows, state)) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.textContent = words.drop(setting === 'query' ? state.query : (names[setting] ?? setting), count);
    button.addEventListener('click', () => {
      if (setting === 'query') set({ ...state, query: '' });
      else set({ ...state, facets: Object.fromEntries(Object.entries(state.facets).filter(([facet]) => facet !== setting)) });
      query?.focus();
    });
    const item = document.createElement('li');
    item.append(button);
    list.append(item);
  }
  const text = document.createElement('p');
  text.textContent = list.childElementCount > 0 ? words.empty : `${words.empty}${words.emptyAll}`;
  help.replaceChildren(text, list);
}

function showFacets(): void {
  const counts = facetCounts(data, state);
  for (const box of boxes) {
    const count = counts.get(box.name)?.get(box.value) ?? 0;
    box.checked = state.facets[box.name]?.includes(box.value) ?? false;
    const label = box.closest('label');
    label?.classList.toggle('none', count === 0);
    const number = label?.querySelector('.count');
    setText(number, String(count));
  }
  for (const facet of all<HTMLElement>('[data-facet]')) {
    const id = facet.dataset.facet ?? '';
    const chosen = state.facets[id]?.length ?? 0;
    facet.classList.toggle('chosen', chosen > 0);
    const name = facet.querySelector('[data-facet-name]');
    setText(name, chosen > 0 ? `${names[id]} ${chosen}` : (names[id] ?? id));
  }
}

function showColumns(): void {
  const shown = new Set(state.columns ?? usual);
  for (const head of heads) {
    const on = shown.has(head.dataset.column ?? '');
    if (head.hidden === !on) continue;
    head.hidden = !on;
    for (const row of rows.values()) {
      const cell = row.cells[head.cellIndex];
      if (cell) cell.hidden = !on;
    }
  }
  for (const box of columnBoxes) box.checked = shown.has(box.value);
}

function showSort(): void {
  for (const head of heads) {
    if (state.sort?.field === head.dataset.column) head.setAttribute('aria-sort', state.sort?.down ? 'descending' : 'ascending');
    else head.removeAttribute('aria-sort');
  }
  if (phoneSort) phoneSort.value = state.sort ? `${state.sort.down ? '-' : ''}${state.sort.field}` : '';
}

function show(): void {
  if (query && query.value.trim() !== state.query) query.value = state.query;
  showFacets();
  results?.show(state);
  showColumns();
  showSort();
  showRows();
  if (reset) reset.hidden = formatState(state) === '';
}

const addressNow = () => location.pathname + formatState(state) + location.hash;

/** Takes a new state: a choice makes a step in the history, typing does not. */
function set(next: TableState, { typing = false } = {}): void {
  state = next;
  const address = addressNow();
  if (typing) history.replaceState(null, '', address);
  else if (address !== location.pathname + location.search + location.hash) history.pushState(null, '', address);
  show();
}

/** Loads results when they are first asked for; after a failure the next opening of the menu tries again. */
async function askForResults(): Promise<void> {
  if (results || !resultMenu || resultMenu.ariaBusy === 'true') return;
  const say = (text = '') => {
    setText(find('[data-results] [role="status"]'), text);
    if (state.result) setText(find('.result-note'), text);
  };
  resultMenu.ariaBusy = 'true';
  say(resultMenu.dataset.loading);
  try {
    const { loadResults } = await import('./table-results.ts');
    results = await loadResults({ menu: resultMenu, rows, data, phoneSort, state: () => state, set });
    show();
  } catch {
    say(resultMenu.dataset.failed);
  }
  resultMenu.ariaBusy = null;
}

/** Shows what the address says. */
function follow(): void {
  state = parseState(location.search, data);
  show();
  if (state.result) void askForResults();
}

for (const head of heads) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = head.textContent?.trim() ?? '';
  button.addEventListener('click', () => set({ ...state, sort: nextSort(state.sort, head.dataset.column ?? '') }));
  head.replaceChildren(button);
}
query?.addEventListener('input', () => set({ ...state, query: query.value.trim() }, { typing: true }));
for (const box of boxes) box.addEventListener('change', () => set(toggleBox(state, box.name, box.value, box.checked, data)));
for (const box of columnBoxes) {
  box.addEventListener('change', () => {
    const chosen = columnBoxes.filter(({ checked }) => checked).map(({ value }) => value);
    set({ ...state, columns: normaliseColumns(chosen, data.columns) });
  });
}
phoneSort?.addEventListener('change', () => {
  const { value } = phoneSort;
  set({ ...state, sort: value ? { field: value.replace(/^-/, ''), down: value.startsWith('-') } : undefined });
});
reset?.addEventListener('click', () => {
  set(DEFAULT_STATE);
  query?.focus();
});
form?.addEventListener('submit', (event) => event.preventDefault());

// Only one menu is open at a time; Escape and a click elsewhere close it.
const menus = all<HTMLDetailsElement>('.facet');
for (const menu of menus) {
  menu.addEventListener('toggle', () => {
    if (!menu.open) return;
    for (const other of menus) if (other !== menu) other.open = false;
    // Near the right edge of the window a menu opens to the left.
    const sheet = menu.querySelector('fieldset');
    sheet?.classList.remove('leftwards');
    const { clientWidth } = document.documentElement;
    sheet?.classList.toggle('leftwards', sheet.getBoundingClientRect().right > clientWidth);
  });
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
}
document.addEventListener('click', (event) => {
  for (const menu of menus) if (menu.open && event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
});
resultMenu?.addEventListener('toggle', () => {
  if (resultMenu.open) void askForResults();
});

// What makes files is loaded when the menu opens.
const exportMenu = find<HTMLDetailsElement>('[data-export-menu]');
exportMenu?.addEventListener(
  'toggle',
  () => {
    const place = exportMenu.querySelector<HTMLElement>('[data-export]');
    if (place) void import('./table-export.ts').then(({ enableTableExport }) => enableTableExport(place));
  },
  { once: true },
);
enableSelection(rows);

addEventListener('popstate', follow);
follow();
// The form of the home page sends the questions without an answer along; a readable address leaves them out.
if (location.search !== formatState(state)) history.replaceState(null, '', addressNow());
