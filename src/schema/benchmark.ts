import * as z from 'zod';
import { claim, statement } from './claim.ts';
import { LANGUAGE_IDS, line, partialDate, slug, text, webAddress } from './primitives.ts';
import { sources } from './source.ts';

/** What a benchmark asks of a model. */
export const BENCHMARK_KINDS = [
  'exams',
  'reading',
  'reasoning',
  'mathematics',
  'code',
  'language-modelling',
  'law',
  'general',
  'open-questions',
  'duels',
  'speed',
] as const;

/** One way in which a benchmark is scored. */
export const metric = z.strictObject({
  id: slug,
  name: text,
  better: z.enum(['higher', 'lower']),
  /** Ends of the scale; left out where it has none. */
  min: z.number().optional(),
  max: z.number().optional(),
  /** What guessing gives on this scale; left out where guessing makes no sense. */
  chance: z.number().optional(),
});

/** A benchmark: what results are about. */
export const benchmarkInput = z.strictObject({
  name: text,
  full_name: line.optional(),
  aliases: z.array(line).default([]),
  kind: z.enum(BENCHMARK_KINDS),
  languages: z.array(z.enum(LANGUAGE_IDS)).min(1),
  measures: statement,
  size: claim(z.int().positive()),
  released: claim(partialDate),
  metrics: z.array(metric).min(1),
  paper: webAddress.optional(),
  url: webAddress.optional(),
  remarks: z.array(statement).default([]),
  sources,
});

/** A benchmark, checked, with its slug. */
export type Benchmark = z.output<typeof benchmarkInput> & { slug: string };
export type Metric = z.output<typeof metric>;
