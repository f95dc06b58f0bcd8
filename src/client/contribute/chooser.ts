import { queryFor } from '../../form/address.ts';
import type { Entry } from '../../form/correction.ts';
import { editLink } from '../../form/links.ts';
import type { FormAtlas, FormPage } from '../../form/page.ts';
import { questionsIn } from '../../form/questions.ts';
import type { FormWords } from '../../i18n/form.ts';
import { inLanguage, type Language } from '../../i18n/language.ts';
import { h } from './dom.ts';

interface Context {
  page: FormPage;
  words: FormWords;
  language: Language;
  atlas: FormAtlas;
  /** The entry that was chosen, once it was. */
  entry: Entry | undefined;
  /** Why there is anything to choose, where an address asked for what is not there. */
  problem: string | undefined;
  /** The file to be changed by hand instead. */
  byHand: string | undefined;
}

const option = (value: string, label: string): HTMLElement => h('option', { value }, label);
const labelled = (label: string, control: HTMLElement): HTMLElement =>
  h('label', { class: 'control' }, h('span', { class: 'label' }, label), control);

/** Lets the reader choose an entry, then one of its facts; each choice is a link like any other. */
export function drawChooser(place: HTMLElement, { page, words, language, atlas, entry, problem, byHand }: Context): void {
  const { fields, choose } = words;
  const heading = h('h2', { tabindex: '-1' }, words.titles.choose);
  const open = h('a', { class: 'button', 'data-open': true }, choose.go);
  const entries = h(
    'select',
    { class: 'field', id: 'choose-entry' },
    option('', choose.entry),
    atlas.entries.map(({ slug, name }) => option(slug, inLanguage(name, language))),
  );
  entries.value = entry?.slug ?? '';
  entries.addEventListener('change', () => {
    open.href = queryFor({ form: 'choose', entry: entries.value });
    parts.replaceChildren(h('p', {}, open));
    open.hidden = entries.value === '';
  });

  const parts = h('div', {});
  if (entry) {
    const list = (Array.isArray(entry.data.checkpoints) ? entry.data.checkpoints : []) as { id: string; name: string }[];
    const owner = h(
      'select',
      { class: 'field', id: 'choose-owner' },
      list.map(({ id, name }) => option(id, name)),
      option('licence', fields.licencePart),
    );
    const facts = h('select', { class: 'field', id: 'choose-fact' });
    const fill = () => {
      const own =
        owner.value === 'licence' && !list.some(({ id }) => id === 'licence')
          ? questionsIn(page.questions, 'licence')
          : questionsIn(page.questions, 'checkpoints.*');
      facts.replaceChildren(...own.map(({ key, label }) => option(key, label)));
      aim();
    };
    const aim = () => (open.href = queryFor({ form: 'fact', entry: entry.slug, field: `${owner.value}.${facts.value}` }));
    owner.addEventListener('change', fill);
    facts.addEventListener('change', aim);
    fill();
    parts.append(
      h('div', { class: 'line' }, labelled(fields.checkpoint, owner), labelled(fields.factOf, facts)),
      h('p', {}, open),
      h(
        'p',
        { class: 'small' },
        h('a', { href: queryFor({ form: 'checkpoint', entry: entry.slug }), 'data-open': true }, choose.addCheckpoint),
      ),
    );
  }
  place.replaceChildren(
    h(
      'div',
      { class: 'chooser' },
      heading,
      problem !== undefined && h('p', { role: 'alert' }, problem),
      byHand !== undefined && page.repository !== undefined && h('p', {}, h('a', { href: editLink(page.repository, byHand) }, choose.edit)),
      h('div', { class: 'line' }, labelled(fields.entry, entries)),
      parts,
    ),
  );
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: 'start' });
}
