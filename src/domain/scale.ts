/** Place of a value on a scale, from 0 to 100, to a tenth. */
export function placeOn(value: number, { min, max }: { min: number; max: number }): number {
  return Math.round(Math.min(1, Math.max(0, (value - min) / (max - min))) * 1000) / 10;
}
