import { nearest } from '../near.ts';
import { quote } from '../say.ts';
import { shapeRule } from './shape-rule.ts';

/** A value from a list of words. */
export const unknownWord = shapeRule({
  id: 'unknown-word',
  title: { zh: '取值出自规定的词表', en: 'A value from a list is one of its words' },
  mend: { zh: '改用词表里的词。', en: 'Use one of the words.' },
  examples: [{ good: 'method: { value: [full-parameter]', bad: 'method: { value: [ful-parameter]' }],
  say: ({ issue: { found, choices = [] } }) => ({
    message: { zh: `${quote(found)}不是可用的词`, en: `${quote(found)} is none of the words that may stand here` },
    mend: { zh: `可用的词：${choices.join('、')}。`, en: `One of: ${choices.join(', ')}.` },
    near: nearest(String(found), choices),
  }),
});
