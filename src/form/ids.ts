import { linkKindOf, readSourceLink } from '../writing/source-link.ts';

/** The id, or the same with the first number that makes it new. */
export function unused(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  for (let number = 2; ; number += 1) if (!taken.has(`${id}-${number}`)) return `${id}-${number}`;
}

/** An id that says what a source is, from its address; a measurement without one says so. */
export const sourceIdFrom = (url: string, kind: string): string =>
  !URL.canParse(url) && kind === 'measurement' ? 'measurement' : readSourceLink(url).id;

/** What a source is, from its address; empty where the address does not tell. */
export function sourceKindFrom(url: string): string {
  const { kind } = readSourceLink(url);
  return kind === 'page' ? '' : kind;
}

/** What a link of a model is, from its address; `other` where the address does not tell, empty where there is none. */
export const linkKindFrom = (url: string): string => (URL.canParse(url) ? (linkKindOf(url) ?? 'other') : '');
