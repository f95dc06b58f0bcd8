import { describe, expect, it } from 'vitest';
import type { ModelSheet } from '../../src/compare/data.ts';
import { readContent } from '../../src/loader/files.ts';
import { loadAtlas } from '../../src/loader/load.ts';
import { addressesIn, files, idsIn, read } from './site.ts';

const { atlas } = loadAtlas(await readContent(new URL('../..', import.meta.url)));
const LANGUAGES = [
  ['zh', ''],
  ['en', 'en/'],
] as const;
const unescape = (html: string) =>
  html.replace(
    /&(?:#39|amp|lt|gt|quot);/g,
    (entity) => ({ '&#39;': "'", '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' })[entity] ?? entity,
  );

describe.each(LANGUAGES)('comparisons in %s', (language, prefix) => {
  it('have a page for each pair that reads without scripts: the paragraph with sources, then every fact', () => {
    for (const { slug, points, sources } of atlas.comparisons) {
      const html = read(`${prefix}compare/${slug}/index.html`);
      const text = unescape(html.replace(/<script[\s\S]*?<\/script>/g, ''));
      for (const point of points) {
        expect(text, slug).toContain(point[language]);
        for (const { ref } of point.source) {
          const url = sources[ref]?.url;
          if (url)
            expect(
              addressesIn(html).some((address) => address.startsWith(url)),
              `${slug} ${ref}`,
            ).toBe(true);
        }
      }
      expect(html.match(/role="columnheader"/g)?.length, slug).toBe(2);
      expect(html, slug).not.toContain('data-remove');
    }
  });

  it('link to facts that stand on the pages of the models, and to evaluations that stand on those of benchmarks', () => {
    for (const model of atlas.models) {
      const sheet = JSON.parse(read(`compare/${model.slug}.${language}.json`)) as ModelSheet;
      const targets = [
        ...sheet.subjects.flatMap(({ href, cells }) => [href, ...Object.values(cells).map((cell) => cell.href)]),
        ...sheet.runs.map(({ href }) => href),
      ];
      for (const target of new Set(targets)) {
        const [path = '', anchor] = target.split('#');
        const file = `${path.slice(1)}index.html`;
        expect(files, target).toContain(file);
        if (anchor !== undefined) expect(idsIn(read(file)).has(anchor), target).toBe(true);
      }
    }
  });

  it('are found from the pages of models and results, and from the table', () => {
    for (const { slug, models } of atlas.comparisons)
      for (const model of models) {
        expect(addressesIn(read(`${prefix}models/${model}/results/index.html`))).toContain(`/${prefix}compare/${slug}/`);
        expect(addressesIn(read(`${prefix}models/${model}/index.html`))).toContain(`/${prefix}compare/?m=${model}`);
      }
    for (const page of ['models/', 'models/checkpoints/'])
      expect(addressesIn(read(`${prefix}${page}index.html`))).toContain(`/${prefix}compare/`);
  });
});
