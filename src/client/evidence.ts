import type * as Reports from './report.ts';

/**
 * Shows the source of an evidence mark beside it, so that the reader need not leave the place; the link itself leads to the list of sources.
 * @param reports what makes links for reporting a fact, once it has arrived
 */
export function enableEvidence(reports: Promise<typeof Reports> | undefined): void {
  // Set here rather than in the page, where it would stand a thousand times; without it a mark is a link like any other.
  for (const mark of document.querySelectorAll('a.ev[href^="#r"]')) mark.setAttribute('role', 'doc-noteref');
  if (!('popover' in HTMLElement.prototype)) return;
  const tip = document.createElement('div');
  tip.className = 'tip';
  tip.popover = 'auto';
  document.body.append(tip);

  /** Below the mark, or above it where there is no room. */
  const placeAt = (mark: Element) => {
    const box = mark.getBoundingClientRect();
    const left = Math.min(box.left, document.documentElement.clientWidth - tip.offsetWidth - 16);
    const below = box.bottom + 6;
    const top = below + tip.offsetHeight > innerHeight ? box.top - tip.offsetHeight - 6 : below;
    tip.style.left = `${Math.max(8, left) + scrollX}px`;
    tip.style.top = `${top + scrollY}px`;
  };

  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element)) return;
    const mark = event.target.closest<HTMLAnchorElement>('a.ev[href^="#r"]');
    const place = mark && document.getElementById(mark.hash.slice(1));
    const source = place?.closest('.references > li');
    if (!mark || !place || !source) return;
    event.preventDefault();
    tip.replaceChildren();
    for (const child of source.childNodes) if (!(child instanceof Element && child.matches('.places'))) tip.append(child.cloneNode(true));
    const own = document.createElement('span');
    own.className = 'aside-note';
    own.append(`${mark.textContent} `, ...place.cloneNode(true).childNodes);
    tip.append(own);
    const words = document.getElementById('checked')?.dataset;
    const state = words?.[mark.classList.contains('v') ? 'on' : 'off'];
    if (state) {
      const note = document.createElement('span');
      note.className = 'aside-note';
      note.textContent = state;
      tip.append(note);
    }
    mark.after(tip);
    tip.showPopover();
    placeAt(mark);
    tip.querySelector('a')?.focus({ preventScroll: true });
    void reports?.then(({ reportLink }) => {
      const link = reportLink(mark);
      if (!link || tip.previousElementSibling !== mark || tip.querySelector('.report')) return;
      tip.append(link);
      placeAt(mark);
    });
  });
  tip.addEventListener('toggle', (event) => {
    const mark = tip.previousElementSibling;
    if ((event as ToggleEvent).newState === 'closed' && tip.contains(document.activeElement) && mark instanceof HTMLElement)
      mark.focus({ preventScroll: true });
  });
}
