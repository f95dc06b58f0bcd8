/** What a piece is: read from text, never read from text, or one byte of a character that has no piece. */
export type PieceKind = 'normal' | 'control' | 'unknown' | 'byte';

/** One entry of a vocabulary; its place in the list is its id. */
export interface Piece {
  text: string;
  kind: PieceKind;
}

/** A vocabulary, and which neighbours join before which. */
export interface Tokenizer {
  /** How neighbours are ordered: by the score of the piece they make, or by a list of pairs. */
  order: 'scores' | 'merges';
  pieces: readonly Piece[];
  /** Ids of the pieces that text can become, by their text. */
  ids: ReadonlyMap<string, number>;
  /** Rank of the pair, high first; nothing where the two do not join. */
  rank: (left: string, right: string) => number | undefined;
  /** Ids of the 256 byte pieces; nothing where the file has no byte fallback. */
  bytes: readonly number[] | undefined;
  /** Id for characters that have no piece and no bytes. */
  unknown: number;
  /** Whether unknown characters beside each other are one piece. */
  fuseUnknown: boolean;
  /** Whether a text begins as if a space stood before it: always, never, or unless it begins with one. */
  prefix: 'always' | 'never' | 'unless-space';
  /** What stands for a space: `▁`, or the space itself. */
  space: string;
  /** Units of UTF-16 in the longest piece. */
  longest: number;
}

/** Name of a byte piece: `<0xE4>`. */
export const byteName = (byte: number) => `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`;

/** The byte that a name such as `<0xE4>` stands for; nothing for other names. */
export function byteOf(name: string): number | undefined {
  const match = /^<0x([0-9A-F]{2})>$/.exec(name);
  return match ? Number.parseInt(match[1] ?? '', 16) : undefined;
}
