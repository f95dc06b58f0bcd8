import { splitFrontMatter } from '../../loader/frontmatter.ts';
import { rule } from '../rule.ts';

/** Facts stand between two lines `---` at the top of index.mdx, and nowhere else. */
export const frontMatter = rule({
  id: 'front-matter',
  scope: 'folder',
  severity: 'error',
  title: { zh: '事实写在index.mdx开头的两行“---”之间', en: 'Facts stand between two lines “---” at the top of index.mdx' },
  mend: {
    zh: 'index.mdx以“---”一行开头，事实之后再写一行“---”；en.mdx只有正文。',
    en: 'Begin index.mdx with a line “---” and close the facts with another; en.mdx holds the article only.',
  },
  examples: [
    { good: '---\n\n一段说明', bad: '\n一段说明', elsewhere: true },
    { file: 'models/trial/en.mdx', good: 'A paragraph.', bad: '---\nname: Trial\n---\n\nA paragraph.' },
  ],
  check({ entry, files }, report) {
    if (!entry.markdown) return;
    const { main } = entry;
    if (!files.has(main)) return;
    if (entry.markdown.state === 'unclosed') {
      report(
        { file: main, start: 0, end: 3 },
        { message: { zh: '开头的“---”没有第二行“---”来结束', en: 'the “---” at the top is never closed by a second one' } },
      );
    } else if (entry.markdown.state === 'none') {
      report(
        { file: main, start: 0, end: 1 },
        { message: { zh: '开头没有“---”，找不到事实部分', en: 'begins without “---”, so that it holds no facts' } },
      );
    }
    const english = main.replace(/index\.mdx$/, 'en.mdx');
    if (splitFrontMatter(files.get(english) ?? '').matter.trim()) {
      report(
        { file: english, start: 0, end: 3 },
        { message: { zh: 'en.mdx里不能有事实部分', en: 'holds front matter, which belongs to index.mdx' } },
      );
    }
  },
});
