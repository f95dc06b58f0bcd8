import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PAGE_KINDS } from '../../scripts/lib/page-kinds.ts';
import { useBrowser } from './browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  violations: { id: string; nodes: { target: unknown }[] }[];
}

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on a page, each rule with the first elements that break it. */
async function flawsOf(page: Page, options: object): Promise<string[]> {
  const { violations } = (await page.evaluate(`axe.run(${JSON.stringify({ ...options, resultTypes: ['violations'] })})`)) as AxeResult;
  return violations.map(({ id, nodes }) => {
    const elements = nodes.slice(0, 3).map(({ target }) => JSON.stringify(target));
    return `${id}: ${elements.join(' ')}`;
  });
}

/**
 * On every kind of page, in both languages and themes: axe finds nothing, the page does not scroll sideways and asks no other origin.
 * Elements and colours are the same on every screen and nearly so in both languages: the dark theme is looked at on the wide one,
 * and English pages on the narrow one for their width alone.
 */
export function axeOnEveryKind(viewport: { width: number; height: number }): void {
  const open = useBrowser();
  const wide = viewport.width > 1000;
  describe.each(['', 'en/'])('under “/%s”', (prefix) => {
    it.each(PAGE_KINDS)('$name has no flaw', async ({ path, act }) => {
      await open(
        prefix + path,
        async (page) => {
          if (act) await act(page);
          expect(await page.evaluate(() => document.documentElement.scrollWidth), 'scrolls sideways').toBeLessThanOrEqual(viewport.width);
          if (!wide && prefix !== '') return;
          await page.evaluate(axe);
          expect(await flawsOf(page, { runOnly: STANDARDS })).toEqual([]);
          if (!wide) return;
          await page.emulateMedia({ colorScheme: 'dark' });
          expect(await flawsOf(page, { runOnly: { type: 'rule', values: ['color-contrast'] } }), 'dark theme').toEqual([]);
        },
        { viewport, colorScheme: 'light' },
      );
    });
  });
}
