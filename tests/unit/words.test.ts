import { describe, expect, it } from 'vitest';
import { CONTEXT_CLASSES, FACETS, FIELDS, SIZE_CLASSES } from '../../src/fields/registry.ts';
import { formatDate, formatNumber } from '../../src/i18n/language.ts';
import { languageOf, pagePath } from '../../src/i18n/routes.ts';
import { sitemapOf } from '../../src/integrations/sitemap.ts';
import { safeJson } from '../../src/layouts/structured-data.ts';
import { mergeHits, groupHits, type Hit } from '../../src/search/merge.ts';
import { likeness, matchNames, nameFit, nearNames } from '../../src/search/names.ts';

describe('dates and numbers', () => {
  it('are no more precise than they are known', () => {
    expect(['2023-05-11', '2023-05', '2023'].map((date) => formatDate(date, 'zh'))).toEqual(['2023年5月11日', '2023年5月', '2023年']);
    expect(['2023-05-11', '2023-05', '2023'].map((date) => formatDate(date, 'en'))).toEqual(['11 May 2023', 'May 2023', '2023']);
  });
  it('group thousands', () => expect(formatNumber(49953)).toBe('49,953'));
});

describe('paths', () => {
  it('hold base and language', () => {
    expect(pagePath('/models/', 'zh', '/')).toBe('/models/');
    expect(pagePath('/models/', 'en', '/atlas/')).toBe('/atlas/en/models/');
    expect(pagePath('/', 'en', '/atlas')).toBe('/atlas/en/');
    expect(languageOf('/atlas/en/models/', '/atlas/')).toBe('en');
    expect(languageOf('/entries/', '/')).toBe('zh');
  });
});

describe('structured data', () => {
  it('cannot end its element, whatever is in it', () => {
    const nasty = { a: '</script><script>alert(1)</script>', b: '<!--', c: ']]>', d: '\u2028' };
    expect(safeJson(nasty)).not.toMatch(/[<>\u2028]/);
    expect(JSON.parse(safeJson(nasty))).toEqual(nasty);
  });
});

describe('sitemap', () => {
  it('names both languages of a page and leaves search out', () => {
    const xml = sitemapOf(['index.html', 'en/index.html', 'search/index.html'], 'https://example.org', '/atlas/');
    expect(xml).toContain('<loc>https://example.org/atlas/en/</loc>');
    expect(xml.match(/hreflang="x-default" href="https:\/\/example.org\/atlas\/"/g)).toHaveLength(2);
    expect(xml).not.toContain('search');
  });
});

describe('names in search', () => {
  const names = [
    { path: '/a', title: '姜子牙', names: ['姜子牙', 'Ziya', 'ziya-llama'], kind: 'model' as const },
    { path: '/b', title: 'BELLE', names: ['BELLE', '贝壳'], kind: 'model' as const },
  ];
  it('are found whole, by their beginning and inside, whatever the case', () => {
    expect([nameFit('ZIYA', 'Ziya'), nameFit('zi', 'Ziya'), nameFit('子牙', '姜子牙'), nameFit('x', 'Ziya'), nameFit('', 'Ziya')]).toEqual([
      3, 2, 1, 0, 0,
    ]);
    expect(matchNames('子牙', names).map(({ path }) => path)).toEqual(['/a']);
  });
  it('are offered when nothing is found', () => {
    expect(nearNames('Zyia', names).map(({ title }) => title)).toEqual(['姜子牙']);
    expect(nearNames('qqqq', names)).toEqual([]);
    expect(likeness('belle', 'belle')).toBe(1);
  });
});

describe('results of search', () => {
  const hit = (path: string, kind: Hit['kind'], excerpt?: string): Hit => ({ path, title: path, kind, excerpt, language: 'zh' });
  it('show a page once, with the first excerpt there is', () => {
    expect(mergeHits([hit('/a', 'model')], [hit('/a', 'model', 'x'), hit('/b', 'technique', 'y')])).toEqual([
      hit('/a', 'model', 'x'),
      hit('/b', 'technique', 'y'),
    ]);
  });
  it('stand in groups, the kind that fits best first', () => {
    const groups = groupHits([hit('/b', 'technique'), hit('/c', 'page'), hit('/a', 'model')], undefined, 5);
    expect(groups.map(({ kind }) => kind)).toEqual(['technique', 'model', 'page']);
    expect(groupHits([hit('/b', 'technique')], 'model', 5)).toEqual([]);
  });
});

describe('the field registry', () => {
  it('has unique ids, and labels and help in both languages', () => {
    expect(new Set(FIELDS.map(({ id }) => id)).size).toBe(FIELDS.length);
    for (const { id, label, help } of FIELDS)
      for (const text of [label.zh, label.en, help.zh, help.en]) expect(text.length, id).toBeGreaterThan(0);
  });
  it('offers the facets that readers ask for', () => {
    expect(FACETS.map(({ id }) => id)).toEqual([
      'role',
      'base',
      'size',
      'memory',
      'tokenizer',
      'context',
      'method',
      'alignment',
      'effective',
      'commercial',
      'form',
      'domain',
      'released',
      'organisation',
    ]);
  });
  it.each([
    ['sizes', SIZE_CLASSES.map(({ below }) => below)],
    ['context', CONTEXT_CLASSES.map(({ upTo }) => upTo)],
  ])('classes of %s rise and leave no number out', (_name, bounds: number[]) => {
    expect(bounds).toEqual([...bounds].sort((a, b) => a - b));
    expect(bounds.at(-1)).toBe(Infinity);
  });
});
