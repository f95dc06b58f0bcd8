import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PHONE, useBrowser } from './browser.ts';

const open = useBrowser();
const PICKS = '.picks > li:visible';
const names = async (page: Page, selector: string) => (await page.locator(selector).allTextContents()).map((text) => text.trim()).sort();

/** Answers worth trying: by one question, by several, and such as nothing satisfies. */
const TRIES: readonly { ids: readonly string[]; search: string }[] = [
  { ids: ['effective-open'], search: '?effective=unclear' },
  { ids: ['role-base', 'memory-6'], search: '?role=base&memory=6' },
  {
    ids: ['effective-open', 'memory-12', 'context-long'],
    search: '?memory=12&context=2049-8192,over-8192&effective=unclear',
  },
  {
    ids: ['role-chat', 'effective-open', 'memory-24', 'tokenizer-own'],
    search: '?role=chat&memory=24&tokenizer=extended,new&effective=unclear',
  },
  { ids: ['role-reward', 'tokenizer-own'], search: '?role=reward&tokenizer=extended,new' },
];

/** The number that the style sheet counts, which is no text of the page: read as a screen reader does. */
async function tally(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: '.tally p' });
  const { node } = await session.send('DOM.describeNode', { nodeId });
  const { nodes } = await session.send('Accessibility.queryAXTree', { backendNodeId: node.backendNodeId, role: 'StaticText' });
  return Number(nodes.map(({ name }) => String(name?.value ?? '')).find((text) => /^\d+$/.test(text)));
}

describe.each(['', 'en/'])('help to choose under “/%s”', (prefix) => {
  it.each<[string, BrowserContextOptions]>([
    ['with JavaScript', {}],
    ['without JavaScript', { javaScriptEnabled: false }],
  ])('lists what fits as soon as a question is answered, %s', async (_name, options) => {
    await open(
      prefix,
      async (page) => {
        expect(await page.locator('.found').isVisible()).toBe(false);
        await page.locator('#role-base').check();
        const bases = await page.locator(PICKS).count();
        expect(bases).toBeGreaterThan(0);
        await page.locator('#memory-6').check();
        expect(await page.locator(PICKS).count()).toBeLessThan(bases);
        await page.locator('#role-reward').check();
        await page.locator('#tokenizer-own').check();
        expect(await page.locator(PICKS).count()).toBe(0);
        expect(await page.locator('.tally').isVisible()).toBe(true);
        await page.locator('.clear').click();
        expect(await page.locator('.found').isVisible()).toBe(false);
        expect(await page.locator('.clear').isVisible()).toBe(false);
      },
      options,
    );
  });

  it('leads to the table with exactly the rows of the list', async () => {
    for (const { ids, search } of TRIES) {
      await open(prefix, async (page) => {
        for (const id of ids) await page.locator(`#${id}`).check();
        const listed = await names(page, `${PICKS} > a`);
        await page.locator('.choose [type="submit"]').click();
        await page.waitForURL(/\/models\/checkpoints\//);
        await page.waitForFunction((wanted) => location.search === wanted, search);
        expect(await names(page, 'tbody tr:not([hidden]) th a')).toEqual(listed);
        // Back at the questions, the answers are still given.
        await page.goBack();
        await page.waitForURL((url) => url.pathname === `/${prefix}`);
        for (const id of ids) expect(await page.locator(`#${id}`).isChecked(), id).toBe(true);
        expect(await names(page, `${PICKS} > a`)).toEqual(listed);
      });
    }
  });

  it('leads to the same filters from a page without JavaScript, and to the whole table where nothing is answered', async () => {
    const plain = { javaScriptEnabled: false };
    for (const { ids, search } of TRIES.slice(2, 4)) {
      let address = '';
      let listed: string[] = [];
      await open(
        prefix,
        async (page) => {
          for (const id of ids) await page.locator(`#${id}`).check();
          listed = await names(page, `${PICKS} > a`);
          await page.locator('.choose [type="submit"]').click();
          await page.waitForURL(/\/models\/checkpoints\//);
          expect(await page.locator('tbody tr').count()).toBeGreaterThan(60);
          address = page.url();
        },
        plain,
      );
      const { pathname, search: sent } = new URL(address);
      await open(pathname.slice(1) + sent, async (page) => {
        expect(await page.evaluate(() => location.search)).toBe(search);
        expect(await names(page, 'tbody tr:not([hidden]) th a')).toEqual(listed);
      });
    }
    await open(prefix, async (page) => {
      await page.locator('.choose [type="submit"]').click();
      await page.waitForURL((url) => url.pathname === `/${prefix}models/checkpoints/` && url.search === '');
      expect(await page.locator('tbody tr[hidden]').count()).toBe(0);
    });
  });

  it('counts what is listed', async () => {
    await open(prefix, async (page) => {
      await page.locator('#tokenizer-unchanged').check();
      expect(await tally(page)).toBe(await page.locator(PICKS).count());
      await page.locator('#role-reward').check();
      await page.locator('#tokenizer-own').check();
      expect(await tally(page)).toBe(0);
    });
  });

  it('works with the keyboard, and fits a phone', async () => {
    await open(
      prefix,
      async (page) => {
        await page.locator('input[name="effective"]').first().focus();
        await page.keyboard.press('ArrowDown');
        expect(await page.locator('#effective-open').isChecked()).toBe(true);
        expect(await page.locator(PICKS).count()).toBeGreaterThan(0);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
        await page.locator(`${PICKS} > a`).first().click();
        await page.waitForURL(/\/models\/[^/]+\/#/);
        expect(await page.locator(':target').count()).toBe(1);
      },
      { viewport: PHONE },
    );
  });
});
