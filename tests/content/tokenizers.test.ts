import { describe, expect, it } from 'vitest';
import { charactersIn, readingsByUser, shareOfPlain } from '../../src/domain/context.ts';
import { pedigreeOf } from '../../src/domain/lineage.ts';
import { byteCount, isCutOf, piecesOf } from '../../src/domain/pieces.ts';
import { FIELDS } from '../../src/fields/registry.ts';
import { readContent } from '../../src/loader/files.ts';
import { loadAtlas } from '../../src/loader/load.ts';
import { isMeasured } from '../../src/schema/tokenizer.ts';

const { atlas, findings } = loadAtlas(await readContent(new URL('../..', import.meta.url)));
const texts = atlas.tokenizerTexts!;
const samples = atlas.tokenizerSamples!;
const measured = atlas.tokenizers.filter(isMeasured);
const bySlug = new Map(atlas.tokenizers.map((tokenizer) => [tokenizer.slug, tokenizer]));

describe('tokenizers', () => {
  it('are valid', () => {
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(measured.length).toBeGreaterThanOrEqual(14);
  });

  it('of which only publications are known are named as such, and the simulation is nobody’s product', () => {
    for (const slug of ['ziya-llama', 'belle-llama-ext', 'billa', 'linly-openllama', 'linly-chinese-llama-2', 'linly-chinese-falcon']) {
      const tokenizer = bySlug.get(slug)!;
      expect(tokenizer.measured, slug).toBeUndefined();
      expect(tokenizer.published.length, slug).toBeGreaterThan(0);
    }
    const simulated = atlas.tokenizers.filter(({ role }) => role === 'simulation');
    expect(simulated.map(({ slug }) => slug)).toEqual(['sim-chars']);
    for (const { used_by, aliases, name } of simulated) {
      expect(used_by).toEqual([]);
      expect(aliases).toEqual([]);
      expect(JSON.stringify(name)).not.toMatch(/Ziya|BELLE|BiLLa|Linly/i);
    }
  });

  it('have figures that agree with each other', () => {
    const sizes = new Map(texts.character_sets.map(({ id, of }) => [id, of]));
    for (const { slug, vocabulary, measured: own, extends: parent } of measured) {
      const entries = vocabulary.status === 'known' ? vocabulary.value : 0;
      const { han, coverage, unreachable, added, byte_pieces, texts: counts } = own;
      expect(han.single + han.multi + byte_pieces, slug).toBeLessThanOrEqual(entries);
      for (const [id, covered] of Object.entries(coverage)) expect(covered, `${slug} ${id}`).toBeLessThanOrEqual(sizes.get(id)!);
      expect(Object.keys(coverage), slug).toEqual([...sizes.keys()]);
      if (unreachable) {
        expect(unreachable.words, slug).toBeLessThanOrEqual(unreachable.of);
        expect(unreachable.of, slug).toBeLessThanOrEqual(han.multi);
        expect(unreachable.words > 0, slug).toBe(unreachable.examples.length > 0);
      }
      if (own.missing !== undefined) expect([...own.missing].length, slug).toBe(sizes.get('gf-1')! - coverage['gf-1']!);
      if (added) {
        const base = bySlug.get('llama')!.vocabulary;
        expect(base.status === 'known' && base.value + added.pieces, slug).toBe(entries);
        expect(parent, slug).toBeDefined();
      }
      for (const [id, { tokens }] of Object.entries(counts)) {
        const text = texts.texts.find((one) => one.id === id)!;
        expect(tokens, `${slug} ${id}`).toBeLessThanOrEqual(text.bytes + 1);
      }
    }
    expect(bySlug.get('chinese-llama')?.measured?.unreachable?.words).toBe(291);
    expect(bySlug.get('chinese-llama-2')?.measured?.unreachable?.words).toBe(649);
  });

  it('cut the 24 samples into pieces that are their texts', () => {
    expect(texts.samples.length).toBe(24);
    expect(Object.keys(samples)).toEqual(texts.samples.map(({ id }) => id));
    const cutters = Object.keys(Object.values(samples)[0]!);
    expect(cutters.length).toBe(14);
    for (const { id, text } of texts.samples) {
      expect(Object.keys(samples[id]!), id).toEqual(cutters);
      for (const [slug, { n, b, p }] of Object.entries(samples[id]!)) {
        const pieces = piecesOf(p);
        expect(pieces.length, `${id} ${slug}`).toBe(n);
        expect(byteCount(pieces), `${id} ${slug}`).toBe(b);
        expect(isCutOf(pieces, text), `${id} ${slug}`).toBe(true);
      }
    }
  });

  it('cite the same source under the same id', () => {
    const known = new Map<string, string>();
    for (const { slug, sources } of [...atlas.tokenizers, { slug: 'tokenizer-texts', sources: texts.sources }]) {
      for (const [id, source] of Object.entries(sources)) {
        const text = JSON.stringify(source);
        expect(known.get(id) ?? text, `${slug} ${id}`).toBe(text);
        known.set(id, text);
      }
    }
  });

  it('belong to every checkpoint whose vocabulary is that of a measured file', () => {
    const readings = readingsByUser(atlas);
    for (const model of atlas.models) {
      for (const { id, tokenizer, vocabulary } of model.checkpoints) {
        if (vocabulary?.status !== 'known') continue;
        const wanted = [32000, 49953, 49954].includes(vocabulary.value) && tokenizer?.status === 'known';
        expect(readings.has(id), id).toBe(wanted);
      }
    }
  });
});

describe('characters in the context', () => {
  const readings = readingsByUser(atlas);
  const pedigree = pedigreeOf(atlas);
  const value = (id: string, field: string) => {
    const model = atlas.models.find(({ checkpoints }) => checkpoints.some((one) => one.id === id))!;
    const checkpoint = model.checkpoints.find((one) => one.id === id)!;
    const claim = FIELDS.find((one) => one.id === field)!.claim({ model, checkpoint, pedigree });
    return claim?.status === 'known' ? claim.value : undefined;
  };

  it('of Chinese-LLaMA-7B and of plain LLaMA are those of the formula', () => {
    expect(charactersIn(2048, readings.get('llama-7b')!.reference)).toBe(1367);
    expect(value('chinese-llama-7b', 'context_characters')).toBe(2581);
    expect(value('chinese-llama-7b', 'trained_characters')).toBe(645);
    expect(value('chinese-llama-7b', 'relative_tokens')).toBe(53);
    expect(shareOfPlain(readings.get('llama-7b')!)).toBe(1);
  });

  it('are not given where the file was not measured, nor the length known', () => {
    for (const field of ['context_characters', 'trained_characters', 'relative_tokens']) {
      expect(value('billa-7b-llm', field)).toBeUndefined();
      expect(value('ziya-llama-13b-v1', field)).toBeUndefined();
    }
    expect(value('belle-llama-7b-2m', 'context_characters')).toBeUndefined();
    expect(value('belle-llama-7b-2m', 'relative_tokens')).toBe(100);
  });
});
