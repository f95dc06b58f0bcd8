import { HUES, MARKS } from '../schema/model.ts';

/** Colour and mark of a model in charts. */
export interface Chart {
  hue: (typeof HUES)[number];
  mark: (typeof MARKS)[number];
}

/**
 * A colour and mark that no model has yet: the colour that is used least, then the mark that is used least.
 * @param taken pairs in use, each as `hue mark`
 * @returns nothing once every pair is in use
 */
export function freeChart(taken: Iterable<string>): Chart | undefined {
  const used = new Set(taken);
  const times = (word: string) => [...used].filter((pair) => pair.split(' ').includes(word)).length;
  return HUES.flatMap((hue) => MARKS.map((mark) => ({ hue, mark })))
    .filter(({ hue, mark }) => !used.has(`${hue} ${mark}`))
    .map((pair) => ({ pair, weight: times(pair.hue) * 100 + times(pair.mark) }))
    .reduce<{ pair: Chart; weight: number } | undefined>((best, next) => (best && best.weight <= next.weight ? best : next), undefined)
    ?.pair;
}
