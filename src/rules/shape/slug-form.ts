import { quote } from '../say.ts';
import { shapeRule } from './shape-rule.ts';

/** Ids stand in addresses. */
export const slugForm = shapeRule({
  id: 'slug-form',
  title: { zh: '标识由小写字母、数字、连字符或点组成', en: 'An id is lower-case letters, digits, hyphens or dots' },
  mend: { zh: '写成belle-7b这样，至多80个字符。', en: 'Write it like belle-7b, with 80 characters at most.' },
  examples: [{ good: 'id: lab,', bad: 'id: Some Lab,' }],
  say: ({ issue: { found } }) => ({ message: { zh: `${quote(found)}不能作标识`, en: `${quote(found)} cannot be an id` } }),
});
