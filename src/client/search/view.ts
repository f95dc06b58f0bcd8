import { SEARCH_KINDS, type SearchKind } from '../../domain/search-kinds.ts';
import { strings } from '../../i18n/strings.ts';
import { groupHits, type Hit } from '../../search/merge.ts';
import { addressOf, find, suggest, warmUp } from './engine.ts';
import { element } from '../element.ts';

const words = strings((document.body.dataset.language as 'zh' | 'en') ?? 'zh').search;
const TAGS = { zh: 'zh-Hans', en: 'en' } as const;
const MOST_OF_A_KIND = 6;
const PAUSE = 120;

/** Text of an excerpt with its marks, and nothing else that might be in it. */
function excerptNodes(html: string): (Node | string)[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return [...parsed.body.childNodes].map((node) =>
    node.nodeName === 'MARK' ? element('mark', {}, node.textContent ?? '') : (node.textContent ?? ''),
  );
}

/** A search box with results: a combobox whose options are links, complete by keyboard and screen reader. */
export function createSearch(options: { onQuery?: (query: string) => void } = {}): {
  root: HTMLElement;
  input: HTMLInputElement;
  run: (query: string) => void;
} {
  const input = element('input', {
    type: 'search',
    role: 'combobox',
    'aria-label': words.placeholder,
    'aria-expanded': 'false',
    'aria-controls': 'search-results',
    'aria-autocomplete': 'list',
    placeholder: words.placeholder,
    autocomplete: 'off',
    spellcheck: 'false',
    maxlength: '200',
  });
  const box = element('div', { class: 'search-box' }, input);
  const kinds = element('div', { class: 'search-kinds', role: 'group', 'aria-label': words.title });
  const results = element('div', {
    class: 'search-results',
    id: 'search-results',
    role: 'listbox',
    'aria-label': words.title,
    tabindex: '-1',
  });
  const status = element('p', { class: 'search-status', role: 'status' }, words.hint);
  const root = element('div', { class: 'search' }, box, kinds, status, results);

  let kind: SearchKind | undefined;
  let hits: Hit[] = [];
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let chosen = -1;

  const links = () => [...results.querySelectorAll<HTMLAnchorElement>('a')];

  const choose = (index: number) => {
    const all = links();
    chosen = all.length === 0 ? -1 : (index + all.length) % all.length;
    all.forEach((link, position) => link.setAttribute('aria-selected', String(position === chosen)));
    const active = all[chosen];
    if (active) {
      input.setAttribute('aria-activedescendant', active.id);
      active.scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  };

  const option = (path: string, title: string, id: number, hit?: Hit) => {
    const link = element('a', {
      href: addressOf(path),
      role: 'option',
      id: `search-option-${id}`,
      'aria-selected': 'false',
      tabindex: '-1',
    });
    link.append(element('strong', {}, title));
    if (hit?.excerpt) link.append(element('span', { class: 'excerpt', lang: TAGS[hit.language] }, ...excerptNodes(hit.excerpt)));
    return link;
  };

  const show = () => {
    const groups = groupHits(hits, kind, MOST_OF_A_KIND);
    let id = 0;
    results.replaceChildren(
      ...groups.map((group) => {
        const heading = `search-kind-${group.kind}`;
        const list = element(
          'div',
          { role: 'group', 'aria-labelledby': heading },
          element('h3', { id: heading, role: 'presentation' }, words.kinds[group.kind]),
        );
        for (const hit of group.hits) {
          list.append(option(hit.path, hit.title, id, hit));
          id += 1;
        }
        return list;
      }),
    );
    input.setAttribute('aria-expanded', String(id > 0));
    choose(id > 0 ? 0 : -1);
  };

  const showKinds = () => {
    const button = (value: SearchKind | undefined, label: string, count: number) => {
      const made = element('button', { type: 'button', 'aria-pressed': String(kind === value) }, `${label} ${count}`);
      made.addEventListener('click', () => {
        kind = value;
        showKinds();
        show();
        input.focus();
      });
      return made;
    };
    const present = SEARCH_KINDS.map((value) => [value, hits.filter((hit) => hit.kind === value).length] as const).filter(
      ([, count]) => count > 0,
    );
    kinds.replaceChildren(
      ...(hits.length > 0
        ? [button(undefined, words.all, hits.length), ...present.map(([value, count]) => button(value, words.kinds[value], count))]
        : []),
    );
  };

  /** Marks for which query the results stand, for styles and tests. */
  const settle = (query: string) => {
    root.dataset.shows = query;
  };

  const explain = (error: unknown) => {
    console.error(error);
    status.textContent = import.meta.env.DEV ? words.noIndex : words.failed;
  };

  const run = async (query: string) => {
    latest += 1;
    const turn = latest;
    const wanted = query.trim();
    options.onQuery?.(wanted);
    if (!wanted) {
      hits = [];
      kind = undefined;
      results.replaceChildren();
      kinds.replaceChildren();
      status.textContent = words.hint;
      choose(-1);
      settle('');
      return;
    }
    status.textContent = words.loading;
    try {
      const found = await find(wanted);
      if (turn !== latest) return;
      hits = found;
      if (kind && !hits.some((hit) => hit.kind === kind)) kind = undefined;
      showKinds();
      show();
      status.textContent = hits.length > 0 ? words.results(hits.length) : words.none(wanted);
      if (hits.length === 0) {
        const near = await suggest(wanted);
        if (turn !== latest) return;
        if (near.length > 0) status.textContent = `${words.none(wanted)} ${words.near}`;
        results.replaceChildren(...near.map(({ path, title }, id) => option(path, title, id)));
        choose(-1);
      }
      settle(wanted);
    } catch (error) {
      if (turn === latest) explain(error);
    }
  };

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(input.value), PAUSE);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') choose(chosen + 1);
    else if (event.key === 'ArrowUp') choose(chosen - 1);
    else if (event.key === 'Enter') links()[chosen]?.click();
    else return;
    event.preventDefault();
  });
  warmUp().catch(explain);

  return {
    root,
    input,
    run: (query) => {
      input.value = query;
      void run(query);
    },
  };
}
