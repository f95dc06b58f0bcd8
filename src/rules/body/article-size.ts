import { rule } from '../rule.ts';

const MOST = 60_000;
const DEEPEST = 12;
const NESTED = new RegExp(`^(?:[ \\t]*(?:>|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${DEEPEST + 1},}`, 'm');

/** Keeps work on an article within bounds, whatever it holds. */
export const articleSize = rule({
  id: 'article-size',
  scope: 'body',
  severity: 'error',
  blocks: true,
  title: {
    zh: '正文不超过6万字符，引用与列表不超过12层',
    en: 'An article has at most 60,000 characters, and quotes and lists at most 12 levels',
  },
  mend: { zh: '删减正文，或减少嵌套。', en: 'Shorten the article, or nest less.' },
  examples: [{ good: '一段说明 <Cite', bad: '> > > > > > > > > > > > > 一段说明 <Cite' }],
  check({ file, body, offset }, report) {
    if (body.length > MOST) {
      report(
        { file, start: offset, end: offset + 1 },
        { message: { zh: `正文有${body.length}个字符，太长了`, en: `the article has ${body.length} characters, which is too many` } },
      );
    }
    const match = NESTED.exec(body);
    if (match) {
      report(
        { file, start: offset + match.index, end: offset + match.index + match[0].length },
        { message: { zh: '引用或列表嵌套得太深', en: 'nests quotes or lists too deeply' } },
      );
    }
  },
});
