/** A piece of a text as a tokenizer cut it: text, or bytes of characters that the vocabulary lacks. */
export type Piece = { text: string } | { bytes: number[] };

const BYTES = /^(?:<0x[0-9A-F]{2}>)+$/;

/** How the space of a text is written inside a piece. */
export const SPACE_MARK = '▁';

/**
 * The pieces of a sample as it is stored: with blanks between them, a space of the text as `▁`, a byte as `<0xE6>`.
 * A token that is several stray bytes is one piece.
 */
export const piecesOf = (stored: string): Piece[] =>
  stored
    .split(' ')
    .map((piece) =>
      BYTES.test(piece) ? { bytes: [...piece.matchAll(/[0-9A-F]{2}(?=>)/g)].map(([hex]) => Number.parseInt(hex, 16)) } : { text: piece },
    );

/** Number of pieces that are bytes only. */
export const byteCount = (pieces: readonly Piece[]): number => pieces.filter((piece) => 'bytes' in piece).length;

/** The text that pieces make together, spaces for their marks; bytes that are no UTF-8 become U+FFFD. */
export function joined(pieces: readonly Piece[]): string {
  const encoder = new TextEncoder();
  const bytes = pieces.flatMap((piece) => ('bytes' in piece ? piece.bytes : [...encoder.encode(piece.text)]));
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes)).replaceAll(SPACE_MARK, ' ');
}

/** Whether pieces are those of a text; a tokenizer may put one space before it. */
export const isCutOf = (pieces: readonly Piece[], text: string): boolean => {
  const whole = joined(pieces);
  return whole === text || whole === ` ${text}`;
};
