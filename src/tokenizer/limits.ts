/** Largest SentencePiece file that is read, in bytes; the largest Chinese vocabulary measured here has 2.2 million. */
export const MODEL_LIMIT = 8 * 2 ** 20;
/** Largest file of any kind that is read, in bytes: a `tokenizer.json` spells out what a model file packs. */
export const FILE_LIMIT = 24 * 2 ** 20;
/** Characters of a text that are cut; what follows is left out, and the page says so. */
export const TEXT_LIMIT = 100_000;
