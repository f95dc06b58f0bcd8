import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_FLAGS, requireBrowser } from '../../scripts/lib/browser.ts';
import { copyProject, type ProjectCopy } from '../../scripts/lib/copy-project.ts';
import { withGeneratedModels } from '../../scripts/lib/generate.ts';
import { serve } from '../../scripts/lib/serve.ts';
import { readContent } from '../../src/loader/files.ts';
import { attackFiles, ATTACKS } from '../fixtures/attacks.ts';
import { addressesIn, packedSize } from './site.ts';

const content = await readContent(new URL('../..', import.meta.url));

describe('60 entries under a sub-path', () => {
  let copy: ProjectCopy;
  beforeAll(() => {
    const files = withGeneratedModels(content, 60);
    const technique = 'content/techniques/rbrs';
    files.delete(`${technique}/en.mdx`);
    files.set(`${technique}/index.mdx`, (files.get(`${technique}/index.mdx`) ?? '').replace(/^sources:/m, 'untranslated: en\nsources:'));
    copy = copyProject(files);
    const { status, output } = copy.build({
      SITE_URL: 'https://example.org',
      BASE_PATH: '/atlas/',
      PUBLIC_REPOSITORY_URL: 'https://github.com/example/atlas',
      BUILD_DATE: '2030-01-31',
    });
    expect(status, output.slice(-3000)).toBe(0);
  });
  afterAll(() => copy.remove());

  it('keep the tables within 60 kB', () => {
    for (const page of ['models/index.html', 'models/checkpoints/index.html', 'en/models/index.html', 'en/models/checkpoints/index.html']) {
      expect(packedSize(readFileSync(join(copy.site, page), 'utf8')), page).toBeLessThanOrEqual(60_000);
    }
  });

  it('keep the home page within 30 kB, with every checkpoint in its list', () => {
    for (const prefix of ['', 'en/']) {
      const page = readFileSync(join(copy.site, `${prefix}index.html`), 'utf8');
      expect(packedSize(page)).toBeLessThanOrEqual(30_000);
      expect(page.match(/<li data-meets=/g)?.length).toBeGreaterThan(170);
      expect(page).toContain(`action="/atlas/${prefix}models/checkpoints/"`);
    }
  });

  it('keep a small entry within 20 kB', () => {
    for (const prefix of ['', 'en/'])
      expect(packedSize(readFileSync(join(copy.site, `${prefix}models/billa/index.html`), 'utf8'))).toBeLessThanOrEqual(20_000);
  });

  it('keep the page on coverage within 30 kB, with every entry in its table and its list', () => {
    for (const prefix of ['', 'en/']) {
      const page = readFileSync(join(copy.site, `${prefix}about/coverage/index.html`), 'utf8');
      expect(packedSize(page)).toBeLessThanOrEqual(30_000);
      expect(page.match(/<table/g)?.length).toBe(8);
      const entries = new Set(addressesIn(page).flatMap((address) => /\/contribute\/\?entry=([^&]*)/.exec(address)?.[1] ?? []));
      expect(entries.size).toBe(60);
    }
  });

  it('say that there is no history, where there is no git', () => {
    expect(readFileSync(join(copy.site, 'models/billa/history/index.html'), 'utf8')).toContain('没有Git历史');
    expect(readFileSync(join(copy.site, 'en/models/billa/history/index.html'), 'utf8')).toContain('without a git history');
    expect(readFileSync(join(copy.site, 'en/index.html'), 'utf8')).not.toContain('Latest changes');
    expect(readFileSync(join(copy.site, 'en/models/billa/index.html'), 'utf8')).not.toContain('Last changed');
  });

  it('count ages from the day of the build that was given, and say in words what was checked more than a year before', () => {
    expect(JSON.parse(readFileSync(join(copy.site, 'api/v1/coverage.json'), 'utf8'))).toMatchObject({ date: '2030-01-31' });
    for (const page of ['models/billa', 'models/billa/history', 'about/coverage']) {
      expect(readFileSync(join(copy.site, page, 'index.html'), 'utf8'), page).toContain('逾一年');
      expect(readFileSync(join(copy.site, 'en', page, 'index.html'), 'utf8'), page).toContain('over a year ago');
    }
    expect(readFileSync(join(copy.site, 'models/billa-x0005/index.html'), 'utf8')).toContain('尚未核对');
  });

  it('show an article in the language in which it exists, with a word on it', () => {
    const page = readFileSync(join(copy.site, 'en/techniques/rbrs/index.html'), 'utf8');
    expect(page).toMatch(/There is no English version of this article yet[^<]*<\/p>\s*<div lang="zh-Hans"/);
    expect(readFileSync(join(copy.site, 'techniques/rbrs/index.html'), 'utf8')).not.toContain('还没有中文版');
  });

  it('link only below the sub-path, and name it in canonical links and the sitemap', () => {
    const pages = readdirSync(copy.site, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.html') && !file.startsWith('pagefind'),
    );
    for (const page of pages) {
      for (const address of addressesIn(readFileSync(join(copy.site, page), 'utf8'))) {
        if (address.startsWith('/')) expect(address.startsWith('/atlas/'), `${page}: ${address}`).toBe(true);
      }
    }
    expect(readFileSync(join(copy.site, 'en/models/index.html'), 'utf8')).toContain(
      'rel="canonical" href="https://example.org/atlas/en/models/"',
    );
    expect(readFileSync(join(copy.site, 'sitemap.xml'), 'utf8')).toContain('<loc>https://example.org/atlas/models/billa/</loc>');
  });

  it('lead to the repository for edits and reports', () => {
    const page = readFileSync(join(copy.site, 'en/models/billa/index.html'), 'utf8');
    expect(page).toContain('href="https://github.com/example/atlas/edit/main/content/models/billa/en.mdx"');
    const [, report = ''] = /href="(https:\/\/github\.com\/example\/atlas\/issues\/new[^"]*)"/.exec(page) ?? [];
    expect(Object.fromEntries(new URL(report.replaceAll(/&amp;|&#38;/g, '&')).searchParams)).toEqual({
      template: 'wrong-fact.yml',
      title: 'BiLLa (models/billa): ',
      entry: 'BiLLa (models/billa)',
      page: 'https://example.org/atlas/en/models/billa/',
    });
  });

  it('search and switch language there', async () => {
    const server = await serve(copy.site, 0, '/atlas/');
    const browser = await chromium.launch({ executablePath: requireBrowser(), args: [...BROWSER_FLAGS] });
    try {
      const page = await browser.newPage();
      await page.goto(`${server.address}models/billa/`);
      await page.locator('[data-language-switch]').click();
      await page.waitForURL(/\/atlas\/en\/models\/billa\/$/);
      await page.keyboard.press('/');
      await page.locator('dialog input').fill('reward model');
      await page.waitForFunction(() => document.querySelector<HTMLElement>('.search')?.dataset.shows === 'reward model');
      await page.locator('.search-results a[href="/atlas/en/techniques/reward-model/"]').click();
      await page.waitForURL(/\/atlas\/en\/techniques\/reward-model\/$/);
      await page.goto(`${server.address}en/nothing/`);
      expect(await page.locator('h1').textContent()).toBe('No such page');
    } finally {
      await browser.close();
      await server.close();
    }
  });
});

describe('bad content', () => {
  it('stops the build with all findings, attacks among them, and nothing is published or run', () => {
    const bad = new Map(content);
    bad.set('content/models/belle/en.mdx', 'import { writeFileSync } from "node:fs"\n\n{writeFileSync("ran.txt", "x")}\n');
    bad.set('content/bases/llama.yaml', (bad.get('content/bases/llama.yaml') ?? '').replace('name: LLaMA', 'nmae: LLaMA'));
    bad.set('content/models/billa/checkpoints.yaml', '- id: [\n');
    ATTACKS.forEach((attack, index) => {
      for (const [file, text] of attackFiles(attack, `attack-${index + 1}`)) bad.set(file, text);
    });
    const copy = copyProject(bad);
    try {
      const { status, output } = copy.build();
      expect(status).not.toBe(0);
      expect(output).toMatch(/belle\/en\.mdx:1:1.*import is not allowed/);
      expect(output).toMatch(/belle\/en\.mdx:3:1.*in braces is not allowed/);
      expect(output).toMatch(/bases\/llama\.yaml:\d+:\d+.*nmae/);
      expect(output).toMatch(/billa\/checkpoints\.yaml:\d+:\d+.*not valid YAML/);
      const unseen = ATTACKS.filter((_, index) => !output.includes(`content/models/attack-${index + 1}/`));
      expect(unseen.map(({ name }) => name)).toEqual([]);
      expect(existsSync(copy.site)).toBe(false);
      expect(existsSync(join(copy.folder, 'ran.txt'))).toBe(false);
    } finally {
      copy.remove();
    }
  });
});
