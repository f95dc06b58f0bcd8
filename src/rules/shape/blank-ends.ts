import { shapeRule } from './shape-rule.ts';

/** Text has no blanks around it. */
export const blankEnds = shapeRule({
  id: 'blank-ends',
  title: { zh: '文字前后没有空格', en: 'Text has no blanks at its ends' },
  mend: { zh: '删去前后的空格或换行。', en: 'Take out the blanks or line breaks at its ends.' },
  examples: [{ good: 'en: Released,', bad: 'en: " Released",' }],
  say: () => ({ message: { zh: '前后有空格', en: 'begins or ends with a blank' } }),
});
