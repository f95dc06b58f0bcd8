import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PHONE, useBrowser } from './browser.ts';

const open = useBrowser();
const heads = (page: Page) => page.locator('.compare thead th a').allTextContents();
const search = (page: Page) => page.evaluate(() => decodeURIComponent(location.search));

/** Text of the file that a click saves. */
async function saved(page: Page, click: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

describe.each([
  ['zh', '', { add: '加入', unknown: '没有名为', only: '只看不同之处', full: '最多四个', ziya: '姜子牙' }],
  [
    'en',
    'en/',
    { add: 'Add', unknown: 'No model or checkpoint is called', only: 'Only differences', full: 'Four at most', ziya: 'Ziya-LLaMA' },
  ],
] as const)('side by side in %s', (_language, prefix, words) => {
  it('is put together by typing names, with its state in the address and Back', async () => {
    await open(`${prefix}compare/`, async (page) => {
      const type = async (name: string) => {
        await page.locator('#pick-name').fill(name);
        await page.locator('#pick-name').press('Enter');
      };
      await type('BiLLa');
      await page.locator('.compare').waitFor();
      await type('姜子牙');
      await expect.poll(() => heads(page)).toEqual(['BiLLa', words.ziya]);
      expect(await search(page)).toBe('?m=billa,ziya-llama');
      await type('nobody at all');
      expect(await page.locator('[data-status]').textContent()).toContain(words.unknown);
      await page.locator('[data-remove="billa"]').click();
      await expect.poll(() => heads(page)).toEqual([words.ziya]);
      await page.goBack();
      await expect.poll(() => heads(page)).toEqual(['BiLLa', words.ziya]);
      await page.reload();
      await expect.poll(() => heads(page)).toEqual(['BiLLa', words.ziya]);
    });
  });

  it('hides what is the same, and says so in the address', async () => {
    await open(`${prefix}compare/?m=chinese-alpaca-7b,chinese-alpaca-13b`, async (page) => {
      await page.locator('.compare').waitFor();
      const rows = page.locator('.compare tbody tr:visible');
      const all = await rows.count();
      await page.getByLabel(words.only).check();
      expect(await rows.count()).toBeLessThan(all);
      expect(await search(page)).toBe('?m=chinese-alpaca-7b,chinese-alpaca-13b&only=differences');
      for (const cells of await page
        .locator('.compare tbody tr:visible:has(td)')
        .evaluateAll((list) => list.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent))))
        expect(new Set(cells).size).toBeGreaterThan(1);
    });
  });

  it('holds four at most, and reports ids that are not there', async () => {
    await open(`${prefix}compare/?m=belle,billa,nobody,linly,ziya-llama`, async (page) => {
      await page.locator('.compare').waitFor();
      await page.locator('[data-browse] summary').click();
      await page.locator('[data-browse] input[value="ziya-llama"]').check();
      await expect.poll(async () => (await heads(page)).length).toBe(4);
      await page.locator('[data-browse] input[value="chinese-llama-alpaca"]').click();
      expect(await page.locator('[data-status]').textContent()).toContain(words.full);
      expect(await page.locator('[data-browse] input[value="chinese-llama-alpaca"]').isChecked()).toBe(false);
    });
  });

  it('shows figures of one group beside each other with the line that each stands in', async () => {
    await open(`${prefix}compare/?m=chinese-alpaca-13b,chinese-alpaca-plus-13b`, async (page) => {
      const row = page.locator('.compare tr', { has: page.locator('.figures') }).first();
      await row.waitFor();
      expect(await row.locator('.figures b').count()).toBe(2);
      for (const link of await row.locator('.figures .ev').all()) expect(await link.getAttribute('href')).toMatch(/^https:\/\//);
      expect(await row.locator('svg path.chance').count()).toBe(2);
      expect(await row.locator('svg path.base').count()).toBeGreaterThan(1);
    });
  });

  it('is saved and copied as it stands on the screen, with sources', async () => {
    await open(
      `${prefix}compare/?m=belle,billa&only=differences`,
      async (page) => {
        await page.locator('.compare').waitFor();
        const csv = await saved(page, () => page.locator('[data-export] button', { hasText: 'CSV' }).click());
        expect(csv.name).toBe('belle-vs-billa.csv');
        expect(csv.text.startsWith('\uFEFF')).toBe(true);
        expect(csv.text.split('\r\n')[0]).toContain('"BELLE","BiLLa"');
        expect(csv.text).toContain('https://github.com/');
        const rows = await page.locator('.compare tbody tr:visible:has(td)').count();
        expect(csv.text.split('\r\n').length).toBe(rows + 2);
        await page.locator('[data-export] button').first().click();
        const text = await page.evaluate(() => navigator.clipboard.readText());
        expect(text).toContain('| BELLE | BiLLa |');
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    );
  });
});

describe('the table', () => {
  it('leads to the comparison by its boxes, also over a filter and the other view', async () => {
    await open('models/checkpoints/', async (page) => {
      const box = (id: string) => page.locator(`[data-row="${id}"] .select`);
      await box('belle-llama-7b-2m').check();
      expect(await page.locator('.selection a').isVisible()).toBe(false);
      await page.locator('#filter-text').fill('billa');
      await box('billa-7b-sft').check();
      await page.locator('.switch a').first().click();
      await page.waitForURL(/\/models\/\?q=billa$/);
      await page.locator('.selection a').click();
      await page.waitForURL(/\/compare\/\?m=belle-llama-7b-2m,billa-7b-sft$/);
      await expect.poll(() => heads(page)).toEqual(['BELLE-LLAMA-7B-2M', 'BiLLa-7B-SFT']);
    });
  });

  it('is saved with the rows, columns and order of the screen, and with sources', async () => {
    await open('en/models/checkpoints/?q=billa&sort=-released&cols=base,vocabulary', async (page) => {
      await page.locator('[data-export-menu] summary').click();
      const csv = await saved(page, () => page.locator('[data-export] button', { hasText: 'CSV' }).click());
      const lines = csv.text.replace('\uFEFF', '').trim().split('\r\n');
      expect(lines[0]).toBe('"Checkpoints","Base","Vocabulary","Sources"');
      const names = await page.locator('tbody tr:not([hidden]) th a').allTextContents();
      expect(lines.slice(1).map((line) => line.split('"')[1])).toEqual(names);
      expect(lines[1]).toMatch(/Vocabulary: https:\/\/\S+/);
      const json = await saved(page, () => page.locator('[data-export] button', { hasText: 'JSON' }).click());
      const made = JSON.parse(json.text) as { address: string; rows: { text: string; sources: string[] }[][] };
      expect(made.address).toContain('?q=billa&sort=-released&cols=base,vocabulary');
      expect(made.rows[0]?.[2]?.sources[0]).toMatch(/^https:\/\//);
    });
  });
});

describe('a page of a pair', () => {
  it('reads without scripts, and its boxes work', async () => {
    await open(
      'compare/belle-vs-ziya-llama/',
      async (page) => {
        expect(await page.locator('.compare thead th').count()).toBe(2);
        const rows = page.locator('.compare tbody tr:visible');
        const all = await rows.count();
        await page.locator('#only-differences').check();
        expect(await rows.count()).toBeLessThan(all);
        expect(await page.locator('[data-export]').isVisible()).toBe(false);
      },
      { javaScriptEnabled: false },
    );
  });

  it('saves a file', async () => {
    await open('en/compare/belle-vs-billa/', async (page) => {
      const file = await saved(page, () => page.locator('[data-export] button', { hasText: 'TSV' }).click());
      expect(file.name).toBe('belle-vs-billa.tsv');
      expect(file.text).toContain('\tBELLE\tBiLLa\t');
    });
  });

  it('keeps within the width of a phone', async () => {
    for (const path of ['compare/belle-vs-ziya-llama/', 'en/compare/?m=belle,billa,linly,ziya-llama']) {
      await open(
        path,
        async (page) => {
          await page.locator('.compare').waitFor();
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
          const [head, cell] = [
            page.locator('.compare thead th').last(),
            page.locator('.compare tbody tr:not(.section)').first().locator('td').last(),
          ];
          expect(Math.round((await head.boundingBox())?.x ?? -1)).toBe(Math.round((await cell.boundingBox())?.x ?? -2));
        },
        { viewport: PHONE },
      );
    }
  });

  it('says so where the data cannot be had', async () => {
    await open('en/compare/', async (page) => {
      await page.route('**/compare/*.json', (route) => route.fulfill({ status: 404, body: '' }));
      await page.locator('#pick-name').fill('BELLE');
      await page.locator('#pick-name').press('Enter');
      await expect.poll(() => page.locator('[data-status]').textContent()).toContain('could not be loaded');
      await page.unroute('**/compare/*.json');
      await page.locator('[data-status] button').click();
      await page.locator('.compare').waitFor();
    });
  });
});
