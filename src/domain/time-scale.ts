import { scaleUtc } from 'd3-scale';

/** A month of the axis: where it begins and how wide it is. */
export interface AxisMonth {
  /** `2023-05` */
  id: string;
  start: number;
  width: number;
}

/** Axis of months of unequal width: the more happens in a month, the wider it is, so that marks do not cover each other. */
export interface MonthAxis {
  months: AxisMonth[];
  /** Position of a moment in milliseconds since 1970 (UTC). */
  x: (time: number) => number;
}

const monthOf = (time: number) => new Date(time).toISOString().slice(0, 7);

function monthsBetween(first: string, last: string): string[] {
  const [year = 1970, month = 1] = first.split('-').map(Number);
  const list: string[] = [];
  for (let index = 0; list.at(-1) !== last && index < 1200; index += 1) {
    list.push(new Date(Date.UTC(year, month - 1 + index, 1)).toISOString().slice(0, 7));
  }
  return list;
}

/** Width of a month without events, against one for each event of the fullest lane. */
const EMPTY = 0.35;

/**
 * Axis for events in lanes.
 * @param lanes moments of the events of each lane, in milliseconds since 1970 (UTC)
 * @param left, right ends of the axis in pixels
 */
export function monthAxis(lanes: readonly (readonly number[])[], left: number, right: number): MonthAxis {
  const all = lanes.flat();
  if (all.length === 0) return { months: [], x: () => left };
  const ids = monthsBetween(monthOf(Math.min(...all)), monthOf(Math.max(...all)));
  const fullest = (id: string) => Math.max(0, ...lanes.map((times) => times.filter((time) => monthOf(time) === id).length));
  const weights = ids.map((id) => Math.max(EMPTY, Math.sqrt(fullest(id))));
  const unit = (right - left) / weights.reduce((sum, weight) => sum + weight, 0);
  const months: AxisMonth[] = [];
  let start = left;
  ids.forEach((id, index) => {
    const width = (weights[index] ?? EMPTY) * unit;
    months.push({ id, start, width });
    start += width;
  });
  const first = (id: string) => new Date(`${id}-01T00:00:00Z`);
  const after = first(ids.at(-1) ?? monthOf(0));
  after.setUTCMonth(after.getUTCMonth() + 1);
  const scale = scaleUtc([...ids.map(first), after], [...months.map((month) => month.start), right]).clamp(true);
  return { months, x: (time) => scale(time) };
}

/**
 * Offsets of marks from the middle of their lane, so that marks nearer than `gap` pixels stand above and below each other:
 * 0, −1, 1, −2, 2 … times `step`.
 */
export function stackOffsets(positions: readonly number[], gap: number, step: number): number[] {
  const placed: { x: number; offset: number }[] = [];
  return positions.map((x) => {
    const taken = new Set(placed.filter((other) => Math.abs(other.x - x) < gap).map(({ offset }) => offset));
    let index = 0;
    let offset = 0;
    while (taken.has(offset)) {
      index += 1;
      offset = (index % 2 === 1 ? -1 : 1) * Math.ceil(index / 2) * step;
    }
    placed.push({ x, offset });
    return offset;
  });
}
