import { rule } from '../rule.ts';

const ALLOWED = new Set(
  'root paragraph heading text strong emphasis delete inlineCode code list listItem blockquote link linkReference definition table tableRow tableCell break thematicBreak footnoteReference footnoteDefinition mdxJsxFlowElement mdxJsxTextElement'.split(
    ' ',
  ),
);
const NAMES: Readonly<Record<string, { zh: string; en: string }>> = {
  html: { zh: 'HTML', en: 'raw HTML' },
  image: { zh: '图片', en: 'an image' },
  imageReference: { zh: '图片', en: 'an image' },
  mdxjsEsm: { zh: 'import或export', en: 'an import or export' },
  mdxFlowExpression: { zh: '花括号表达式', en: 'an expression in braces' },
  mdxTextExpression: { zh: '花括号表达式', en: 'an expression in braces' },
};

/** Only what is known to be harmless passes, so that nothing new can slip in. */
export const articleMarkdown = rule({
  id: 'article-markdown',
  scope: 'article',
  severity: 'error',
  title: { zh: '正文只用Markdown文字', en: 'An article is made of Markdown text' },
  mend: { zh: '改用标题、段落、列表、表格、链接与代码。', en: 'Use headings, paragraphs, lists, tables, links and code.' },
  examples: [{ good: '一段说明 <Cite', bad: '一段说明![图](https://example.org/a.png) <Cite' }],
  check({ node, spot }, report) {
    if (ALLOWED.has(node.type)) return;
    const name = Object.hasOwn(NAMES, node.type) ? NAMES[node.type] : undefined;
    report(spot, { message: { zh: `正文里不能有${name?.zh ?? node.type}`, en: `${name?.en ?? node.type} is not allowed in an article` } });
  },
});
