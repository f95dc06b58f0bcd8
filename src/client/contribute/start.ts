// All that the page loads at first: the form itself comes when somebody opens it, the check after that.
import type { Language } from '../../i18n/language.ts';

const place = document.querySelector<HTMLElement>('[data-contribute]');
const drafts = document.querySelector<HTMLElement>('[data-drafts]');
const language = (document.body.dataset.language as Language | undefined) ?? 'zh';

function hasDrafts(): boolean {
  try {
    return Object.keys(localStorage).some((name) => name.startsWith('draft:'));
  } catch {
    return false;
  }
}

let last: string | undefined;

async function show(): Promise<void> {
  // A step to another place of the page is no other form.
  if (!place || location.search === last) return;
  last = location.search;
  const wanted = location.search !== '';
  if (drafts) drafts.hidden = wanted;
  if (!wanted && drafts && hasDrafts()) void import('./drafts.ts').then(({ listDrafts }) => listDrafts(drafts, language));
  if (!wanted && !place.hasChildNodes()) return;
  if (wanted) place.textContent = place.dataset.loading ?? '';
  try {
    const { openForm } = await import('./open.ts');
    await openForm(place, location.search);
  } catch {
    place.textContent = place.dataset.failed ?? '';
    place.setAttribute('role', 'alert');
  }
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-open]') : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  void show();
});
addEventListener('popstate', () => void show());
void show();
