import { describe, expect, it } from 'vitest';
import { PHONE, useBrowser } from './browser.ts';

const open = useBrowser();
const ITEMS = '.kin-list li:visible';
const NODES = '[data-node]:not([hidden])';

describe.each([
  ['', '共'],
  ['en/', 'items'],
])('lineage under “/%s”', (prefix, word) => {
  it('filters graph and list alike by base model and by organisation, and says how much is left', async () => {
    await open(`${prefix}lineage/`, async (page) => {
      const all = await page.locator(ITEMS).count();
      expect(await page.locator(NODES).count()).toBe(all);
      await page.locator('[name="base"][value="llama-2"]').check();
      await page.waitForFunction(() => location.search === '?base=llama-2');
      const some = await page.locator(ITEMS).count();
      expect(some).toBeGreaterThan(0);
      expect(some).toBeLessThan(all);
      expect(await page.locator('.kin h3:visible').allTextContents()).toEqual(['Llama 2', 'Llama 2']);
      await page.locator('[name="org"]').selectOption('hfl');
      await page.waitForFunction(() => location.search === '?base=llama-2&org=hfl');
      const left = await page.locator(ITEMS).evaluateAll((items) => items.map(({ id }) => id).sort());
      expect(await page.locator(NODES).evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-node')).sort())).toEqual(left);
      expect(left.some((id) => id.endsWith('chinese-llama-alpaca-2'))).toBe(true);
      expect(await page.locator('[data-count]').textContent()).toContain(word.replace('items', '1 item'));
      await page.goBack();
      await page.waitForFunction(() => location.search === '?base=llama-2');
      await page.waitForFunction(([selector, wanted]) => document.querySelectorAll(String(selector)).length === wanted, [
        '.kin-list li:not([hidden])',
        some,
      ] as const);
    });
  });

  it('reads the choice from the address, leaves out what it does not know, and says when nothing is left', async () => {
    await open(`${prefix}lineage/?base=falcon,nonsense&org=beike`, async (page) => {
      expect(
        await page.locator('[name="base"]:checked').evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value)),
      ).toEqual(['falcon']);
      expect(await page.locator(ITEMS).count()).toBe(0);
      expect((await page.locator('[data-count]').textContent())?.trim()).not.toBe('');
      await page.locator('[name="base"]:checked').uncheck();
      expect(await page.locator(ITEMS).count()).toBeGreaterThan(5);
    });
  });

  it('keeps the way to what remains: the works of an organisation stand below what they come from', async () => {
    await open(`${prefix}lineage/?org=shibing624`, async (page) => {
      const names = await page.locator(NODES).evaluateAll((nodes) => nodes.map((node) => node.querySelector('text')?.textContent?.trim()));
      expect(names).toContain('Ziya-LLaMA-13B-v1');
      expect(names).toContain('LLaMA-13B');
      expect(names).not.toContain('Ziya-LLaMA-13B-v1.1');
    });
  });

  it('shows graph and list whole without JavaScript', async () => {
    await open(
      `${prefix}lineage/?base=llama-2`,
      async (page) => {
        expect(await page.locator('[data-kin-filter]').isVisible()).toBe(false);
        expect(await page.locator(ITEMS).count()).toBe(await page.locator('.kin-list li').count());
        expect(await page.locator(NODES).count()).toBe(await page.locator('.kin-list li').count());
        await page.locator('nav a[href="#llama-2"]').click();
        expect(new URL(page.url()).hash).toBe('#llama-2');
      },
      { javaScriptEnabled: false },
    );
  });

  it('scrolls wide graphs in their own frame on a phone, which the keyboard reaches', async () => {
    await open(
      `${prefix}models/chinese-llama-alpaca/lineage/`,
      async (page) => {
        const frame = page.locator('.kin-scroll').first();
        await frame.focus();
        await page.keyboard.press('ArrowRight');
        await page.waitForFunction(() => (document.querySelector('.kin-scroll')?.scrollLeft ?? 0) > 0);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
      },
      { viewport: PHONE },
    );
  });
});
