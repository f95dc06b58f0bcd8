import { canonical, sum } from './decimal.ts';
import { hanNumber, hanPower } from './han-number.ts';

/** What a figure counts, as far as it makes it another figure: 20 GB is not 20. */
export type Unit = '' | '%' | 'KB' | 'MB' | 'GB' | 'TB';

/** One way to understand a figure: 5M is five million, or five megabytes. */
export interface Reading {
  /** Canonical value. */
  value: string;
  unit: Unit;
}

/** A figure found in a text. */
export interface Figure {
  /** As it is written. */
  text: string;
  start: number;
  end: number;
  readings: readonly Reading[];
}

/** A number with its groups of three digits, parted by one of these signs. Sources also part them by blanks, which we never do. */
const plainNumber = (...signs: string[]) =>
  String.raw`(?:${signs.map((sign) => String.raw`[1-9]\d{0,2}(?:${sign}\d{3})+(?!${sign === ',' ? ',?' : ''}\d)|`).join('')}\d+)(?:\.\d+)?`;

const numberIn = (plain: string) =>
  new RegExp(
    String.raw`(?<mantissa>${plain})\s*(?:×|x|X|\*|·|\\times)\s*10\s*(?:\^|\*\*)\s*[{(]?\s*(?<power>[-+]?\d+)[})]?` +
      String.raw`|(?<![\d.])10\s*\^\s*[{(]?\s*(?<bare>[-+]?\d+)[})]?` +
      String.raw`|(?<number>${plain})(?:[eE](?<exponent>[-+]?\d{1,3})(?![\dA-Za-z]))?`,
    'g',
  );
const OUR_NUMBER = numberIn(plainNumber(','));
const THEIR_NUMBER = numberIn(plainNumber(',', ' '));
const HAN_SUFFIX = /^ ?((?:[十百千]?[万亿]+|[百千])(?![度科]))/;
const WORD_SUFFIX = /^[ -]?(thousand|million|billion|trillion|hundred)s?\b/i;
const UNIT_SUFFIX = /^ ?(KiB|KB|MiB|MB|GiB|GB|TiB|TB|[Gg]b|[Mm]b|[Kk]b|%|percent\b|per cent\b)(?![A-Za-z0-9])/;
const LETTER_SUFFIX = /^(?:([kKMBbTwWGg])| ([KMBTG]))(?![A-Za-z0-9]|\.\d)|^([BT])(?=tokens?)/;
const WORD_POWERS: Record<string, number> = { hundred: 2, thousand: 3, million: 6, billion: 9, trillion: 12 };
const UNITS: Record<string, Unit> = { '%': '%', percent: '%', 'per cent': '%', k: 'KB', m: 'MB', g: 'GB', t: 'TB' };

const unitOf = (written: string): Unit => UNITS[written.toLowerCase()] ?? UNITS[written[0]?.toLowerCase() ?? ''] ?? '';

/** Readings of a number with a letter behind it. A “K” after a power of two may be 1,024. */
function lettered(digits: string, letter: string): Reading[] {
  const scaled = (power: number): Reading => ({ value: canonical(digits, power), unit: '' });
  const bytes = (unit: Unit): Reading => ({ value: canonical(digits), unit });
  switch (letter) {
    case 'k':
    case 'K': {
      const count = Number(digits);
      const binary = Number.isInteger(Math.log2(count)) ? [{ value: canonical(String(count * 1024)), unit: '' as const }] : [];
      return [scaled(3), ...(letter === 'K' ? [bytes('KB')] : []), ...binary];
    }
    case 'M':
      return [scaled(6), bytes('MB')];
    case 'B':
    case 'b':
      return [scaled(9)];
    case 'T':
      return [scaled(12), bytes('TB')];
    case 'w':
    case 'W':
      return [scaled(4), bytes('')];
    case 'g':
      return [bytes('GB'), bytes('')];
    default:
      return [bytes('GB')];
  }
}

/** Chinese compounds: 4万9953, 1亿2000万. Returns the value and how much of the rest belongs to it. */
function compound(digits: string, rest: string): { value: string; length: number } | undefined {
  const first = HAN_SUFFIX.exec(rest);
  if (!first?.[1]) return undefined;
  let power = hanPower(first[1]) ?? 0;
  let value = canonical(digits, power);
  let length = first[0].length;
  for (;;) {
    const next = /^(\d+(?:\.\d+)?)((?:[十百千]?[万亿]+|[十百千])?)/.exec(rest.slice(length));
    if (!next?.[1]) return { value, length };
    const own = next[2] ? (hanPower(next[2]) ?? 0) : 0;
    if (own >= power || next[1].length > power - own) return { value, length };
    value = sum(value, canonical(next[1], own));
    power = own;
    length += next[0].length;
  }
}

const RANGE = /^\s?(?:–|—|~|-|至|到|to)\s?\d+(?:\.\d+)?(?=\s?(?:%|[十百千]?[万亿]|[KMBTG]i?B?(?![A-Za-z0-9])))/;

/** The first figure of a range takes the unit of the second as well: 20–70%, 3.8%至5.1%, 7–13B. */
function sharedUnit(digits: string, rest: string): Reading[] {
  const range = RANGE.exec(rest);
  if (!range) return [];
  return arabic(digits + rest.slice(range[0].length), OUR_NUMBER)[0]?.readings.slice() ?? [];
}

function arabic(text: string, form: RegExp): Figure[] {
  const figures: Figure[] = [];
  let taken = 0;
  for (const match of text.matchAll(form)) {
    const { mantissa, power, bare, number, exponent } = match.groups ?? {};
    const start = match.index;
    // The tail of a compound that was read with its head.
    if (start < taken) continue;
    let end = start + match[0].length;
    const before = text[start - 1] ?? '';
    const rest = text.slice(end);
    // Part of a longer chain of digits and points: a version, an address.
    if (/[\d.]/.test(before) && /\d\.?$/.test(text.slice(0, start))) continue;
    if (number !== undefined && /^\.\d/.test(rest)) continue;
    // In “7,13,130” the commas separate.
    const separated = number?.includes(',') && /\d,$/.test(text.slice(0, start));
    const spaced = number !== undefined && / /.test(number);
    let readings: Reading[];
    if (mantissa !== undefined) readings = [{ value: canonical(mantissa.replace(/[^\d.]/g, ''), Number(power)), unit: '' }];
    else if (bare !== undefined) readings = [{ value: canonical('1', Number(bare)), unit: '' }];
    else if (separated || spaced) {
      const parts = (number ?? '').split(/[, ]/);
      const whole = separated ? [] : [{ value: canonical((number ?? '').replaceAll(' ', '')), unit: '' as const }];
      readings = [...whole, ...parts.map((part) => ({ value: canonical(part), unit: '' as const }))];
    } else {
      const digits = (number ?? '').replace(/[^\d.]/g, '');
      const letter = LETTER_SUFFIX.exec(rest);
      const unit = UNIT_SUFFIX.exec(rest);
      const word = WORD_SUFFIX.exec(rest);
      const han = exponent === undefined ? compound(digits, rest) : undefined;
      const written = letter?.[1] ?? letter?.[2] ?? letter?.[3];
      if (exponent !== undefined) readings = [{ value: canonical(digits, Number(exponent)), unit: '' }];
      else if (han) {
        readings = [{ value: han.value, unit: '' }];
        end += han.length;
      } else if (unit?.[1]) {
        readings = [{ value: canonical(digits), unit: unitOf(unit[1]) }];
        if (readings[0]?.unit === '%') readings = [...readings, { value: canonical(digits, -2), unit: '' }];
        end += unit[0].length;
      } else if (word?.[1]) {
        readings = [{ value: canonical(digits, WORD_POWERS[word[1].toLowerCase()]), unit: '' }];
        end += word[0].length;
      } else if (letter && written) {
        readings = lettered(digits, written);
        end += letter[0].length;
      } else readings = [{ value: canonical(digits), unit: '' }, ...sharedUnit(digits, rest)];
      // Glued to a letter before it, it is part of a name (V100, int4, v1.2), unless it is the size of a model.
      if (/[A-Za-z]/.test(before) && !(written === 'B' || written === 'b')) continue;
    }
    taken = end;
    figures.push({ text: text.slice(start, end), start, end, readings });
  }
  return figures;
}

const HAN_DIGIT = '零〇一二两三四五六七八九';
const HAN = new RegExp(`[${HAN_DIGIT}十百千万亿]+`, 'g');
const MEASURE = /^(?:个|种|类|轮|次|阶段|步|卡|台|块|张|条|份|层|套|名|位|项|倍|天|周|万|组|款|版|期|分之)/;

/** Numbers in Chinese characters; a single digit counts only where it counts something: 三个, 第三. */
function han(text: string): Figure[] {
  const figures: Figure[] = [];
  for (const match of text.matchAll(HAN)) {
    const [run] = match;
    const [start, end] = [match.index, match.index + run.length];
    if (/\d/.test(text[start - 1] ?? '') || text.startsWith('百分之', start)) continue;
    const ordinal = text[start - 1] === '第';
    const share = text.slice(0, start).endsWith('百分之');
    const long = run.length > 1 && /[十百千万亿]/.test(run) && new RegExp(`[${HAN_DIGIT}十]`).test(run);
    if (!ordinal && !share && !long && !MEASURE.test(text.slice(end))) continue;
    const value = hanNumber(run);
    if (value === undefined || value === '0e0') continue;
    figures.push({ text: run, start, end, readings: [{ value, unit: share ? '%' : '' }] });
  }
  for (const match of text.matchAll(/百分之\s*(\d+(?:\.\d+)?)/g)) {
    if (match[1])
      figures.push({
        text: match[0],
        start: match.index,
        end: match.index + match[0].length,
        readings: [{ value: canonical(match[1]), unit: '%' }],
      });
  }
  return figures;
}

const ENGLISH = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const ENGLISH_WORD = new RegExp(String.raw`\b(?:${ENGLISH.slice(2).join('|')})\b`, 'gi');

/** Small numbers in English words. “One” is mostly no number and is left out. */
function english(text: string): Figure[] {
  return [...text.matchAll(ENGLISH_WORD)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    readings: [{ value: canonical(String(ENGLISH.indexOf(match[0].toLowerCase()))), unit: '' as const }],
  }));
}

/** Figures in digits, as a statement of ours writes them. @param text plain */
export const writtenFigures = (text: string): Figure[] => arabic(text, OUR_NUMBER);

/** Figures in any usual form, as sources write them: digits with or without groups, 4.9953万, 13 billion, 三个. @param text plain */
export const allFigures = (text: string): Figure[] => [...arabic(text, THEIR_NUMBER), ...han(text), ...english(text)];

/**
 * Whether a figure of ours stands for the same as one of a source. Where ours has a unit and theirs has none,
 * `hint` must find the unit elsewhere (in a table whose head says GB). A score with decimals may leave out the
 * per cent sign that the source writes.
 */
export function sameFigure(ours: readonly Reading[], theirs: readonly Reading[], hint: (unit: Unit) => boolean): boolean {
  return ours.some((own) =>
    theirs.some(
      (other) =>
        own.value === other.value &&
        (own.unit === other.unit ||
          (other.unit === '' && hint(own.unit)) ||
          (own.unit === '' && other.unit === '%' && /e-/.test(own.value))),
    ),
  );
}
