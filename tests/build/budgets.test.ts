import { describe, expect, it } from 'vitest';
import { addressesIn, files, packedSize, pages, read } from './site.ts';

const kB = 1000;

/** Own scripts that a page loads before anybody does anything, with the modules that they import. */
function scriptsOf(page: string): string[] {
  const found = new Set<string>();
  const visit = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    for (const match of read(file).matchAll(/(?:^|[;}])\s*import\s*(?:[^'"();]*?from\s*)?["']\.\/([\w.-]+\.js)["']/g))
      visit(`_astro/${match[1]}`);
  };
  for (const address of addressesIn(read(page))) if (/\/_astro\/[^/]+\.js$/.test(address)) visit(address.slice(address.indexOf('_astro/')));
  return [...found];
}

/** Most kilobytes of own script on a page before anybody does anything. */
function scriptBudget(page: string): number {
  if (/(^|\/)tokenizers\/index\.html$/.test(page)) return 20;
  return /(^|\/)(models\/(checkpoints\/)?|compare\/)index\.html$/.test(page) ? 15 : 4;
}

const weigh = (list: string[]) => list.reduce((sum, file) => sum + packedSize(read(file)), 0);

describe('budgets, gzip -9', () => {
  it('tables stay within 60 kB', () => {
    for (const page of pages.filter((file) => /(^|\/)models\/(checkpoints\/)?index\.html$/.test(file))) {
      expect(packedSize(read(page)), page).toBeLessThanOrEqual(60 * kB);
    }
  });

  it('model pages stay within 40 kB', () => {
    for (const page of pages.filter((file) => /(^|\/)models\/(?!checkpoints\/)[^/]+\/index\.html$/.test(file))) {
      expect(packedSize(read(page)), page).toBeLessThanOrEqual(40 * kB);
    }
  });

  it('any other page stays within 30 kB', () => {
    for (const page of pages.filter((file) => !/(^|\/)models\/(?!.*\/history\/)/.test(file)))
      expect(packedSize(read(page)), page).toBeLessThanOrEqual(30 * kB);
  });

  it('style sheets stay within 15 kB', () => {
    expect(weigh(files.filter((file) => file.endsWith('.css') && !file.startsWith('pagefind/')))).toBeLessThanOrEqual(15 * kB);
  });

  it('scripts stay within 20 kB on the page of tokenizers, 15 kB on a table or a free comparison, and 4 kB on any other page', () => {
    for (const page of pages) {
      const most = scriptBudget(page);
      const scripts = scriptsOf(page);
      expect(scripts.length, page).toBeGreaterThan(0);
      expect(weigh(scripts), page).toBeLessThanOrEqual(most * kB);
    }
  });
});
