import { action, bothFields, field, places, select, type Scene } from './controls.ts';
import { h, type Child } from './dom.ts';

type List = keyof Scene['words']['items'];

/** A part of the form under a heading. */
export const section = (id: string, title: string, help: string, ...content: readonly Child[]): HTMLElement =>
  h(
    'section',
    { class: 'part', 'aria-labelledby': `h.${id}` },
    h('h3', { id: `h.${id}` }, title),
    help && h('p', { class: 'small quiet part-help' }, help),
    ...content,
  );

/** A member of a list, with a heading and a button that takes it away. */
export function member(scene: Scene, list: List, index: number, removable: boolean, ...content: readonly Child[]): HTMLElement {
  const name = scene.words.numbered(scene.words.items[list], index + 1);
  return h(
    'div',
    { class: 'member', role: 'group', 'aria-label': name, id: `g.${list}.${index}` },
    h(
      'div',
      { class: 'member-head' },
      h('h4', {}, name),
      removable && action(`remove:${list}.${index}`, scene.words.remove, scene.words.removeOf(name)),
    ),
    ...content,
  );
}

export const listed = ({ language }: Scene, ...names: string[]): string => names.join(language === 'zh' ? '、' : ', ');

export const add = (scene: Scene, list: List): HTMLElement => h('p', { class: 'add' }, action(`add:${list}`, scene.words.add[list]));

/** Says what stands where a field is left empty; kept up to date while one writes. */
const derived = (scene: Scene, path: string, value: string): HTMLElement =>
  h('span', { class: 'ask-help', id: `e.${path}`, 'data-derived': path }, value ? scene.words.derived(value) : scene.words.derivedNone);

export function idField(scene: Scene, path: string, label: string, value: string): Child[] {
  return [field(scene, path, label, { quiet: true, hint: label, describedBy: `e.${path}`, mode: 'url' }), derived(scene, path, value)];
}

export const kindSelect = (scene: Scene, path: string, label: string, choices: keyof Scene['page']['choices']): HTMLElement =>
  select(scene, path, label, scene.page.choices[choices]);

/** A sentence in both languages and its evidence. */
export const sentence = (scene: Scene, path: string, lines = 2): Child[] => [
  h('div', { class: 'line' }, bothFields(scene, path, scene.words.fields.sentence, { quiet: true, lines, wide: true })),
  places(scene, path),
  action(`add:${path}.places`, scene.words.add.places),
];

/** A link and what it leads to. */
export function linkRow(scene: Scene, list: string, index: number, choices: 'link' | 'weightLink'): HTMLElement {
  const { words } = scene;
  const path = `${list}.${index}`;
  return h(
    'div',
    { class: 'line', id: `g.${path}` },
    field(scene, `${path}.url`, words.fields.link, { quiet: true, mode: 'url', hint: 'https://…', wide: true }),
    select(scene, `${path}.kind`, words.fields.linkKind, scene.page.choices[choices], { quiet: true, none: `${words.fields.linkKind}…` }),
    index > 0 && action(`remove:${path}`, words.remove, words.removeOf(words.numbered(words.items.links, index + 1))),
  );
}
