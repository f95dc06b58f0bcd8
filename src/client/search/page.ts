import { createSearch } from './view.ts';

/** The page of results: the query stands in the address, so that a search can be kept and sent. */
export function mountSearchPage(place: HTMLElement): void {
  const fallback = document.querySelector<HTMLElement>('[data-search-fallback]');
  const search = createSearch({
    onQuery: (query) => {
      const address = new URL(location.href);
      if (query) address.searchParams.set('q', query);
      else address.searchParams.delete('q');
      history.replaceState(null, '', address);
      if (fallback) fallback.hidden = query !== '';
    },
  });
  place.append(search.root);
  const query = new URLSearchParams(location.search).get('q') ?? '';
  if (query) search.run(query.slice(0, 200));
  search.input.focus();
}
