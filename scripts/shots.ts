// Pictures of every kind of page, in both languages, both themes and two widths, to be looked at.
// Usage: npm run build && npm run shots [-- part of a page's name …]; the pictures go to shots/.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { BROWSER_FLAGS, requireBrowser } from './lib/browser.ts';
import { PAGE_KINDS } from './lib/page-kinds.ts';
import { serve } from './lib/serve.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = process.env.OUT_DIR ?? join(root, 'dist');
const target = process.env.SHOTS_DIR ?? join(root, 'shots');
const wanted = process.argv.slice(2);
await mkdir(target, { recursive: true });

const server = await serve(folder);
const browser = await chromium.launch({ executablePath: requireBrowser(), args: [...BROWSER_FLAGS] });
let count = 0;
for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    const context = await browser.newContext({
      colorScheme,
      viewport: { width, height: width === 390 ? 844 : 900 },
      reducedMotion: 'reduce',
    });
    for (const language of ['zh', 'en'] as const) {
      for (const { name, path, act } of PAGE_KINDS) {
        const file = `${name}-${language}-${colorScheme}-${width}.png`;
        if (wanted.length > 0 && !wanted.some((part) => file.includes(part))) continue;
        const page = await context.newPage();
        await page.goto(server.address + (language === 'en' ? 'en/' : '') + path, { waitUntil: 'networkidle' });
        if (act) await act(page);
        await page.screenshot({ path: join(target, file), fullPage: true });
        await page.close();
        count += 1;
      }
    }
    await context.close();
  }
}
await browser.close();
await server.close();
console.log(`${count} pictures in ${target}`);
