import { factReport } from '../domain/fact-report.ts';

/** The link of the page for reporting an error, which knows entry and page. */
const entryLink = () => document.querySelector<HTMLAnchorElement>('a[data-report]');

/** What a reader sees of an element, without marks and controls. */
function wordsOf(element: Element, without = ''): string {
  const copy = element.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll(`.ev, .tip, .report, button${without}`)) part.remove();
  for (const part of copy.querySelectorAll('span, li')) part.append(' ');
  return copy.textContent ?? '';
}

function fieldOf(row: Element) {
  const headings = [...document.querySelectorAll('main :is(h1, h2[id], h3[id])')];
  const section = headings.filter((heading) => heading.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING).at(-1);
  const term = row.closest('dd')?.previousElementSibling;
  const parts = [section, row.closest('.checkpoint')?.querySelector('strong'), term];
  return {
    field: parts.flatMap((part) => (part ? wordsOf(part).trim() : [])).join(' › '),
    anchor: term?.id || row.closest('main [id]')?.id || section?.id,
  };
}

/** A link that reports the fact around an element; nothing on pages without entries. */
export function reportLink(inside: Element): HTMLAnchorElement | undefined {
  const entry = entryLink();
  const row = inside.closest('.dispute, dd, li, p');
  if (!entry || !row) return undefined;
  const absent = row.matches('dd:has(> .absent)');
  const link = document.createElement('a');
  link.className = 'report';
  link.textContent = (absent ? entry.dataset.supply : entry.dataset.report) ?? '';
  const place = fieldOf(row);
  link.href = factReport(entry.href, { ...place, value: wordsOf(row, row.matches('dd') ? ', .aside-note, .dispute' : '') });
  link.setAttribute('aria-label', `${link.textContent} (${place.field})`);
  return link;
}

/** Facts without evidence have no mark to open: they get their link for reports in the row. */
export function enableReports(): void {
  if (!entryLink()) return;
  for (const row of document.querySelectorAll('.facts > :is(dt[id] + dd, dd:has(> .absent))')) {
    const link = row.querySelector('.ev') ? undefined : reportLink(row);
    if (link) row.append(' ', link);
  }
}
