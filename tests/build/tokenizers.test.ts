import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../src/domain/pieces.ts';
import { readContent } from '../../src/loader/files.ts';
import { loadAtlas } from '../../src/loader/load.ts';
import { isMeasured } from '../../src/schema/tokenizer.ts';
import { idsIn, packedSize, read } from './site.ts';

const { atlas } = loadAtlas(await readContent(new URL('../..', import.meta.url)));
const texts = atlas.tokenizerTexts!;
const samples = atlas.tokenizerSamples!;

describe.each([
  ['zh', ''],
  ['en', 'en/'],
] as const)('pages on tokenizers in %s', (language, prefix) => {
  const html = read(`${prefix}tokenizers/index.html`);

  it('have every tokenizer, every text and every part that the page names', () => {
    const ids = idsIn(html);
    for (const { slug } of atlas.tokenizers) expect(ids.has(slug), slug).toBe(true);
    for (const { id } of texts.texts) expect(ids.has(`text-${id}`), id).toBe(true);
    for (const id of ['rates', 'chart', 'context', 'own-text', 'samples', 'findings', 'contents', 'published', 'method', 'files'])
      expect(ids.has(id), id).toBe(true);
    for (const { slug, measured } of atlas.tokenizers) if (measured) expect(html, slug).toContain(measured.file.sha256);
  });

  it('answer how many Chinese characters fit into Chinese-LLaMA-7B and into LLaMA, in one table', () => {
    const table = html.slice(html.indexOf('id="context"'), html.indexOf('id="own-text"'));
    const rowOf = (name: string) =>
      table.split('<tr').find((row) => row.includes(`>${name}<`) || row.includes(`${name}、`) || row.includes(`${name}, `))!;
    expect(rowOf('Chinese-LLaMA-7B')).toMatch(/2,048[\s\S]*2,581[\s\S]*512[\s\S]*645[\s\S]*53\.0%/);
    expect(rowOf('LLaMA-7B')).toMatch(/2,048[\s\S]*1,367[\s\S]*100\.0%/);
    expect(rowOf('BiLLa-7B-LLM')).toContain('1,024');
  });

  it('never show what was only published as measured', () => {
    const rates = html.slice(html.indexOf('id="rates"'), html.indexOf('id="chart"'));
    for (const tokenizer of atlas.tokenizers) expect(rates.includes(`#${tokenizer.slug}"`), tokenizer.slug).toBe(isMeasured(tokenizer));
    const published = html.slice(html.indexOf('id="published"'), html.indexOf('id="method"'));
    for (const tokenizer of atlas.tokenizers) {
      expect(published.includes(`#${tokenizer.slug}"`), tokenizer.slug).toBe(!isMeasured(tokenizer));
    }
  });

  it.each(texts.groups.map(({ id }) => id))('show every piece of the samples of %s, bytes marked', (group) => {
    const page = read(`${prefix}tokenizers/${group}/index.html`);
    expect(packedSize(page)).toBeLessThan(30_000);
    const own = texts.samples.filter((sample) => sample.group === group);
    const cuts = own.flatMap(({ id }) => Object.values(samples[id]!));
    const count = (pattern: RegExp) => page.match(pattern)?.length ?? 0;
    expect(count(/<p class="cut"/g)).toBe(cuts.length);
    expect(count(/<i class="b">/g)).toBe(cuts.reduce((sum, { b }) => sum + b, 0));
    expect(count(/<i(?: class="b")?>/g)).toBe(cuts.reduce((sum, { p }) => sum + piecesOf(p).length, 0));
    for (const { title } of own) expect(page).toContain(title[language]);
  });

  it('stay small', () => {
    expect(packedSize(html)).toBeLessThan(30_000);
  });
});

describe('the data file of tokenizers', () => {
  it('holds all of them with texts and pieces', () => {
    const file = JSON.parse(read('api/v1/tokenizers.json')) as { tokenizers: { slug: string }[]; texts: object; samples: object };
    expect(file.tokenizers.map(({ slug }) => slug).sort()).toEqual(atlas.tokenizers.map(({ slug }) => slug).sort());
    expect(Object.keys(file.samples).length).toBe(24);
  });
});
