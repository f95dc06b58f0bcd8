import { isAlias, isMap, isNode, isPair, isScalar, LineCounter, parseDocument, visit, type Document, type Node } from 'yaml';
import type { Finding } from './finding.ts';

/** Files larger than this are refused unread; the richest entry needs a fraction of it. */
const MAX_CHARACTERS = 500_000;

/** Keys that would reach into JavaScript objects rather than name a field. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Data of a YAML text, with the place of each value in it. */
export interface ParsedYaml {
  data: unknown;
  /** One-based line and column of the value at a path, or of its nearest parent. */
  locate: (path: readonly PropertyKey[]) => { line: number; column: number };
  findings: Finding[];
}

function placeOf(document: Document, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    let node: unknown = document.contents;
    let offset: number | undefined = isNode(node) ? node.range?.[0] : undefined;
    let found = true;
    for (const key of path.slice(0, depth)) {
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
        if (!pair) {
          found = false;
          break;
        }
        if (isNode(pair.key)) offset = pair.key.range?.[0];
        node = pair.value;
      } else if (isNode(node) && 'items' in node && typeof key === 'number') {
        node = (node.items as unknown[])[key];
        if (isNode(node)) offset = node.range?.[0];
        if (node === undefined) {
          found = false;
          break;
        }
      } else {
        found = false;
        break;
      }
    }
    if (found && offset !== undefined) return offset;
  }
  return 0;
}

function guard(document: Document, report: (node: Node, message: string) => void) {
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) report(node, 'aliases (*name) are not used here: write the value out');
      else if ('anchor' in node && node.anchor) report(node as Node, 'anchors (&name) are not used here: write the value out');
      if (!isAlias(node) && node.tag && !node.tag.startsWith('tag:yaml.org,2002:')) {
        report(node as Node, `the tag “${node.tag}” is not allowed`);
      }
    },
    Pair: (_, pair) => {
      if (isPair(pair) && isScalar(pair.key) && FORBIDDEN_KEYS.has(String(pair.key.value))) {
        report(pair.key as Node, `the key “${String(pair.key.value)}” is not allowed`);
      }
    },
  });
}

/**
 * Reads a YAML text without executing or expanding anything: no tags, no anchors, no duplicate keys.
 * @param firstLine one-based line of the file at which the text begins, for front matter
 */
export function parseYaml(file: string, text: string, firstLine = 1): ParsedYaml {
  if (text.length > MAX_CHARACTERS) {
    return {
      data: undefined,
      locate: () => ({ line: 1, column: 1 }),
      findings: [{ file, line: 1, message: `is too large (${text.length} characters; at most ${MAX_CHARACTERS})` }],
    };
  }
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: true, version: '1.2' });
  const at = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const findings: Finding[] = [...document.errors, ...document.warnings].map((problem) => ({
    file,
    ...at(problem.pos[0]),
    message: `is not valid YAML: ${problem.message.split('\n')[0] ?? ''}`,
  }));
  guard(document, (node, message) => findings.push({ file, ...at(node.range?.[0] ?? 0), message }));
  const data: unknown = findings.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 });
  return { data, locate: (path) => at(placeOf(document, path)), findings };
}
