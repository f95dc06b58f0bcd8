import { plain } from './plain.ts';

/** Text between backticks of which it holds no run as long; nothing in it is read as Markdown, HTML, a mention or an address. */
function span(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  // A blank at each end is taken off when it is read; one backtick at an end would join the fence.
  const pad = /^`|`$|^ .* $/.test(text) && text.trim() !== '' ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

/**
 * Text of unknown origin for a cell of a Markdown table: shown as it is, in code. A vertical bar would end the cell even inside
 * code, so it stands between two pieces, by its number.
 */
export function inert(text: string): string {
  const clean = plain(text);
  if (clean === '') return '–';
  return clean
    .split('|')
    .map((piece) => (piece === '' ? '' : span(piece)))
    .join('&#124;');
}

/** The address as it may stand in a Markdown link, or nothing if it does not begin with `https:` or names a user. */
function safeAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return undefined;
  return url.href.replace(/[^\w\-./:?#=%+,;]/gu, (character) =>
    character === '&'
      ? '&amp;'
      : [...new TextEncoder().encode(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  );
}

/** A link with Markdown of our own or `inert` text; only that text where the address is not one to open. */
export function link(markdown: string, address: string | undefined): string {
  const href = address === undefined ? undefined : safeAddress(address);
  return href === undefined ? markdown : `[${markdown}](${href})`;
}
