/**
 * A number in one form only, whatever its notation: digits without zeros at either end, `e`, power of ten.
 * `canonical('49953', 0)` and `canonical('4.9953', 4)` are both `49953e0`.
 * @param digits decimal digits with at most one point, no separators
 * @param power power of ten to multiply by
 */
export function canonical(digits: string, power = 0): string {
  const [whole = '', fraction = ''] = digits.split('.');
  const all = (whole + fraction).replace(/^0+/, '');
  const significant = all.replace(/0+$/, '');
  if (significant === '') return '0e0';
  return `${significant}e${power - fraction.length + (all.length - significant.length)}`;
}

/** Canonical form of a number of JavaScript; safe integers and short decimals only. */
export function canonicalNumber(value: number): string {
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toExponential().split('e');
  return canonical(mantissa, Number(exponent));
}

/** Sum of two canonical numbers of which each has at most 15 digits; for compounds such as 4万9953. */
export function sum(a: string, b: string): string {
  const part = (text: string) => {
    const [digits = '0', exponent = '0'] = text.split('e');
    return { digits: BigInt(digits), exponent: Number(exponent) };
  };
  const [first, second] = [part(a), part(b)];
  const exponent = Math.min(first.exponent, second.exponent);
  const total = first.digits * 10n ** BigInt(first.exponent - exponent) + second.digits * 10n ** BigInt(second.exponent - exponent);
  return canonical(total.toString(), exponent);
}
