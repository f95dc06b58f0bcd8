import type { Spot } from '../rules/finding.ts';
import { citation, type Citation } from '../schema/source.ts';

/** A node of the syntax tree of an article, as far as it matters here. */
export interface AnyNode {
  type: string;
  name?: string | null;
  value?: unknown;
  url?: string;
  children?: AnyNode[];
  attributes?: { type: string; name?: string; value?: unknown }[];
  position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } };
}

/** Words of an article with the sources that bear them out: what stands between a mark and the sentence end or mark before it. */
export interface ProsePassage {
  text: string;
  citations: Citation[];
}

/** What an article says and points at. */
export interface Prose {
  citations: (Citation & { spot: Spot })[];
  passages: ProsePassage[];
  /** Addresses inside the site, as written: `/techniques/lora/`. */
  links: { href: string; spot: Spot }[];
  /** Text without markup, for counting words and for descriptions. */
  text: string;
  /** Where the article begins. */
  spot: Spot;
}

/** Nothing at all, for an article that is missing or cannot be read. */
export const emptyProse = (spot: Spot): Prose => ({ citations: [], passages: [], links: [], text: '', spot });

/** Range of a node in its file. */
export const spotOf = (node: AnyNode, file: string, offset: number): Spot => {
  const start = node.position?.start.offset ?? 0;
  return { file, start: offset + start, end: offset + (node.position?.end.offset ?? start + 1) };
};

/** Calls `visit` for a node and everything below it, in the order of the text. */
export function walk(node: AnyNode, visit: (node: AnyNode) => void): void {
  const pending = [node];
  for (let next = pending.pop(); next; next = pending.pop()) {
    visit(next);
    for (const child of [...(next.children ?? [])].reverse()) pending.push(child);
  }
}

/** The last sentence of a text, without the punctuation about it. */
function lastSentence(text: string): string {
  const closed = text.replace(/^[。，；、.,;\s]+/, '').replace(/[。！？；，、.!?;,:：”’")）\s]+$/, '');
  const ends = [...closed.matchAll(/[。！？；]|[.!?;]\s/g)];
  return closed.slice((ends.at(-1)?.index ?? -1) + 1).trim();
}

/** Gathers text, citations and links of an article from its tree. */
export function proseOf(tree: AnyNode, file: string, offset: number): Prose {
  const prose = emptyProse({ file, start: offset, end: offset + 1 });
  const words: string[] = [];
  let sinceMark = '';
  const mark = (cited: Citation) => {
    const text = lastSentence(sinceMark);
    const previous = prose.passages.at(-1);
    if (text === '' && previous) previous.citations.push(cited);
    else prose.passages.push({ text, citations: [cited] });
    sinceMark = '';
  };
  walk(tree, (node) => {
    const spot = spotOf(node, file, offset);
    if (node.type === 'paragraph' || node.type === 'heading') {
      words.push('\n');
      sinceMark = '';
    }
    if ((node.type === 'text' || node.type === 'inlineCode') && typeof node.value === 'string') {
      words.push(node.value);
      sinceMark += node.value;
    }
    if (node.name === 'Cite') {
      const parsed = citation.safeParse(node.attributes?.find(({ name }) => name === 'ref')?.value);
      if (parsed.success) {
        prose.citations.push({ ...parsed.data, spot });
        mark(parsed.data);
      }
    }
    if ((node.type === 'link' || node.type === 'definition') && node.url?.startsWith('/')) prose.links.push({ href: node.url, spot });
  });
  prose.text = words.join('').trim();
  return prose;
}
