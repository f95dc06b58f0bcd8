import { isAlias, visit } from 'yaml';
import { rule } from '../rule.ts';

/** An anchor can make a small file unfold into a huge one, and readers cannot see what a line says. */
export const yamlAnchor = rule({
  id: 'yaml-anchor',
  scope: 'yaml',
  severity: 'error',
  blocks: true,
  title: { zh: '不用YAML的锚点与引用', en: 'YAML anchors and aliases are not used' },
  mend: { zh: '把值写出来；各检查点共有的事实放进series。', en: 'Write the value out; facts that checkpoints share go into a series.' },
  examples: [{ good: 'aliases: [Trial-LLaMA, 試驗]', bad: 'aliases: &names [Trial-LLaMA, 試驗]' }],
  check({ file, offset, document }, report) {
    visit(document, {
      Node: (_, node) => {
        if (!isAlias(node) && !('anchor' in node && node.anchor)) return;
        const [start = 0, end = 1] = node.range ?? [];
        report(
          { file, start: offset + start, end: offset + end },
          isAlias(node)
            ? { message: { zh: `引用了“*${node.source}”`, en: `refers to “*${node.source}”` } }
            : {
                message: {
                  zh: `设了锚点“&${String((node as { anchor?: string }).anchor)}”`,
                  en: `sets the anchor “&${String((node as { anchor?: string }).anchor)}”`,
                },
              },
        );
      },
    });
  },
});
