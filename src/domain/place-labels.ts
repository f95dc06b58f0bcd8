/** A point of a chart with the size of its label, in pixels. */
export interface LabelledPoint {
  x: number;
  y: number;
  /** Width of the label. */
  width: number;
}

/** Where a label stands: the left end of its base line. */
export interface LabelPlace {
  x: number;
  y: number;
}

/** Height of a line of text, and the distance between a point and its label, in pixels. */
const LINE = 13;
const GAP = 9;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/**
 * Places for the labels of points: of the eight around each point the one that covers least of labels placed before, of points
 * and of what lies outside. Greedy, in the order of the points.
 * @param frame the area that labels should not leave
 */
export function placeLabels(points: readonly LabelledPoint[], frame: Box): LabelPlace[] {
  const dots = points.map(({ x, y }): Box => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 }));
  const placed: Box[] = [];
  return points.map(({ x, y, width }) => {
    const [right, left, middle] = [x + GAP, x - GAP - width, x - width / 2];
    const [above, level, below] = [y - GAP, y + 4, y + GAP + LINE - 3];
    const choices: LabelPlace[] = [
      { x: right, y: level },
      { x: left, y: level },
      { x: middle, y: above },
      { x: middle, y: below },
      { x: right, y: above },
      { x: right, y: below },
      { x: left, y: above },
      { x: left, y: below },
    ];
    const boxOf = (place: LabelPlace): Box => ({ left: place.x, right: place.x + width, top: place.y - LINE + 3, bottom: place.y + 3 });
    const cost = (box: Box) => {
      const inside = overlap(box, frame);
      const outside = width * LINE - inside;
      return outside * 4 + [...placed, ...dots].reduce((sum, other) => sum + overlap(box, other), 0);
    };
    const best = choices.reduce((a, b) => (cost(boxOf(b)) < cost(boxOf(a)) - 0.5 ? b : a));
    placed.push(boxOf(best));
    return best;
  });
}
