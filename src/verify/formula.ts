import type { Text } from '../schema/primitives.ts';
import { canonical, sum } from './decimal.ts';
import { writtenFigures, type Figure } from './figures.ts';
import type { Piece } from './pieces.ts';
import { plain } from './plain.ts';

/** A reckoning that a text writes out, such as 8张GPU×每卡20条×2万步. */
export interface Formula {
  operands: readonly Extract<Piece, { kind: 'figure' }>[];
  /** Canonical result. */
  result: string;
}

type Operator = 'times' | 'minus' | 'plus';

/** What stands between two figures of a reckoning: words that name them, and one sign. */
const BETWEEN: Record<Operator, RegExp> = {
  times: /^[^\d,.;，。；、()（）]*[×*][^\d,.;，。；、()（）]*$/,
  minus: /^[^\d;。；、()（）]*(?:减去?|−|minus)[^\d,.;，。；、()（）]*$/,
  plus: /^[^\d;。；()（）]*加(?:上)?[^\d;。；、()（）]*$/,
};

const parts = (value: string) => {
  const [digits = '0', exponent = '0'] = value.split('e');
  return { digits: BigInt(digits), exponent: Number(exponent) };
};

function apply(operator: Operator, a: string, b: string): string | undefined {
  const [first, second] = [parts(a), parts(b)];
  if (operator === 'times') return canonical((first.digits * second.digits).toString(), first.exponent + second.exponent);
  if (operator === 'plus') return sum(a, b);
  const exponent = Math.min(first.exponent, second.exponent);
  const left = first.digits * 10n ** BigInt(first.exponent - exponent) - second.digits * 10n ** BigInt(second.exponent - exponent);
  return left < 0n ? undefined : canonical(left.toString(), exponent);
}

const operand = ({ text, readings }: Figure): Formula['operands'][number] => ({ kind: 'figure', label: text, readings });

/** Reckonings in a text of ours, each of one kind of sign. */
export function formulasIn(text: Text): Formula[] {
  const line = plain(typeof text === 'string' ? text : text.zh);
  const figures = writtenFigures(line);
  const formulas: Formula[] = [];
  for (let start = 0; start < figures.length; start += 1) {
    for (const operator of ['times', 'minus', 'plus'] as const) {
      let result = figures[start]?.readings[0]?.value;
      let end = start;
      for (; result !== undefined; end += 1) {
        const [here, next] = [figures[end], figures[end + 1]];
        if (!here || !next || !BETWEEN[operator].test(line.slice(here.end, next.start))) break;
        result = apply(operator, result, next.readings[0]?.value ?? '0e0');
      }
      if (result === undefined || end === start) continue;
      formulas.push({ operands: figures.slice(start, end + 1).map(operand), result });
      start = end;
      break;
    }
  }
  return formulas;
}

/** Whether a result, rounded to as many digits as the figure has, is that figure. */
export function roundsTo(result: string, figure: string): boolean {
  const [exact, rounded] = [parts(result), parts(figure)];
  if (exact.exponent >= rounded.exponent) return result === figure;
  const scale = 10n ** BigInt(rounded.exponent - exact.exponent);
  return (exact.digits + scale / 2n) / scale === rounded.digits;
}
