// Measures and prints; asserts nothing, since machines differ. Usage: npm run bench [-- quick], quick leaving out 1,000 entries and Lighthouse.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { chromium, type Browser } from 'playwright-core';
import { gzipSync } from 'node:zlib';
import { readContent } from '../src/loader/files.ts';
import { loadAtlas } from '../src/loader/load.ts';
import { BROWSER_FLAGS, requireBrowser } from './lib/browser.ts';
import { copyProject } from './lib/copy-project.ts';
import { withGeneratedModels } from './lib/generate.ts';
import { PAGE_KINDS } from './lib/page-kinds.ts';
import { serve } from './lib/serve.ts';

const quick = process.argv.includes('quick');
const content = await readContent(new URL('..', import.meta.url));
const executablePath = requireBrowser();
const args = [...BROWSER_FLAGS];

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const packed = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length;
const row = (label: string, ...values: string[]) =>
  console.log(`  ${label.padEnd(46)} ${values.map((value) => value.padStart(12)).join(' ')}`);

console.log(`Node ${process.version}, ${process.platform} ${process.arch}`);

console.log('\nCheck of all content');
const times = Array.from({ length: 5 }, () => {
  const begun = performance.now();
  loadAtlas(content);
  return performance.now() - begun;
});
row('median of 5', ms(median(times)));

/** Time from a keystroke in the filter to the next paint, and from the first query to its results. */
async function interactions(browser: Browser, address: string, rows: number): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${address}models/checkpoints/`, { waitUntil: 'load' });
  const samples: number[] = [];
  for (const key of ['b', 'i', 'l', 'l', 'a', 'Backspace', 'Backspace', 'Backspace', 'Backspace', 'Backspace']) {
    await page.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('#filter-text');
      input?.addEventListener(
        'input',
        () => {
          const begun = performance.now();
          // The second frame begins when the first one, with the change in it, has been painted.
          requestAnimationFrame(() =>
            requestAnimationFrame(() => ((window as unknown as { painted: number }).painted = performance.now() - begun)),
          );
        },
        { once: true, capture: true },
      );
      (window as unknown as { painted: number }).painted = -1;
    });
    await page.locator('#filter-text').press(key);
    await page.waitForFunction(() => (window as unknown as { painted: number }).painted >= 0);
    samples.push(await page.evaluate(() => (window as unknown as { painted: number }).painted));
  }
  row(`keystroke to paint, ${rows} rows (median, worst)`, ms(median(samples)), ms(Math.max(...samples)));
  await page.close();

  const context = await browser.newContext();
  const search = await context.newPage();
  await search.goto(`${address}en/contribute/`, { waitUntil: 'networkidle' });
  for (const [label, query] of [
    ['first search, cold', 'vocabulary extension'],
    ['next search, warm', 'reward model'],
  ] as const) {
    const begun = performance.now();
    if (label.includes('cold')) await search.keyboard.press('/');
    await search.locator('dialog input').fill(query);
    await search.waitForFunction((wanted) => document.querySelector<HTMLElement>('.search')?.dataset.shows === wanted, query);
    row(`${label} (120 ms of it waiting for more keys)`, ms(performance.now() - begun));
  }
  await context.close();
}

for (const count of quick ? [5, 100] : [5, 100, 1000]) {
  const copy = copyProject(withGeneratedModels(content, count));
  const { status, output, seconds } = copy.build();
  console.log(`\n${count} entries`);
  if (status !== 0) {
    console.log(output.slice(-2000));
    copy.remove();
    continue;
  }
  row('build, search index and compression included', `${seconds.toFixed(1)} s`);
  for (const [label, file] of [
    ['home', 'index.html'],
    ['table by model', 'models/index.html'],
    ['table by checkpoint', 'models/checkpoints/index.html'],
    ['richest model page', 'models/linly/index.html'],
    ['smallest model page', 'models/billa/index.html'],
    ['timeline', 'timeline/index.html'],
    ['technique', 'techniques/lora/index.html'],
    ['about', 'about/index.html'],
    ['coverage', 'about/coverage/index.html'],
    ['coverage and history of an entry', 'models/belle/history/index.html'],
    ['search', 'search/index.html'],
    ['models.json', 'api/v1/models.json'],
  ] as const) {
    const file_ = join(copy.site, file);
    row(`${label} (bytes, gzip -9)`, String(readFileSync(file_).length), String(packed(file_)));
  }
  const assets = readdirSync(join(copy.site, '_astro')).filter((name) => /\.(js|css)$/.test(name));
  for (const kind of ['css', 'js']) {
    const own = assets.filter((name) => name.endsWith(kind)).map((name) => join(copy.site, '_astro', name));
    row(
      `all ${kind} (bytes, gzip -9)`,
      String(own.reduce((sum, file) => sum + readFileSync(file).length, 0)),
      String(own.reduce((sum, file) => sum + packed(file), 0)),
    );
  }
  const rows = (readFileSync(join(copy.site, 'models/checkpoints/index.html'), 'utf8').match(/data-row=/g) ?? []).length;
  const server = await serve(copy.site);
  const browser = await chromium.launch({ executablePath, args });
  await interactions(browser, server.address, rows);
  await browser.close();

  if (count === 5 && !quick) {
    const port = await new Promise<number>((resolve) => {
      const probe = createServer().listen(0, () => {
        const address = probe.address();
        probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
      });
    });
    const tested = await chromium.launch({ executablePath, args: [...args, `--remote-debugging-port=${port}`] });
    console.log('\nLighthouse, phone, performance (score, first and largest paint, blocking time, shift)');
    for (const { name, path } of PAGE_KINDS.filter(
      ({ act, path: target }) => !act && !target.includes('?') && target !== 'no-such-page/',
    )) {
      const result = await lighthouse(server.address + path, { port, onlyCategories: ['performance'], logLevel: 'error', output: 'json' });
      const audit = (id: string) => result?.lhr.audits[id]?.displayValue ?? '?';
      row(
        name,
        String(Math.round((result?.lhr.categories.performance?.score ?? 0) * 100)),
        audit('first-contentful-paint'),
        audit('largest-contentful-paint'),
        audit('total-blocking-time'),
        audit('cumulative-layout-shift'),
      );
    }
    await tested.close();
  }
  await server.close();
  copy.remove();
}
