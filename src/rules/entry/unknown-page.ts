import { nearest } from '../near.ts';
import { rule } from '../rule.ts';
import { quote } from '../say.ts';

/** A link inside the site leads to a page that is there. */
export const unknownPage = rule({
  id: 'unknown-page',
  scope: 'entry',
  severity: 'error',
  title: { zh: '站内链接指向存在的页面', en: 'A link inside the site leads to a page that is there' },
  mend: { zh: '改正路径，写成/models/…/或/techniques/…/。', en: 'Correct the path; it is written /models/…/ or /techniques/…/.' },
  examples: [{ file: 'models/trial/en.mdx', good: '(/techniques/vocabulary-extension/)', bad: '(/techniques/vocabulary/)' }],
  check({ prose, known: { pages } }, report) {
    if (!pages || !prose) return;
    for (const { href, spot } of [...prose.zh.links, ...prose.en.links]) {
      const path = href.split('#')[0] ?? '';
      if (pages.includes(path)) continue;
      report(spot, {
        message: { zh: `本站没有${quote(href)}这一页`, en: `${quote(href)} is no page of this site` },
        near: nearest(path, pages),
      });
    }
  },
});
