// The page on which readers choose what stands side by side.
import type { RowInfo } from '../compare/data.ts';
import { compareHtml } from '../compare/html.ts';
import { formatCompare, parseCompare, withoutSubject, withSubject, type CompareState } from '../compare/state.ts';
import { compareTable } from '../compare/table.ts';
import { columnsFor, compareView, type CompareView } from '../compare/view.ts';
import { compareWords } from '../i18n/compare.ts';
import { foldText } from '../table/filter.ts';
import { loadSheet } from './compare-sheets.ts';
import { enableExport } from './export/bar.ts';

interface Data {
  most: number;
  choices: { id: string; file: string; names: string[] }[];
  files: Record<string, string>;
  rows: RowInfo[];
}

const find = <E extends Element>(selector: string): E | null => document.querySelector<E>(selector);
const language = document.body.dataset.language === 'en' ? 'en' : 'zh';
const words = compareWords(language);
const colon = language === 'zh' ? '：' : ': ';
const data = JSON.parse(document.getElementById('compare-data')?.textContent ?? '{}') as Data;
const choices = new Map(data.choices.map((choice) => [choice.id, choice]));
const form = find<HTMLFormElement>('[data-pick]');
const input = find<HTMLInputElement>('#pick-name');
const browse = find<HTMLDetailsElement>('[data-browse]');
const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-browse] input')];
const status = find<HTMLElement>('[data-status]');
const shown = find<HTMLElement>('[data-shown]');
const place = find<HTMLElement>('[data-table]');
const differences = find<HTMLInputElement>('#only-differences');
const parts = find<HTMLInputElement>('#with-parts');
const exportPlace = find<HTMLElement>('[data-export]');
const title = document.title;

let state: CompareState = parseCompare(location.search);
let view: CompareView = { columns: [], sections: [], runs: [] };

const say = (...texts: string[]) => {
  if (status) status.textContent = texts.filter(Boolean).join(language === 'zh' ? '' : ' ');
};

const nameOf = (id: string) => choices.get(id)?.names[0] ?? id;

/** Draws what the state names; of two draws under way the later one wins. */
let turn = 0;
async function draw(message = ''): Promise<void> {
  turn += 1;
  const mine = turn;
  const unknown = state.subjects.filter((id) => !choices.has(id));
  const dropped = unknown.length > 0 ? words.dropped(unknown.join(', ')) : '';
  if (unknown.length > 0) state = { ...state, subjects: state.subjects.filter((id) => choices.has(id)) };
  for (const box of boxes) box.checked = state.subjects.includes(box.value);
  if (differences) differences.checked = state.differences;
  if (parts) parts.checked = state.parts;
  const files = [...new Set(state.subjects.flatMap((id) => choices.get(id)?.file ?? []))];
  try {
    const sheets = await Promise.all(files.map((file) => loadSheet(data.files[file] ?? '')));
    if (mine !== turn) return;
    view = compareView(columnsFor(state.subjects, sheets), data.rows);
    if (place) place.innerHTML = view.columns.length > 0 ? compareHtml(view, words, colon, true) : '';
    if (shown) shown.hidden = view.columns.length === 0;
    const names = view.columns.map(({ subject }) => subject.name).join(language === 'zh' ? '、' : ', ');
    document.title = view.columns.length > 0 ? `${names} · ${title}` : title;
    say(message, dropped, [words.none, words.one][state.subjects.length] ?? '');
  } catch {
    if (mine !== turn) return;
    say(words.failed);
    const retry = document.createElement('button');
    retry.type = 'button';
    retry.textContent = words.retry;
    retry.addEventListener('click', () => void draw());
    status?.append(' ', retry);
  }
}

/** Takes a new state: each choice is a step in the history. */
function set(next: CompareState, message = ''): void {
  state = next;
  const address = location.pathname + formatCompare(state);
  if (address !== location.pathname + location.search) history.pushState(null, '', address);
  void draw(message);
}

function add(id: string): void {
  if (state.subjects.includes(id)) return say(words.already(nameOf(id)));
  if (state.subjects.length >= data.most) {
    for (const box of boxes) box.checked = state.subjects.includes(box.value);
    return say(words.full);
  }
  set(withSubject(state, id));
}

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  const wanted = foldText(input?.value ?? '');
  if (!wanted) return input?.focus();
  const named = (test: (name: string) => boolean) => data.choices.find(({ names }) => names.some((name) => test(foldText(name))));
  const choice = named((name) => name === wanted) ?? named((name) => name.startsWith(wanted)) ?? named((name) => name.includes(wanted));
  if (!choice) return say(words.unknown(input?.value.trim() ?? ''));
  if (input) input.value = '';
  add(choice.id);
});
for (const box of boxes) box.addEventListener('change', () => (box.checked ? add(box.value) : set(withoutSubject(state, box.value))));
place?.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-remove]') : null;
  if (!button?.dataset.remove) return;
  set(withoutSubject(state, button.dataset.remove));
  input?.focus();
});
differences?.addEventListener('change', () => set({ ...state, differences: differences.checked }));
parts?.addEventListener('change', () => set({ ...state, parts: parts.checked }));
browse?.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !browse.open) return;
  browse.open = false;
  browse.querySelector('summary')?.focus();
});
document.addEventListener('click', (event) => {
  if (browse?.open && event.target instanceof Node && !browse.contains(event.target)) browse.open = false;
});
addEventListener('popstate', () => {
  state = parseCompare(location.search);
  void draw();
});
if (exportPlace) {
  enableExport(
    exportPlace,
    words,
    () => Promise.resolve(compareTable(view, state, words, colon, { title: document.title, address: location.href })),
    () => state.subjects.join('-vs-') || 'compare',
  );
}
void draw();
