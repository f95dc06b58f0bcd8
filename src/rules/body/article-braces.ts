import { rule } from '../rule.ts';

/** In MDX a brace begins a program. It is refused before anything reads it as one. */
export const articleBraces = rule({
  id: 'article-braces',
  scope: 'body',
  severity: 'error',
  blocks: true,
  title: { zh: '正文里没有花括号', en: 'An article holds no braces' },
  mend: { zh: '花括号写成\\{，代码片段里也请避免。', en: 'Write \\{ for a brace, and do without braces in code.' },
  examples: [{ good: '一段说明 <Cite', bad: '一段{1 + 1}说明 <Cite' }],
  check({ file, body, offset }, report) {
    for (const match of body.matchAll(/(\\*)\{/g)) {
      if ((match[1] ?? '').length % 2 === 1) continue;
      const at = offset + match.index + (match[1] ?? '').length;
      report(
        { file, start: at, end: at + 1 },
        { message: { zh: '正文里不能有花括号表达式', en: 'an expression in braces is not allowed in an article' } },
      );
    }
  },
});
