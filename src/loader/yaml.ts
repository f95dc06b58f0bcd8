import { isMap, isNode, isScalar, isSeq, parseDocument, type Document } from 'yaml';

/** A YAML text as a syntax tree, with the place of each value in the file that holds it. */
export interface ParsedYaml {
  file: string;
  /** The text, and where in the file it begins. */
  text: string;
  offset: number;
  document: Document;
  /** Range in the file of the value at a path: of the value itself where it is one word, else of its key, else of its nearest parent. */
  locate: (path: readonly PropertyKey[]) => { start: number; end: number };
}

type Range = readonly [number, number];

const rangeOf = (node: unknown): Range | undefined => (isNode(node) && node.range ? [node.range[0], node.range[1]] : undefined);

function rangeAt(document: Document, path: readonly PropertyKey[]): Range {
  let node: unknown = document.contents;
  let best: Range = [rangeOf(node)?.[0] ?? 0, (rangeOf(node)?.[0] ?? 0) + 1];
  for (const key of path) {
    let keyRange: Range | undefined;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (!pair) return best;
      keyRange = rangeOf(pair.key);
      node = pair.value;
    } else if (isSeq(node)) {
      if (typeof key !== 'number' || node.items[key] === undefined) return best;
      node = node.items[key];
    } else return best;
    const own = rangeOf(node);
    if (isScalar(node) && own && own[1] > own[0]) best = own;
    else if (keyRange) best = keyRange;
    else if (own) best = [own[0], own[0] + 1];
  }
  return best;
}

/**
 * Reads a YAML text into its tree; nothing is resolved or executed, and no text makes it throw.
 * @param offset where the text begins in its file, for front matter
 */
export function parseYaml(file: string, text: string, offset = 0): ParsedYaml {
  let document: Document;
  try {
    document = parseDocument(text, { prettyErrors: false, uniqueKeys: true, version: '1.2' });
  } catch (error) {
    // Only nesting deeper than the stack gets here; the syntax rule says so.
    document = parseDocument('', { prettyErrors: false });
    document.errors.push({
      message: 'nested too deeply',
      pos: [0, 1],
      code: 'IMPOSSIBLE',
      name: 'YAMLParseError',
    } as (typeof document.errors)[number]);
    if (!(error instanceof RangeError)) throw error;
  }
  return {
    file,
    text,
    offset,
    document,
    locate: (path) => {
      const [start, end] = rangeAt(document, path);
      return { start: offset + start, end: offset + end };
    },
  };
}
