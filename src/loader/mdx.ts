import { mdxToMdast } from 'satteri';
import type { Citation } from '../schema/source.ts';
import { citation } from '../schema/source.ts';
import type { Finding } from './finding.ts';

/** Components that an article may use, with the attributes that each takes. */
export const ALLOWED_COMPONENTS: Readonly<Record<string, readonly string[]>> = { Cite: ['ref'] };

const MAX_CHARACTERS = 200_000;
const WEB = /^https:\/\//i;
const INTERNAL = /^\/(?:[a-z0-9]+(?:[.-][a-z0-9]+)*\/)*(?:#[\w.-]+)?$/;
const FRAGMENT = /^#[\w.-]+$/;

/** Words of an article with the sources that bear them out: what stands between a mark and the sentence end or mark before it. */
export interface ProsePassage {
  text: string;
  citations: Citation[];
}

/** What an article points at. */
export interface Prose {
  citations: Citation[];
  passages: ProsePassage[];
  /** Addresses inside the site, as written: `/techniques/lora/`. */
  links: { href: string; line: number; column: number }[];
  /** Text without markup, for counting words and for descriptions. */
  text: string;
  findings: Finding[];
}

interface AnyNode {
  type: string;
  name?: string | null;
  value?: unknown;
  url?: string;
  alt?: string;
  children?: AnyNode[];
  attributes?: { type: string; name?: string; value?: unknown }[];
  position?: { start: { line: number; column: number } };
}

function refusal(node: AnyNode): string | undefined {
  switch (node.type) {
    case 'mdxjsEsm':
      return 'import and export are not allowed in an article';
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return 'expressions in braces are not allowed in an article; write \\{ for a brace';
    case 'html':
      return 'raw HTML is not allowed in an article; use Markdown';
    case 'image':
    case 'imageReference':
      return 'images are not used in articles';
    default:
      return undefined;
  }
}

function refuseComponent(node: AnyNode): string | undefined {
  const name = node.name ?? '';
  const allowed = Object.hasOwn(ALLOWED_COMPONENTS, name) ? ALLOWED_COMPONENTS[name] : undefined;
  if (!allowed) {
    return `<${name}> is not allowed in an article; only Markdown and ${Object.keys(ALLOWED_COMPONENTS)
      .map((component) => `<${component}>`)
      .join(', ')}`;
  }
  for (const attribute of node.attributes ?? []) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
      return `<${name}> takes plain text in quotes only, no expression`;
    }
    if (!allowed.includes(attribute.name ?? '')) return `<${name}> has no attribute “${attribute.name ?? ''}”`;
  }
  return undefined;
}

function refuseLink(url: string): string | undefined {
  if (WEB.test(url) && URL.canParse(url)) return undefined;
  if (INTERNAL.test(url) || FRAGMENT.test(url)) return undefined;
  return `the link “${url.slice(0, 80)}” is not allowed: only https:// and paths of this site such as /techniques/lora/`;
}

/** The last sentence of a text, without the punctuation about it. */
function lastSentence(text: string): string {
  const closed = text.trim().replace(/[。！？；，、.!?;,:：”’")）\s]+$/, '');
  const ends = [...closed.matchAll(/[。！？；]|[.!?;]\s/g)];
  return closed.slice((ends.at(-1)?.index ?? -1) + 1).trim();
}

/**
 * Reads an article and refuses everything in it that could run or that leaves Markdown:
 * imports, exports, expressions, raw HTML, unknown components, addresses other than `https:` and the site's own.
 */
export function readProse(file: string, body: string, firstLine: number): Prose {
  const prose: Prose = { citations: [], passages: [], links: [], text: '', findings: [] };
  if (body.length > MAX_CHARACTERS) {
    prose.findings.push({ file, line: firstLine, message: `is too long (${body.length} characters; at most ${MAX_CHARACTERS})` });
    return prose;
  }
  let tree: AnyNode;
  try {
    tree = mdxToMdast(body) as unknown as AnyNode;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    const place = /(\d+):(\d+)/.exec(reason ?? '');
    prose.findings.push({
      file,
      line: place ? Number(place[1]) + firstLine - 1 : firstLine,
      ...(place ? { column: Number(place[2]) } : {}),
      message: `is not valid MDX: ${reason ?? ''}`,
    });
    return prose;
  }
  const words: string[] = [];
  let sinceMark = '';
  const mark = (cited: Citation) => {
    prose.citations.push(cited);
    const text = lastSentence(sinceMark);
    const previous = prose.passages.at(-1);
    if (text === '' && previous) previous.citations.push(cited);
    else prose.passages.push({ text, citations: [cited] });
    sinceMark = '';
  };
  const visit = (node: AnyNode) => {
    const start = node.position?.start ?? { line: 1, column: 1 };
    const place = { line: start.line + firstLine - 1, column: start.column };
    const refuse = (message: string | undefined) => {
      if (message) prose.findings.push({ file, ...place, message });
    };
    refuse(refusal(node));
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const problem = refuseComponent(node);
      refuse(problem);
      if (!problem && node.name === 'Cite') {
        const ref = node.attributes?.find((attribute) => attribute.name === 'ref')?.value;
        const parsed = citation.safeParse(ref);
        if (parsed.success) mark(parsed.data);
        else refuse('<Cite> needs ref="source-id#L98"');
      }
    }
    if ((node.type === 'link' || node.type === 'definition') && typeof node.url === 'string') {
      const problem = refuseLink(node.url);
      refuse(problem);
      if (!problem && node.url.startsWith('/')) prose.links.push({ href: node.url, ...place });
    }
    if ((node.type === 'text' || node.type === 'inlineCode') && typeof node.value === 'string') {
      words.push(node.value);
      sinceMark += node.value;
    }
    for (const child of node.children ?? []) visit(child);
    if (node.type === 'paragraph' || node.type === 'heading') {
      words.push('\n');
      sinceMark = '';
    }
  };
  visit(tree);
  prose.text = words.join('').trim();
  return prose;
}
