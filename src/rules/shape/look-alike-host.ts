import { quote } from '../say.ts';
import { shapeRule } from './shape-rule.ts';

/** A letter of another script can pass for a Latin one. */
export const lookAlikeHost = shapeRule({
  id: 'look-alike-host',
  title: { zh: '域名只用ASCII字母', en: 'A host is written in ASCII letters' },
  mend: {
    zh: '核对域名；形似拉丁字母的其他文字与xn--域名都不接受。',
    en: 'Look at the host again; letters of other scripts and xn-- names are not accepted.',
  },
  examples: [{ good: 'url: https://github.com/example/trial }', bad: 'url: https://gith\u0443b.com/example/trial }' }],
  say: ({ issue: { found } }) => ({
    message: { zh: `${quote(found)}的域名含有其他文字的字母`, en: `the host of ${quote(found)} is not plain ASCII` },
  }),
});
