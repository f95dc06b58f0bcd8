import type { FormWords } from '../../i18n/form.ts';
import { h } from './dom.ts';

/** Copies a text and says so on the button; where there is no clipboard the text is selected, ready for the keyboard. */
export async function copy(
  text: string,
  { button, shown, words }: { button: Element | null; shown: Element | null; words: FormWords },
): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    if (!button) return;
    button.textContent = words.result.copied;
    setTimeout(() => (button.textContent = words.result.copy), 2000);
  } catch {
    if (shown) getSelection()?.selectAllChildren(shown);
  }
}

/** Hands a text to the browser as a file. */
export function download(path: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  h('a', { href: address, download: path.slice(path.lastIndexOf('/') + 1) }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
