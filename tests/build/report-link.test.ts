import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_FLAGS, requireBrowser } from '../../scripts/lib/browser.ts';
import { copyProject, type ProjectCopy } from '../../scripts/lib/copy-project.ts';
import { serve, type StaticServer } from '../../scripts/lib/serve.ts';
import { readContent } from '../../src/loader/files.ts';
import { atlasFiles } from '../fixtures/entry.ts';

const content = await readContent(new URL('../..', import.meta.url));

// The links lead to the repository, which only a build that is told of it knows.
describe('reports of single facts', () => {
  let copy: ProjectCopy;
  let server: StaticServer;
  let browser: Browser;
  beforeAll(async () => {
    copy = copyProject(atlasFiles({ 'content/article.yaml': content.get('content/article.yaml') }));
    const { status, output } = copy.build({ SITE_URL: 'https://example.org', PUBLIC_REPOSITORY_URL: 'https://github.com/example/atlas' });
    expect(status, output.slice(-3000)).toBe(0);
    server = await serve(copy.site);
    browser = await chromium.launch({ executablePath: requireBrowser(), args: [...BROWSER_FLAGS] });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    copy?.remove();
  });

  const open = async (path: string, look: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('pageerror', ({ message }) => problems.push(message));
    await page.goto(new URL(path, server.address).href);
    await look(page);
    expect(problems).toEqual([]);
    await context.close();
  };
  const filled = async (page: Page, link: string) => {
    const address = new URL((await page.locator(link).first().getAttribute('href')) ?? '');
    expect(address.origin + address.pathname).toBe('https://github.com/example/atlas/issues/new');
    return Object.fromEntries(address.searchParams);
  };

  it.each([
    ['zh', 'models/trial/', '报告此处有误', '检查点', '词表大小', '40,000'],
    ['en', 'en/models/trial/', 'Report this fact', 'Checkpoints', 'Vocabulary', '40,000'],
  ])('open with entry, field and value filled in, by keyboard: %s', async (_language, path, words, section, field, value) => {
    await open(path, async (page) => {
      await page.locator('#trial-7b-chat summary').focus();
      await page.keyboard.press('Enter');
      await page.locator('#trial-7b-chat--vocabulary + dd a.ev').first().focus();
      await page.keyboard.press('Enter');
      const link = page.locator('.tip .report');
      expect(await link.textContent()).toBe(words);
      const isFocused = () => link.evaluate((node) => node === document.activeElement);
      for (let presses = 0; presses < 6 && !(await isFocused()); presses += 1) await page.keyboard.press('Tab');
      expect(await isFocused()).toBe(true);
      const report = await filled(page, '.tip .report');
      expect(report).toMatchObject({
        template: 'wrong-fact.yml',
        page: `https://example.org/${path}#trial-7b-chat--vocabulary`,
        current: value,
      });
      expect(report.entry).toContain('(models/trial)');
      expect(report.field).toMatch(new RegExp(`^${section} › Trial-7B-Chat › ${field}`));
      expect(report.title).toBe(`${report.entry}: ${report.field}`);
    });
  });

  it.each(['models/trial/', 'en/models/trial/'])('can be reached by finger on a phone: %s', async (path) => {
    await open(
      path,
      async (page) => {
        await page.locator('dl.facts .ev').first().tap();
        const box = await page.locator('.tip .report').boundingBox();
        expect(box!.height).toBeGreaterThanOrEqual(24);
        expect(box!.x).toBeGreaterThanOrEqual(0);
        expect(box!.x + box!.width).toBeLessThanOrEqual(390);
        expect((await filled(page, '.tip .report')).field).toBeTruthy();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      },
      { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    );
  });

  it('ask for a source where nobody says, right in the row', async () => {
    await open('en/models/trial/', async (page) => {
      await page.locator('#trial-7b summary').click();
      const row = '#trial-7b--trained_length + dd';
      expect(await page.locator(`${row} .report`).textContent()).toBe('supply a source');
      expect(await filled(page, `${row} .report`)).toMatchObject({
        current: 'unknown',
        page: expect.stringMatching(/#trial-7b--trained_length$/) as string,
      });
      expect(await page.locator('#trial-7b--vocabulary + dd > .report').count()).toBe(0);
    });
  });

  it('tell a dispute from the value, and work in lists and in the text', async () => {
    await open('en/models/trial/', async (page) => {
      const report = async (mark: string) => {
        await page.locator(mark).first().click();
        const data = await filled(page, '.tip .report');
        await page.keyboard.press('Escape');
        return data;
      };
      await page.locator('#trial-7b-chat summary').click();
      expect((await report('#trial-7b-chat--vocabulary + dd > .ev')).current).toBe('40,000');
      expect((await report('#trial-7b-chat .dispute .ev')).current).toContain('40,001');
      expect(await report('.events .ev')).toMatchObject({ field: 'Timeline', current: expect.stringContaining('11 May 2023') as string });
      expect(await report('.prose .ev')).toMatchObject({ field: 'In depth', current: expect.stringContaining('A paragraph.') as string });
      expect(await report('.lead .ev')).toMatchObject({ field: 'Trial', current: 'A trial entry' });
    });
  });

  it('are one link with entry and page filled in, without JavaScript', async () => {
    for (const path of ['en/models/trial/', 'en/techniques/vocabulary-extension/'])
      await open(
        path,
        async (page) => {
          const report = await filled(page, 'a[data-report]');
          expect(report).toMatchObject({ template: 'wrong-fact.yml', page: `https://example.org/${path}` });
          expect(report.entry).toContain(path.slice('en/'.length, -1));
          expect(await page.locator('.report').count()).toBe(0);
        },
        { javaScriptEnabled: false },
      );
  });
});
