import { rule } from '../rule.ts';
import { quote } from '../say.ts';
import { slug } from '../../schema/primitives.ts';

/** Addresses under /models/ that belong to pages and cannot name a model. */
const RESERVED: Readonly<Record<string, readonly string[]>> = { model: ['checkpoints'] };

/** The name of a folder is the address of the page. */
export const entryName = rule({
  id: 'entry-name',
  scope: 'entry',
  severity: 'error',
  title: { zh: '文件夹名就是网址', en: 'The name of a folder is an address' },
  mend: {
    zh: '用小写字母、数字、连字符或点，如chinese-llama-alpaca；不用checkpoints。',
    en: 'Use lower-case letters, digits, hyphens or dots, as in chinese-llama-alpaca; “checkpoints” is taken.',
  },
  examples: [
    { file: 'models/Trial2/index.mdx', good: '', bad: '---\nname: Trial2\n---\n\n说明。\n', also: ['missing-key', 'article-missing'] },
  ],
  check({ entry }, report) {
    if (slug.safeParse(entry.slug).success && !RESERVED[entry.kind]?.includes(entry.slug)) return;
    report(
      { file: entry.main, start: 0, end: 1 },
      { message: { zh: `${quote(entry.slug)}不能作条目的网址`, en: `${quote(entry.slug)} cannot be the address of an entry` } },
    );
  },
});
