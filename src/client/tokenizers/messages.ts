import type { LiveErrorCode } from '../../i18n/tokenizer-errors.ts';
import type { Cut } from '../../tokenizer/figures.ts';
import type { Tokenizer } from '../../tokenizer/tokenizer.ts';

/** What the page asks of the worker: to take a tokenizer, once, or to cut a text with it. */
export type Request = { do: 'read'; bytes: ArrayBuffer; as: 'file' | 'llama' } | { do: 'cut'; text: string };

/** What the page shows of a tokenizer. */
export interface Summary extends Pick<Tokenizer, 'order'> {
  pieces: number;
}

/** Why something was not done. */
export interface Failure {
  code: LiveErrorCode;
  detail: string;
}

/** What the worker answers, one answer to each request. */
export type Answer = { tokenizer: Summary } | { cut: Cut } | { failure: Failure };
