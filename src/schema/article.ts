import * as z from 'zod';
import { line, partialDate, webAddress } from './primitives.ts';
import { articleCheck } from './model.ts';
import { sources } from './source.ts';

/** The article that the atlas grew out of, and the check of what it says beyond the single models. */
export const articleInput = z.strictObject({
  title: line,
  author: line,
  publisher: line,
  date: partialDate,
  url: webAddress,
  checks: z.array(articleCheck).min(1),
  sources,
});

/** The article, checked. */
export type Article = z.output<typeof articleInput>;
