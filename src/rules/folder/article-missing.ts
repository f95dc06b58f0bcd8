import { isMap } from 'yaml';
import { splitFrontMatter } from '../../loader/frontmatter.ts';
import { rule } from '../rule.ts';

/** Every entry is told in both languages, or says in which one it is not. */
export const articleMissing = rule({
  id: 'article-missing',
  scope: 'folder',
  severity: 'error',
  title: {
    zh: '每个条目有中文与英文正文，缺一种的要写明',
    en: 'Every entry has an article in Chinese and one in English, or says which is missing',
  },
  mend: {
    zh: '中文正文写在index.mdx的事实之后，英文正文写在en.mdx。只写一种语言时，在事实里写untranslated: en（或zh），网站会用另一种语言代替并注明。',
    en: 'The Chinese article follows the facts in index.mdx, the English one is en.mdx. If you write one language only, put untranslated: en (or zh) among the facts; the site then shows the other with a word on it.',
  },
  examples: [
    {
      file: 'models/trial/en.mdx',
      good: 'A paragraph. <Cite ref="readme#L98" /> See [extension](/techniques/vocabulary-extension/).\n',
      bad: '',
    },
    { good: 'links:\n', bad: 'untranslated: en\nlinks:\n', also: ['key-order'] },
  ],
  check({ entry, files }, report) {
    if (!entry.markdown || entry.markdown.state === 'unclosed') return;
    const contents = entry.parts[0]?.yaml.document.contents;
    const untranslated: unknown = isMap(contents) ? contents.get('untranslated') : undefined;
    for (const { language, file, zh, en } of [
      { language: 'zh', file: entry.main, zh: '中文', en: 'Chinese' },
      { language: 'en', file: entry.main.replace(/index\.mdx$/, 'en.mdx'), zh: '英文', en: 'English' },
    ]) {
      const { body, bodyOffset } = splitFrontMatter(files.get(file) ?? '');
      if (!body.trim() && untranslated !== language) {
        report(
          { file, start: Math.max(0, bodyOffset - 1), end: bodyOffset },
          { message: { zh: `缺少${zh}正文`, en: `the ${en} article is missing` } },
        );
      }
      if (body.trim() && untranslated === language) {
        report(['untranslated'], {
          message: { zh: `${zh}正文已经有了`, en: `the ${en} article is there` },
          mend: { zh: '删去untranslated。', en: 'Take untranslated out.' },
        });
      }
    }
  },
});
