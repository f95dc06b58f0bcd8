import { citation } from '../../schema/source.ts';
import { rule } from '../rule.ts';

/** A citation that cannot be read points nowhere. */
export const articleCitation = rule({
  id: 'article-citation',
  scope: 'article',
  severity: 'error',
  title: { zh: '<Cite>写明来源与位置', en: '<Cite> names a source and a place' },
  mend: { zh: '写成<Cite ref="来源#L98" />。', en: 'Write <Cite ref="source-id#L98" />.' },
  examples: [{ good: '<Cite ref="readme#L98" />。', bad: '<Cite ref="README, line 98" />。' }],
  check({ node, spot }, report) {
    if (node.name !== 'Cite') return;
    const ref = node.attributes?.find(({ name }) => name === 'ref')?.value;
    if (typeof ref === 'string' && citation.safeParse(ref).success) return;
    if (ref !== undefined && typeof ref !== 'string') return;
    report(spot, { message: { zh: '<Cite>的ref不是来源加位置', en: 'the ref of <Cite> is no source with a place' } });
  },
});
