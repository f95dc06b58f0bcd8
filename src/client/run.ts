// The calculator: asks what the form says of every checkpoint, and keeps the question in the address.
import { answerFor, type Answer } from '../domain/run.ts';
import { formatNumber } from '../i18n/language.ts';
import { runWords } from '../i18n/run-words.ts';
import { cellsOf, rankOf, tallied } from '../run/cells.ts';
import { unpacked, type RunPack } from '../run/pack.ts';
import { DEFAULT, formatRun, parseRun, readNumber, type RunState } from '../run/state.ts';

const language = document.body.dataset.language === 'en' ? 'en' : 'zh';
const words = runWords(language);
const form = document.querySelector<HTMLFormElement>('[data-calc]');
const body = document.querySelector<HTMLElement>('[data-rows]');
const tally = document.querySelector<HTMLElement>('[data-tally]');
const runnables = unpacked(JSON.parse(document.getElementById('run-data')?.textContent ?? '{"machines":[],"rows":[]}') as RunPack);
const rows = [...(body?.querySelectorAll('tr') ?? [])];
/** Order of the rows as the build wrote them within one answer. */
const order = new Map([...runnables.keys()].map((id, index) => [id, index]));

const control = (name: string) => form?.elements.namedItem(name) as (HTMLInputElement & HTMLSelectElement) | null;
const textOf = (name: string) => control(name)?.value ?? '';

/** The question in the form; a number that is none leaves the question as it was, and the field says so. */
function readForm(before: RunState): RunState {
  const number = (name: 'memory' | 'batch' | 'amount') => {
    const value = readNumber(textOf(name), name);
    control(name)?.setAttribute('aria-invalid', String(value === undefined));
    return value ?? before[name];
  };
  const asked = parseRun(`?format=${textOf('format')}&cache=${textOf('cache')}`);
  return {
    ...before,
    memory: number('memory'),
    batch: number('batch'),
    amount: number('amount'),
    format: asked.format,
    cache: asked.cache,
    unit: textOf('unit') === 'tokens' ? 'tokens' : 'characters',
    only: control('only')?.checked ?? false,
  };
}

function writeForm(state: RunState): void {
  for (const name of ['memory', 'amount', 'unit', 'format', 'cache', 'batch'] as const) {
    const field = control(name);
    if (field) field.value = String(state[name]);
    field?.removeAttribute('aria-invalid');
  }
  const only = control('only');
  if (only) only.checked = state.only;
}

const runs = ({ verdict }: Answer) => verdict === 'fits' || verdict === 'tight';

/** Writes the answers into the rows, those that run first. */
function draw(state: RunState): void {
  const answers = new Map([...runnables].map(([id, runnable]) => [id, answerFor(runnable, state)]));
  for (const row of rows) {
    row.classList.toggle('chosen', row.id === state.checkpoint);
    const answer = answers.get(row.id);
    const runnable = runnables.get(row.id);
    if (!answer || !runnable) {
      row.hidden = state.only;
      continue;
    }
    row.hidden = state.only && !runs(answer);
    row.classList.toggle('no', !runs(answer));
    const { verdict, format, weights, tokens, cache, total, most } = cellsOf(answer, runnable, state.unit, language);
    [verdict, format, weights, tokens, cache, total, most].forEach((text, index) => {
      const cell = row.cells[index + 1];
      if (cell) cell.textContent = text;
    });
  }
  const rank = (row: HTMLElement) => {
    const answer = answers.get(row.id);
    return answer ? rankOf(answer) : Number.POSITIVE_INFINITY;
  };
  const place = (row: HTMLElement) => (row.id === state.checkpoint ? -1 : (order.get(row.id) ?? 0));
  const chosen = (row: HTMLElement) => (row.id === state.checkpoint ? -1 : rank(row));
  body?.append(...rows.toSorted((a, b) => chosen(a) - chosen(b) || place(a) - place(b) || 0));
  const { fits, tight } = tallied([...answers.values()]);
  if (tally) {
    const amount = words.amountOf[state.unit](formatNumber(state.amount));
    tally.textContent = words.question(formatNumber(state.memory), amount) + words.tally(fits, tight, answers.size);
  }
}

let state = parseRun(location.search);

function ask(next: RunState): void {
  state = next;
  history.replaceState(null, '', `${location.pathname}${formatRun(state)}${location.hash}`);
  draw(state);
}

form?.addEventListener('input', () => ask(readForm(state)));
form?.addEventListener('reset', (event) => {
  event.preventDefault();
  writeForm(DEFAULT);
  ask(DEFAULT);
});
// What was typed while this was loading counts; the address of a question goes before what the browser kept in the form.
if (location.search) {
  writeForm(state);
  draw(state);
} else ask(readForm(state));
