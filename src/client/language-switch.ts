/** Carries filters (query) and place (anchor) over to the other language, and from one table view to the other. */
export function enableLanguageSwitch(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-language-switch], [data-keep-state]')) {
    const target = link.href;
    const update = () => {
      link.href = target + location.search + (link.dataset.keepState === undefined ? location.hash : '');
    };
    for (const event of ['pointerdown', 'focus', 'click']) link.addEventListener(event, update);
  }
}
