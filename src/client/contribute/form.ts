import { wantedBy, type Wanted } from '../../form/address.ts';
import { draftName, readDraft, writeDraft } from '../../form/draft.ts';
import type { FormAtlas, FormPage } from '../../form/page.ts';
import { questionsIn } from '../../form/questions.ts';
import type * as project from '../../form/project.ts';
import type { Entry, Projection, Remark, Target } from '../../form/project.ts';
import {
  answerAt,
  newCheckpointForm,
  newCorrection,
  newModel,
  withAnswer,
  withMember,
  withoutMember,
  type Answers,
  type FactKeys,
} from '../../form/state.ts';
import { formWords } from '../../i18n/form.ts';
import { inLanguage, type Language } from '../../i18n/language.ts';
import type { Source } from '../../schema/source.ts';
import { sourceName, type Scene } from './controls.ts';
import { controlId, h, remarksId } from './dom.ts';
import { drawChooser } from './chooser.ts';
import { drawNow } from './now.ts';
import { advice, createResult, isFact } from './result.ts';
import { forget, keep, kept } from './store.ts';
import { derivedValues, questions, type FactScene } from './view.ts';

type Engine = typeof project;

const language = (document.body.dataset.language as Language | undefined) ?? 'zh';
const words = formWords(language);
const page = JSON.parse(document.getElementById('form-page')?.textContent ?? 'null') as FormPage;
const keys: FactKeys = {
  checkpoint: questionsIn(page.questions, 'checkpoints.*').map(({ key }) => key),
  licence: questionsIn(page.questions, 'licence').map(({ key }) => key),
};
const json = async <T>(path: string): Promise<T> => {
  const response = await fetch(page.base + path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as T;
};

let atlas: Promise<FormAtlas> | undefined;
/** Stops what the form before this one was still doing. */
let leave: AbortController | undefined;

/** Draws what an address asks for: a form, the choice of a fact, or nothing. */
export async function openForm(place: HTMLElement, query: string): Promise<void> {
  leave?.abort();
  leave = new AbortController();
  const { signal } = leave;
  const wanted = wantedBy(query);
  if (!wanted) return place.replaceChildren();
  atlas ??= json<FormAtlas>('contribute/atlas.json');
  atlas.catch(() => (atlas = undefined));
  const known = await atlas;
  if (signal.aborted) return;
  if (wanted.form === 'model') return runForm(place, newModel(keys), known, undefined, undefined, signal);
  await openEntry(place, wanted, known, signal);
}

async function openEntry(place: HTMLElement, wanted: NonNullable<Wanted>, known: FormAtlas, signal: AbortSignal): Promise<void> {
  const slug = 'entry' in wanted ? wanted.entry : '';
  const named = known.entries.find((entry) => entry.slug === slug);
  const choose = (problem: string | undefined, entry?: Entry, byHand?: string) =>
    drawChooser(place, { page, words, language, atlas: known, entry, problem, byHand });
  if (!named) return choose(slug ? words.choose.noEntry(slug) : undefined);
  let entry: Entry;
  let sources: Record<string, Source>;
  let engine: Engine;
  try {
    const [loaded, data] = await Promise.all([
      import('../../form/project.ts'),
      json<Record<string, unknown>>(`api/v1/models/${slug}.json`),
    ]);
    engine = loaded;
    sources = data.sources as Record<string, Source>;
    entry = engine.entryFrom(slug, data, named.files);
  } catch {
    if (!signal.aborted) place.replaceChildren(h('p', { role: 'alert' }, words.choose.offline));
    return;
  }
  if (signal.aborted) return;
  if (wanted.form === 'checkpoint') return runForm(place, newCheckpointForm(slug, keys), known, { entry, sources }, undefined, signal);
  if (wanted.form === 'choose') return choose(undefined, entry);
  const field = 'field' in wanted ? wanted.field : '';
  const target = engine.targetOf(field, entry, page.questions);
  if (!target) {
    const file = engine.fileByHand(field, entry);
    return choose(file === undefined ? words.choose.noField(field) : words.choose.byHand(field, file), entry, file);
  }
  runForm(place, newCorrection(slug, field), known, { entry, sources }, target, signal);
}

/** Milliseconds without typing after which the answers are kept and looked at. */
const PAUSE = 250;

function runForm(
  place: HTMLElement,
  empty: Answers,
  known: FormAtlas,
  about: { entry: Entry; sources: Readonly<Record<string, Source>> } | undefined,
  target: Target | undefined,
  signal: AbortSignal,
): void {
  const name = draftName(empty);
  const stored = kept(name);
  const draft = stored === undefined ? undefined : readDraft(stored, empty, keys);
  const scene: Scene = {
    answers: draft ?? empty,
    page,
    atlas: known,
    words,
    language,
    sources: Object.entries(about?.sources ?? {}).map(([id, { title }]) => ({ id, title: inLanguage(title, language) })),
  };
  const entryName = known.entries.find(({ slug }) => slug === about?.entry.slug);
  const called = entryName ? inLanguage(entryName.name, language) : '';
  const fact: FactScene | undefined = target && {
    question: target.field,
    known: typeof target.now === 'object' && 'value' in target.now,
    series: target.series,
    now: [
      drawNow(target.now, { question: target.field, sources: about?.sources ?? {}, words, language }),
      target.series && h('p', { class: 'small quiet' }, words.now.series(target.series.id)),
    ],
  };
  const series = Object.keys((about?.entry.data.series as object | undefined) ?? {});

  const title =
    empty.form === 'model'
      ? words.titles.model
      : empty.form === 'checkpoint'
        ? words.titles.checkpoint(called)
        : words.titles.fact(`${called}${target?.owner === undefined ? '' : ` · ${target.owner}`}`, target?.field.label ?? '');
  const heading = h('h2', { id: 'h.form', tabindex: '-1' }, title);
  const draftNote = h('p', { class: 'small quiet', role: 'status' }, words.draft.kept);
  const body = h('div', {});
  const form = h(
    'form',
    { class: 'asks', novalidate: true, 'aria-labelledby': 'h.form' },
    h('p', { class: 'lead' }, words.intro[empty.form]),
    h(
      'div',
      { class: 'draft' },
      draftNote,
      h(
        'p',
        { class: 'line' },
        h('button', { type: 'button', class: 'button', 'data-do': 'discard' }, words.draft.discard),
        h('a', { class: 'button', href: location.pathname, 'data-open': true }, words.close),
      ),
    ),
    stored !== undefined &&
      !draft &&
      h(
        'div',
        { class: 'unreadable', role: 'alert' },
        h('p', {}, words.draft.unreadable),
        h(
          'details',
          { class: 'folded' },
          h('summary', {}, words.draft.unreadableText),
          h('pre', { class: 'code', tabindex: '0' }, stored.slice(0, 20_000)),
        ),
      ),
    body,
  );
  const result = createResult({ words, page, language, nameOf });
  const root = h('div', { class: 'contribute' }, heading, form, result.element);
  place.replaceChildren(root);

  let engine: Engine | undefined;
  let failed = false;
  let projection: Projection = { files: [], remarks: [] };
  let shown: readonly Remark[] = [];
  let flagged = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let touched = draft !== undefined;

  /** What a reader calls the place of an answer: the member of a list that it belongs to, and the question. */
  function nameOf(control: string): string {
    const row = rowOf(control);
    const label = row?.querySelector('.ask-name > span')?.textContent ?? control;
    const member = row?.closest('.member')?.getAttribute('aria-label');
    return member ? `${member} · ${label}` : label;
  }

  function rowOf(control: string): HTMLElement | null {
    for (let path = control; path; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) {
      const row = document.getElementById(remarksId(path))?.closest<HTMLElement>('[data-ask]');
      if (row) return row;
    }
    return null;
  }

  function draw(): void {
    const unfolded = new Map([...body.querySelectorAll('details')].map((details) => [details.id, details.open]));
    const active = document.activeElement?.id;
    body.replaceChildren(...questions(scene, { fact, series }));
    for (const details of body.querySelectorAll('details')) details.open = unfolded.get(details.id) ?? details.open;
    if (active) document.getElementById(active)?.focus({ preventScroll: true });
    showRemarks();
  }

  function set(answers: Answers): void {
    scene.answers = answers;
    touched = true;
    clearTimeout(timer);
    timer = setTimeout(update, PAUSE);
  }

  function update(): void {
    clearTimeout(timer);
    timer = undefined;
    if (signal.aborted) return;
    if (touched) {
      const possible = keep(name, writeDraft(scene.answers));
      const note = possible ? words.draft.kept : words.draft.notKept;
      if (draftNote.textContent !== note) draftNote.textContent = note;
    }
    for (const [path, value] of derivedValues(scene)) {
      const hint = document.getElementById(`e.${path}`);
      if (hint) hint.textContent = value ? words.derived(value) : words.derivedNone;
    }
    scene.answers.sources.forEach((source, index) => {
      for (const option of body.querySelectorAll(`option[data-source="${source.key}"]`))
        option.textContent = sourceName(source, index + 1, scene);
    });
    if (engine) projection = engine.project(scene.answers, page, known, about?.entry, today());
    showRemarks();
  }

  const isHeld = (control: string | undefined) => control !== undefined && document.activeElement?.id === controlId(control);
  const keyOf = ({ rule, control, message }: Remark) => `${rule} ${control ?? ''} ${message.en}`;

  /** Remarks in the list and beside their answers; a mistake in what is being typed waits until it is left. */
  function showRemarks(): void {
    shown = projection.remarks.filter((remark) => remark.open || flagged.has(keyOf(remark)) || !isHeld(remark.control));
    flagged = new Set(shown.filter((remark) => !remark.open).map(keyOf));
    result.show(projection, shown, engine ? 'checked' : failed ? 'unchecked' : 'waiting', !touched);
    for (const list of form.querySelectorAll('.remarks')) list.replaceChildren();
    for (const control of form.querySelectorAll('[aria-invalid]')) {
      control.removeAttribute('aria-invalid');
      const also = control.getAttribute('data-also');
      if (also) control.setAttribute('aria-describedby', also);
      else control.removeAttribute('aria-describedby');
    }
    shown.forEach((remark, index) => {
      const row = remark.control === undefined ? null : rowOf(remark.control);
      const list = row?.querySelector(':scope > .ask-answer > .remarks');
      if (!row || !list || remark.control === undefined) return;
      // What is still to be answered is said beside it only once somebody began and went on elsewhere.
      if (remark.open && (row.contains(document.activeElement) || !isBegun(row.dataset.ask ?? ''))) return;
      list.append(h('li', { class: remark.severity }, advice(remark, index, { words, page, language, nameOf })));
      const control = document.getElementById(controlId(remark.control));
      if (!control) return;
      control.setAttribute('aria-invalid', 'true');
      control.setAttribute('aria-describedby', [control.getAttribute('data-also'), list.id].filter(Boolean).join(' '));
    });
  }

  function isBegun(path: string): boolean {
    const filled = (value: unknown): boolean =>
      typeof value === 'string' ? value !== '' : typeof value === 'object' && value !== null && Object.values(value).some(filled);
    return filled(answerAt(scene.answers, path));
  }

  function go(control: string): void {
    const target = document.getElementById(controlId(control)) ?? rowOf(control);
    for (let details = target?.closest('details'); details; details = details.parentElement?.closest('details')) details.open = true;
    const own = target?.matches('input, select, textarea') ? target : target?.querySelector<HTMLElement>('input, select, textarea');
    own?.focus();
    own?.scrollIntoView({ block: 'center' });
  }

  /** Changes the list, draws the form anew, and puts the focus on what was added or on what comes after what went. */
  function act(what: string, argument: string): void {
    const file = projection.files[Number(argument)];
    switch (what) {
      case 'add': {
        const count = (answerAt(scene.answers, argument) as unknown[]).length;
        set(withMember(scene.answers, argument, keys));
        draw();
        const added = body.querySelector<HTMLElement>(`[id="g.${argument}.${count}"], [data-ask="${argument}.${count}"]`);
        added?.querySelector<HTMLElement>('input, select, textarea')?.focus();
        return;
      }
      case 'remove': {
        const dot = argument.lastIndexOf('.');
        const list = argument.slice(0, dot);
        set(withoutMember(scene.answers, list, Number(argument.slice(dot + 1))));
        draw();
        body.querySelector<HTMLElement>(`[data-do="add:${list}"]`)?.focus();
        return;
      }
      case 'near': {
        const remark = shown[Number(argument)];
        if (remark?.near === undefined || remark.control === undefined) return;
        const value = remark.control.endsWith('.at') ? remark.near.slice(remark.near.indexOf('#') + 1) : remark.near;
        set(withAnswer(scene.answers, remark.control, value));
        draw();
        go(remark.control);
        return update();
      }
      case 'all-unknown': {
        let { answers } = scene;
        for (const { open, control } of projection.remarks) {
          const path =
            open && control !== undefined && isFact(control) ? /^(?:checkpoints\.\d+\.facts|licence)\.\w+/.exec(control)?.[0] : undefined;
          if (path) answers = withAnswer(answers, `${path}.status`, 'unknown');
        }
        set(answers);
        draw();
        update();
        return heading.focus();
      }
      case 'discard':
        forget(name);
        scene.answers = empty;
        touched = false;
        flagged = new Set();
        form.querySelector('.unreadable')?.remove();
        draw();
        update();
        draftNote.textContent = words.draft.discarded;
        return heading.focus();
      case 'copy':
        return void copy(file?.text ?? '', argument);
      case 'download':
        if (file) download(file.path, file.text);
    }
  }

  async function copy(text: string, index: string): Promise<void> {
    const button = root.querySelector(`[data-do="copy:${index}"]`);
    try {
      await navigator.clipboard.writeText(text);
      if (!button) return;
      button.textContent = words.result.copied;
      setTimeout(() => (button.textContent = words.result.copy), 2000);
    } catch {
      // Without the clipboard the text is selected, ready for the keyboard.
      const shownText = document.getElementById(`file.${index}`);
      if (shownText) getSelection()?.selectAllChildren(shownText);
    }
  }

  root.addEventListener('input', (event) => {
    const control = event.target;
    if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement)) return;
    const { answer, word, member, flag, redraw } = control.dataset;
    if (answer === undefined) return;
    const on = control instanceof HTMLInputElement && control.checked;
    let value: unknown = control.value;
    if (word !== undefined) value = on ? word : '';
    else if (flag !== undefined) value = on;
    else if (member !== undefined) {
      const order = Object.values(page.questions).flatMap(({ choices = [] }) => choices.map((choice) => choice.value));
      const before = answerAt(scene.answers, answer) as string[];
      value = (on ? [...before, member] : before.filter((one) => one !== member)).sort((a, b) => order.indexOf(a) - order.indexOf(b));
    }
    set(withAnswer(scene.answers, answer, value));
    if (redraw !== undefined) draw();
  });
  root.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    const [what, ...argument] = target?.closest<HTMLElement>('[data-do]')?.dataset.do?.split(':') ?? [];
    if (what !== undefined) return act(what, argument.join(':'));
    const control = target?.closest<HTMLElement>('[data-go]')?.dataset.go;
    if (control === undefined) return;
    event.preventDefault();
    go(control);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('focusout', () => setTimeout(() => !signal.aborted && showRemarks()));
  addEventListener('pagehide', () => timer !== undefined && update(), { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));

  draw();
  update();
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: 'start' });
  import('../../form/project.ts').then(
    (loaded) => {
      engine = loaded;
      update();
    },
    () => {
      failed = true;
      update();
    },
  );
}

/** The day where the reader is. */
const today = (): string => new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

function download(path: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  h('a', { href: address, download: path.slice(path.lastIndexOf('/') + 1) }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
