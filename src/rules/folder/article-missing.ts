import { splitFrontMatter } from '../../loader/frontmatter.ts';
import { rule } from '../rule.ts';

/** Every entry is told in both languages. */
export const articleMissing = rule({
  id: 'article-missing',
  scope: 'folder',
  severity: 'error',
  title: { zh: '每个条目有中文与英文正文', en: 'Every entry has an article in Chinese and one in English' },
  mend: {
    zh: '中文正文写在index.mdx的事实之后，英文正文写在en.mdx。只会一种语言时，另一种写一两句即可，并在拉取请求里说明。',
    en: 'The Chinese article follows the facts in index.mdx, the English one is en.mdx. If you write only one of the languages, give a sentence or two in the other and say so in the pull request.',
  },
  examples: [
    {
      file: 'models/trial/en.mdx',
      good: 'A paragraph. <Cite ref="readme#L98" /> See [extension](/techniques/vocabulary-extension/).\n',
      bad: '',
    },
  ],
  check({ entry, files }, report) {
    if (!entry.markdown) return;
    for (const [file, zh, en] of [
      [entry.main, '中文', 'Chinese'],
      [entry.main.replace(/index\.mdx$/, 'en.mdx'), '英文', 'English'],
    ] as const) {
      const text = files.get(file);
      const { body, bodyOffset, state } = splitFrontMatter(text ?? '');
      if (state === 'unclosed' || body.trim()) continue;
      report(
        { file, start: Math.max(0, bodyOffset - 1), end: bodyOffset },
        { message: { zh: `缺少${zh}正文`, en: `the ${en} article is missing` } },
      );
    }
  },
});
