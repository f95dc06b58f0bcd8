import { quote } from '../say.ts';
import { shapeRule } from './shape-rule.ts';

/** Readers open it, so it must be safe to open. */
export const webAddress = shapeRule({
  id: 'web-address',
  title: { zh: '网址以https://开头', en: 'A web address begins with https://' },
  mend: {
    zh: '写完整的https://网址，不含用户名；只有http://的页面，请引用它的存档。',
    en: 'Give the full address with https:// and no user name; for a page that has only http://, cite an archived copy.',
  },
  examples: [{ good: 'url: https://github.com/example/trial }', bad: 'url: javascript:alert(1) }' }],
  say: ({ issue: { found } }) => ({
    message: { zh: `${quote(found)}不是可用的网址`, en: `${quote(found)} is no address that may stand here` },
  }),
});
