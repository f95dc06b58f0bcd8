import { shapeRule } from './shape-rule.ts';

/** A key that every such group has. */
export const missingKey = shapeRule({
  id: 'missing-key',
  title: { zh: '必填的键都在', en: 'Every key that is required is there' },
  mend: { zh: '补上这个键；没有来源说明的事实写unknown。', en: 'Add the key; for a fact that no source tells, write unknown.' },
  examples: [{ good: 'aliases: [Trial-LLaMA, 試驗]\n', bad: '', elsewhere: true }],
  say: ({ issue }) => ({
    message: { zh: `缺少“${String(issue.path.at(-1))}”`, en: `“${String(issue.path.at(-1))}” is missing` },
  }),
});
