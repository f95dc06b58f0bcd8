import type { Cut } from '../../tokenizer/figures.ts';
import { element } from '../element.ts';

/** Pieces that are shown; all are counted. */
export const MOST_SHOWN = 3000;

/** One piece: text, or the two hex digits of a byte. A line ends where the text ends one. */
function pieceOf(text: string, kind: Cut['kinds'][number]): Node[] {
  if (kind === 'byte') {
    const digits = text.slice(3, 5);
    const byte = element('i', { class: 'b' }, digits);
    return digits === '0A' ? [byte, element('br')] : [byte];
  }
  return [element('i', kind === 'unknown' ? { class: 'b' } : {}, text)];
}

/** The pieces of a cut as runs. */
export const runsOf = ({ pieces, kinds }: Cut): Node[] =>
  pieces.slice(0, MOST_SHOWN).flatMap((text, index) => pieceOf(text, kinds[index] ?? 'normal'));

const format = (options: Intl.NumberFormatOptions) => {
  const { format: write } = new Intl.NumberFormat('en-US', options);
  return (value: number) => (Number.isFinite(value) ? write(value) : '–');
};
/** A whole number as both languages write it: thousands in groups. */
export const shown = format({ maximumFractionDigits: 0 });
/** A ratio with two decimals. */
export const ratio = format({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
const whole = format({ style: 'percent', maximumFractionDigits: 0 });
const fine = format({ style: 'percent', maximumFractionDigits: 1 });
/** A share as per cent, with one decimal below ten. */
export const percent = (share: number): string => (share < 0.1 ? fine : whole)(share);
