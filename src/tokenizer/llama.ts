import { byteOf, type PieceKind, type Tokenizer } from './tokenizer.ts';
import { scoredTokenizer } from './vocabulary.ts';

/** Score of pieces that hold nothing but spaces: they join last, the leftmost first. */
const SPACES_LAST = -1e9;

/**
 * LLaMA's tokenizer from the list of its pieces alone. Its SentencePiece file scores them by their place, each one less than
 * the piece before, but for those of nothing but spaces. `<unk>`, `<s>`, `</s>` and the bytes stand in front.
 * @param texts the pieces in the order of their ids
 */
export function llamaTokenizer(texts: readonly string[]): Tokenizer {
  const kindOf = (text: string, id: number): PieceKind => {
    if (id === 0) return 'unknown';
    if (id < 3) return 'control';
    return byteOf(text) === undefined ? 'normal' : 'byte';
  };
  return scoredTokenizer({
    pieces: texts.map((text, id) => ({ text, kind: kindOf(text, id) })),
    scores: texts.map((text, id) => (/^▁+$/.test(text) ? SPACES_LAST : -id)),
    byteFallback: true,
    prefix: 'always',
    space: '▁',
  });
}
