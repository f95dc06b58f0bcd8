import { Heap } from './heap.ts';
import type { Tokenizer } from './tokenizer.ts';

/** Two neighbours that could join. */
interface Pair {
  rank: number;
  left: number;
  right: number;
  /** Length of both together when the pair was found: a side that has grown since no longer makes this piece. */
  length: number;
}

/** Half a character of UTF-16, which no byte can express. */
const HALF = /\p{Surrogate}/gu;

/** A text as it is cut: half characters become U+FFFD, spaces the sign of the vocabulary, and a space is put in front where the file says so. */
export function prepare({ prefix, space }: Pick<Tokenizer, 'prefix' | 'space'>, text: string): string {
  if (text === '') return '';
  const front = prefix === 'always' || (prefix === 'unless-space' && !/^[ ▁]/.test(text)) ? ' ' : '';
  return (front + text).replaceAll(HALF, '\uFFFD').replaceAll(' ', space);
}

/** Symbols of a prepared text after all joins, in order. Time grows with n log n in the number of characters. */
function join({ rank, longest }: Tokenizer, prepared: string): string[] {
  const symbols: string[] = [...prepared];
  const count = symbols.length;
  const next = Int32Array.from(symbols, (_, index) => index + 1);
  const previous = Int32Array.from(symbols, (_, index) => index - 1);
  const pairs = new Heap<Pair>((a, b) => a.rank > b.rank || (a.rank === b.rank && a.left < b.left));
  const consider = (left: number, right: number) => {
    if (left < 0 || right >= count) return;
    const length = symbols[left]!.length + symbols[right]!.length;
    if (length > longest) return;
    const value = rank(symbols[left]!, symbols[right]!);
    if (value !== undefined) pairs.add({ rank: value, left, right, length });
  };
  for (let index = 1; index < count; index += 1) consider(index - 1, index);
  for (let pair = pairs.take(); pair; pair = pairs.take()) {
    const { left, right, length } = pair;
    const [a, b] = [symbols[left]!, symbols[right]!];
    // A symbol that has been joined to its left neighbour is empty.
    if (a === '' || b === '' || a.length + b.length !== length) continue;
    symbols[left] = a + b;
    symbols[right] = '';
    const after = next[right]!;
    next[left] = after;
    if (after < count) previous[after] = left;
    consider(previous[left]!, left);
    consider(left, after);
  }
  return symbols.filter((symbol) => symbol !== '');
}

/**
 * Cuts a text into pieces, as SentencePiece does for BPE models: of all neighbours that make a piece, the best pair joins
 * first, the leftmost among equals; what then has no piece becomes its bytes. No marker of begin or end is added, and names
 * of control pieces in the text are ordinary text.
 * @returns ids of the pieces
 */
export function encode(tokenizer: Tokenizer, text: string): number[] {
  const { ids, bytes, unknown, fuseUnknown } = tokenizer;
  const encoder = new TextEncoder();
  const made: number[] = [];
  for (const symbol of join(tokenizer, prepare(tokenizer, text))) {
    const id = ids.get(symbol);
    if (id !== undefined) made.push(id);
    else if (bytes) for (const byte of encoder.encode(symbol)) made.push(bytes[byte]!);
    else if (!fuseUnknown || made.at(-1) !== unknown) made.push(unknown);
  }
  return made;
}
