import { encode } from './encode.ts';
import { TEXT_LIMIT } from './limits.ts';
import type { PieceKind, Tokenizer } from './tokenizer.ts';

/** How a text is cut, with what is counted. */
export interface Cut {
  /** Pieces in order: spaces as `▁`, a byte as `<0xE4>`. */
  pieces: string[];
  kinds: PieceKind[];
  /** Number of pieces; no marker of begin or end counts. */
  tokens: number;
  /** Unicode code points, spaces and line breaks included. */
  characters: number;
  /** Pieces that are one byte. */
  bytes: number;
  /** Pieces that stand for characters that the vocabulary cannot express. */
  unknown: number;
}

/** The first characters of a text, so many at most; a character outside the basic plane is never halved. */
export function firstCharacters(text: string, most: number): string {
  if (text.length <= most) return text;
  const units = [...text.slice(0, 2 * most)].slice(0, most).join('');
  return units;
}

/** Cuts a text and counts. Only the first `TEXT_LIMIT` characters are looked at. */
export function cutText(tokenizer: Tokenizer, text: string): Cut {
  const cut = firstCharacters(text, TEXT_LIMIT);
  const found = encode(tokenizer, cut).map((id) => tokenizer.pieces[id]!);
  const kinds = found.map(({ kind }) => kind);
  return {
    pieces: found.map((piece) => piece.text),
    kinds,
    tokens: found.length,
    characters: [...cut].length,
    bytes: kinds.filter((kind) => kind === 'byte').length,
    unknown: kinds.filter((kind) => kind === 'unknown').length,
  };
}
