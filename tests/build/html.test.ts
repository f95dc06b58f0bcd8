import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { addressesIn, files, idsIn, pages, read } from './site.ts';

const ids = new Map(pages.map((page) => [page, idsIn(read(page))]));
const known = new Set(files);

/** The page that a path of the site leads to. */
function pageAt(path: string): string | undefined {
  const file = decodeURIComponent(path).replace(/^\//, '');
  return [file, `${file}index.html`].find((candidate) => known.has(candidate));
}

describe('every page', () => {
  it('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: {
        'long-title': 'off',
        // Astro writes attributes and void elements in its own way.
        'void-style': 'off',
        'attribute-boolean-style': 'off',
        'attribute-empty-style': 'off',
        'no-trailing-whitespace': 'off',
        'no-inline-style': 'error',
        'require-sri': 'off',
        // Table roles keep the table a table where cards are laid out as blocks on a phone.
        'no-redundant-role': 'off',
        'prefer-native-element': 'off',
        // A region that scrolls must be reachable by keyboard.
        'no-redundant-aria-label': 'off',
        'tel-non-breaking': 'off',
      },
    });
    const problems: string[] = [];
    for (const page of pages) {
      const report = await validator.validateString(read(page), page);
      for (const result of report.results) {
        for (const { line, column, ruleId, message } of result.messages) problems.push(`${page}:${line}:${column} ${ruleId}: ${message}`);
      }
    }
    expect(problems.slice(0, 40)).toEqual([]);
  });

  it('links only to pages and anchors that exist', () => {
    const broken: string[] = [];
    for (const page of pages) {
      const here = new URL(page.replace(/index\.html$/, ''), 'http://site/');
      for (const address of addressesIn(read(page))) {
        if (/^(?:https?:|mailto:|data:)/.test(address)) continue;
        const target = new URL(address, here);
        const file = pageAt(target.pathname);
        if (!file) broken.push(`${page} → ${address}`);
        else if (target.hash && file.endsWith('.html') && !ids.get(file)?.has(decodeURIComponent(target.hash.slice(1))))
          broken.push(`${page} → ${address}`);
      }
    }
    expect(broken.slice(0, 40)).toEqual([]);
  });

  it('loads nothing from elsewhere', () => {
    for (const page of pages) {
      const html = read(page);
      for (const match of html.matchAll(/<(?:script|img|iframe|source|video|audio|link)\b[^>]*?(?:src|href)="(https?:[^"]*)"[^>]*>/g)) {
        expect(match[0], page).toMatch(/rel="(?:canonical|alternate)"/);
      }
    }
  });

  it('has one h1, a description and its language', () => {
    for (const page of pages) {
      const html = read(page);
      expect(html.match(/<h1[\s>]/g), page).toHaveLength(1);
      expect(html, page).toMatch(/<meta name="description" content="[^"]{10,}"/);
      expect(html, page).toMatch(page.startsWith('en/') ? /<html lang="en"/ : /<html lang="zh-Hans"/);
    }
  });

  it('has its counterpart in the other language and names it', () => {
    const chinese = pages.filter((page) => !page.startsWith('en/'));
    const english = pages.filter((page) => page.startsWith('en/'));
    expect(english.map((page) => page.slice(3))).toEqual(chinese);
    for (const page of pages.filter((file) => file.endsWith('index.html') && !/(^|\/)search\//.test(file))) {
      const html = read(page);
      const path = `/${page.replace(/^en\//, '').replace(/index\.html$/, '')}`;
      expect(html, page).toMatch(new RegExp(`hreflang="zh-Hans" href="https?://[^"/]+${path}"`));
      expect(html, page).toMatch(new RegExp(`hreflang="en" href="https?://[^"/]+/en${path}"`));
      expect(html, page).toMatch(new RegExp(`rel="canonical" href="https?://[^"/]+${page.startsWith('en/') ? '/en' : ''}${path}"`));
    }
  });

  it('allows only its own scripts', () => {
    for (const page of pages) {
      const html = read(page);
      const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
      expect(policy, page).toContain("default-src 'none'");
      expect(policy, page).not.toContain('unsafe-inline');
      expect(policy, page).not.toContain("'unsafe-eval'");
      expect(html, page).not.toMatch(/\son[a-z]+="/);
      expect(html, page).not.toMatch(/<style/);
    }
  });

  it('holds structured data that parses and cannot be broken out of', () => {
    for (const page of pages) {
      for (const match of read(page).matchAll(/<script type="application\/(?:ld\+)?json"[^>]*>([\s\S]*?)<\/script>/g)) {
        expect(match[1]).not.toMatch(/[<>]/);
        expect(() => JSON.parse(match[1] ?? '') as unknown, page).not.toThrow();
      }
    }
  });
});

describe('the whole site', () => {
  it('has a sitemap of all pages that may be found', () => {
    const map = read('sitemap.xml');
    const listed = [...map.matchAll(/<loc>https?:\/\/[^/]+\/([^<]*)<\/loc>/g)].map((match) => `${match[1]}index.html`);
    expect(listed.sort()).toEqual(pages.filter((page) => page.endsWith('index.html') && !/(^|\/)search\//.test(page)));
  });

  it('has a compressed copy of every page, and a share image', () => {
    for (const page of pages) {
      expect(known.has(`${page}.gz`), page).toBe(true);
      expect(known.has(`${page}.br`), page).toBe(true);
    }
    expect(known.has('share.png')).toBe(true);
  });

  it('has search indexes of both languages', () => {
    for (const language of ['zh', 'en']) {
      expect(known.has(`pagefind/${language}/pagefind.js`)).toBe(true);
      expect((JSON.parse(read(`pagefind/${language}/names.json`)) as unknown[]).length).toBeGreaterThan(50);
    }
  });
});
