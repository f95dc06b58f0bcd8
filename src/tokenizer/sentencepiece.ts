import { TokenizerError } from './error.ts';
import { MODEL_LIMIT } from './limits.ts';
import { fields, float, inner, text, whole } from './protobuf.ts';
import type { Piece, PieceKind, Tokenizer } from './tokenizer.ts';
import { scoredTokenizer } from './vocabulary.ts';

// Numbers of fields and kinds: https://github.com/google/sentencepiece/blob/v0.2.0/src/sentencepiece_model.proto
const KINDS: Readonly<Record<number, PieceKind>> = { 1: 'normal', 2: 'unknown', 3: 'control', 6: 'byte' };
const MODEL_TYPES: Readonly<Record<number, string>> = { 1: 'unigram', 2: 'bpe', 3: 'word', 4: 'char' };

interface Scored extends Piece {
  score: number;
}

function readPiece(bytes: Uint8Array, id: number): Scored {
  let word: string | undefined = '';
  let score = 0;
  let type = 1;
  for (const field of fields(bytes)) {
    if (field.number === 1) word = text(field);
    else if (field.number === 2) score = float(field);
    else if (field.number === 3) type = whole(field);
  }
  if (!word) throw new TokenizerError('piece-text', String(id));
  if (!Number.isFinite(score)) throw new TokenizerError('piece-score', word);
  if (type === 4) throw new TokenizerError('user-defined', word);
  if (type === 5) throw new TokenizerError('unused-pieces', word);
  const kind = KINDS[type];
  if (!kind) throw new TokenizerError('piece-kind', word);
  return { text: word, kind, score };
}

interface Trainer {
  model: number;
  byteFallback: boolean;
  spaceSuffix: boolean;
}

function readTrainer(bytes: Uint8Array, before: Trainer): Trainer {
  const read = { ...before };
  for (const field of fields(bytes)) {
    if (field.number === 3) read.model = whole(field);
    else if (field.number === 24) read.spaceSuffix = whole(field) !== 0;
    else if (field.number === 35) read.byteFallback = whole(field) !== 0;
  }
  return read;
}

interface Normalizer {
  characterMap: boolean;
  dummyPrefix: boolean;
  removeSpaces: boolean;
  escapeSpaces: boolean;
}

function readNormalizer(bytes: Uint8Array, before: Normalizer): Normalizer {
  const read = { ...before };
  for (const field of fields(bytes)) {
    if (field.number === 2) read.characterMap = inner(field).length > 0;
    else if (field.number === 3) read.dummyPrefix = whole(field) !== 0;
    else if (field.number === 4) read.removeSpaces = whole(field) !== 0;
    else if (field.number === 5) read.escapeSpaces = whole(field) !== 0;
  }
  return read;
}

/**
 * Reads a SentencePiece file (`tokenizer.model`) with a BPE model.
 * What would change how text is cut and is not done here is refused rather than passed over.
 * @param bytes the whole file
 * @throws TokenizerError for anything else
 */
export function readSentencePiece(bytes: Uint8Array): Tokenizer {
  if (bytes.length > MODEL_LIMIT) throw new TokenizerError('too-large', String(bytes.length));
  const pieces: Scored[] = [];
  // What holds where the file does not say.
  let trainer: Trainer = { model: 1, byteFallback: false, spaceSuffix: false };
  let normalizer: Normalizer = { characterMap: false, dummyPrefix: true, removeSpaces: true, escapeSpaces: true };
  for (const field of fields(bytes)) {
    if (field.number === 1) pieces.push(readPiece(inner(field), pieces.length));
    else if (field.number === 2) trainer = readTrainer(inner(field), trainer);
    else if (field.number === 3) normalizer = readNormalizer(inner(field), normalizer);
  }
  if (pieces.length === 0) throw new TokenizerError('no-pieces');
  if (trainer.model !== 2) throw new TokenizerError('not-bpe', MODEL_TYPES[trainer.model] ?? String(trainer.model));
  if (normalizer.characterMap) throw new TokenizerError('character-map');
  if (normalizer.removeSpaces) throw new TokenizerError('extra-spaces');
  if (trainer.spaceSuffix) throw new TokenizerError('space-suffix');
  return scoredTokenizer({
    pieces: pieces.map(({ text, kind }) => ({ text, kind })),
    scores: Float32Array.from(pieces, ({ score }) => score),
    byteFallback: trainer.byteFallback,
    prefix: normalizer.dummyPrefix ? 'always' : 'never',
    space: normalizer.escapeSpaces ? '▁' : ' ',
  });
}
