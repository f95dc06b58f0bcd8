import { createServer } from 'node:net';
import lighthouse from 'lighthouse';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { BROWSER_FLAGS } from '../../scripts/lib/browser.ts';
import { PAGE_KINDS } from '../../scripts/lib/page-kinds.ts';

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer();
    server.listen(0, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

let browser: Browser;
let port: number;
beforeAll(async () => {
  port = await freePort();
  browser = await chromium.launch({ executablePath: inject('browser'), args: [...BROWSER_FLAGS, `--remote-debugging-port=${port}`] });
});
afterAll(() => browser.close());

// What does not depend on the speed of the machine; speed is measured by `npm run bench`.
const onlyCategories = ['accessibility', 'best-practices', 'seo'];
const plain = PAGE_KINDS.filter(({ act, path }) => !act && !path.includes('?') && path !== 'no-such-page/');

describe('Lighthouse gives 100 for accessibility, best practices and SEO', () => {
  it.each(plain.flatMap(({ name, path }, index) => [[name, index % 2 === 0 ? path : `en/${path}`] as const]))(
    '%s (%s)',
    async (_name, path) => {
      // The page of search results asks not to be indexed, as it should.
      const skipAudits = path.endsWith('search/') ? ['is-crawlable'] : [];
      const result = await lighthouse(new URL(path, inject('address')).href, {
        port,
        onlyCategories,
        skipAudits,
        logLevel: 'error',
        output: 'json',
      });
      const scores = Object.fromEntries(Object.entries(result?.lhr.categories ?? {}).map(([id, { score }]) => [id, score]));
      const failed = Object.values(result?.lhr.audits ?? {})
        .filter(({ score }) => score !== null && score < 1)
        .map(({ id, title }) => `${id}: ${title}`);
      expect(scores, failed.join('\n')).toEqual({ accessibility: 1, 'best-practices': 1, seo: 1 });
    },
  );
});
