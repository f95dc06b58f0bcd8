import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptsOf } from '../../src/domain/excerpts.ts';
import { placeInWords } from '../../src/domain/fact-place.ts';
import { factInWords } from '../../src/domain/fact-words.ts';
import { factsOf, type Fact } from '../../src/domain/facts.ts';
import { pedigreeOf } from '../../src/domain/lineage.ts';
import type { Language } from '../../src/i18n/language.ts';
import { loadAtlas } from '../../src/loader/load.ts';
import { atlasFiles } from '../fixtures/entry.ts';

const { atlas } = loadAtlas(atlasFiles());
const model = atlas.models[0]!;
const pedigree = pedigreeOf(atlas);
const names = { model, techniques: new Map(atlas.techniques.map(({ slug, name }) => [slug, name])) };
const place = (path: string, language: Language = 'en') => placeInWords(path, names, language);
const facts = new Map(factsOf(model).map((fact) => [fact.path, fact]));
const say = (path: string, language: Language = 'en') => factInWords(facts.get(path)!, model, pedigree, language);

describe('the place of a fact in words', () => {
  it('is named as on the pages, in the language of the reader', () => {
    expect(place('checkpoints/trial-7b/vocabulary')).toBe('Trial-7B · Vocabulary');
    expect(place('checkpoints/trial-7b/vocabulary', 'zh')).toBe('Trial-7B · 词表大小');
    expect(place('series/first/context')).toBe('“First” series · Context');
    expect(place('series/first/context', 'zh')).toBe('系列“第一批” · 上下文');
    expect(place('licence/data')).toBe('Licence · Data');
    expect(place('techniques/vocabulary-extension')).toBe('Techniques used · Vocabulary extension');
    expect(place('timeline/2023-05-11.release')).toBe('Timeline · 11 May 2023 weights');
    expect(place('timeline/2023-05-11.release', 'zh')).toBe('时间线 · 2023年5月11日权重发布');
    expect(place('highlights/3')).toBe('Worth knowing · no. 3');
    expect(place('checkpoints/trial-7b-chat/vocabulary/disputed.1')).toBe('Trial-7B-Chat · Vocabulary · Elsewhere');
    expect(place('checkpoints/trial-7b')).toBe('Trial-7B');
    expect(place('timeline')).toBe('Timeline');
  });

  it('goes by ids where the entry has the thing no more', () => {
    expect(place('checkpoints/gone-7b/old_field')).toBe('gone-7b · old_field');
    expect(place('training/gone/duration')).toBe('Training · gone · Duration');
    expect(place('something/new')).toBe('something · new');
  });

  it('is never empty, and never reaches into objects', () => {
    const segment = fc.constantFrom(
      'checkpoints',
      'series',
      'licence',
      'training',
      'constructor',
      '__proto__',
      'toString',
      'x',
      '1',
      'timeline',
    );
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 4 }), fc.constantFrom('zh', 'en'), (path, language) => {
        const words = place(path.join('/'), language as Language);
        expect(words.length).toBeGreaterThan(0);
        expect(words).not.toMatch(/function|\[object|undefined/);
      }),
    );
  });
});

describe('a fact in words', () => {
  it('is written as on the pages', () => {
    expect(say('checkpoints/trial-7b/vocabulary')).toBe('40,000');
    expect(say('checkpoints/trial-7b/base')).toBe('LLaMA-7B');
    expect(say('checkpoints/trial-7b/tokenizer', 'zh')).toBe('扩充');
    expect(say('licence/commercial')).toBe('no');
    expect(say('licence/weights', 'zh')).toBe('未知');
    expect(say('licence/data')).toBe('not applicable');
    expect(say('timeline/2023-05-11.release', 'zh')).toBe('发布');
    expect(say('organisations/lab')).toBe('Some Lab (laboratory)');
  });

  it('holds lists, settings and further shapes', () => {
    const fact = (path: string, value: unknown) => factInWords({ path, status: 'known', value } as Fact, model, pedigree, 'en');
    expect(fact('training/x/method', ['lora', 'embeddings'])).toBe('LoRA, embeddings');
    expect(fact('training/x/hyperparameters', { learning_rate: 0.0001, lora_rank: 8 })).toBe('learning rate 0.0001; LoRA rank 8');
    expect(fact('training/x/corpora', ['A', { zh: '乙', en: 'B' }])).toBe('A; B');
    expect(fact('article/1', { statement: { zh: '甲', en: 'A' }, verdict: 'wrong', finding: { zh: '乙', en: 'B' } })).toBe('A: B (wrong)');
  });
});

describe('excerpts of two texts', () => {
  it('are whole where they fit', () => {
    expect(excerptsOf('abc', 'abd', 10)).toEqual(['abc', 'abd']);
  });

  it('show where the texts differ, not before the word', () => {
    const [before, after] = excerptsOf(`${'same '.repeat(20)}old end`, `${'same '.repeat(20)}new end`, 28);
    expect(before).toMatch(/^…(same )+old end$/);
    expect(after).toMatch(/^…(same )+new end$/);
  });

  it('hold the difference, are short, and split no character', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'a', 'a', '字', '𠮷', ' '), maxLength: 80 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [before, after] = excerptsOf(one, other, 20);
        expect(before === after).toBe(one === other);
        for (const excerpt of [before, after]) {
          expect([...excerpt].length).toBeLessThanOrEqual(22);
          expect(excerpt.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});
