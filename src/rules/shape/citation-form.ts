import { quote } from '../say.ts';
import { shapeRule } from './shape-rule.ts';

/** A citation names a source of the entry and a place in it. */
export const citationForm = shapeRule({
  id: 'citation-form',
  title: { zh: '出处写成“来源#位置”', en: 'A citation is a source id with a place' },
  mend: {
    zh: '写成readme#L98、readme#L98-L101、report#Table 2或issue-34。',
    en: 'Write readme#L98, readme#L98-L101, report#Table 2 or issue-34.',
  },
  examples: [{ good: 'source: readme#L21 }', bad: 'source: README line 21 }' }],
  say: ({ issue: { found } }) => ({ message: { zh: `${quote(found)}不是来源加位置`, en: `${quote(found)} is no source with a place` } }),
});
