import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PHONE, useBrowser } from './browser.ts';

const open = useBrowser();
const boxOf = async (page: Page, selector: string) => (await page.locator(selector).first().boundingBox())!;

describe('the table of coverage', () => {
  it('scrolls inside itself on a phone, its head and first column in sight', async () => {
    await open(
      'about/coverage/',
      async (page) => {
        const frame = page.locator('.matrix-scroll').first();
        await frame.scrollIntoViewIfNeeded();
        await frame.evaluate((node) => node.scrollTo(160, 500));
        expect(await frame.evaluate((node) => [node.scrollLeft, node.scrollTop])).toEqual([160, 500]);
        const box = await boxOf(page, '.matrix-scroll');
        const head = await boxOf(page, '.matrix thead th');
        const label = await boxOf(page, '.matrix tbody:nth-of-type(3) tr:nth-child(2) th');
        expect(Math.abs(head.y - box.y)).toBeLessThan(3);
        expect(Math.abs(label.x - box.x)).toBeLessThan(3);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
      },
      { viewport: PHONE },
    );
  });

  it('keeps its head at the top of a wide page', async () => {
    await open('en/about/coverage/', async (page) => {
      await page.locator('.matrix tbody').last().scrollIntoViewIfNeeded();
      const head = await boxOf(page, '.matrix thead th');
      expect(head.y).toBeGreaterThanOrEqual(0);
      expect(head.y).toBeLessThan(3);
    });
  });
});

describe('what is wanted', () => {
  it('leads to the page on contributing, with entry and field', async () => {
    await open('en/about/coverage/', async (page) => {
      const link = page.locator('.wanted a').first();
      const target = await link.getAttribute('href');
      await link.click();
      await page.waitForURL(/\/en\/contribute\/\?entry=[a-z0-9.-]+&field=[\w.%-]+/);
      expect(page.url()).toContain(target);
    });
  });

  it('unfolds on the page of an entry without JavaScript', async () => {
    await open(
      'models/ziya-llama/history/',
      async (page) => {
        const folded = page.locator('#wanted ~ details').first();
        expect(await folded.locator('a').first().isVisible()).toBe(false);
        await folded.locator('summary').click();
        expect(await folded.locator('a').first().isVisible()).toBe(true);
      },
      { javaScriptEnabled: false },
    );
  });
});
