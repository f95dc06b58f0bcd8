import type { ParsedArticle } from '../loader/mdx.ts';
import type { AnyNode } from '../loader/prose.ts';

/** One paragraph of an article: plain text and the citations that support it. */
export interface Paragraph {
  text: string;
  /** Citations as entries write them: `readme#L98`. */
  cites: readonly string[];
}

/** Whatever Markdown or MDX could read as markup inside a line. */
const MARKUP = /[\\`*_[\]{}<>&~|^$]/g;
/** Addresses, which would become links whatever is escaped in them; they are set as code instead. */
const ADDRESS = /[!-_a-z|~]*(?:https?:\/\/|www\.|@)[!-_a-z|~]*/gi;

function escapeInside(text: string): string {
  let result = '';
  let last = 0;
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    result += `${text.slice(last, index).replace(MARKUP, '\\$&')}\`${address}\``;
    last = index + address.length;
  }
  return result + text.slice(last).replace(MARKUP, '\\$&');
}

/** Plain text as Markdown that reads as the same text, whatever stands in it. One line in, one line out. */
export function escapeMarkdown(text: string): string {
  const inside = escapeInside(text);
  // A line that begins so would be a program in MDX; letters take no backslash.
  if (/^(?:import|export)\b/.test(inside)) return `&#${inside.charCodeAt(0)};${inside.slice(1)}`;
  // A heading, a list, a rule.
  return inside.replace(/^[#+=:-]/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** Text in an attribute of MDX, which knows entities but no backslashes. */
const attribute = (text: string): string => text.replace(/["&<>{}`\\*_[\]~|]/g, (character) => `&#${character.charCodeAt(0)};`);

const CLOSING = /[。！？]$/;

/** A paragraph in MDX; in Chinese, citations stand before the full stop, as in the articles of the atlas. */
export function writeParagraph({ text, cites }: Paragraph): string {
  const marks = cites.map((ref) => `<Cite ref="${attribute(ref)}" />`).join('');
  const escaped = escapeMarkdown(text);
  if (!marks) return escaped;
  return CLOSING.test(escaped) ? `${escaped.slice(0, -1)}${marks}${escaped.slice(-1)}` : `${escaped} ${marks}`;
}

const TOKEN = /<Cite ref="([^"]*)" \/>|\\([!-/:-@[-`{-~])|&#(\d+);|`([^`]*)`/g;
const unescapeAttribute = (text: string): string => text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

/**
 * Reads an article that `writeParagraph` wrote into the same tree as the parser of MDX, which is no part of what browsers load.
 * It understands nothing else: paragraphs of text, code as text, and citations.
 */
export function parseOwnArticle(body: string): ParsedArticle {
  const children: AnyNode[] = [];
  for (const line of body.matchAll(/[^\n]+/g)) {
    const paragraph: AnyNode = { type: 'paragraph', children: [], position: range(line.index, line[0].length) };
    let text = '';
    let from = 0;
    const flush = (upTo: number) => {
      if (text) paragraph.children?.push({ type: 'text', value: text, position: range(line.index + from, upTo - from) });
      text = '';
    };
    let last = 0;
    for (const token of line[0].matchAll(TOKEN)) {
      text += line[0].slice(last, token.index);
      last = token.index + token[0].length;
      if (token[1] === undefined) {
        text += token[2] ?? token[4] ?? String.fromCodePoint(Number(token[3]));
        continue;
      }
      flush(token.index);
      paragraph.children?.push({
        type: 'mdxJsxTextElement',
        name: 'Cite',
        children: [],
        attributes: [{ type: 'mdxJsxAttribute', name: 'ref', value: unescapeAttribute(token[1]) }],
        position: range(line.index + token.index, token[0].length),
      });
      from = last;
    }
    text += line[0].slice(last);
    flush(line[0].length);
    children.push(paragraph);
  }
  return { tree: { type: 'root', children, position: range(0, body.length) } };
}

const range = (start: number, length: number) => ({ start: { offset: start }, end: { offset: start + length } });
