import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';

const open = useBrowser();
const options = '.search-results [role="option"]';

/** Types a query and waits until its results (or the word that there are none) stand there. */
async function search(page: Page, query: string): Promise<string[]> {
  await page.locator('.search input').fill(query);
  await page.waitForFunction((wanted) => document.querySelector<HTMLElement>('.search')?.dataset.shows === wanted, query);
  return page
    .locator(options)
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname + (link as HTMLAnchorElement).hash));
}

const expected: [string, string][] = [
  ['姜子牙', '/models/ziya-llama/'],
  ['子牙', '/models/ziya-llama/'],
  ['Ziya', '/models/ziya-llama/'],
  ['Zi', '/models/ziya-llama/'],
  ['ziya-llama', '/models/ziya-llama/'],
  ['伶荔', '/models/linly/'],
  ['Linly', '/models/linly/'],
  ['Lingli', '/models/linly/'],
  ['贝壳', '/models/belle/'],
  ['Lianjia', '/models/belle/'],
  ['BELLE', '/models/belle/'],
  ['哈工大', '/models/chinese-llama-alpaca/'],
  ['HFL', '/models/chinese-llama-alpaca/'],
  ['羊驼', '/models/chinese-llama-alpaca/'],
  ['BiLLa', '/models/billa/'],
  ['深圳大学', '/models/linly/'],
  ['词表扩充', '/techniques/vocabulary-extension/'],
  ['詞表擴充', '/techniques/vocabulary-extension/'],
  ['vocabulary extension', '/techniques/vocabulary-extension/'],
  ['增量预训练', '/techniques/continual-pre-training/'],
  ['全参数', '/techniques/full-parameter-training/'],
  ['LoRA', '/techniques/lora/'],
  ['reward model', '/techniques/reward-model/'],
  ['人类反馈', '/models/ziya-llama/'],
  ['推理能力', '/models/billa/'],
  ['C-Eval', '/benchmarks/c-eval/'],
  ['ceval', '/benchmarks/c-eval/'],
  ['CMMLU', '/benchmarks/cmmlu/'],
  ['困惑度', '/benchmarks/perplexity/'],
  ['perplexity', '/benchmarks/perplexity/'],
  ['BELLE-LLaMA-EXT-13B', '/models/belle/#belle-llama-ext-13b'],
];

describe.each(['', 'en/'])('search from “/%s”', (prefix) => {
  it('finds every name, technique and organisation', async () => {
    await open(`${prefix}search/`, async (page) => {
      const missed: string[] = [];
      for (const [query, path] of expected) {
        const found = await search(page, query);
        const wanted = `${prefix ? '/en' : ''}${path}`;
        if (!found.some((candidate) => candidate === wanted || (!path.includes('#') && candidate.startsWith(wanted))))
          missed.push(`${query} → ${wanted} (found ${found.slice(0, 4).join(', ')})`);
      }
      expect(missed).toEqual([]);
    });
  });
});

/** What must come first: a model by its names, a benchmark by its. */
const first: [string, string][] = [
  ['BELLE', '/models/belle/'],
  ['Linly', '/models/linly/'],
  ['伶荔', '/models/linly/'],
  ['姜子牙', '/models/ziya-llama/'],
  ['Ziya', '/models/ziya-llama/'],
  ['BiLLa', '/models/billa/'],
  ['Chinese-LLaMA-Alpaca', '/models/chinese-llama-alpaca/'],
  ['C-Eval', '/benchmarks/c-eval/'],
  ['CMMLU', '/benchmarks/cmmlu/'],
  ['困惑度', '/benchmarks/perplexity/'],
];

describe.each([
  ['', '评测'],
  ['en/', 'Benchmarks'],
])('search from “/%s”', (prefix, heading) => {
  it('puts the page of what was named first', async () => {
    await open(`${prefix}search/`, async (page) => {
      const missed: string[] = [];
      for (const [query, path] of first) {
        const [found] = await search(page, query);
        if (found !== `${prefix ? '/en' : ''}${path}`) missed.push(`${query} → ${path} (found ${found})`);
      }
      expect(missed).toEqual([]);
    });
  });

  it('knows benchmarks as a kind of their own', async () => {
    await open(`${prefix}search/`, async (page) => {
      await search(page, 'CMMLU');
      expect(await page.locator('.search-results h3').first().textContent()).toBe(heading);
      await page.locator('.search-kinds button', { hasText: heading }).click();
      const paths = await page.locator(options).evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
      expect(paths.length).toBeGreaterThan(1);
      for (const path of paths) expect(path).toMatch(/\/benchmarks\/[^/]+\/$/);
    });
  });

  it('takes what merely begins with the same letter for no answer', async () => {
    await open(`${prefix}search/`, async (page) => {
      for (const query of ['Zyia', 'Zyi', 'Zyia reward', 'qqxz']) {
        await search(page, query);
        expect(await page.locator('.search-results .excerpt').count(), query).toBe(0);
      }
    });
  });

  it('shows no rows of bare figures as excerpts', async () => {
    await open(`${prefix}search/`, async (page) => {
      await search(page, 'Ziya');
      const excerpts = await page.locator('.excerpt').allTextContents();
      expect(excerpts.length).toBeGreaterThan(5);
      for (const excerpt of excerpts) expect(excerpt).not.toMatch(/(?:\b\d+\.\d+\. ){3}/);
    });
  });
});

describe('the search dialog', () => {
  it('opens by Ctrl+K and /, is run by the arrow keys and Enter, and closes by Escape', async () => {
    await open('', async (page) => {
      await page.keyboard.press('Control+k');
      await page.locator('dialog[open] input').waitFor();
      await page.keyboard.press('Escape');
      expect(await page.locator('dialog[open]').count()).toBe(0);
      await page.keyboard.press('/');
      await search(page, 'Ziya');
      const first = await page.locator(`${options}[aria-selected="true"]`).getAttribute('id');
      await page.keyboard.press('ArrowDown');
      const second = await page.locator(`${options}[aria-selected="true"]`).getAttribute('id');
      expect(second).not.toBe(first);
      expect(await page.locator('.search input').getAttribute('aria-activedescendant')).toBe(second);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await page.waitForURL(/models\/ziya-llama\//);
    });
  });

  it('opens by / while the field of the dialog that was just closed still has the focus', async () => {
    await open('', async (page) => {
      await page.keyboard.press('/');
      await page.locator('dialog[open] input').waitFor();
      // Close and key press in one task, before the browser has moved the focus.
      await page.evaluate(() => {
        const field = document.querySelector<HTMLInputElement>('dialog input');
        document.querySelector('dialog')?.close();
        field?.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true }));
      });
      await page.locator('dialog[open] input').waitFor();
    });
  });

  it('groups by kind, filters by kind and shows excerpts', async () => {
    await open('', async (page) => {
      await page.locator('[data-search-open]').click();
      await search(page, 'LoRA');
      const headings = await page.locator('.search-results h3').allTextContents();
      expect(headings).toContain('技术');
      expect(headings.length).toBeGreaterThan(1);
      expect(await page.locator('.search-results .excerpt mark').count()).toBeGreaterThan(0);
      await page.locator('.search-kinds button', { hasText: '技术' }).click();
      expect(await page.locator('.search-results h3').allTextContents()).toEqual(['技术']);
    });
  });

  it('says so when nothing is found, and offers near names', async () => {
    await open('en/', async (page) => {
      await page.keyboard.press('/');
      await search(page, 'Zyia');
      expect(await page.locator('.search-status').textContent()).toMatch(/Nothing found.*near/);
      expect(await page.locator(options).count()).toBeGreaterThan(0);
    });
  });

  it('loads nothing of the index before it is used', async () => {
    await open('', async (page) => {
      const loaded = () =>
        page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.includes('/pagefind/')).length);
      await page.waitForLoadState('networkidle');
      expect(await loaded()).toBe(0);
      await page.keyboard.press('/');
      await search(page, 'BELLE');
      expect(await loaded()).toBeGreaterThan(0);
    });
  });

  it('keeps the query of the results page in the address', async () => {
    await open('search/?q=BiLLa', async (page) => {
      await page.locator(options).first().waitFor();
      expect(await page.locator('.search input').inputValue()).toBe('BiLLa');
      expect(await page.locator('[data-search-fallback]').isVisible()).toBe(false);
    });
  });
});
