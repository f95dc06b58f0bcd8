import { createHash } from 'node:crypto';
import type { TokenizerTexts } from '../../src/schema/tokenizer.ts';
import { addedPieces, coverage, hanPieces, measureSample, measureText, unreachableWords } from '../../src/tokenizer/measure.ts';
import type { Tokenizer } from '../../src/tokenizer/tokenizer.ts';
import type { CharacterSets } from './character-sets.ts';

/** Examples of unreachable words that are written down. */
const EXAMPLES = 8;
/** Missing characters are named where they are as few as this. */
const FEW = 8;
/** The set whose missing characters are named. */
const MOST_COMMON = 'gf-1';

/** What a tokenizer is measured with. */
export interface Measures {
  samples: Pick<TokenizerTexts['samples'][number], 'id' | 'text'>[];
  /** Long texts by id. */
  texts: ReadonlyMap<string, string>;
  sets: CharacterSets;
  /** The tokenizer that it extends. */
  base?: Tokenizer | undefined;
}

/** What is measured of one tokenizer: values by their place in its file below `content/tokenizers/`, and its samples. */
export interface Measured {
  values: Record<string, number | string | boolean | string[]>;
  samples: Record<string, { n: number; b: number; p: string }>;
}

export const checksum = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Wide digits and letters made ordinary, blanks one space, lines trimmed, empty lines dropped: how texts were prepared. */
export const preparedText = (text: string): string =>
  text
    .replaceAll(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .split(/\r\n|[\r\n\f]/)
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .map((line) => `${line}\n`)
    .join('');

/** Measures a tokenizer; what cannot be measured for want of a text, a list or a base is left out. */
export function measure(tokenizer: Tokenizer, file: Uint8Array, { samples, texts, sets, base }: Measures): Measured {
  const values: Measured['values'] = {
    'vocabulary.value': tokenizer.pieces.length,
    'measured.file.bytes': file.length,
    'measured.file.sha256': checksum(file),
    'measured.byte_pieces': tokenizer.pieces.filter(({ kind }) => kind === 'byte').length,
    'measured.prefix': tokenizer.prefix !== 'never',
  };
  const put = (place: string, group: object) => {
    for (const [key, value] of Object.entries(group)) values[`measured.${place}.${key}`] = value as number;
  };
  if (base) put('added', addedPieces(tokenizer, base));
  put('han', hanPieces(tokenizer));
  const { words, of } = unreachableWords(tokenizer);
  if (of > 0) put('unreachable', { words: words.length, of, ...(words.length > 0 ? { examples: words.slice(0, EXAMPLES) } : {}) });
  for (const [id, characters] of sets) {
    const { covered, missing } = coverage(tokenizer, characters);
    values[`measured.coverage.${id}`] = covered;
    if (id === MOST_COMMON && missing !== '' && [...missing].length <= FEW) values['measured.missing'] = missing;
  }
  for (const [id, text] of texts) put(`texts.${id}`, measureText(tokenizer, text));
  return { values, samples: Object.fromEntries(samples.map(({ id, text }) => [id, measureSample(tokenizer, text)])) };
}

/** One value that is not as it is kept. */
export interface Difference {
  place: string;
  kept: unknown;
  measured: unknown;
}

const at = (value: unknown, place: string): unknown =>
  place.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value);

/** What differs between a measurement and what is kept; a value that was measured and is not kept differs. */
export function differences(
  { values, samples }: Measured,
  kept: unknown,
  keptSamples: Record<string, { n: number; b: number; p: string } | undefined>,
): Difference[] {
  const found = Object.entries(values).map(([place, measured]) => ({ place, kept: at(kept, place), measured }));
  for (const [id, cut] of Object.entries(samples))
    for (const key of ['n', 'b', 'p'] as const)
      found.push({ place: `samples.${id}.${key}`, kept: keptSamples[id]?.[key], measured: cut[key] });
  return found.filter((one) => JSON.stringify(one.kept) !== JSON.stringify(one.measured));
}

type Samples = Record<string, Record<string, { n: number; b: number; p: string }>>;

/** A text in double quotes, with an escape for characters that nobody sees. */
const quoted = (text: string) =>
  JSON.stringify(text).replaceAll(/\p{Cf}/gu, (hidden) => {
    const code = hidden.codePointAt(0)!.toString(16);
    return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
  });

/** The file of samples: a line for each tokenizer. */
export function samplesFile(samples: Samples): string {
  const head =
    '# Written by scripts/measure-tokenizers.ts; n: tokens, b: byte tokens among them, p: the pieces with blanks between them.\n';
  const lines = Object.entries(samples).map(
    ([id, cuts]) =>
      `${id}:\n${Object.entries(cuts)
        .map(([tokenizer, { n, b, p }]) => `  ${tokenizer}: { n: ${n}, b: ${b}, p: ${quoted(p)} }\n`)
        .join('')}`,
  );
  return head + lines.join('');
}
