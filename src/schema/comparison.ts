import * as z from 'zod';
import { statement } from './claim.ts';
import { slug } from './primitives.ts';
import { sources } from './source.ts';

/** What joins the two slugs in the name of a file and of a page. */
export const VERSUS = '-vs-';

/** What really sets two models apart, in a few sentences with their evidence; their facts stand in their own entries. */
export const comparisonInput = z.strictObject({
  /** The two models, in the order of the alphabet. */
  models: z.tuple([slug, slug]),
  /** Sentences that read as one paragraph. */
  points: z.array(statement).min(1),
  sources,
});

/** A comparison, checked, with the name of its page: `belle-vs-billa`. */
export type Comparison = z.output<typeof comparisonInput> & { slug: string };
