import { rule } from '../rule.ts';

/** A line that begins so is a program in MDX. It is refused before anything reads it as one. */
export const articleModule = rule({
  id: 'article-module',
  scope: 'body',
  severity: 'error',
  blocks: true,
  title: { zh: '正文里没有import与export', en: 'An article imports and exports nothing' },
  mend: { zh: '删去这一行；正文只用Markdown与<Cite>。', en: 'Delete the line; an article is Markdown and <Cite> only.' },
  examples: [{ good: '一段说明 <Cite', bad: "import fs from 'node:fs'\n\n一段说明 <Cite" }],
  check({ file, body, offset }, report) {
    for (const match of body.matchAll(/^(?:import|export)\b/gm)) {
      report(
        { file, start: offset + match.index, end: offset + match.index + match[0].length },
        { message: { zh: `正文里不能有${match[0]}`, en: `${match[0]} is not allowed in an article` } },
      );
    }
  },
});
