import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { BROWSER_FLAGS } from '../../scripts/lib/browser.ts';

/** Sizes of screen that the tests use. */
export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** A browser for the tests of one file; every page that it opens is watched for errors and for requests to elsewhere. */
export function useBrowser() {
  let browser: Browser;
  const address = inject('address');
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject('browser'), args: [...BROWSER_FLAGS] });
  });
  afterAll(async () => {
    await browser.close();
  });

  /** Opens a page, lets the test look at it, and fails on errors of scripts or requests to another origin. */
  return async (path: string, look: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) => {
    const context = await browser.newContext({ viewport: DESKTOP, reducedMotion: 'reduce', ...options });
    const problems: string[] = [];
    context.on('request', (request) => {
      if (!request.url().startsWith(new URL(address).origin) && !request.url().startsWith('data:'))
        problems.push(`request to ${request.url()}`);
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404')) problems.push(`console: ${message.text()}`);
    });
    try {
      await page.goto(new URL(path, address).href, { waitUntil: 'load' });
      await look(page);
      expect(problems).toEqual([]);
    } finally {
      await context.close();
    }
  };
}
