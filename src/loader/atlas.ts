import type { Article } from '../schema/article.ts';
import type { Base } from '../schema/base.ts';
import type { Benchmark } from '../schema/benchmark.ts';
import type { Comparison } from '../schema/comparison.ts';
import type { Measurements } from '../schema/measurements.ts';
import type { Model } from '../schema/model.ts';
import type { Recipes } from '../schema/recipe.ts';
import type { Results } from '../schema/results.ts';
import type { Technique } from '../schema/technique.ts';
import type { Tokenizer, TokenizerSamples, TokenizerTexts } from '../schema/tokenizer.ts';
import type { Prose } from './prose.ts';

/** The two languages of the site. */
export type Language = 'zh' | 'en';

/** Everything the site knows, checked. */
export interface Atlas {
  models: Model[];
  bases: Base[];
  techniques: Technique[];
  benchmarks: Benchmark[];
  /** Results of models and of leaderboards, in the order of their places. */
  results: Results[];
  /** How to get the checkpoints of models running, in the order of their places. */
  recipes: Recipes[];
  /** Pairs of models with words on what sets them apart, in the order of their names. */
  comparisons: Comparison[];
  /** Published sizes and memory figures that what is reckoned is held against. */
  measurements: Measurements | undefined;
  /** Tokenizers, measured or as published, in the order of their names. */
  tokenizers: Tokenizer[];
  /** What tokenizers are measured with. */
  tokenizerTexts: TokenizerTexts | undefined;
  /** How measured tokenizers cut the samples. */
  tokenizerSamples: TokenizerSamples | undefined;
  article: Article | undefined;
  /** Articles by `models/<slug>` or `techniques/<slug>`. */
  prose: Map<string, Record<Language, Prose>>;
}
