import { readChoice, rowsShown, writeChoice, type KinChoice } from '../kinship/filter.ts';

const form = document.querySelector<HTMLFormElement>('[data-kin-filter]');
const count = document.querySelector<HTMLElement>('[data-count]');
const boxes = [...(form?.querySelectorAll<HTMLInputElement>('[name="base"]') ?? [])];
const select = form?.querySelector<HTMLSelectElement>('[name="org"]');
const items = [...document.querySelectorAll<HTMLElement>('.kin-list li')];
const places = new Map(items.map((item, index) => [item.id, index]));
const rows = items.map((item) => {
  const above = item.parentElement?.closest('li');
  return {
    parent: (above && places.get(above.id)) ?? -1,
    section: item.closest<HTMLElement>('[data-section]')?.dataset.section ?? '',
    organisations: (item.dataset.org ?? '').split(' '),
    further: (item.dataset.further ?? '').split(' ').flatMap((id) => places.get(id) ?? []),
    count: Number(item.dataset.n),
  };
});
const graphs = [...document.querySelectorAll<SVGSVGElement>('[data-strip] svg.kin-graph')].map((svg) => ({
  svg,
  height: svg.viewBox.baseVal.height,
  nodes: [...svg.querySelectorAll<SVGAElement>('[data-node]')],
  edges: [...svg.querySelectorAll<SVGPathElement>('[data-of]')],
}));
const offered = { base: boxes.map(({ value }) => value), org: [...(select?.options ?? [])].map(({ value }) => value) };

const chosen = (): KinChoice => ({ base: boxes.filter(({ checked }) => checked).map(({ value }) => value), org: select?.value ?? '' });

/** Cuts the picture down to the rows that are left. */
function crop(svg: SVGSVGElement, nodes: readonly SVGAElement[], height: number): void {
  const rowsLeft = nodes.filter((node) => !node.hasAttribute('hidden')).map((node) => Number(node.dataset.y));
  const whole = rowsLeft.length === nodes.length;
  const top = whole ? 0 : Math.min(...rowsLeft) - 18;
  const bottom = whole ? height : Math.max(...rowsLeft) + 18;
  svg.viewBox.baseVal.y = top;
  svg.viewBox.baseVal.height = bottom - top;
  svg.setAttribute('height', String(bottom - top));
}

function apply(): void {
  const { shown, hits } = rowsShown(rows, chosen());
  const ids = new Set<string>();
  items.forEach((item, index) => {
    item.hidden = !shown[index];
    if (shown[index]) ids.add(item.id);
  });
  for (const { svg, nodes, edges, height } of graphs) {
    for (const node of nodes) node.toggleAttribute('hidden', !ids.has(node.dataset.node ?? ''));
    for (const edge of edges) edge.toggleAttribute('hidden', !ids.has(edge.dataset.of ?? '') || !ids.has(edge.dataset.from ?? ''));
    if (nodes.some((node) => !node.hasAttribute('hidden'))) crop(svg, nodes, height);
  }
  for (const strip of document.querySelectorAll<HTMLElement>('[data-strip]'))
    strip.hidden = !strip.querySelector('li:not([hidden]), [data-node]:not([hidden])');
  for (const section of document.querySelectorAll<HTMLElement>('[data-section]'))
    section.hidden = !section.querySelector('[data-strip]:not([hidden])');
  if (count) count.textContent = (count.dataset[hits === 0 ? 'none' : hits === 1 ? 'one' : 'many'] ?? '').replace('#', String(hits));
}

function read(): void {
  const { base, org } = readChoice(location.search, offered);
  for (const box of boxes) box.checked = base.includes(box.value);
  if (select) select.value = org;
  apply();
}

form?.addEventListener('change', () => {
  history.pushState(null, '', location.pathname + writeChoice(chosen()) + location.hash);
  apply();
});
form?.addEventListener('submit', (event) => event.preventDefault());
addEventListener('popstate', read);
read();
