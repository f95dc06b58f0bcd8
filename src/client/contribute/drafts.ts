import { queryFor } from '../../form/address.ts';
import { draftAbout } from '../../form/draft.ts';
import { formWords } from '../../i18n/form.ts';
import type { Language } from '../../i18n/language.ts';
import { h } from './dom.ts';
import { draftNames, forget } from './store.ts';

/** Lists the drafts of this browser, to be gone on with or discarded. */
export function listDrafts(place: HTMLElement, language: Language): void {
  const words = formWords(language).draft;
  const items = draftNames().flatMap((name) => {
    const about = draftAbout(name);
    if (!about) return [];
    const { form, entry = '', field = '' } = about;
    const title = form === 'model' ? words.model : form === 'checkpoint' ? words.checkpoint(entry) : words.fact(entry, field);
    const discard = h('button', { type: 'button', class: 'button', 'aria-label': `${words.discard}: ${title}` }, words.discard);
    discard.addEventListener('click', () => {
      forget(name);
      listDrafts(place, language);
      (place.querySelector<HTMLElement>('a') ?? document.querySelector<HTMLElement>('[data-open]'))?.focus();
    });
    return [h('li', { class: 'line' }, h('a', { href: queryFor(about), 'data-open': true }, title), discard)];
  });
  place.replaceChildren(...(items.length > 0 ? [h('h3', {}, words.list), h('ul', { class: 'rows' }, items)] : []));
}
