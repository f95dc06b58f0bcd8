import { Graph, layout } from '@dagrejs/dagre';
import type { KinStrip } from './groups.ts';

/** Height of a node of two lines, in pixels. */
export const NODE_HEIGHT = 36;
const ROW_GAP = 8;
const COLUMN_GAP = 56;
/** Room for the mark before a name. */
export const MARK_WIDTH = 18;

/** A node with its place; x is the left edge, y the middle, in pixels. */
export interface PlacedNode {
  id: string;
  x: number;
  y: number;
  width: number;
}

/** An edge as the path of an SVG. */
export interface PlacedEdge {
  from: string;
  to: string;
  path: string;
}

export interface Placed {
  width: number;
  height: number;
  nodes: readonly PlacedNode[];
  /** In the order of the strip’s edges. */
  edges: readonly PlacedEdge[];
}

/** Width of a text in the fonts of the site, near enough to leave room for it: Chinese characters are square. @param size of the font, in pixels */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce(
    (sum, character) =>
      sum + (/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(character) ? 1 : /[A-Z0-9MW…]/.test(character) ? 0.64 : 0.5),
    0,
  ) * size;

const round = (value: number) => Math.round(value * 10) / 10;

/**
 * Places a strip from left to right. Order and rows come from dagre; columns are set flush left afterwards,
 * each as wide as its widest node.
 * @param widthOf width of a node by its id, in pixels
 */
export function placeStrip(strip: Pick<KinStrip, 'groups' | 'edges'>, widthOf: (id: string) => number): Placed {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: ROW_GAP, ranksep: 100, edgesep: 6, marginx: 0, marginy: 0 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of strip.groups) graph.setNode(id, { width: 100, height: NODE_HEIGHT });
  strip.edges.forEach(({ from, to }, index) => graph.setEdge(from, to, {}, String(index)));
  layout(graph);

  const placed = strip.groups.map(({ id }) => ({ id, ...(graph.node(id) as { x: number; y: number }) }));
  const centres = [...new Set(placed.map(({ x }) => Math.round(x)))].sort((a, b) => a - b);
  const lefts: number[] = [];
  let left = 0;
  for (const centre of centres) {
    lefts.push(left);
    left += Math.max(...placed.filter(({ x }) => Math.round(x) === centre).map(({ id }) => widthOf(id))) + COLUMN_GAP;
  }
  const column = (x: number) => centres.indexOf(Math.round(x));
  const top = Math.min(...placed.map(({ y }) => y)) - NODE_HEIGHT / 2;
  const nodes = placed.map(({ id, x, y }): PlacedNode => ({ id, x: lefts[column(x)] ?? 0, y: round(y - top), width: widthOf(id) }));
  const at = new Map(nodes.map((node) => [node.id, node]));
  const edges = strip.edges.map(({ from, to }, index): PlacedEdge => {
    const [source, target] = [at.get(from)!, at.get(to)!];
    const { points } = graph.edge({ v: from, w: to, name: String(index) }) as { points: { x: number; y: number }[] };
    // Past the columns between, an edge keeps to the row that dagre left free for it.
    const between = points.flatMap(({ x, y }) => {
      const place = column(x);
      return place > column(graph.node(from).x as number) && place < column(graph.node(to).x as number)
        ? [{ from: (lefts[place] ?? 0) - 8, to: (lefts[place + 1] ?? 0) - COLUMN_GAP + 8, y: round(y - top) }]
        : [];
    });
    let [x, y] = [source.x + source.width + 4, source.y];
    let path = `M${round(x)} ${y}`;
    const turn = (toX: number, toY: number) => {
      if (toY === y) path += `H${round(toX)}`;
      else {
        const bend = round(toX - COLUMN_GAP / 2);
        if (bend - COLUMN_GAP / 2 > x) path += `H${round(bend - COLUMN_GAP / 2)}`;
        path += `C${bend} ${y} ${bend} ${toY} ${round(toX)} ${toY}`;
      }
      [x, y] = [toX, toY];
    };
    for (const row of between) {
      turn(row.from, row.y);
      turn(row.to, row.y);
    }
    turn(target.x - 6, target.y);
    return { from, to, path };
  });
  const bottom = Math.max(...nodes.map((node) => node.y)) + NODE_HEIGHT / 2;
  return { width: Math.ceil(left - COLUMN_GAP), height: Math.ceil(bottom), nodes, edges };
}
