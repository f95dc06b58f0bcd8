import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { PAGE_KINDS } from '../../scripts/lib/page-kinds.ts';
import { useBrowser } from './browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  violations: { id: string; nodes: { target: unknown }[] }[];
}

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * On every kind of page, in both languages and themes: axe finds nothing, the page does not scroll sideways and asks no other origin.
 * What does not depend on colours is looked at in the light theme only.
 */
export function axeOnEveryKind(viewport: { width: number; height: number }): void {
  const open = useBrowser();
  describe.each(['light', 'dark'] as const)('%s theme', (colorScheme) => {
    it.each(['', 'en/'])('every kind of page under “/%s”', { timeout: 300_000 }, async (prefix) => {
      for (const { name, path, act } of PAGE_KINDS) {
        await open(
          prefix + path,
          async (page) => {
            if (act) await act(page);
            const where = `${prefix}${path} (${name})`;
            expect(await page.evaluate(() => document.documentElement.scrollWidth), `${where} scrolls sideways`).toBeLessThanOrEqual(
              viewport.width,
            );
            await page.evaluate(axe);
            const options = { runOnly: colorScheme === 'light' ? STANDARDS : { type: 'rule', values: ['color-contrast'] } };
            const { violations } = (await page.evaluate(`axe.run(${JSON.stringify(options)})`)) as AxeResult;
            const flaws = violations.map(
              ({ id, nodes }) =>
                `${id}: ${nodes
                  .slice(0, 3)
                  .map(({ target }) => JSON.stringify(target))
                  .join(' ')}`,
            );
            expect(flaws, where).toEqual([]);
          },
          { viewport, colorScheme },
        );
      }
    });
  });
}
