import { TokenizerError } from './error.ts';
import { byteName, byteOf, type Piece, type Tokenizer } from './tokenizer.ts';

/** Ids of normal pieces by their text. A text that occurs twice makes cutting ambiguous. */
export function idsOf(pieces: readonly Piece[]): Map<string, number> {
  const seen = new Set<string>();
  const ids = new Map<string, number>();
  pieces.forEach(({ text, kind }, id) => {
    if (text === '') throw new TokenizerError('piece-text', String(id));
    if (seen.has(text)) throw new TokenizerError('piece-twice', text);
    seen.add(text);
    if (kind === 'normal') ids.set(text, id);
  });
  return ids;
}

/** Ids of the 256 byte pieces, in the order of bytes. */
export function byteIds(pieces: readonly Piece[]): number[] {
  const ids = Array.from({ length: 256 }, () => -1);
  pieces.forEach(({ text, kind }, id) => {
    if (kind !== 'byte') return;
    const byte = byteOf(text);
    if (byte === undefined) throw new TokenizerError('piece-kind', text);
    ids[byte] = id;
  });
  const missing = ids.indexOf(-1);
  if (missing !== -1) throw new TokenizerError('bytes-missing', byteName(missing));
  return ids;
}

/** Length of the longest piece that text can become. */
export function longestOf(ids: ReadonlyMap<string, number>): number {
  let longest = 0;
  for (const text of ids.keys()) longest = Math.max(longest, text.length);
  return longest;
}

/** What a vocabulary with scores needs beside its pieces. */
export interface ScoredVocabulary {
  pieces: readonly Piece[];
  /** Score of each piece, by id. */
  scores: ArrayLike<number>;
  byteFallback: boolean;
  prefix: Tokenizer['prefix'];
  space: string;
}

/**
 * A tokenizer as SentencePiece makes it of a BPE model: the pair that makes the piece with the highest score joins first.
 * @throws TokenizerError for pieces that contradict each other
 */
export function scoredTokenizer({ pieces, scores, byteFallback, prefix, space }: ScoredVocabulary): Tokenizer {
  const ids = idsOf(pieces);
  const unknown = pieces.findIndex(({ kind }) => kind === 'unknown');
  if (unknown === -1 || pieces.some(({ kind }, id) => kind === 'unknown' && id !== unknown)) throw new TokenizerError('unknown-piece');
  if (!byteFallback && pieces.some(({ kind }) => kind === 'byte')) throw new TokenizerError('bytes-stray');
  return {
    order: 'scores',
    pieces,
    ids,
    rank: (left, right) => {
      const id = ids.get(left + right);
      return id === undefined ? undefined : scores[id];
    },
    bytes: byteFallback ? byteIds(pieces) : undefined,
    unknown,
    fuseUnknown: true,
    prefix,
    space,
    longest: longestOf(ids),
  };
}
