import type { Page } from 'playwright-core';

/** One page of every kind, and the states of it worth a picture. Paths are relative to the root of a language. */
export const PAGE_KINDS: readonly { name: string; path: string; act?: (page: Page) => Promise<void> }[] = [
  { name: 'home', path: '' },
  { name: 'models', path: 'models/' },
  {
    name: 'models-filter',
    path: 'models/checkpoints/?size=10b-20b&tokenizer=extended&sort=-released',
    act: async (page) => {
      await page.locator('[data-facet="commercial"] summary').click();
    },
  },
  { name: 'models-empty', path: 'models/?q=nothing-here&base=llama' },
  { name: 'checkpoints', path: 'models/checkpoints/' },
  { name: 'model-large', path: 'models/belle/' },
  {
    name: 'model-open',
    path: 'models/billa/',
    act: async (page) => {
      await page.locator('details.checkpoint summary').first().click();
    },
  },
  {
    name: 'evidence',
    path: 'models/ziya-llama/',
    act: async (page) => {
      await page.locator('dl.facts a.ev').nth(3).click();
    },
  },
  { name: 'timeline', path: 'timeline/' },
  { name: 'techniques', path: 'techniques/' },
  { name: 'technique', path: 'techniques/vocabulary-extension/' },
  { name: 'about', path: 'about/' },
  { name: 'coverage', path: 'about/coverage/' },
  { name: 'history', path: 'models/belle/history/' },
  { name: 'data', path: 'data/' },
  { name: 'contribute', path: 'contribute/' },
  { name: 'search', path: 'search/' },
  {
    name: 'search-dialog',
    path: '',
    act: async (page) => {
      await page.keyboard.press('/');
      await page.locator('dialog input').fill('LoRA');
      await page.locator('.search-results a').first().waitFor();
    },
  },
  { name: 'missing', path: 'no-such-page/' },
];
