import { describe, expect, it } from 'vitest';
import { PHONE, useBrowser } from './browser.ts';

const open = useBrowser();

describe('commands', () => {
  it('are copied whole by the button beside them, and it is told aloud', async () => {
    await open('en/models/billa/run/', async (page) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      const button = page.locator('[data-copy]').nth(1);
      const text = await page.locator(`#${await button.getAttribute('data-copy')}`).textContent();
      await button.focus();
      await page.keyboard.press('Enter');
      await page.locator('div[role="status"]', { hasText: 'Copied' }).waitFor({ state: 'attached' });
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
      expect(text).toMatch(/^python .*\n.*<.+>/);
      expect(await button.textContent()).toMatch(/Copied/);
    });
  });

  it('keep the blank at the end of a template', async () => {
    await open('models/billa/run/', async (page) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.locator('[data-copy="billa-7b-sft-prompt"]').click();
      await page.locator('div[role="status"]', { hasText: '已复制' }).waitFor({ state: 'attached' });
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Human: <question>\nAssistant: ');
    });
  });

  it('have no dead button without JavaScript, and can be read', async () => {
    await open(
      'models/billa/run/',
      async (page) => {
        expect(await page.locator('[data-copy]:visible').count()).toBe(0);
        expect(await page.locator('pre:visible').count()).toBeGreaterThan(3);
        await page.locator('#which + ul a').first().click();
        expect(page.url()).toMatch(/#billa-7b-sft$/);
      },
      { javaScriptEnabled: false },
    );
  });

  it('wrap on a phone', async () => {
    await open(
      'models/chinese-llama-alpaca/run/',
      async (page) => {
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
        expect(await page.locator('.command pre').evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length)).toBe(
          0,
        );
      },
      { viewport: PHONE },
    );
  });
});
