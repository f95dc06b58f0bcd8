import type { Page } from 'playwright-core';

/** Fills in one answer of the form for contributions, by its path. */
const answer = (page: Page, path: string, text: string) => page.locator(`[id="f.${path}"]`).fill(text);

/** An entry begun with three mistakes: a link to a branch, a base that is not there, a date in another form. */
async function makeMistakes(page: Page): Promise<void> {
  await answer(page, 'sources.0.url', 'https://github.com/example/example-llama/blob/main/README.md');
  await answer(page, 'name.en', 'Example-LLaMA');
  await answer(page, 'checkpoints.0.name', 'Example-LLaMA-7B');
  await answer(page, 'checkpoints.0.facts.base.value', 'llama-7');
  await answer(page, 'checkpoints.0.facts.released.value', '2023/5/11');
  await answer(page, 'checkpoints.0.facts.vocabulary.value', '49953');
  await page.locator('.result .told:not(.questions) > li').nth(2).waitFor();
}

/** One page of every kind, and the states of it worth a picture. Paths are relative to the root of a language. */
export const PAGE_KINDS: readonly { name: string; path: string; act?: (page: Page) => Promise<void> }[] = [
  { name: 'home', path: '' },
  {
    name: 'home-chosen',
    path: '',
    act: async (page) => {
      await page.locator('#effective-open').check();
      await page.locator('#memory-12').check();
    },
  },
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
  {
    name: 'checkpoints-results',
    path: 'models/checkpoints/?result=models/chinese-llama-alpaca/ceval-valid-5/average&sort=-result',
    act: async (page) => {
      await page.locator('td.result').first().waitFor();
      await page.locator('[data-results] summary').click();
    },
  },
  {
    name: 'models-results',
    path: 'models/?result=models/belle/llm-evals/gsm8k&sort=-result',
    act: async (page) => {
      await page.locator('td.result summary').first().click();
    },
  },
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
  { name: 'lineage', path: 'lineage/' },
  {
    name: 'lineage-filtered',
    path: 'lineage/?base=llama&org=shibing624',
    act: async (page) => {
      await page.locator('[data-strip][hidden]').first().waitFor({ state: 'attached' });
    },
  },
  { name: 'lineage-model', path: 'models/chinese-llama-alpaca/lineage/' },
  { name: 'techniques', path: 'techniques/' },
  { name: 'technique', path: 'techniques/vocabulary-extension/' },
  { name: 'benchmarks', path: 'benchmarks/' },
  {
    name: 'benchmark',
    path: 'benchmarks/c-eval/',
    act: async (page) => {
      await page.locator('.spreads summary').first().click();
    },
  },
  { name: 'tokenizers', path: 'tokenizers/' },
  { name: 'tokenizer-samples', path: 'tokenizers/mixed/' },
  { name: 'results', path: 'models/ziya-llama/results/' },
  { name: 'memory', path: 'run/' },
  {
    name: 'memory-asked',
    path: 'run/?memory=24&format=q4_k_m&tokens=2048&only=fits&checkpoint=chinese-alpaca-33b',
    act: async (page) => {
      await page.locator('tr.chosen').waitFor();
    },
  },
  { name: 'run', path: 'models/billa/run/' },
  { name: 'licence', path: 'models/linly/licence/' },
  { name: 'licence-small', path: 'models/billa/licence/' },
  { name: 'licences', path: 'about/licences/' },
  { name: 'compare', path: 'compare/' },
  {
    name: 'compare-chosen',
    path: 'compare/?m=chinese-alpaca-13b,ziya-llama-13b-v1.1,belle',
    act: async (page) => {
      await page.locator('.compare').waitFor();
    },
  },
  { name: 'compare-pair', path: 'compare/belle-vs-ziya-llama/' },
  {
    name: 'selection',
    path: 'models/checkpoints/',
    act: async (page) => {
      for (const index of [0, 2]) await page.locator('.select').nth(index).check();
      await page.locator('[data-export-menu] summary').click();
      await page.locator('[data-export] button').first().waitFor();
    },
  },
  { name: 'about', path: 'about/' },
  { name: 'coverage', path: 'about/coverage/' },
  { name: 'history', path: 'models/belle/history/' },
  { name: 'data', path: 'data/' },
  { name: 'contribute', path: 'contribute/' },
  {
    name: 'contribute-form',
    path: 'contribute/?new=model',
    act: async (page) => {
      await page.locator('.file').first().waitFor();
      for (const summary of await page.locator('.folded > summary:visible').all()) await summary.click();
    },
  },
  { name: 'contribute-mistakes', path: 'contribute/?new=model', act: makeMistakes },
  {
    name: 'contribute-fact',
    path: 'contribute/?entry=billa&field=billa-7b-llm.context',
    act: async (page) => {
      await answer(page, 'fact.value', '40,96');
      await page.locator('[data-do="add:sources"]').click();
      await page.locator('.result .told').first().waitFor();
    },
  },
  {
    name: 'contribute-choose',
    path: 'contribute/?entry=billa',
    act: async (page) => {
      await page.locator('#choose-fact').waitFor();
    },
  },
  {
    name: 'tokenizers-live',
    path: 'tokenizers/',
    act: async (page) => {
      await page.locator('[data-load]').click();
      const buffer = Buffer.from('version https://git-lfs.github.com/spec/v1\n');
      await page.locator('[data-file]').setInputFiles({ name: 'tokenizer.model', mimeType: 'application/octet-stream', buffer });
      await page.locator('[data-place="llama"] .cut i').first().waitFor();
      await page.locator('[data-place="own"].refused').waitFor();
    },
  },
  { name: 'rules', path: 'contribute/rules/' },
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
