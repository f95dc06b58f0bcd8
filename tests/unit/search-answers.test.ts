import { describe, expect, it } from 'vitest';
import { searchNames } from '../../src/domain/search-records.ts';
import { loadAtlas } from '../../src/loader/load.ts';
import { answersQuery, wordsAt } from '../../src/search/answers.ts';
import { matchNames } from '../../src/search/names.ts';
import { atlasFiles } from '../fixtures/entry.ts';

describe('words found in a page', () => {
  it.each([
    ['Zyia', '(Z)'],
    ['Zyi', 'z'],
    ['Zy', 'Z'],
    ['perplexity', 'RoPE'],
    ['reward zyia', 'reward (Z)'],
  ])('are no answer where only the first letters of “%s” were found in “%s”', (query, found) => {
    expect(answersQuery(query, found.split(' '))).toBe(false);
  });

  it.each([
    ['Zi', 'Ziya-LLaMA-13B'],
    ['Ziya', '「Ziya」'],
    ['trainings', 'trained'],
    ['vocabularies', 'vocabulary'],
    ['C-Eval', 'C-Eval,'],
    ['ceval', 'C-Eval'],
    ['Ziya-LLaMA-13B', 'Ziya LLaMA 13B'],
    ['Chinese-LLaMA-Alpaca', 'Chinese-LLaMA-Alpaca'],
    ['reward model', 'models rewarded'],
    ['café', 'Cafe'],
    ['Z', '(Z)'],
    ['13B', '13B'],
    ['困惑度', '困惑'],
    ['姜子牙13B', '子牙 13B'],
    ['', ''],
  ])('answer “%s” by “%s”', (query, found) => {
    expect(answersQuery(query, found.split(' '))).toBe(true);
  });

  it('are those at the places that Pagefind names, parted by blanks or by blanks of no width', () => {
    expect(wordsAt('one two\nthree', [0, 2, 9])).toEqual(['one', 'three']);
    expect(wordsAt('困惑\u200B度\u200B of \u200BLLaMA', [0, 3])).toEqual(['困惑', 'LLaMA']);
  });
});

describe('benchmarks', () => {
  it('are found by their names in either language', () => {
    const { atlas } = loadAtlas(atlasFiles());
    for (const language of ['zh', 'en'] as const) {
      const [benchmark] = atlas.benchmarks;
      for (const name of [benchmark!.name].flatMap((one) => (typeof one === 'string' ? [one] : [one.zh, one.en]))) {
        const [found] = matchNames(name, searchNames(atlas, language));
        expect([found?.kind, found?.path]).toEqual(['benchmark', `${language === 'en' ? '/en' : ''}/benchmarks/${benchmark!.slug}/`]);
      }
    }
  });
});
