import { describe, expect, it } from 'vitest';
import { PAGE_KINDS } from '../../scripts/lib/page-kinds.ts';
import { useBrowser } from './browser.ts';

const open = useBrowser();
describe('without JavaScript', () => {
  it.each(['', 'en/'])('every kind of page under “/%s” can be read', { timeout: 300_000 }, async (prefix) => {
    for (const { name, path } of PAGE_KINDS.filter(({ act, path: target }) => !act && !target.includes('?'))) {
      await open(
        prefix + path,
        async (page) => {
          expect((await page.locator('main').innerText()).length, name).toBeGreaterThan(60);
          expect(await page.locator('[data-script]:visible').count(), name).toBe(0);
        },
        { javaScriptEnabled: false },
      );
    }
  });

  it('the table, the facts of a checkpoint, the timeline and the list for search are there', async () => {
    const plain = { javaScriptEnabled: false };
    await open(
      'models/checkpoints/',
      async (page) => {
        expect(await page.locator('tbody tr').count()).toBeGreaterThan(60);
        expect(await page.locator('thead th:visible').count()).toBeGreaterThan(8);
      },
      plain,
    );
    await open(
      'models/billa/',
      async (page) => {
        await page.locator('details.checkpoint summary').first().click();
        expect(await page.locator('details.checkpoint dd').first().isVisible()).toBe(true);
        await page.locator('dl.facts a.ev').first().click();
        expect(await page.locator(':target a').first().getAttribute('href')).toMatch(/^https:/);
      },
      plain,
    );
    await open(
      'timeline/',
      async (page) => {
        expect(await page.locator('[data-events] > li').count()).toBeGreaterThan(50);
      },
      plain,
    );
    await open(
      '',
      async (page) => {
        await page.locator('[data-search-open]').click();
        await page.waitForURL(/\/search\/$/);
        expect(await page.locator('[data-search-fallback] a').count()).toBeGreaterThan(80);
      },
      plain,
    );
  });
});

describe('the reader’s choices', () => {
  it('a theme holds without a flash on the next page', async () => {
    await open('', async (page) => {
      await page.locator('[data-theme-switch]').selectOption('dark');
      await page.goto(new URL('about/', page.url()).href);
      expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(22, 20, 15)');
      await page.locator('[data-theme-switch]').selectOption('system');
      expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBeUndefined();
    });
  });

  it('the other language opens the same page at the same place', async () => {
    await open('models/billa/#licence', async (page) => {
      await page.locator('[data-language-switch]').click();
      await page.waitForURL(/\/en\/models\/billa\/#licence$/);
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
    });
  });
});

describe('evidence', () => {
  it('opens beside its mark, leads to the line, and closes by Escape with the focus back', async () => {
    await open('models/billa/', async (page) => {
      const mark = page.locator('dl.facts a.ev').first();
      await mark.focus();
      await page.keyboard.press('Enter');
      expect(await page.locator('.tip').isVisible()).toBe(true);
      expect(await page.locator('.tip .aside-note a').last().getAttribute('href')).toMatch(/github\.com\/.*[0-9a-f]{40}/);
      await page.keyboard.press('Escape');
      expect(await page.locator('.tip').isVisible()).toBe(false);
      expect(await mark.evaluate((node) => node === document.activeElement)).toBe(true);
    });
  });

  it('says in words whether a program has confirmed the fact, and when', async () => {
    await open('en/models/billa/', async (page) => {
      await page.locator('dl.facts a.ev.v').first().click();
      expect(await page.locator('.tip').innerText()).toMatch(/Machine-checked on \d{1,2} \w{3} \d{4}/);
      await page.keyboard.press('Escape');
      await page.locator('main a.ev:not(.v)').first().click();
      expect(await page.locator('.tip').innerText()).toContain('Not confirmed here by a program');
    });
  });
});

describe('reports, where the build knows no repository,', () => {
  it.each(['', 'en/'])('lead to the page on contributing: “/%s”', async (prefix) => {
    await open(`${prefix}models/billa/`, async (page) => {
      await page.locator('dl.facts a.ev').first().click();
      await page.locator('.tip .report').click();
      await page.waitForURL((url) => url.pathname === `/${prefix}contribute/`);
    });
  });
});

describe('the timeline', () => {
  it('filters by model and kind, in the chart and in the list, and keeps that in the address', async () => {
    await open('timeline/', async (page) => {
      await page.locator('input[name="model"][value="billa"]').check();
      await page.locator('input[name="kind"][value="release"]').check();
      expect(await page.evaluate(() => location.search)).toBe('?model=billa&kind=release');
      const rows = page.locator('[data-events] > li:not([hidden])');
      expect(await rows.count()).toBeGreaterThan(0);
      expect(await page.locator('.chart a:visible').count()).toBe(await rows.count());
      await page.reload();
      expect(await page.locator('input[name="model"][value="billa"]').isChecked()).toBe(true);
      await page.goBack();
      expect(await page.locator('[data-events] > li:not([hidden])').count()).toBeGreaterThan((await rows.count()) - 1);
    });
  });

  it('has the release of BiLLa before that of Ziya', async () => {
    await open('timeline/?kind=release&model=billa,ziya-llama', async (page) => {
      const models = await page
        .locator('[data-events] > li:not([hidden])')
        .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.model));
      expect(models.indexOf('billa')).toBeLessThan(models.indexOf('ziya-llama'));
    });
  });
});

describe('a citation', () => {
  it('is copied as BibTeX', async () => {
    await open(
      'models/billa/',
      async (page) => {
        await page.locator('[data-copy]').first().click();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^@\w+\{/);
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    );
  });
});
