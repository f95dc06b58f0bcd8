import { TIMELINE_WORDS } from '../i18n/timeline.ts';

const words = TIMELINE_WORDS[(document.body.dataset.language as 'zh' | 'en' | undefined) ?? 'zh'];
const form = document.querySelector<HTMLFormElement>('[data-timeline-filter]');
const list = document.querySelector<HTMLOListElement>('[data-events]');
const count = document.querySelector<HTMLElement>('[data-count]');
const inOrder = [...document.querySelectorAll<HTMLElement>('[data-events] > li')];
const marks = [...document.querySelectorAll<SVGAElement>('.chart a[data-model]')];
const inputs = [...(form?.querySelectorAll('input') ?? [])];
const models = inputs.filter(({ name }) => name === 'model').map(({ value }) => value);

const chosen = (name: string) => inputs.filter((input) => input.name === name && input.checked).map(({ value }) => value);

function apply(): void {
  const [model, kind] = [chosen('model'), chosen('kind')];
  const hidden = (item: HTMLElement | SVGElement) =>
    (model.length > 0 && !model.includes(item.dataset.model ?? '')) || (kind.length > 0 && !kind.includes(item.dataset.kind ?? ''));
  for (const mark of marks) mark.toggleAttribute('hidden', hidden(mark));
  for (const item of inOrder) item.hidden = hidden(item);
  const byModel = chosen('order')[0] === 'model';
  const ordered = byModel
    ? [...inOrder].sort((a, b) => models.indexOf(a.dataset.model ?? '') - models.indexOf(b.dataset.model ?? ''))
    : inOrder;
  list?.append(...ordered);
  const shown = inOrder.filter((item) => !item.hidden).length;
  if (count) count.textContent = shown > 0 ? words.showing(shown) : words.none;
}

/** The choice stands in the address, defaults left out. */
function write(): void {
  const pairs = ['model', 'kind']
    .map((name) => [name, chosen(name)] as const)
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => `${name}=${values.join(',')}`);
  if (chosen('order')[0] === 'model') pairs.push('order=model');
  const address = location.pathname + (pairs.length > 0 ? `?${pairs.join('&')}` : '') + location.hash;
  if (address !== location.pathname + location.search + location.hash) history.pushState(null, '', address);
}

function read(): void {
  const parameters = new URLSearchParams(location.search);
  for (const input of inputs) {
    const values = (parameters.get(input.name) ?? '').split(',');
    input.checked = input.type === 'radio' ? input.value === (values[0] === 'model' ? 'model' : 'date') : values.includes(input.value);
  }
  apply();
}

form?.addEventListener('change', () => {
  write();
  apply();
});
form?.addEventListener('submit', (event) => event.preventDefault());
addEventListener('popstate', read);
read();
