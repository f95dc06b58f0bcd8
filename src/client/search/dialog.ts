import { strings } from '../../i18n/strings.ts';
import { createSearch } from './view.ts';

let dialog: HTMLDialogElement | undefined;
let input: HTMLInputElement | undefined;

/** Opens search above the page; Escape, a click beside it or a chosen result closes it and the focus returns. */
export function openSearchDialog(): void {
  if (!dialog) {
    const words = strings((document.body.dataset.language as 'zh' | 'en') ?? 'zh').search;
    const search = createSearch();
    input = search.input;
    dialog = document.createElement('dialog');
    dialog.className = 'search-dialog';
    dialog.setAttribute('aria-label', words.title);
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'button';
    close.textContent = words.close;
    close.addEventListener('click', () => dialog?.close());
    search.root.querySelector('.search-box')?.append(close);
    dialog.append(search.root);
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog || (event.target instanceof Element && event.target.closest('.search-results a'))) dialog?.close();
    });
    document.body.append(dialog);
  }
  dialog.showModal();
  input?.select();
  input?.focus();
}
