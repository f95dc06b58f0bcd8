import { isAlias, visit } from 'yaml';
import { rule } from '../rule.ts';
import { quote } from '../say.ts';

/** A tag asks the reader of the file to make something else of a value. */
export const yamlTag = rule({
  id: 'yaml-tag',
  scope: 'yaml',
  severity: 'error',
  blocks: true,
  title: { zh: '不用YAML的标签', en: 'YAML tags are not used' },
  mend: { zh: '删去以“!”开头的标签，只写值。', en: 'Take out the word that begins with “!”, and write the value alone.' },
  examples: [{ good: 'aliases: [Trial-LLaMA, 試驗]', bad: 'aliases: !!js/function "試驗"' }],
  check({ file, offset, document }, report) {
    visit(document, {
      Node: (_, node) => {
        if (isAlias(node) || !node.tag) return;
        const [start = 0, end = 1] = node.range ?? [];
        report(
          { file, start: offset + start, end: offset + end },
          { message: { zh: `带有标签${quote(node.tag)}`, en: `carries the tag ${quote(node.tag)}` } },
        );
      },
    });
  },
});
