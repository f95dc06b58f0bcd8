import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PHONE, useBrowser } from './browser.ts';

const open = useBrowser();
const search = (page: Page) => page.evaluate(() => location.search);
const row = (page: Page, id: string) => page.locator(`tr[id="${id}"]`);
const verdict = async (page: Page, id: string) => (await row(page, id).locator('td').first().textContent())?.trim() ?? '';
const ids = (page: Page) => page.locator('[data-rows] tr:visible').evaluateAll((rows) => rows.map(({ id }) => id));

describe.each([
  ['zh', '', { fits: '装得下', memory: '内存不够', context: '超出上下文', tally: '24GB内存，1,500个词元：', reset: '恢复默认' }],
  [
    'en',
    'en/',
    { fits: 'fits', memory: 'not enough memory', context: 'longer than the context', tally: '24 GB, 1,500 tokens: ', reset: 'Reset' },
  ],
] as const)('what runs, in %s', (_language, prefix, words) => {
  it('is answered without JavaScript for 12 GB and 2,000 characters', async () => {
    await open(
      `${prefix}run/`,
      async (page) => {
        expect(await page.locator('[data-calc]').isVisible()).toBe(false);
        expect(await page.locator('[data-tally]').textContent()).toContain('12');
        expect(await verdict(page, 'chinese-alpaca-plus-7b')).toContain(words.fits);
        expect(await verdict(page, 'chinese-alpaca-33b')).toBe(words.memory);
        expect(await verdict(page, 'linly-chinese-llama-7b-v1.2')).toBe(words.context);
      },
      { javaScriptEnabled: false },
    );
  });

  it('is asked anew with each change, with the question in the address', async () => {
    await open(`${prefix}run/`, async (page) => {
      await page.locator('[name="memory"]').fill('24');
      await expect.poll(() => search(page)).toBe('?memory=24');
      expect(await verdict(page, 'chinese-alpaca-33b')).toContain(words.fits);
      await page.locator('[name="unit"]').selectOption('tokens');
      await page.locator('[name="amount"]').fill('1,500');
      await page.locator('[name="format"]').selectOption('q4_k_m');
      await page.locator('[name="cache"]').selectOption('q8_0');
      expect(await search(page)).toBe('?memory=24&format=q4_k_m&cache=q8_0&tokens=1500');
      expect(await page.locator('[data-tally]').textContent()).toContain(words.tally);
      const all = (await ids(page)).length;
      await page.locator('[name="only"]').check();
      const fitting = await ids(page);
      expect(fitting.length).toBeLessThan(all);
      for (const id of fitting) expect(((await row(page, id).getAttribute('class')) ?? '').split(' ')).not.toContain('no');
      await page.reload();
      await expect.poll(() => ids(page)).toEqual(fitting);
      expect(await page.locator('[name="amount"]').inputValue()).toBe('1500');
      await page.getByRole('button', { name: words.reset }).click();
      await expect.poll(() => search(page)).toBe('');
      expect((await ids(page)).length).toBe(all);
    });
  });

  it('stays as it was where a number is none, and the field says so', async () => {
    await open(`${prefix}run/?memory=24`, async (page) => {
      await row(page, 'chinese-alpaca-33b').waitFor();
      await page.locator('[name="memory"]').fill('a lot');
      await expect.poll(() => page.locator('[name="memory"]').getAttribute('aria-invalid')).toBe('true');
      expect(await search(page)).toBe('?memory=24');
      await page.locator('[name="memory"]').fill('16');
      await expect.poll(() => page.locator('[name="memory"]').getAttribute('aria-invalid')).toBe('false');
    });
  });

  it('puts the checkpoint of the address first, and bears any address', async () => {
    await open(`${prefix}run/?checkpoint=billa-7b-sft`, async (page) => {
      await page.locator('tr.chosen').waitFor();
      expect((await ids(page))[0]).toBe('billa-7b-sft');
    });
    await open(`${prefix}run/?memory=%E0%A4%A&format=&tokens=-1&checkpoint=<b>`, async (page) => {
      await expect.poll(() => page.locator('[name="memory"]').inputValue()).toBe('12');
      expect(await verdict(page, 'chinese-alpaca-plus-7b')).toContain(words.fits);
    });
  });

  it('fits on a phone', async () => {
    await open(
      `${prefix}run/`,
      async (page) => {
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
      },
      { viewport: PHONE },
    );
  });

  it('is told on the page of a model, which leads to the calculator', async () => {
    await open(`${prefix}models/billa/run/`, async (page) => {
      const link = page.locator('.memory a').first();
      expect(await link.getAttribute('href')).toContain('run/?checkpoint=billa-7b-llm');
      await link.click();
      await page.locator('tr.chosen').waitFor();
    });
  });
});
