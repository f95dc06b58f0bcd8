import { canonical, sum } from './decimal.ts';

const DIGITS: Record<string, string> = {
  零: '0',
  〇: '0',
  一: '1',
  二: '2',
  两: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};
const SMALL: Record<string, number> = { 十: 1, 百: 2, 千: 3 };
const LARGE: Record<string, number> = { 万: 4, 亿: 8 };

/** Power of ten that a run of Chinese multipliers stands for, 万亿 for 12; undefined for anything else. */
export function hanPower(run: string): number | undefined {
  let power = 0;
  for (const sign of run) {
    const step = SMALL[sign] ?? LARGE[sign];
    if (step === undefined) return undefined;
    power += step;
  }
  return run ? power : undefined;
}

/** Value of a number written in Chinese characters, canonical: 五万, 三千二百, 十二; undefined where it is none. */
export function hanNumber(text: string): string | undefined {
  let total = '0e0';
  let section = '0e0';
  let digit: string | undefined;
  for (const sign of text) {
    if (DIGITS[sign] !== undefined) {
      // Two digits in a row are a year or a telephone number, read digit by digit; nothing here needs them.
      if (digit !== undefined && digit !== '0') return undefined;
      digit = DIGITS[sign];
    } else if (SMALL[sign] !== undefined) {
      section = sum(section, canonical(digit ?? '1', SMALL[sign]));
      digit = undefined;
    } else if (LARGE[sign] !== undefined) {
      const inner = digit === undefined ? section : sum(section, canonical(digit));
      if (inner === '0e0') return undefined;
      const [significant = '0', exponent = '0'] = inner.split('e');
      const scaled = canonical(significant, Number(exponent) + LARGE[sign]);
      // 万亿: the second multiplier takes what the first one made.
      if (total !== '0e0' && section === '0e0' && digit === undefined) return undefined;
      total = sum(total, scaled);
      section = '0e0';
      digit = undefined;
    } else return undefined;
  }
  return sum(sum(total, section), canonical(digit ?? '0'));
}
