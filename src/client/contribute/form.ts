import { draftName, readDraft, writeDraft } from '../../form/draft.ts';
import { isFilled, withUnknown } from '../../form/filled.ts';
import type { FormAtlas } from '../../form/page.ts';
import type * as project from '../../form/project.ts';
import type { Entry, Projection, Remark, Target } from '../../form/project.ts';
import { answerAt, withAnswer, withMember, withoutMember, type Answers } from '../../form/state.ts';
import { inLanguage } from '../../i18n/language.ts';
import type { Source } from '../../schema/source.ts';
import { sourceName, type Scene } from './controls.ts';
import { controlId, fill, h, remarksId } from './dom.ts';
import { copy, download } from './handout.ts';
import { keys, language, page, today, words } from './here.ts';
import { drawNow } from './now.ts';
import { advice, createResult } from './result.ts';
import { forget, keep, kept } from './store.ts';
import { typed } from './typed.ts';
import { derivedValues, questions, type FactScene } from './view.ts';

/** Milliseconds without typing after which the answers are kept and looked at. */
const PAUSE = 250;

/** Draws a form and runs it until the signal comes: answers are kept, checked, and shown as files. */
export function runForm(
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

  let engine: typeof project | undefined;
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
    const said = new Map<Element, HTMLElement[]>();
    const described = new Map<Element, string>();
    shown.forEach((remark, index) => {
      const row = remark.control === undefined ? null : rowOf(remark.control);
      const list = row?.querySelector(':scope > .ask-answer > .remarks');
      if (!row || !list || remark.control === undefined) return;
      // What is still to be answered is said beside it only once somebody began and went on elsewhere.
      if (remark.open && (row.contains(document.activeElement) || !isBegun(row.dataset.ask ?? ''))) return;
      const item = h('li', { class: remark.severity }, advice(remark, index, { words, page, language, nameOf }));
      said.set(list, [...(said.get(list) ?? []), item]);
      const control = document.getElementById(controlId(remark.control));
      if (control) described.set(control, list.id);
    });
    for (const list of form.querySelectorAll('.remarks')) fill(list, said.get(list));
    for (const control of form.querySelectorAll('[data-answer], .boxes')) {
      const wrong = described.get(control);
      const by = [control.getAttribute('data-also'), wrong].filter(Boolean).join(' ');
      if (wrong === undefined || !control.matches('[data-answer]')) control.removeAttribute('aria-invalid');
      else control.setAttribute('aria-invalid', 'true');
      if (by) control.setAttribute('aria-describedby', by);
      else control.removeAttribute('aria-describedby');
    }
  }

  const isBegun = (path: string) => isFilled(answerAt(scene.answers, path));

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
        const asked = projection.remarks.filter(({ open }) => open);
        set(
          withUnknown(
            scene.answers,
            asked.map(({ control }) => control),
          ),
        );
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
        return void copy(file?.text ?? '', {
          button: root.querySelector(`[data-do="copy:${argument}"]`),
          shown: document.getElementById(`file.${argument}`),
          words,
        });
      case 'download':
        if (file) download(file.path, file.text);
    }
  }

  root.addEventListener('input', (event) => {
    const control = event.target;
    if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement)) return;
    const { answer, redraw } = control.dataset;
    if (answer === undefined) return;
    set(withAnswer(scene.answers, answer, typed(control, answerAt(scene.answers, answer), page)));
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
