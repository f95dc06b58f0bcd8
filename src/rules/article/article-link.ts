import { isPlainHost } from '../../schema/primitives.ts';
import { rule } from '../rule.ts';
import { quote } from '../say.ts';

const INTERNAL = /^\/(?:[a-z0-9]+(?:[.-][a-z0-9]+)*\/)*(?:#[\w.-]+)?$/;
const FRAGMENT = /^#[\w.-]+$/;

const isWeb = (url: string): boolean =>
  /^https:\/\//i.test(url) && URL.canParse(url) && new URL(url).username === '' && !/[\s\\]/.test(url) && isPlainHost(url);

/** A link leads to the open web by https, or to a page of the site, and nowhere else. */
export const articleLink = rule({
  id: 'article-link',
  scope: 'article',
  severity: 'error',
  title: { zh: '链接指向https://地址或本站页面', en: 'A link leads to https:// or to a page of this site' },
  mend: {
    zh: '站外链接以https://开头，域名用ASCII字母；站内链接写成/techniques/lora/，不带语言。',
    en: 'Links elsewhere begin with https:// and name the host in ASCII letters; links inside the site are written /techniques/lora/, without a language.',
  },
  examples: [{ file: 'models/trial/en.mdx', good: '(/techniques/vocabulary-extension/)', bad: '(javascript:alert(1))' }],
  check({ node, spot }, report) {
    if ((node.type !== 'link' && node.type !== 'definition') || typeof node.url !== 'string') return;
    if (isWeb(node.url) || INTERNAL.test(node.url) || FRAGMENT.test(node.url)) return;
    report(spot, { message: { zh: `不能链接到${quote(node.url)}`, en: `a link to ${quote(node.url)} is not allowed` } });
  },
});
