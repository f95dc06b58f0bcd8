import { encode } from './encode.ts';
import type { Tokenizer } from './tokenizer.ts';

/** One Chinese character: unified ideographs with extensions A to H, and the two blocks of compatibility ideographs. */
const HAN = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{2a6df}\u{2a700}-\u{2ebef}\u{2f800}-\u{2fa1f}\u{30000}-\u{323af}]/u;
const HAN_ONLY = new RegExp(`^${HAN.source}{2,}$`, 'u');
/** A number of two digits or more. */
const NUMBER = /^\d{2,}$/;

/** Shares are kept with four decimals. */
const rounded = (share: number) => Math.round(share * 1e4) / 1e4;
/** A piece without the signs for spaces. */
const bare = (text: string) => text.replaceAll(/[▁ ]/g, '');

const normalPieces = ({ pieces }: Tokenizer) => pieces.filter(({ kind }) => kind === 'normal').map(({ text }) => text);

/** Pieces that hold Chinese characters: those of one character, spaces aside, and those of more. */
export function hanPieces(tokenizer: Tokenizer): { single: number; multi: number } {
  const lengths = normalPieces(tokenizer)
    .map(bare)
    .filter((text) => HAN.test(text))
    .map((text) => [...text].length);
  return { single: lengths.filter((length) => length === 1).length, multi: lengths.filter((length) => length > 1).length };
}

/**
 * Words of Chinese characters only that can never be cut out of a text: joins make a piece from two, so a piece of several
 * characters needs a place to split it into two parts that can be made themselves. Single characters are there from the start,
 * whether they are pieces or not.
 */
export function unreachableWords(tokenizer: Tokenizer): { words: string[]; of: number } {
  const known = new Map<string, boolean>();
  const canBeMade = (text: string): boolean => {
    const characters = [...text];
    if (characters.length === 1) return true;
    if (!tokenizer.ids.has(text)) return false;
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = characters.slice(1).some((_, index) => {
      const [left, right] = [characters.slice(0, index + 1).join(''), characters.slice(index + 1).join('')];
      return tokenizer.rank(left, right) !== undefined && canBeMade(left) && canBeMade(right);
    });
    known.set(text, made);
    return made;
  };
  const words = normalPieces(tokenizer).filter((text) => HAN_ONLY.test(text));
  return { words: words.filter((word) => !canBeMade(word)), of: words.length };
}

/** Characters of a set that are one piece, and those that are not. */
export function coverage({ ids }: Tokenizer, characters: readonly string[]): { covered: number; missing: string } {
  const missing = characters.filter((character) => !ids.has(character));
  return { covered: characters.length - missing.length, missing: missing.join('') };
}

/** What an extended vocabulary has beyond that which it extends: pieces, those with Chinese characters, numbers of several digits. */
export function addedPieces(tokenizer: Tokenizer, base: Tokenizer): { pieces: number; han: number; numbers: number } {
  const had = new Set(base.pieces.map(({ text }) => text));
  const added = tokenizer.pieces.map(({ text }) => text).filter((text) => !had.has(text));
  return {
    pieces: added.length,
    han: added.filter((text) => HAN.test(text)).length,
    numbers: added.filter((text) => NUMBER.test(bare(text))).length,
  };
}

/** Tokens of a text, and the share of them that are a fragment of a character; bytes below 128, such as a line end, are whole ones. */
export function measureText(tokenizer: Tokenizer, text: string): { tokens: number; fragments: number } {
  const whole = new Set(tokenizer.bytes?.slice(0, 128));
  const found = encode(tokenizer, text);
  const fragments = found.filter((id) => tokenizer.pieces[id]!.kind === 'byte' && !whole.has(id)).length;
  return { tokens: found.length, fragments: found.length === 0 ? 0 : rounded(fragments / found.length) };
}

/** A sample as the content keeps it: tokens, byte tokens among them, and the pieces with blanks between them. */
export function measureSample(tokenizer: Tokenizer, text: string): { n: number; b: number; p: string } {
  const pieces = encode(tokenizer, text).map((id) => tokenizer.pieces[id]!);
  return { n: pieces.length, b: pieces.filter(({ kind }) => kind === 'byte').length, p: pieces.map((piece) => piece.text).join(' ') };
}
