import type * as z from 'zod';
import { articleInput } from './article.ts';
import { baseInput } from './base.ts';
import { benchmarkInput } from './benchmark.ts';
import { comparisonInput } from './comparison.ts';
import { exceptionsInput } from './exceptions.ts';
import { measurementsInput } from './measurements.ts';
import { modelInput } from './model.ts';
import { recipesInput } from './recipe.ts';
import { resultsInput } from './results.ts';
import { verificationNotes } from './verification.ts';
import { tokenizerInput, tokenizerSamplesInput, tokenizerTextsInput } from './tokenizer.ts';
import { techniqueInput } from './technique.ts';

/** The schema of each kind of entry, as contributors write it. */
export const SCHEMAS = {
  model: modelInput,
  technique: techniqueInput,
  base: baseInput,
  benchmark: benchmarkInput,
  results: resultsInput,
  recipes: recipesInput,
  comparison: comparisonInput,
  measurements: measurementsInput,
  tokenizer: tokenizerInput,
  texts: tokenizerTextsInput,
  samples: tokenizerSamplesInput,
  article: articleInput,
  exceptions: exceptionsInput,
  notes: verificationNotes,
} as const satisfies Record<string, z.ZodType>;

/** Kinds of entries that have a schema. */
export type SchemaKind = keyof typeof SCHEMAS;
