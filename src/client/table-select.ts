import { isFull, readSelection, select } from '../compare/selection.ts';
import { compareWords } from '../i18n/compare.ts';

const KEY = 'compare';

/** Kept for the visit, so that a selection survives filters, both views and other pages; a browser that keeps nothing still selects. */
const kept = {
  read: () => {
    try {
      return sessionStorage.getItem(KEY);
    } catch {
      return null;
    }
  },
  write: (text: string) => {
    try {
      sessionStorage.setItem(KEY, text);
    } catch {
      // Nothing to do: the selection lasts as long as the page.
    }
  },
};

/** Boxes in the rows of the table, and a bar that holds what is selected and leads to the comparison. */
export function enableSelection(rows: ReadonlyMap<string, HTMLTableRowElement>): void {
  const language = document.body.dataset.language === 'en' ? 'en' : 'zh';
  const words = compareWords(language);
  const base = (document.body.dataset.base ?? '/').replace(/\/$/, '');
  const target = `${base}${language === 'en' ? '/en' : ''}/compare/`;
  let selection = readSelection(kept.read());

  const bar = document.createElement('div');
  bar.className = 'selection';
  const count = document.createElement('span');
  count.setAttribute('role', 'status');
  const open = document.createElement('a');
  open.className = 'button';
  const clear = document.createElement('button');
  clear.type = 'button';
  clear.textContent = words.clear;
  bar.append(count, open, clear);
  document.querySelector('.sheet-scroll')?.after(bar);

  const boxes = new Map<string, HTMLInputElement>();
  for (const [id, row] of rows) {
    const head = row.cells[0];
    const name = head?.querySelector('a')?.textContent?.trim() ?? id;
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.className = 'select';
    box.setAttribute('aria-label', words.select(name));
    box.addEventListener('change', () => set(select(selection, id, box.checked)));
    head?.prepend(box);
    boxes.set(id, box);
  }

  function set(next: readonly string[]): void {
    selection = next;
    kept.write(selection.join(','));
    const full = isFull(selection);
    for (const [id, box] of boxes) {
      box.checked = selection.includes(id);
      box.disabled = full && !box.checked;
    }
    bar.hidden = selection.length === 0;
    count.textContent = [words.selected(selection.length), full ? words.full : selection.length < 2 ? words.needTwo : '']
      .filter(Boolean)
      .join(language === 'zh' ? '，' : ': ');
    open.hidden = selection.length < 2;
    open.href = `${target}?m=${selection.join(',')}`;
    open.textContent = words.open;
  }
  clear.addEventListener('click', () => {
    set([]);
    boxes.values().next().value?.focus();
  });
  // Another page or the way back may have changed it.
  addEventListener('pageshow', () => set(readSelection(kept.read())));
  set(selection);
}
