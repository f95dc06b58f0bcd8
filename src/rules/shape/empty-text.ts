import { shapeRule } from './shape-rule.ts';

/** Text says something. */
export const emptyText = shapeRule({
  id: 'empty-text',
  title: { zh: '文字不为空', en: 'Text is not empty' },
  mend: { zh: '写上内容，或删去这个键。', en: 'Write something, or take the key out.' },
  examples: [{ good: 'en: Released,', bad: 'en: "",' }],
  say: () => ({ message: { zh: '是空的', en: 'is empty' } }),
});
