import { checkContent, type Loaded } from './check.ts';
import { parseArticle } from './mdx.ts';

export type { Loaded } from './check.ts';

/**
 * Reads and checks all content with its articles.
 * @param files text by path from the root of the project (`content/models/billa/index.mdx`)
 * @param today day of the check; nothing in the content happens after it
 */
export const loadAtlas = (files: ReadonlyMap<string, string>, today = new Date().toISOString().slice(0, 10)): Loaded =>
  checkContent(files, { parse: parseArticle, today });
