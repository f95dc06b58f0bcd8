import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { BEGINNING, modelFile, smallModel } from '../fixtures/sentencepiece.ts';
import { SAMPLES } from '../fixtures/tokenizer-samples.ts';
import { tokenizerJson } from '../fixtures/tokenizer-json.ts';
import { DESKTOP, PHONE, useBrowser } from './browser.ts';

const open = useBrowser();
const place = (page: Page, id: 'llama' | 'own') => page.locator(`[data-place="${id}"]`);
const status = (page: Page, id: 'llama' | 'own') => place(page, id).locator('[data-status]');
const count = (page: Page, id: 'llama' | 'own', name: string) => place(page, id).locator(`[data-count="${name}"]`);
const write = (page: Page, text: string) => page.locator('#live-text').fill(text);
/** Waits until a text has been cut into so many tokens. */
const cutInto = (page: Page, id: 'llama' | 'own', tokens: number) =>
  page.waitForFunction(
    ([id, tokens]) => document.querySelector(`[data-place="${id}"] [data-count="tokens"]`)?.textContent === String(tokens),
    [id, tokens] as const,
  );
const pieces = (page: Page, id: 'llama' | 'own') => place(page, id).locator('.cut i').allTextContents();
const choose = (page: Page, bytes: Uint8Array, name = 'tokenizer.model') =>
  place(page, 'own')
    .locator('[data-file]')
    .setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
/** Drops files on the page, each so many copies of some bytes. */
const drop = (page: Page, files: { name: string; bytes: number[]; copies?: number }[]) =>
  page.evaluate((given) => {
    const dataTransfer = new DataTransfer();
    for (const { name, bytes, copies = 1 } of given)
      dataTransfer.items.add(
        new File(
          Array.from({ length: copies }, () => Uint8Array.from(bytes)),
          name,
        ),
      );
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, files);

const own = smallModel(['中文', '▁', '中', '文', '字', 'a', 'b']);

describe.each([
  ['', 'desktop', DESKTOP],
  ['en/', 'desktop', DESKTOP],
  ['', 'phone', PHONE],
  ['en/', 'phone', PHONE],
] as const)('a text of one’s own under “/%s” on a %s', (prefix, _, viewport) => {
  const words = prefix === 'en/' ? { refused: 'Cannot be used', pieces: 'pieces' } : { refused: '用不了', pieces: '个词元' };

  it('is cut as it is written, by LLaMA’s vocabulary and by a file beside it', async () => {
    await open(
      `${prefix}tokenizers/`,
      async (page) => {
        const asked: string[] = [];
        page.on('request', (request) => asked.push(new URL(request.url()).pathname));
        await write(page, '中文');
        expect(asked).toEqual([]);

        await page.locator('[data-load]').click();
        await cutInto(page, 'llama', 3);
        expect(await pieces(page, 'llama')).toEqual(['▁', '中', '文']);
        expect(await status(page, 'llama').textContent()).toContain(`32,000`);
        expect(asked.filter((path) => path.endsWith('llama-vocabulary.json'))).toHaveLength(1);

        await choose(page, own);
        await cutInto(page, 'own', 2);
        expect(await pieces(page, 'own')).toEqual(['▁', '中文']);
        expect(await status(page, 'own').textContent()).toContain(words.pieces);
        expect(await count(page, 'own', 'versus').textContent()).toBe('67%');

        await write(page, '');
        await page.locator('#live-text').pressSequentially('字𠮷', { delay: 20 });
        await cutInto(page, 'own', 6);
        expect(await pieces(page, 'own')).toEqual(['▁', '字', 'F0', 'A0', 'AE', 'B7']);
        expect(await count(page, 'own', 'bytes').textContent()).toBe('4 (67%)');
        expect(await count(page, 'own', 'characters').textContent()).toBe('2');
        expect(await count(page, 'own', 'ratio').textContent()).toBe('0.33');
        expect(await count(page, 'own', 'context').textContent()).toBe('0.3%');
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);

        await write(page, '');
        await cutInto(page, 'llama', 0);
        expect(await place(page, 'llama').locator('[data-written]').textContent()).not.toBe('');
      },
      { viewport },
    );
  });

  it('is not cut by a hostile or wrong file, which is told, and by a good one afterwards', async () => {
    await open(
      `${prefix}tokenizers/`,
      async (page) => {
        await write(page, '中文');
        const random = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919 + 13) % 251);
        const refused: [Uint8Array, RegExp][] = [
          [random, /SentencePiece/],
          [own.subarray(0, own.length - 3), /末尾|runs past its end/],
          [Uint8Array.from([0x0a, 0xff, 0xff, 0xff, 0xff, 0x0f]), /末尾|runs past its end/],
          [modelFile({ pieces: [...BEGINNING, { text: 'a' }], model: 1 }), /unigram/],
          [new TextEncoder().encode('version https://git-lfs.github.com/spec/v1\n'), /Git LFS/],
          [new TextEncoder().encode('<!doctype html><title>Sign in</title>'), /网页|web page/],
          [new Uint8Array(), /空的|empty/],
        ];
        for (const [bytes, reason] of refused) {
          await choose(page, bytes);
          await status(page, 'own').filter({ hasText: words.refused }).filter({ hasText: reason }).waitFor();
          expect(await place(page, 'own').locator('[data-result]').isVisible()).toBe(false);
          await choose(page, own);
          await cutInto(page, 'own', 2);
        }
      },
      { viewport },
    );
  });
});

describe('a file', () => {
  it('of 100 MB is refused unread, and several at once', async () => {
    await open('en/tokenizers/', async (page) => {
      await page.evaluate(() => {
        File.prototype.arrayBuffer = () => Promise.reject(new Error('was read'));
      });
      await drop(page, [{ name: 'weights.bin', bytes: Array.from({ length: 1000 }, () => 10), copies: 100_000 }]);
      await status(page, 'own').filter({ hasText: '100.0 MB' }).waitFor();
      await drop(page, [
        { name: 'a', bytes: [1] },
        { name: 'b', bytes: [2] },
      ]);
      await status(page, 'own').filter({ hasText: 'these were 2' }).waitFor();
    });
  });

  it('may be dropped anywhere, also a tokenizer.json, and taken away', async () => {
    await open('tokenizers/', async (page) => {
      await write(page, '中文字');
      const json = JSON.stringify(tokenizerJson(['中文', '▁', '中', '文', '字']));
      await drop(page, [{ name: 'tokenizer.json', bytes: [...new TextEncoder().encode(json)] }]);
      await cutInto(page, 'own', 3);
      expect(await place(page, 'own').locator('[data-merges]').textContent()).toContain('tokenizer.json');
      await place(page, 'own').locator('[data-clear]').click();
      expect(await place(page, 'own').locator('[data-result]').isVisible()).toBe(false);
      expect(await page.evaluate(() => document.activeElement?.matches('[data-file]'))).toBe(true);
    });
  });

  it('that takes too long is given up, and the page still answers', async () => {
    await open('en/tokenizers/', async (page) => {
      await page.addInitScript(() => {
        window.Worker = class extends EventTarget {
          postMessage() {
            // Never answers.
          }
          terminate() {
            document.body.dataset.ended = 'yes';
          }
        } as unknown as typeof Worker;
      });
      await page.clock.install();
      await page.reload();
      await choose(page, own);
      await status(page, 'own').filter({ hasText: 'Reading' }).waitFor();
      await page.clock.runFor(11_000);
      await status(page, 'own').filter({ hasText: '10 seconds' }).waitFor();
      expect(await page.evaluate(() => document.body.dataset.ended)).toBe('yes');
    });
  });
});

describe('LLaMA’s vocabulary', () => {
  it('cuts the samples of the page as the page shows them', { timeout: 120_000 }, async () => {
    await open('en/tokenizers/', async (page) => {
      await page.locator('[data-load]').click();
      for (const { text, pieces: wanted } of SAMPLES) {
        await write(page, text);
        await cutInto(page, 'llama', wanted.llama!.length);
        await page.waitForFunction(
          (shown) =>
            JSON.stringify([...document.querySelectorAll('[data-place="llama"] .cut i')].map(({ textContent }) => textContent)) === shown,
          JSON.stringify(wanted.llama!.map((piece) => /^<0x(..)>$/.exec(piece)?.[1] ?? piece)),
        );
      }
    });
  });

  it('that does not come is told, and asked for again by the same button', async () => {
    await open('tokenizers/', async (page) => {
      await page.route('**/llama-vocabulary.json', (route) => route.fulfill({ status: 404, body: 'gone' }), { times: 1 });
      await write(page, '中文');
      await page.locator('[data-load]').click();
      await status(page, 'llama').filter({ hasText: '没有载入' }).waitFor();
      await page.locator('[data-load]').click();
      await cutInto(page, 'llama', 3);
    });
  });

  it('is asked for, and a long text written and shortened, by keyboard alone', async () => {
    await open('en/tokenizers/', async (page) => {
      await page.locator('#live-text').focus();
      await page.keyboard.press('Control+a');
      await page.keyboard.insertText('字'.repeat(100_007));
      const reaches = async (selector: string) => {
        for (let step = 0; step < 12; step += 1) {
          if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
          await page.keyboard.press('Tab');
        }
        throw new Error(`the Tab key does not lead to ${selector}`);
      };
      await reaches('[data-load]');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.querySelector('[data-place="llama"] [data-count="tokens"]')?.textContent === '100,001');
      expect(await count(page, 'llama', 'characters').textContent()).toBe('100,000');
      expect(await place(page, 'llama').locator('[data-more]').textContent()).toMatch(/100,000 characters.*3,000 tokens/);
      expect(await place(page, 'llama').locator('.cut i').count()).toBe(3000);
      await reaches('[data-file]');
    });
  });
});

describe('without JavaScript', () => {
  it('the part says what it needs', async () => {
    for (const prefix of ['', 'en/'])
      await open(
        `${prefix}tokenizers/`,
        async (page) => {
          expect(await page.locator('[data-live]').isVisible()).toBe(false);
          expect(await page.locator('#own-text ~ * .no-script, .no-script').first().innerText()).toContain('JavaScript');
        },
        { javaScriptEnabled: false },
      );
  });
});
