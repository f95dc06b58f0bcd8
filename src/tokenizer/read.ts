import { TokenizerError } from './error.ts';
import { readTokenizerJson } from './hugging-face.ts';
import { FILE_LIMIT } from './limits.ts';
import { readSentencePiece } from './sentencepiece.ts';
import type { Tokenizer } from './tokenizer.ts';

/** Beginnings of files that hold weights or packed files: ZIP (as PyTorch writes it), GGUF and GGML, pickle, gzip, HDF5. */
const WEIGHTS = ['PK\x03\x04', 'GGUF', 'lmgg', 'tjgg', '\x80\x02', '\x80\x04', '\x1f\x8b', '\x89HDF'];

/** Longest beginning that is looked at to tell what a file is. */
const BEGINNING = 512;

/** A list of tiktoken: on each line a piece in Base64 and its rank. */
const TIKTOKEN = /^[A-Za-z0-9+/]+={0,2} \d+\r?\n[A-Za-z0-9+/]+={0,2} \d+\r?\n/;

/** Refuses files that people take for tokenizers, each with its own words. */
function refuseOthers(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new TokenizerError('empty');
  if (bytes.length > FILE_LIMIT) throw new TokenizerError('too-large', String(bytes.length));
  const beginning = String.fromCharCode(...bytes.subarray(0, BEGINNING));
  if (beginning.startsWith('version https://git-lfs')) throw new TokenizerError('lfs-pointer');
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|\?xml|head|!--)/i.test(beginning)) throw new TokenizerError('web-page');
  // Safetensors: eight bytes of length, of which the last four are zero, then JSON.
  if (WEIGHTS.some((sign) => beginning.startsWith(sign)) || beginning.startsWith('\0\0\0\0{"', 4)) throw new TokenizerError('weights');
  if (TIKTOKEN.test(beginning)) throw new TokenizerError('tiktoken');
}

/**
 * Reads a tokenizer file by what it holds, not by its name: a SentencePiece model, or a `tokenizer.json`.
 * @param bytes the whole file
 * @throws TokenizerError, and nothing else, for every file that cannot be used
 */
export function readTokenizer(bytes: Uint8Array): Tokenizer {
  refuseOthers(bytes);
  const beginning = String.fromCharCode(...bytes.subarray(0, BEGINNING)).replace('\xef\xbb\xbf', '');
  if (/^\s*[[{]/.test(beginning)) return readTokenizerJson(new TextDecoder().decode(bytes));
  try {
    return readSentencePiece(bytes);
  } catch (error) {
    // Where not even the first field is right, it is another kind of file.
    if (error instanceof TokenizerError && bytes[0] !== 0x0a && ['damaged', 'cut-off'].includes(error.code))
      throw new TokenizerError('not-a-tokenizer');
    throw error;
  }
}
