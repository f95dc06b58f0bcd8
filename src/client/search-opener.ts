/** Opens search by its link, Ctrl/Cmd+K or `/`. All code of search is loaded only then. */
export function enableSearchOpener(): void {
  const open = async () => {
    const { openSearchDialog } = await import('./search/dialog.ts');
    openSearchDialog();
  };
  document.addEventListener('keydown', (event) => {
    const field = event.target instanceof HTMLElement && event.target.matches('input, textarea, select, [contenteditable]') && event.target;
    // The field of a dialog that was just closed keeps the focus until the next frame: nobody types into what is not drawn.
    const typing = field && field.getClientRects().length > 0;
    const shortcut =
      (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) ||
      (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey);
    if (!shortcut || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    void open();
  });
  document.querySelector('[data-search-open]')?.addEventListener('click', (event) => {
    const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
    if (ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    void open();
  });
  const place = document.querySelector<HTMLElement>('[data-search-page]');
  if (place) void import('./search/page.ts').then(({ mountSearchPage }) => mountSearchPage(place));
}
