import type { Format } from '../schema/formats.ts';

/** Bytes of a GiB; the memory of graphics cards is counted in these, although it is written GB. */
export const GIB = 1024 ** 3;

/** Memory of usual cards and computers, in GiB. */
export const MEMORIES = [6, 8, 12, 16, 24, 40, 80] as const;

/** Share of the memory that is left to the program, its intermediate results and the driver: a convention of the site. */
export const RESERVE = 0.1;

/** Formats among which the finest that fits is looked for: 16 bits, then those of llama.cpp that lose least for their size. */
export const LADDER = ['fp16', 'q8_0', 'q6_k', 'q5_k_m', 'q4_k_m', 'q3_k_m', 'q2_k'] as const satisfies readonly Format[];

/** Precisions of the cache: 16 bits, or the blocks of llama.cpp. */
export const CACHES = ['fp16', 'q8_0', 'q4_0'] as const;
export type Cache = (typeof CACHES)[number];

/** Bytes that a number of the cache takes; a block of 32 holds a scale of 16 bits. */
export const CACHE_BYTES: Readonly<Record<Cache, number>> = { fp16: 2, q8_0: 34 / 32, q4_0: 18 / 32 };

/** How many characters of Chinese a token holds. */
export interface Rate {
  /** Characters per token. */
  value: number;
  /** Whether the checkpoint's own vocabulary was measured; else it is that of plain LLaMA, which it extends. */
  measured: boolean;
}

/** What must be known of a checkpoint to say whether it runs. */
export interface Runnable {
  /** Bytes of the weights by format. */
  weights: Readonly<Record<Format, number>>;
  /** Numbers that a token puts into the cache. */
  cached: number;
  /** Configured or declared maximum, and length of sequences in training, in tokens. */
  context?: number | undefined;
  /** Context of the base family, where no source gives one for the checkpoint; nothing says that it still holds. */
  inherited?: number | undefined;
  trained?: number | undefined;
  rate?: Rate | undefined;
}

/** What the reader has and wants. */
export interface Wish {
  /** In GiB. */
  memory: number;
  /** A format, or the finest that fits. */
  format: Format | 'finest';
  cache: Cache;
  /** Texts worked on at once. */
  batch: number;
  /** Length of each text, question and answer together. */
  amount: number;
  unit: 'characters' | 'tokens';
}

/**
 * Whether it runs. `fits`: with the reserve left free; `tight`: only by using some of the reserve; `memory`: not enough of it;
 * `context`: the text is longer than the context; `base-context`: than that of the base, the checkpoint’s own being unknown; `unknown`: nobody knows how many tokens the text comes to.
 */
export type Verdict = 'fits' | 'tight' | 'memory' | 'context' | 'base-context' | 'unknown';

/** The answer for one checkpoint. Sizes are in bytes. */
export interface Answer {
  verdict: Verdict;
  format: Format;
  weights: number;
  /** Tokens of one text; none where its characters cannot be counted in tokens. */
  tokens: number | undefined;
  cache: number | undefined;
  total: number | undefined;
  /** Most tokens of a text for which the memory and the context suffice, with the reserve left free; none where no context is known. */
  most: number | undefined;
  /** The text is longer than those of training, though not than the context. */
  beyondTraining: boolean;
}

/** Tokens that so many characters come to, rounded up. */
export const tokensFor = (characters: number, { value }: Rate): number => Math.ceil(characters / value);

/** Characters that so many tokens hold, rounded down. */
export const charactersFor = (tokens: number, { value }: Rate): number => Math.floor(tokens * value);

function judge(runnable: Runnable, wish: Wish, format: Format): Answer {
  const { cached, context, inherited, trained, rate } = runnable;
  const weights = runnable.weights[format];
  const available = wish.memory * GIB;
  const perToken = cached * CACHE_BYTES[wish.cache] * wish.batch;
  const room = Math.max(0, Math.floor((available * (1 - RESERVE) - weights) / perToken));
  const longest = context ?? inherited;
  const most = longest === undefined ? undefined : Math.min(room, longest);
  const tokens = wish.unit === 'tokens' ? wish.amount : rate && tokensFor(wish.amount, rate);
  if (tokens === undefined) {
    const verdict = weights > available ? 'memory' : 'unknown';
    return { verdict, format, weights, tokens, cache: undefined, total: undefined, most, beyondTraining: false };
  }
  const cache = perToken * tokens;
  const total = weights + cache;
  const fitting = total <= available * (1 - RESERVE) ? 'fits' : total <= available ? 'tight' : 'memory';
  const tooLong = longest !== undefined && tokens > longest;
  const beyond = context === undefined ? 'base-context' : 'context';
  return {
    verdict: fitting === 'memory' || !tooLong ? fitting : beyond,
    format,
    weights,
    tokens,
    cache,
    total,
    most,
    beyondTraining: !tooLong && fitting !== 'memory' && trained !== undefined && tokens > trained,
  };
}

/**
 * Whether a checkpoint runs: weights + cache ≤ memory, and tokens ≤ context. Where the format is left open, the finest of
 * `LADDER` that leaves the reserve free is taken, else the finest that fits at all, else the smallest.
 */
export function answerFor(runnable: Runnable, wish: Wish): Answer {
  if (wish.format !== 'finest') return judge(runnable, wish, wish.format);
  const answers = LADDER.map((format) => judge(runnable, wish, format));
  const available = wish.memory * GIB;
  const within = (share: number) => answers.find(({ total, weights }) => (total ?? weights) <= available * share);
  return within(1 - RESERVE) ?? within(1) ?? answers.at(-1)!;
}
