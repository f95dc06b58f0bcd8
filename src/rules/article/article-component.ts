import { rule } from '../rule.ts';

/** Components that an article may use, with the attributes that each takes. */
export const ALLOWED_COMPONENTS: Readonly<Record<string, readonly string[]>> = { Cite: ['ref'] };

/** Elements other than the few that are known are refused, with all attributes other than plain text. */
export const articleComponent = rule({
  id: 'article-component',
  scope: 'article',
  severity: 'error',
  title: { zh: '正文只用<Cite>这一个组件', en: 'The only component in an article is <Cite>' },
  mend: {
    zh: '改用Markdown；出处写成<Cite ref="来源#L98" />。',
    en: 'Use Markdown instead; evidence is written <Cite ref="source-id#L98" />.',
  },
  examples: [
    { good: '一段说明 <Cite', bad: '一段<b>说明</b> <Cite' },
    { good: '<Cite ref="readme#L98" />。', bad: '<Cite ref="readme#L98" onclick="alert(1)" />。' },
  ],
  check({ node, spot }, report) {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    const name = node.name ?? '';
    const allowed = Object.hasOwn(ALLOWED_COMPONENTS, name) ? ALLOWED_COMPONENTS[name] : undefined;
    if (!allowed) {
      report(spot, { message: { zh: `正文里不能有<${name}>`, en: `<${name}> is not allowed in an article` } });
      return;
    }
    if ((node.children ?? []).length > 0) {
      report(spot, { message: { zh: `<${name}>里面不能有内容`, en: `<${name}> holds nothing` } });
    }
    for (const attribute of node.attributes ?? []) {
      if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
        report(spot, { message: { zh: `<${name}>只接受引号里的文字`, en: `<${name}> takes plain text in quotes only` } });
      } else if (!allowed.includes(attribute.name ?? '')) {
        report(spot, { message: { zh: `<${name}>没有“${attribute.name}”这个属性`, en: `<${name}> has no attribute “${attribute.name}”` } });
      }
    }
  },
});
