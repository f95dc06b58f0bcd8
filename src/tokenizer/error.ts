/** Why a tokenizer file is refused; the words for each are in `i18n/tokenizer-errors.ts`. */
export const TOKENIZER_ERRORS = [
  // What kind of file it is.
  'empty',
  'too-large',
  'lfs-pointer',
  'web-page',
  'weights',
  'tiktoken',
  'not-a-tokenizer',
  // A SentencePiece file whose bytes are wrong.
  'cut-off',
  'damaged',
  'no-pieces',
  'piece-text',
  'piece-score',
  'piece-kind',
  'piece-twice',
  'unknown-piece',
  'bytes-missing',
  'bytes-stray',
  // A SentencePiece file that asks for what is not done here.
  'not-bpe',
  'character-map',
  'extra-spaces',
  'space-suffix',
  'user-defined',
  'unused-pieces',
  // A JSON file.
  'json-broken',
  'json-other',
  'json-not-bpe',
  'json-byte-level',
  'json-steps',
  'json-merges',
] as const;
/** Longest detail that is passed on: a piece may be as long as its file. */
const LONGEST_DETAIL = 60;

export type TokenizerErrorCode = (typeof TOKENIZER_ERRORS)[number];

/** A tokenizer file that cannot be used; the only error that the readers throw. */
export class TokenizerError extends Error {
  readonly code: TokenizerErrorCode;
  /** What the words of the code name: a piece, a kind, a size. Empty where they name nothing. */
  readonly detail: string;

  constructor(code: TokenizerErrorCode, detail = '') {
    super(detail ? `${code}: ${detail}` : code);
    this.name = 'TokenizerError';
    this.code = code;
    this.detail = detail.length > LONGEST_DETAIL ? `${detail.slice(0, LONGEST_DETAIL)}…` : detail;
  }
}
