import { isMap, isPair, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Edit } from '../finding.ts';

/** Path into the data of a node, from the nodes that `visit` passed on its way to it. */
export function pathTo(node: unknown, ancestors: readonly unknown[]): PropertyKey[] {
  const chain = [...ancestors, node];
  return chain.flatMap((parent, index): PropertyKey[] => {
    const child = chain[index + 1];
    if (isPair(parent) && isScalar(parent.key) && child !== undefined) return [String(parent.key.value)];
    if (isSeq(parent) && child !== undefined) return [parent.items.indexOf(child)];
    return [];
  });
}

const startOf = (item: Node | Pair): number | undefined => (isPair(item) ? (item.key as Node | null)?.range?.[0] : item.range?.[0]);
const endOf = (item: Node | Pair): number | undefined =>
  isPair(item) ? ((item.value as Node | null)?.range?.[1] ?? (item.key as Node | null)?.range?.[1]) : item.range?.[1];

/**
 * The change that puts the members of a map or list into another order (or leaves some out), comments staying with what follows them;
 * nothing where the text does not allow it to be done safely.
 * @param members members of the collection, in their new order
 */
export function reordered(
  text: string,
  collection: YAMLMap<unknown, unknown> | YAMLSeq<unknown>,
  members: readonly unknown[],
): Edit | undefined {
  const items = collection.items as (Node | Pair)[];
  const wanted = members as readonly (Node | Pair)[];
  const starts = items.map(startOf);
  const ends = items.map(endOf);
  if (starts.some((one) => one === undefined) || ends.some((one) => one === undefined) || items.length === 0) return undefined;
  if (collection.flow) {
    const start = starts[0]!;
    const end = ends.at(-1)!;
    if (/#/.test(text.slice(start, end)) && collection.comment !== undefined) return undefined;
    const pieces = wanted.map((item) => text.slice(startOf(item), endOf(item)));
    return { start, end, text: pieces.join(', ') };
  }
  // In a block, a member reaches from its own line (or that of the comments above it) to that of the next.
  const marker = isSeq(collection) ? /^[ \t]*-[ \t]+$/ : /^[ \t]*$/;
  const lineStarts = starts.map((start) => {
    const begin = text.lastIndexOf('\n', start! - 1) + 1;
    return marker.test(text.slice(begin, start)) ? begin : undefined;
  });
  const first = lineStarts[0];
  // The first key of a map inside a list stands behind the dash: its line belongs to the list.
  const inList = isMap(collection) && first === undefined;
  const begin = inList ? starts[0]! : first;
  if (begin === undefined || lineStarts.slice(1).some((one) => one === undefined)) return undefined;
  const heads = [begin, ...lineStarts.slice(1)].map((head, index) => {
    let at = head!;
    if (index === 0) return at;
    for (;;) {
      const previous = text.lastIndexOf('\n', at - 2) + 1;
      if (previous < ends[index - 1]! || !/^[ \t]*#/.test(text.slice(previous, at))) return at;
      at = previous;
    }
  });
  const lastBreak = text.indexOf('\n', ends.at(-1)! - 1);
  const stop = lastBreak < 0 ? text.length : lastBreak + 1;
  const indent = ' '.repeat(inList ? begin - (text.lastIndexOf('\n', begin - 1) + 1) : 0);
  const slices = new Map(
    items.map((item, index) => {
      const raw = text.slice(heads[index], heads[index + 1] ?? stop);
      const whole = inList && index > 0 ? raw.replace(new RegExp(`^${indent}`), '') : raw;
      return [item, whole.endsWith('\n') ? whole : `${whole}\n`] as const;
    }),
  );
  const joined = wanted.map((item, index) => (inList && index > 0 ? indent : '') + (slices.get(item) ?? '')).join('');
  return { start: begin, end: stop, text: text.slice(begin, stop).endsWith('\n') ? joined : joined.replace(/\n$/, '') };
}
