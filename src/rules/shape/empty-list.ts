import { shapeRule } from './shape-rule.ts';

/** A list that is there holds something. */
export const emptyList = shapeRule({
  id: 'empty-list',
  title: { zh: '列表不为空', en: 'A list is not empty' },
  mend: { zh: '写上内容，或删去这个键。', en: 'Write something, or take the key out.' },
  examples: [{ good: 'checkpoints: [trial-7b] }', bad: 'checkpoints: [] }' }],
  say: () => ({ message: { zh: '列表是空的', en: 'the list is empty' } }),
});
