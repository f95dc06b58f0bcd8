import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readContent } from '../../src/loader/files.ts';
import { loadAtlas } from '../../src/loader/load.ts';
import { SHA } from '../fixtures/entry.ts';
import { DESKTOP, PHONE, useBrowser } from './browser.ts';

const open = useBrowser();
const content = await readContent(new URL('../..', import.meta.url));

const control = (page: Page, path: string) => page.locator(`[id="f.${path}"]`);
const status = (page: Page) => page.locator('.result-status');
const remarks = (page: Page, path: string) => page.locator(`[id="r.${path}"] > li`);
/** Waits until the check has looked at what was last answered. */
const settled = (page: Page, text: RegExp) =>
  page.waitForFunction((pattern) => new RegExp(pattern).test(document.querySelector('.result-status')?.textContent ?? ''), text.source);

const README = `https://github.com/example/example-llama/blob/${SHA}/README.md`;

/** Moves on with the Tab key until a control is reached, then types; the only way to answer without a pointer. */
async function typeInto(page: Page, path: string, text: string): Promise<void> {
  for (let step = 0; step < 300; step += 1) {
    if (await page.evaluate((id) => document.activeElement?.id === id, `f.${path}`)) {
      if (await page.evaluate(() => document.activeElement?.tagName === 'SELECT')) {
        const steps = await page.evaluate(
          (value) => [...(document.activeElement as HTMLSelectElement).options].findIndex((option) => option.value === value),
          text,
        );
        for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowDown');
      } else if (await page.evaluate(() => (document.activeElement as HTMLInputElement).type === 'checkbox'))
        await page.keyboard.press('Space');
      else await page.keyboard.type(text);
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key does not lead to “${path}”`);
}

/** Answers in the order in which the form asks; three of them wrong. */
const ANSWERS: readonly (readonly [string, string])[] = [
  ['sources.0.url', 'https://github.com/example/example-llama/blob/main/README.md'],
  ['sources.0.title.zh', 'README'],
  ['name.zh', 'Example-LLaMA'],
  ['summary.zh', '在LLaMA-7B上继续预训练的中文模型'],
  ['summary.en', 'A Chinese model that continues LLaMA-7B'],
  ['summary.places.0.source', 's1'],
  ['summary.places.0.at', 'L1'],
  ['links.0.url', 'https://github.com/example/example-llama'],
  ['organisations.0.name.zh', '示例实验室'],
  ['organisations.0.name.en', 'Example Lab'],
  ['organisations.0.kind', 'laboratory'],
  ['organisations.0.places.0.source', 's1'],
  ['organisations.0.places.0.at', 'L2'],
  ['checkpoints.0.name', 'Example-LLaMA-7B'],
  ['checkpoints.0.facts.role.value', 'base'],
  ['checkpoints.0.facts.base.value', 'llama-7'],
  ['checkpoints.0.facts.base.places.0.source', 's1'],
  ['checkpoints.0.facts.base.places.0.at', 'L12'],
  ['checkpoints.0.facts.size.value', '7'],
  ['checkpoints.0.facts.size.places.0.source', 's1'],
  ['checkpoints.0.facts.size.places.0.at', 'L12'],
  ['checkpoints.0.facts.vocabulary.value', '49,953'],
  ['checkpoints.0.facts.vocabulary.places.0.source', 's1'],
  ['checkpoints.0.facts.vocabulary.places.0.at', 'L14'],
  ['checkpoints.0.facts.method.chosen.full-parameter', ''],
  ['checkpoints.0.facts.method.places.0.source', 's1'],
  ['checkpoints.0.facts.method.places.0.at', 'L20'],
  ['checkpoints.0.facts.released.value', '2023/6/1'],
  ['checkpoints.0.facts.released.places.0.source', 's1'],
  ['checkpoints.0.facts.released.places.0.at', 'L1'],
  ['paragraphs.0.zh', '它在LLaMA-7B上继续预训练。'],
  ['paragraphs.0.en', 'It continues the pre-training of LLaMA-7B.'],
  ['paragraphs.0.places.0.source', 's1'],
  ['paragraphs.0.places.0.at', 'L14-L20'],
];

async function download(page: Page, name: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: new RegExp(`${name.replace('.', '\\.')}$`) })
      .last()
      .press('Enter'),
  ]);
  expect(file.suggestedFilename()).toBe(name);
  return readFile(await file.path(), 'utf8');
}

describe.each([
  ['', 'desktop', DESKTOP],
  ['en/', 'desktop', DESKTOP],
  ['', 'phone', PHONE],
  ['en/', 'phone', PHONE],
] as const)('a new entry under “/%s” on a %s', (prefix, _, viewport) => {
  it(
    'is written by keyboard alone: three mistakes told and mended, the draft found again, the files valid',
    { timeout: 240_000 },
    async () => {
      await open(
        `${prefix}contribute/`,
        async (page) => {
          await page.locator('a[data-open]').first().focus();
          await page.keyboard.press('Enter');
          await settled(page, /./);
          expect(await page.evaluate(() => document.activeElement?.id)).toBe('h.form');
          for (const [path, text] of ANSWERS) await typeInto(page, path, text);
          await page.keyboard.press('Tab');
          await settled(page, /^(?:3 mistakes|3处要改)/);

          // Each mistake is told beside its control, which says that it is wrong.
          expect(await remarks(page, 'sources.0.url').innerText()).toMatch(/main/);
          expect(await remarks(page, 'checkpoints.0.facts.base').innerText()).toMatch(/llama-7/);
          expect(await remarks(page, 'checkpoints.0.facts.released').innerText()).toMatch(/2023\/6\/1/);
          for (const path of ['sources.0.url', 'checkpoints.0.facts.base.value', 'checkpoints.0.facts.released.value']) {
            expect(await control(page, path).getAttribute('aria-invalid')).toBe('true');
            const described = await control(page, path).getAttribute('aria-describedby');
            expect(await page.locator(`[id="${described}"] > li`).count()).toBe(1);
          }
          expect(await page.locator('.told a[data-go]').count()).toBeGreaterThanOrEqual(3);
          expect(await page.locator('.told .rule-link').first().getAttribute('href')).toMatch(
            new RegExp(`/${prefix}contribute/rules/#pinned-link$`),
          );

          // The draft is there after a reload, with its mistakes.
          await page.reload();
          await settled(page, /^(?:3 mistakes|3处要改)/);
          expect(await control(page, 'checkpoints.0.facts.base.value').inputValue()).toBe('llama-7');
          expect(await control(page, 'checkpoints.0.facts.method.chosen.full-parameter').isChecked()).toBe(true);

          // Two are mended by what was meant, one from the list of what is wrong.
          await page.locator('[id="r.checkpoints.0.facts.base"] .near').press('Enter');
          await page.locator('[id="r.checkpoints.0.facts.released"] .near').press('Enter');
          expect(await control(page, 'checkpoints.0.facts.base.value').inputValue()).toBe('llama-7b');
          expect(await control(page, 'checkpoints.0.facts.released.value').inputValue()).toBe('2023-06-01');
          await settled(page, /^(?:1 mistake\b|1处要改)/);
          await page.locator('.told a[data-go="sources.0.url"]').press('Enter');
          expect(await page.evaluate(() => document.activeElement?.id)).toBe('f.sources.0.url');
          await page.keyboard.press('Control+a');
          await page.keyboard.type(README);
          await page.keyboard.press('Tab');
          await page.waitForFunction(() => document.querySelectorAll('.told:not(.questions) > li').length === 0);

          // What nobody says is marked so at once; then nothing is open.
          await page.locator('.result details > summary').press('Enter');
          await page.locator('[data-do="all-unknown"]').press('Enter');
          await page.waitForFunction(() => document.querySelector<HTMLElement>('.result details')?.hidden === true);

          const folder = 'content/models/example-llama';
          const made = new Map([
            [`${folder}/index.mdx`, await download(page, 'index.mdx')],
            [`${folder}/en.mdx`, await download(page, 'en.mdx')],
          ]);
          const { findings, atlas } = loadAtlas(new Map([...content, ...made]));
          expect(findings.filter(({ file }) => file.startsWith(folder))).toEqual([]);
          const model = atlas.models.find(({ slug }) => slug === 'example-llama');
          expect(model?.checkpoints[0]).toMatchObject({
            id: 'example-llama-7b',
            base: { value: 'llama-7b' },
            vocabulary: { value: 49953 },
            context: { status: 'unknown' },
          });
          expect(await page.locator('.file pre').first().textContent()).toBe(made.get(`${folder}/index.mdx`));
        },
        { viewport },
      );
    },
  );
});

describe('the form', () => {
  it('puts the focus on what was added, and on the button again when it is taken away', async () => {
    await open('en/contribute/?new=model', async (page) => {
      await page.locator('[data-do="add:sources"]').press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('f.sources.1.url');
      await page.keyboard.type('https://example.org/paper');
      await page.locator('[data-do="remove:sources.1"]').press('Enter');
      expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.do)).toBe('add:sources');
      expect(await page.locator('option[data-source="s2"]').count()).toBe(0);
      await page.locator('[data-do="add:checkpoints"]').press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('f.checkpoints.1.name');
    });
  });

  it('offers sources by their titles as they are written', async () => {
    await open('en/contribute/?new=model', async (page) => {
      await control(page, 'sources.0.title.en').fill('The README');
      await page.waitForFunction(() => document.querySelector('option[data-source="s1"]')?.textContent === 'The README');
    });
  });

  it('says what is wrong only once the answer is left', async () => {
    await open('en/contribute/?new=model', async (page) => {
      await settled(page, /./);
      await control(page, 'checkpoints.0.facts.released.value').fill('2023-0');
      await page.waitForFunction(() => document.querySelector('.file pre')?.textContent?.includes('2023-0'));
      expect(await remarks(page, 'checkpoints.0.facts.released').count()).toBe(0);
      await page.keyboard.press('Tab');
      await page.waitForFunction(() => document.getElementById('r.checkpoints.0.facts.released')?.textContent?.includes('2023-0'));
    });
  });

  it('asks no check before somebody opens it', async () => {
    await open('contribute/', async (page) => {
      const scripts: string[] = [];
      page.on('request', (request) => /\.(?:js|json)$/.test(request.url()) && scripts.push(request.url()));
      await page.waitForLoadState('networkidle');
      expect(scripts).toEqual([]);
      await page.locator('a[data-open]').first().click();
      await settled(page, /./);
      expect(scripts.some((url) => url.endsWith('/contribute/atlas.json'))).toBe(true);
    });
  });

  it('goes with Back, and comes again', async () => {
    await open('en/contribute/', async (page) => {
      await page.locator('a[data-open]').first().click();
      await page.locator('.contribute').waitFor();
      await page.goBack();
      await page.waitForFunction(() => !document.querySelector('.contribute'));
      await page.goForward();
      await page.locator('.contribute').waitFor();
    });
  });
});

describe('a draft', () => {
  it('is listed on the page, and gone once it is discarded', async () => {
    await open('en/contribute/?new=model', async (page) => {
      await control(page, 'name.en').fill('Example');
      await page.waitForFunction(() => localStorage.getItem('draft:model')?.includes('Example'));
      await page.goto(new URL('contribute/', page.url().replace(/contribute\/.*$/, '')).href);
      await page.locator('[data-drafts] a').click();
      await page.waitForFunction(() => (document.getElementById('f.name.en') as HTMLInputElement | null)?.value === 'Example');
      await page.locator('[data-do="discard"]').click();
      expect(await control(page, 'name.en').inputValue()).toBe('');
      expect(await page.evaluate(() => localStorage.getItem('draft:model'))).toBeNull();
    });
  });

  it('goes over into the other language', async () => {
    await open('contribute/?new=model', async (page) => {
      await control(page, 'name.zh').fill('示例');
      await page.waitForFunction(() => localStorage.getItem('draft:model')?.includes('示例'));
      await page.locator('[data-language-switch]').click();
      await page.waitForURL(/\/en\/contribute\/\?new=model$/);
      await page.waitForFunction(() => (document.getElementById('f.name.zh') as HTMLInputElement | null)?.value === '示例');
    });
  });

  it.each(['{"form":"model","version":0,"name":"Old"}', 'rubbish <b>', '{"form":"model","version":1,"sources":7}'])(
    'that cannot be read is shown and left alone: %s',
    async (stored) => {
      await open('en/contribute/', async (page) => {
        await page.evaluate((text) => localStorage.setItem('draft:model', text), stored);
        await page.goto(`${page.url()}?new=model`);
        expect(await page.locator('.unreadable pre').textContent()).toBe(stored);
        expect(await page.evaluate(() => localStorage.getItem('draft:model'))).toBe(stored);
        await control(page, 'name.en').fill('New');
        await page.waitForFunction(() => localStorage.getItem('draft:model')?.includes('New'));
      });
    },
  );

  it('is not needed: the form works where nothing can be stored, and says so', async () => {
    await open('en/contribute/', async (page) => {
      await page.addInitScript(() => {
        for (const method of ['getItem', 'setItem', 'removeItem'] as const)
          Storage.prototype[method] = () => {
            throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
          };
      });
      await page.goto(`${page.url()}?new=model`);
      await control(page, 'name.en').fill('Example');
      await page.waitForFunction(() => document.querySelector('.draft [role="status"]')?.textContent?.includes('lost when you leave'));
      expect(await page.locator('.file pre').first().textContent()).toContain('name: Example');
    });
  });
});

describe('an address with a fact', () => {
  it('shows what the entry says, and writes what the reader says', async () => {
    await open('en/contribute/?entry=billa&field=billa-7b-llm.vocabulary', async (page) => {
      expect(await page.locator('.now-value').textContent()).toBe('46,943');
      expect(await page.locator('.now a').first().getAttribute('href')).toMatch(/^https:\/\//);
      await control(page, 'fact.value').fill('46,942');
      await control(page, 'fact.places.0.source').selectOption('=readme');
      await control(page, 'fact.places.0.at').fill('L30');
      await page.locator('.file pre').waitFor();
      await page.waitForFunction(() => document.querySelector('.file pre')?.textContent?.includes('#L30'));
      expect(await page.locator('.file pre').textContent()).toBe('  vocabulary: { value: 46942, source: readme#L30 }\n');
      expect(await page.locator('.file').innerText()).toContain('content/models/billa/checkpoints.yaml');
      expect(await page.locator('.file').innerText()).toContain('billa-7b-llm');
      await settled(page, /^Nothing to mend/);
      await page.locator('input[name="way"][value="beside"]').check();
      await page.waitForFunction(() => document.querySelector('.file pre')?.textContent?.includes('disputed_by'));
      const fact = parse((await page.locator('.file pre').textContent()) ?? '') as {
        vocabulary: { value: number; disputed_by: unknown[] };
      };
      expect(fact.vocabulary).toMatchObject({ value: 46943, disputed_by: [{ value: 46942, source: 'readme#L30' }] });
    });
  });

  it('tells a value that cannot be', async () => {
    await open('contribute/?entry=billa&field=billa-7b-llm.vocabulary', async (page) => {
      await control(page, 'fact.value').fill('20000');
      await control(page, 'fact.places.0.source').selectOption('=readme');
      await page.locator('h1').click();
      await page.waitForFunction(() => document.getElementById('r.fact')?.textContent?.includes('LLaMA的32000'));
    });
  });

  it('changes a series, or only the checkpoint', async () => {
    await open('en/contribute/?entry=billa&field=billa-7b-sft.method', async (page) => {
      await page.locator('[id="f.fact.chosen.lora"]').check();
      await page.locator('.file h4').waitFor();
      expect(await page.locator('.file h4').textContent()).toBe('content/models/billa/index.mdx');
      await page.locator('[id="f.shared"]').uncheck();
      await page.waitForFunction(() => document.querySelector('.file h4')?.textContent === 'content/models/billa/checkpoints.yaml');
    });
  });

  it('that the form has no question for names the file', async () => {
    await open('en/contribute/?entry=billa&field=timeline.2023-05-11.release', async (page) => {
      expect(await page.locator('[role="alert"]').textContent()).toContain('content/models/billa/timeline.yaml');
    });
  });

  it.each([
    '?entry=nobody&field=x.y',
    '?entry=billa&field=nothing',
    '?entry=%3Cscript%3Ealert(1)%3C/script%3E',
    '?entry=billa&field=__proto__.base',
    '?entry=&field=',
    '?entry=billa&new=checkpoint&field=%',
    '?new=%00',
  ])('that makes no sense leads on: %s', async (query) => {
    await open(`en/contribute/${query}`, async (page) => {
      await page.waitForLoadState('networkidle');
      expect(await page.locator('h1').textContent()).toBe('Contribute');
      if (!query.includes('new=')) expect(await page.locator('#choose-entry').isVisible()).toBe(true);
    });
  });

  it('is come to by choosing entry, checkpoint and fact', async () => {
    await open('en/contribute/', async (page) => {
      await page.locator('a[data-open]').nth(1).click();
      await page.locator('#choose-entry').selectOption('ziya-llama');
      await page.locator('.chooser a.button').click();
      await page.locator('#choose-fact').selectOption('context');
      await page.locator('.chooser a.button').click();
      await page.waitForURL(/\?entry=ziya-llama&field=[a-z0-9.-]+\.context$/);
      await page.locator('.now').waitFor();
    });
  });
});

describe('sending it in', () => {
  /** The page as a build that knows its repository makes it. */
  const withRepository = (page: Page) =>
    page.route('**/contribute/?*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        body: (await response.text()).replace('id="form-page">{', 'id="form-page">{"repository":"https://github.com/example/atlas",'),
      });
    });

  it('opens GitHub with name and content filled in; what is too long for a link is downloaded and uploaded', async () => {
    await open('en/contribute/', async (page) => {
      await withRepository(page);
      await page.goto(`${page.url()}?new=model`);
      await control(page, 'name.en').fill('Example');
      await page.locator('.send a').first().waitFor();
      await page.waitForFunction(() => document.querySelector('.send a')?.getAttribute('href')?.includes('Example'));
      const url = new URL((await page.locator('.send a').first().getAttribute('href')) ?? '');
      expect(url.pathname).toBe('/example/atlas/new/main');
      expect(url.searchParams.get('filename')).toBe('content/models/example/index.mdx');
      expect(url.searchParams.get('value')).toBe(await page.locator('.file pre').first().textContent());
      await page.locator('#account').fill('someone');
      expect(await page.locator('.send a').last().getAttribute('href')).toBe(
        'https://github.com/someone/atlas/upload/main/content/models/example',
      );

      await control(page, 'paragraphs.0.zh').fill('继续预训练。'.repeat(200));
      await page.waitForFunction(() => document.querySelector('.send')?.textContent?.includes('too long for a link'));
      expect(await page.locator('.send').innerText()).toContain('index.mdx is too long');
      expect(await page.locator('.send a[href*="filename=content%2Fmodels%2Fexample%2Findex.mdx"]').count()).toBe(0);
      expect(await page.locator('.send a[href*="/upload/main/"]').count()).toBe(1);
    });
  });

  it('of one fact opens the file that holds it', async () => {
    await open('en/contribute/', async (page) => {
      await withRepository(page);
      await page.goto(`${page.url()}?entry=billa&field=licence.data`);
      await page.locator('[id="f.fact.status.unknown"]').check();
      await page.locator('.send a').first().waitFor();
      expect(await page.locator('.send a').first().getAttribute('href')).toBe(
        'https://github.com/example/atlas/edit/main/content/models/billa/index.mdx',
      );
    });
  });

  it('is by copy and download alone where the build knows no repository, and says why', async () => {
    await open(
      'en/contribute/?new=model',
      async (page) => {
        await control(page, 'name.en').fill('Example');
        await page.locator('.file pre').first().waitFor();
        expect(await page.locator('.send').innerText()).toContain('does not know where its repository is');
        expect(await page.locator('.send a').count()).toBe(0);
        await page.waitForFunction(() => document.querySelector('.file pre')?.textContent?.includes('Example'));
        await page.locator('[data-do="copy:0"]').click();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await page.locator('.file pre').first().textContent());
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    );
  });
});

describe('without JavaScript', () => {
  it.each(['', 'en/'])('the page under “/%s” explains the files and offers no form', async (prefix) => {
    await open(
      `${prefix}contribute/?new=model`,
      async (page) => {
        expect(await page.locator('.no-script').isVisible()).toBe(true);
        expect(await page.locator('[data-open]:visible').count()).toBe(0);
        expect(await page.locator('ol > li:visible').count()).toBeGreaterThan(5);
        expect(await status(page).count()).toBe(0);
      },
      { javaScriptEnabled: false },
    );
  });
});
