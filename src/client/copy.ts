/** A place of the page that screen readers watch, for what only eyes would see. */
function liveRegion(): HTMLElement {
  const region = document.createElement('div');
  region.className = 'vh';
  region.role = 'status';
  document.body.append(region);
  return region;
}

/** Buttons that copy the text of another element. */
export function enableCopyButtons(): void {
  const buttons = document.querySelectorAll<HTMLButtonElement>('[data-copy]');
  if (buttons.length === 0) return;
  const status = liveRegion();
  for (const button of buttons) {
    const label = button.textContent;
    button.addEventListener('click', async () => {
      const text = document.getElementById(button.dataset.copy ?? '');
      if (!text) return;
      try {
        await navigator.clipboard.writeText(text.textContent ?? '');
        button.textContent = status.textContent = button.dataset.done ?? label;
        // Emptied again, so that the next copy is told as well.
        setTimeout(() => {
          button.textContent = label;
          status.textContent = '';
        }, 2000);
      } catch {
        // Without the clipboard the text is selected, ready for the keyboard.
        getSelection()?.selectAllChildren(text);
      }
    });
  }
}
