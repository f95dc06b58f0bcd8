const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * A line as the matchers read it: full-width letters and digits narrowed, raised powers written with “^”,
 * characters without width and emphasis within a number (4995**3**) removed. A full-width comma separates things; only between full-width digits it groups them.
 * Blanks that do not break group digits as commas do; plain ones may as well stand between numbers.
 */
export function plain(line: string): string {
  return line
    .replace(/(?<=[０-９])，(?=[０-９]{3})/g, ',')
    .replace(/，/g, ', ')
    .replace(/(?<![\d.,])[1-9]\d{0,2}(?:[\u00A0\u2009\u202F]\d{3})+(?!\d)/g, (number) => number.replace(/[^\d]/g, ','))
    .replace(/(?<=\d)(\*\*|__)(\d+)\1/g, '$2')
    .replace(/([⁺⁻]?)([⁰¹²³⁴-⁹]+)/g, (_, sign: string, digits: string) => {
      const power = [...digits].map((digit) => SUPERSCRIPTS.indexOf(digit)).join('');
      return `^${sign === '⁻' ? '-' : ''}${power}`;
    })
    .normalize('NFKC')
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
    .replace(/[\u2212\u2010\u2011]/g, '-');
}
