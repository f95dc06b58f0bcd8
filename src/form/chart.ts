import type { Chart } from './data.ts';

/**
 * A colour and a mark that no model has together; a colour that none has at all where there is one.
 * @param taken pairs in use, as in `blue circle`
 */
export function freeChart(taken: readonly string[], hues: readonly string[], marks: readonly string[]): Chart {
  const pairs = hues.flatMap((hue) => marks.map((mark) => ({ hue, mark })));
  const free = pairs.filter(({ hue, mark }) => !taken.includes(`${hue} ${mark}`));
  const used = (part: string) => taken.some((pair) => pair.split(' ').includes(part));
  return free.find(({ hue, mark }) => !used(hue) && !used(mark)) ?? free.find(({ hue }) => !used(hue)) ?? free[0] ?? { hue: '', mark: '' };
}
