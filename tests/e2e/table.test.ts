import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PHONE, useBrowser } from './browser.ts';

const open = useBrowser();
const shown = 'tbody tr:not([hidden])';

describe('the table', () => {
  it('answers: which checkpoints of at least 13B extend the vocabulary, and may I use them commercially?', async () => {
    await open('models/checkpoints/', async (page) => {
      await page.locator('[data-facet="size"] summary').click();
      for (const size of ['10b-20b', '20b-50b', '50b-up']) {
        const box = page.locator(`[data-facet="size"] input[value="${size}"]`);
        if (await box.count()) await box.check();
      }
      await page.locator('[data-facet="tokenizer"] summary').click();
      await page.locator('[data-facet="tokenizer"] input[value="extended"]').check();
      const names = await page.locator(`${shown} th a`).allTextContents();
      expect(names).toContain('Chinese-LLaMA-13B');
      expect(names).toContain('Ziya-LLaMA-13B-v1');
      expect(names).not.toContain('BiLLa-7B-LLM');
      const row = page.locator(shown, { hasText: 'Ziya-LLaMA-13B-v1' }).first();
      expect(await row.locator('td[data-label="商用"]').textContent()).toContain('不可');
      // From the cell to the fact with its evidence, from there to the line at a commit.
      await row.locator('td[data-label="商用"] a').click();
      await page.waitForURL(/models\/ziya-llama\/#ziya-llama-13b-v1.*--commercial/);
      const fact = page.locator('dt:target + dd');
      expect(await fact.isVisible()).toBe(true);
      await fact.locator('a.ev').first().click();
      expect(await page.locator('.tip a').first().getAttribute('href')).toMatch(/^https:\/\//);
    });
  });

  it('keeps its state in a readable address, and Back works', async () => {
    await open('en/models/checkpoints/', async (page) => {
      const all = await page.locator(shown).count();
      await page.locator('[data-facet="role"] summary').click();
      await page.locator('[data-facet="role"] input[value="base"]').check();
      expect(await page.evaluate(() => location.search)).toBe('?role=base');
      const bases = await page.locator(shown).count();
      expect(bases).toBeLessThan(all);
      await page.locator('thead th[data-column="released"] button').click();
      expect(await page.evaluate(() => location.search)).toBe('?role=base&sort=released');
      expect(await page.locator('thead th[data-column="released"]').getAttribute('aria-sort')).toBe('ascending');
      const dates = (await page.locator(`${shown} td[data-label="Released"]`).allTextContents())
        .map((text) => text.slice(0, 10))
        .filter((text) => /^\d/.test(text));
      expect(dates).toEqual([...dates].sort());
      await page.goBack();
      expect(await page.evaluate(() => location.search)).toBe('?role=base');
      await page.goBack();
      expect(await page.locator(shown).count()).toBe(all);
      await page.reload();
      await page.goForward();
      expect(await page.locator(shown).count()).toBe(bases);
    });
  });

  it('shows the same rows from an address that was sent, and keeps them in the other language', async () => {
    await open('models/checkpoints/?q=ziya&sort=-released', async (page) => {
      const names = await page.locator(`${shown} th a`).allTextContents();
      expect(names.length).toBeGreaterThan(5);
      await page.locator('[data-language-switch]').click();
      await page.waitForURL(/\/en\/models\/checkpoints\/\?q=ziya&sort=-released$/);
      expect(await page.locator(`${shown} th a`).allTextContents()).toEqual(names);
    });
  });

  it('shows the table for an address full of rubbish', async () => {
    await open('models/?sort=%00&base=%%%&cols=__proto__&q=', async (page) => {
      expect(await page.locator(shown).count()).toBe(5);
    });
  });

  it('finds names in Chinese, English and inside words, and says which filter to drop when nothing is left', async () => {
    await open('models/', async (page) => {
      for (const [query, name] of [
        ['子牙', '姜子牙'],
        ['lingli', '伶荔'],
        ['哈工大', 'Chinese'],
        ['贝壳', 'BELLE'],
        ['billa', 'BiLLa'],
      ] as const) {
        await page.locator('#filter-text').fill(query);
        expect((await page.locator(`${shown} th a`).allTextContents()).join(' '), query).toContain(name === 'Chinese' ? 'LLaMA' : name);
      }
      await page.locator('[data-facet="tokenizer"] summary').click();
      await page.locator('[data-facet="tokenizer"] input[value="new"]').check();
      await page.locator('#filter-text').fill('ziya');
      expect(await page.locator(shown).count()).toBe(0);
      expect(await page.locator('[data-hits]').textContent()).toMatch(/5行中的0行/);
      await page.locator('[data-remedies] button').first().click();
      expect(await page.locator(shown).count()).toBeGreaterThan(0);
    });
  });

  it('shows and hides columns', async () => {
    await open('models/checkpoints/', async (page) => {
      await page.locator('[data-columns] summary').click();
      await page.locator('[data-columns] input[value="licence"]').check();
      expect(await page.locator('thead th[data-column="licence"]').isVisible()).toBe(true);
      expect(await page.locator(`${shown} td[data-label="权重许可"]`).first().isVisible()).toBe(true);
      expect(await page.evaluate(() => location.search)).toContain('cols=');
      await page.locator('[data-reset]').click();
      expect(await page.locator('thead th[data-column="licence"]').isVisible()).toBe(false);
    });
  });

  it('works with the keyboard alone', async () => {
    await open('models/checkpoints/', async (page) => {
      await page.locator('[data-facet="role"] summary').focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      expect(await page.evaluate(() => location.search)).toBe('?role=base');
      await page.keyboard.press('Escape');
      expect(await page.locator('[data-facet="role"]').getAttribute('open')).toBeNull();
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
    });
  });

  it('is a list of cards on a phone, each value with its label', async () => {
    await open(
      'models/checkpoints/',
      async (page) => {
        const cell = page.locator(`${shown} td[data-label="词表大小"]`).first();
        expect(await cell.evaluate((node) => getComputedStyle(node, '::before').content)).toContain('词表大小');
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
        await page.locator('[data-phone-sort]').selectOption('-size');
        expect(await page.evaluate(() => location.search)).toBe('?sort=-size');
      },
      { viewport: PHONE },
    );
  });

  it('keeps its header and first column in sight while it scrolls', async () => {
    await open(
      'models/checkpoints/',
      async (page) => {
        await page.locator('.sheet-scroll').evaluate((node) => node.scrollTo(200, 600));
        const box = (await page.locator('.sheet-scroll').boundingBox())!;
        const head = (await page.locator('thead th[data-column="size"]').boundingBox())!;
        const name = (await page.locator(`${shown} th`).first().boundingBox())!;
        expect(Math.abs(head.y - box.y)).toBeLessThan(3);
        expect(Math.abs(name.x - box.x)).toBeLessThan(3);
      },
      { viewport: { width: 900, height: 700 } },
    );
  });
});

const CEVAL = 'models/chinese-llama-alpaca/ceval-valid-5/average';
const column = (page: Page) => page.locator(`${shown} td.result`);
const figures = async (page: Page) => (await column(page).allTextContents()).map((text) => Number.parseFloat(text));

describe('a column of results', () => {
  it('is loaded on first use, chosen from the menu, and sorted best first by one click', async () => {
    await open('models/checkpoints/', async (page) => {
      const loaded = () =>
        page.evaluate(
          () => performance.getEntriesByType('resource').filter(({ name }) => /table-results|results\.zh\.json/.test(name)).length,
        );
      await page.waitForLoadState('networkidle');
      expect(await loaded()).toBe(0);
      await page.locator('[data-results] summary').click();
      await page.locator(`[data-results] input[value="${CEVAL}"]`).check();
      expect(await loaded()).toBe(2);
      expect(await page.evaluate(() => location.search)).toBe(`?result=${CEVAL}`);
      expect((await figures(page)).length).toBe(12);
      expect(await page.locator('.result-note').textContent()).toMatch(
        /验证集，五样本，准确率（%），越高越好.*Yiming Cui.*LLaMA-13B 30\.9.*随机猜测 25/,
      );
      await page.keyboard.press('Escape');
      const head = page.locator('thead th', { hasText: 'C-Eval' });
      await head.locator('button').click();
      expect(await page.evaluate(() => location.search)).toBe(`?result=${CEVAL}&sort=-result`);
      expect(await head.getAttribute('aria-sort')).toBe('descending');
      const sorted = await figures(page);
      expect(sorted).toEqual([...sorted].sort((a, b) => b - a));
      expect(await page.locator(`${shown} td.absent[data-label="C-Eval"]`).first().textContent()).toBe('–');
      // From the figure to the table in which it stands with its evidence.
      await column(page).first().locator('a').click();
      await page.waitForURL(/benchmarks\/c-eval\/#models-chinese-llama-alpaca-results-ceval-valid-5$/);
      expect(await page.locator('h3:target').isVisible()).toBe(true);
    });
  });

  it('sorts upwards first where less is better', async () => {
    await open('en/models/checkpoints/?result=models/chinese-llama-alpaca/llama-cpp-q5-k-s/q5-k-s', async (page) => {
      await page.locator('thead th', { hasText: 'Perplexity' }).locator('button').click();
      expect(await page.evaluate(() => location.search)).toMatch(/&sort=result$/);
      const sorted = await figures(page);
      expect(sorted.length).toBe(3);
      expect(sorted).toEqual([...sorted].sort((a, b) => a - b));
      expect(await page.locator('.result-note').textContent()).toContain('less is better');
    });
  });

  it('is a range with the names of the checkpoints in the view by model', async () => {
    await open(`en/models/?result=${CEVAL}&sort=-result`, async (page) => {
      expect(await column(page).locator('summary').textContent()).toBe('26.2–46.3');
      await column(page).locator('summary').click();
      const first = column(page).locator('li').first();
      expect(await first.textContent()).toBe('Chinese-Alpaca-Plus-33B 46.3');
      await first.locator('a').click();
      await page.waitForURL(/\/en\/models\/chinese-llama-alpaca\/#chinese-alpaca-plus-33b$/);
    });
  });

  it('is kept by Back, by the other language and by the other view', async () => {
    await open(`models/checkpoints/?result=${CEVAL}&sort=-result`, async (page) => {
      await column(page).first().waitFor();
      await page.locator('.result-note button').click();
      expect(await page.evaluate(() => location.search)).toBe('');
      expect(await column(page).count()).toBe(0);
      await page.goBack();
      await column(page).first().waitFor();
      await page.locator('[data-language-switch]').click();
      await page.waitForURL(new RegExp(`/en/models/checkpoints/\\?result=${CEVAL}&sort=-result$`));
      await column(page).first().waitFor();
      await page.locator('.switch a').first().click();
      await page.waitForURL(new RegExp(`/en/models/\\?result=${CEVAL}&sort=-result$`));
      await column(page).first().waitFor();
    });
  });

  it('is one step in the history for one opening of the menu', async () => {
    await open('models/checkpoints/', async (page) => {
      await page.locator('[data-results] summary').focus();
      await page.keyboard.press('Enter');
      await page.locator('[data-results] input[value=""]').focus();
      for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown');
      expect(await page.evaluate(() => location.search)).toMatch(/^\?result=/);
      await page.goBack();
      expect(await page.evaluate(() => location.search)).toBe('');
      expect(await page.locator('[data-results] input[value=""]').isChecked()).toBe(true);
    });
  });

  it('finds parts of a benchmark by words', async () => {
    await open('en/models/checkpoints/', async (page) => {
      await page.locator('[data-results] summary').click();
      await page.locator('[data-results] .field').fill('stem baichuan');
      const labels = await page.locator('[data-results] [role="group"] label:not([hidden])').allTextContents();
      expect(labels.length).toBe(3);
      for (const label of labels) expect(label).toMatch(/STEM.*Baichuan/s);
      await page.locator('[data-results] .field').fill('no such thing');
      expect(await page.locator('[data-results] [role="status"]').textContent()).toBe('No results match.');
    });
  });

  it('shows the table and says so where there is no group of this id', async () => {
    await open('en/models/?result=no/such/group&sort=result', async (page) => {
      await page.locator('.result-note p').waitFor();
      expect(await page.locator('.result-note').textContent()).toContain('no/such/group');
      expect(await page.locator(shown).count()).toBe(5);
      expect(await column(page).count()).toBe(0);
    });
  });

  it('says so when the results do not arrive, and tries again', async () => {
    await open('en/models/', async (page) => {
      await page.route('**/results.en.json', (route) => route.fulfill({ status: 404 }));
      const failed = page.locator('[data-results] [role="status"]', { hasText: 'could not be loaded' });
      await page.locator('[data-results] summary').click();
      await failed.waitFor();
      await page.unroute('**/results.en.json');
      await page.locator('[data-results] summary').click();
      await page.locator('[data-results] summary').click();
      await page.locator(`[data-results] input[value="${CEVAL}"]`).check();
      expect(await column(page).count()).toBe(1);
    });
  });

  it('is one more line of the cards on a phone, by which they can be sorted', async () => {
    await open(
      `models/checkpoints/?result=${CEVAL}`,
      async (page) => {
        await column(page).first().waitFor();
        expect(
          await column(page)
            .first()
            .evaluate((node) => getComputedStyle(node, '::before').content),
        ).toContain('C-Eval');
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
        await page.locator('[data-phone-sort]').selectOption('-result');
        expect((await figures(page))[0]).toBe(46.3);
        await page.locator('[data-results] summary').click();
        const box = (await page.locator('[data-results] fieldset').boundingBox())!;
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(390);
      },
      { viewport: PHONE },
    );
  });
});
