import { rule } from '../rule.ts';

/** Articles that cannot be parsed are told with the parser's own word. */
export const articleSyntax = rule({
  id: 'article-syntax',
  scope: 'parsed',
  severity: 'error',
  title: { zh: '正文是合法的MDX', en: 'An article is valid MDX' },
  mend: {
    zh: '标签要闭合（<Cite ref="…" />）；小于号写成\\<。',
    en: 'Close every tag (<Cite ref="…" />), and write \\< for a less-than sign.',
  },
  examples: [{ good: '<Cite ref="readme#L98" />。', bad: '<Cite ref="readme#L98"。' }],
  check({ file, offset, parsed }, report) {
    if (!('problem' in parsed)) return;
    report(
      { file, start: offset + parsed.at, end: offset + parsed.at + 1 },
      { message: { zh: `不是合法的MDX：${parsed.problem}`, en: `is not valid MDX: ${parsed.problem}` } },
    );
  },
});
