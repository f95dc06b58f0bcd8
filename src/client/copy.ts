/** Buttons that copy the text of another element. */
export function enableCopyButtons(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    const label = button.textContent;
    button.addEventListener('click', async () => {
      const text = document.getElementById(button.dataset.copy ?? '');
      if (!text) return;
      try {
        await navigator.clipboard.writeText(text.textContent ?? '');
        button.textContent = button.dataset.done ?? label;
        setTimeout(() => (button.textContent = label), 2000);
      } catch {
        // Without the clipboard the text is selected, ready for the keyboard.
        getSelection()?.selectAllChildren(text);
      }
    });
  }
}
