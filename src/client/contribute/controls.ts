import type { Choice, FormField } from '../../form/questions.ts';
import type { FormAtlas, FormPage } from '../../form/page.ts';
import { answerAt, type Answers, type FactAnswer, type Place, type SourceAnswer } from '../../form/state.ts';
import type { FormWords } from '../../i18n/form.ts';
import { inLanguage, LANGUAGE_TAGS, type Language } from '../../i18n/language.ts';
import type { Bilingual } from '../../schema/primitives.ts';
import { controlId, h, remarksId, type Child } from './dom.ts';

/** What every part of the form is drawn from. */
export interface Scene {
  answers: Answers;
  page: FormPage;
  atlas: FormAtlas;
  words: FormWords;
  language: Language;
  /** Sources that the entry has already. */
  sources: readonly { id: string; title: string }[];
}

const textAt = ({ answers }: Scene, path: string): string => String(answerAt(answers, path) ?? '');

interface Options {
  /** The label is read out but not shown, where the group says it already. */
  quiet?: boolean;
  hint?: string | undefined;
  /** Id of the element that explains it. */
  describedBy?: string;
  lang?: Language;
  list?: string;
  mode?: 'numeric' | 'decimal' | 'url';
  wide?: boolean;
  lines?: number;
}

/** Where the remarks on an answer appear, beneath it. */
export const remarks = (path: string): HTMLElement => h('ul', { class: 'remarks', id: remarksId(path) });

/** A field for text, with its label above. */
export function field(scene: Scene, path: string, label: string, options: Options = {}): HTMLElement {
  const shared = {
    id: controlId(path),
    'data-answer': path,
    lang: options.lang && LANGUAGE_TAGS[options.lang],
    autocomplete: 'off',
    class: 'field',
    placeholder: options.hint,
    'data-also': options.describedBy,
    'aria-describedby': options.describedBy,
  };
  const control = options.lines
    ? h('textarea', { ...shared, rows: options.lines })
    : h('input', { ...shared, type: 'text', inputmode: options.mode, list: options.list, spellcheck: options.mode ? 'false' : undefined });
  control.value = textAt(scene, path);
  return h(
    'label',
    { class: options.wide ? 'control wide' : 'control' },
    h('span', { class: options.quiet ? 'vh' : 'label' }, label),
    control,
  );
}

const languageName = ({ words }: Scene, language: Language): string => (language === 'zh' ? words.zhText : words.enText);
const inLanguageName = (scene: Scene, label: string, language: Language): string =>
  scene.language === 'zh' ? `${label}（${languageName(scene, language)}）` : `${label} (${languageName(scene, language)})`;

/** A text in both languages. */
export const bothFields = (scene: Scene, path: string, label: string, options: Options = {}): HTMLElement[] =>
  (['zh', 'en'] as const).map((language) =>
    field(scene, `${path}.${language}`, inLanguageName(scene, label, language), {
      ...options,
      lang: language,
      hint: options.quiet ? languageName(scene, language) : options.hint,
    }),
  );

/** A choice of one word. */
export function select(
  scene: Scene,
  path: string,
  label: string,
  choices: readonly (Choice | HTMLElement)[],
  options: { quiet?: boolean; none?: string; redraw?: boolean } = {},
): HTMLElement {
  const control = h(
    'select',
    { id: controlId(path), 'data-answer': path, 'data-redraw': options.redraw, class: 'field' },
    h('option', { value: '' }, options.none ?? scene.words.chooseWord),
    choices.map((choice) => (choice instanceof HTMLElement ? choice : h('option', { value: choice.value }, choice.label))),
  );
  control.value = textAt(scene, path);
  return h('label', { class: 'control' }, h('span', { class: options.quiet ? 'vh' : 'label' }, label), control);
}

/** A box that sets an answer to one word while it is ticked. */
export function tick(scene: Scene, path: string, word: string, label: string): HTMLElement {
  const box = h('input', {
    type: 'checkbox',
    id: `${controlId(path)}.${word}`,
    'data-answer': path,
    'data-word': word,
    'data-redraw': true,
  });
  box.checked = answerAt(scene.answers, path) === word;
  return h('label', { class: 'tick' }, box, label);
}

/** Boxes of which several may be ticked. */
function boxes(scene: Scene, path: string, choices: readonly Choice[]): HTMLElement {
  const chosen = answerAt(scene.answers, path);
  return h(
    'div',
    { class: 'boxes', id: controlId(path), tabindex: '-1' },
    choices.map(({ value, label }) => {
      const box = h('input', { type: 'checkbox', 'data-answer': path, 'data-member': value, id: `${controlId(path)}.${value}` });
      box.checked = Array.isArray(chosen) && chosen.includes(value);
      return h('label', { class: 'tick' }, box, label);
    }),
  );
}

/** A button that changes the form: `add:sources`, `remove:sources.1`. */
export const action = (what: string, label: string, spoken?: string): HTMLElement =>
  h('button', { type: 'button', class: 'button', 'data-do': what, 'aria-label': spoken }, label);

/** What a source is called where one chooses it. */
export const sourceName = (source: SourceAnswer, number: number, scene: Scene): string =>
  source.title[scene.language].trim() ||
  source.title.zh.trim() ||
  source.title.en.trim() ||
  source.id.trim() ||
  source.url.trim().slice(0, 60) ||
  scene.words.untitled(number);

function sourceOptions(scene: Scene): HTMLElement[] {
  const { answers, sources, words } = scene;
  const own = answers.sources.map((source, index) => ({ value: source.key, label: sourceName(source, index + 1, scene) }));
  const options = (list: readonly Choice[]) => list.map(({ value, label }) => h('option', { value, 'data-source': value }, label));
  if (sources.length === 0) return options(own);
  return [
    h('optgroup', { label: words.ofEntry }, options(sources.map(({ id, title }) => ({ value: `=${id}`, label: `${id} · ${title}` })))),
    ...(own.length > 0 ? [h('optgroup', { label: words.ofForm }, options(own))] : []),
  ];
}

/** Source and place of something, as often as it was asked for. */
export function places(scene: Scene, path: string, { first = true, rest = true } = {}): HTMLElement[] {
  const list = answerAt(scene.answers, `${path}.places`) as Place[];
  const { words } = scene;
  return list.flatMap((_, index) => {
    if (index === 0 ? !first : !rest) return [];
    const name = words.numbered(words.items.places, index + 1);
    return [
      h(
        'span',
        { class: 'place', id: `g.${path}.places.${index}` },
        select(scene, `${path}.places.${index}.source`, words.source, sourceOptions(scene), { quiet: true, none: words.chooseSource }),
        field(scene, `${path}.places.${index}.at`, words.at, { quiet: true, hint: words.atHint }),
        index > 0 && action(`remove:${path}.places.${index}`, words.remove, words.removeOf(name)),
      ),
    ];
  });
}

/** A row of the form: name and help on the left, controls on the right, remarks beneath. */
export function ask(path: string, name: string, help: string, ...content: readonly Child[]): HTMLElement {
  return h(
    'div',
    { class: 'ask', role: 'group', 'aria-labelledby': `l.${path}`, 'aria-describedby': help ? `d.${path}` : undefined, 'data-ask': path },
    h('div', { class: 'ask-name' }, h('span', { id: `l.${path}` }, name), help && h('span', { id: `d.${path}`, class: 'ask-help' }, help)),
    h('div', { class: 'ask-answer' }, ...content, remarks(path)),
  );
}

/** Rarely used controls, folded away; open where one of them is filled in. */
export const folded = (path: string, summary: string, open: boolean, ...content: readonly Child[]): HTMLElement =>
  h('details', { class: 'folded', id: `m.${path}`, open }, h('summary', {}, summary), h('div', { class: 'folded-content' }, ...content));

function valueControl(scene: Scene, path: string, question: FormField): Child[] {
  const { words } = scene;
  switch (question.kind) {
    case 'choice':
      return [select(scene, `${path}.value`, words.value, question.choices ?? [], { quiet: true })];
    case 'choices':
      return [boxes(scene, `${path}.chosen`, question.choices ?? [])];
    case 'text':
      return bothFields(scene, `${path}.words`, words.value, { quiet: true });
    case 'parent':
      return [field(scene, `${path}.value`, words.value, { quiet: true, list: 'parents', mode: 'url', hint: 'llama-7b' })];
    case 'date':
      return [field(scene, `${path}.value`, words.value, { quiet: true, hint: '2023-05-11', mode: 'url' })];
    default:
      return [
        field(scene, `${path}.value`, words.value, {
          quiet: true,
          mode: question.kind === 'integer' ? 'numeric' : 'decimal',
          hint: question.key === 'size' ? '7' : '',
        }),
      ];
  }
}

/** The question about a fact: value, source and place; or that no source says. */
export function factQuestion(scene: Scene, path: string, question: FormField, { same = false } = {}): HTMLElement {
  const { words } = scene;
  const fact = answerAt(scene.answers, path) as FactAnswer;
  const answered = fact.status === '';
  if (question.bare) return ask(path, question.label, question.help, valueControl(scene, path, question));
  const note = fact.note.zh !== '' || fact.note.en !== '';
  return ask(
    path,
    question.label,
    question.help,
    answered && h('div', { class: 'line' }, valueControl(scene, path, question), places(scene, path, { rest: false })),
    h(
      'div',
      { class: 'line tools' },
      same && tick(scene, `${path}.status`, 'same', words.same),
      fact.status !== 'same' && tick(scene, `${path}.status`, 'unknown', words.unknown),
      fact.status !== 'same' &&
        folded(
          path,
          words.more,
          note || fact.places.length > 1 || fact.status === 'not-applicable',
          tick(scene, `${path}.status`, 'not-applicable', words.notApplicable),
          h('div', { class: 'line' }, bothFields(scene, `${path}.note`, words.fields.note)),
          places(scene, path, { first: !answered }),
          action(`add:${path}.places`, words.add.places),
        ),
    ),
  );
}

/** Ids and names of base models and checkpoints, to choose from while typing. */
export const parentList = ({ atlas }: Scene): HTMLElement =>
  h(
    'datalist',
    { id: 'parents' },
    Object.entries(atlas.parents).map(([id, name]) => h('option', { value: id }, name)),
  );

/** Names in a language, as choices. */
export const namedChoices = (names: Readonly<Record<string, Bilingual>>, language: Language): Choice[] =>
  Object.entries(names).map(([value, name]) => ({ value, label: inLanguage(name, language) }));
