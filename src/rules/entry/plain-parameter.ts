import { rule } from '../rule.ts';
import { writtenSources } from './written.ts';

/** What GitHub needs to show the lines of a Markdown file is added by the site. */
export const plainParameter = rule({
  id: 'plain-parameter',
  scope: 'entry',
  severity: 'warning',
  title: { zh: '来源的网址不带“?plain=1”', en: 'The address of a source holds no “?plain=1”' },
  mend: { zh: '删去“?plain=1”，网站会自动加上。', en: 'Take “?plain=1” out; the site adds it.' },
  fixes: true,
  examples: [{ good: '/README.md\n    title: README', bad: '/README.md?plain=1\n    title: README' }],
  check({ entry }, report) {
    for (const [id, source] of writtenSources(entry.data)) {
      if (typeof source.url !== 'string' || !/^https:\/\/github\.com\/.*\?plain=1$/.test(source.url)) continue;
      const { start, end, file } = entry.locate(['sources', id, 'url']);
      report(
        { file, start, end },
        {
          message: { zh: '网址末尾是“?plain=1”', en: 'the address ends in “?plain=1”' },
          fix: [{ start, end, text: source.url.slice(0, -'?plain=1'.length) }],
        },
      );
    }
  },
});
