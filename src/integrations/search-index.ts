import { createIndex } from 'pagefind';
import type { Language } from '../i18n/language.ts';
import type { SearchRecord } from '../domain/search-records.ts';

/**
 * Writes the Pagefind index of one language. Each language has an index of its own, cut into words by its own rules;
 * any error of Pagefind ends the build.
 * @param pages HTML pages of the site by path; those of the other language and those without a body to search are left out
 * @returns number of pages and records in the index
 */
export async function writeSearchIndex(
  pages: readonly { path: string; content: string }[],
  records: readonly SearchRecord[],
  language: Language,
  target: string,
  base: string,
): Promise<number> {
  const failed = (errors: readonly string[]) => {
    if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
  };
  // Figures of results without their rows and columns tell nothing, and would fill the excerpts.
  const excludeSelectors = ['.ev', '.differs', '.vh', '.run-table td'];
  const { index, errors } = await createIndex({ forceLanguage: language, excludeSelectors });
  failed(errors);
  if (!index) throw new Error('Pagefind gave no index');
  const prefix = base.endsWith('/') ? base : `${base}/`;
  let count = 0;
  for (const { path, content } of pages) {
    if (path.startsWith('en/') !== (language === 'en') || !content.includes('data-pagefind-body')) continue;
    const added = await index.addHTMLFile({ url: `${prefix}${path.replace(/index\.html$/, '')}`, content });
    failed(added.errors);
    count += 1;
  }
  for (const record of records) {
    const added = await index.addCustomRecord({
      url: `${prefix}${record.path.slice(1)}`,
      content: record.content,
      language,
      meta: { title: record.title },
      filters: { kind: [record.kind] },
    });
    failed(added.errors);
    count += 1;
  }
  failed((await index.writeFiles({ outputPath: target })).errors);
  await index.deleteIndex();
  return count;
}
