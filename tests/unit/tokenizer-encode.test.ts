import fc from 'fast-check';
import llamaPackage from 'llama-tokenizer-js';
import { describe, expect, it } from 'vitest';
import { encode } from '../../src/tokenizer/encode.ts';
import { cutText, firstCharacters } from '../../src/tokenizer/figures.ts';
import { Heap } from '../../src/tokenizer/heap.ts';
import { readTokenizerJson } from '../../src/tokenizer/hugging-face.ts';
import { TEXT_LIMIT } from '../../src/tokenizer/limits.ts';
import { llamaTokenizer } from '../../src/tokenizer/llama.ts';
import { readSentencePiece } from '../../src/tokenizer/sentencepiece.ts';
import type { Tokenizer } from '../../src/tokenizer/tokenizer.ts';
import { joinedText, naiveCut } from '../fixtures/naive-bpe.ts';
import { realTokenizer, REAL_TOKENIZERS, type RealTokenizer } from '../fixtures/real-tokenizers.ts';
import { BEGINNING, modelFile, smallModel } from '../fixtures/sentencepiece.ts';
import { tokenizerJson } from '../fixtures/tokenizer-json.ts';
import { SAMPLES } from '../fixtures/tokenizer-samples.ts';

const cut = (tokenizer: Tokenizer, text: string) => encode(tokenizer, text).map((id) => tokenizer.pieces[id]!.text);

/** Texts from few letters, so that pieces of them occur; and any texts. */
const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '▁', '中', '文', '𠮷', '\n', '\ud83d', 'é'), maxLength: 40 });
const texts = fc.oneof(letters, fc.string({ unit: 'grapheme', maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 40 }));
/** Vocabularies of such letters; scores are often equal, as in extended vocabularies. */
const vocabulary = fc.uniqueArray(
  fc.record({
    text: fc.string({ unit: fc.constantFrom('a', 'b', '▁', '中', '文', '𠮷'), minLength: 1, maxLength: 5 }),
    score: fc.constantFrom(0, 0, -1, -2, -3, 1.5),
  }),
  { selector: ({ text }) => text, maxLength: 40 },
);

describe('cutting', () => {
  it('equals SentencePiece’s rule done slowly, for any small model and text', () => {
    fc.assert(
      fc.property(vocabulary, fc.boolean(), fc.boolean(), texts, (words, dummyPrefix, byteFallback, text) => {
        const beginning = byteFallback ? BEGINNING : BEGINNING.slice(0, 3);
        const tokenizer = readSentencePiece(modelFile({ pieces: [...beginning, ...words], dummyPrefix, byteFallback }));
        const scores = new Map(words.map(({ text: word, score }) => [word, score]));
        expect(cut(tokenizer, text)).toEqual(naiveCut({ scores, dummyPrefix, byteFallback }, text));
      }),
      { numRuns: 3000 },
    );
  });

  it('loses nothing: the pieces joined are the text', () => {
    fc.assert(
      fc.property(vocabulary, fc.boolean(), texts, (words, dummyPrefix, text) => {
        const tokenizer = readSentencePiece(modelFile({ pieces: [...BEGINNING, ...words], dummyPrefix }));
        // The sign for a space in the text is read as one.
        expect(joinedText(cut(tokenizer, text), dummyPrefix)).toBe(text.toWellFormed().replaceAll('▁', ' '));
      }),
      { numRuns: 1000 },
    );
  });

  it('joins the best pair first, the leftmost among equals', () => {
    const equal = readSentencePiece(
      modelFile({ pieces: [...BEGINNING, ...['ab', 'bc', 'a', 'b', 'c'].map((text) => ({ text }))], dummyPrefix: false }),
    );
    expect(cut(equal, 'abc')).toEqual(['ab', 'c']);
    const ordered = readSentencePiece(smallModel(['bc', 'ab', 'a', 'b', 'c'], { dummyPrefix: false }));
    expect(cut(ordered, 'abc')).toEqual(['a', 'bc']);
  });

  it('takes names of control pieces and bytes in a text for ordinary text', () => {
    const tokenizer = readSentencePiece(
      smallModel(
        [...'<s>0xE4'].map((letter) => letter),
        { dummyPrefix: false },
      ),
    );
    expect(cut(tokenizer, '<s>')).toEqual(['<', 's', '>']);
    expect(cut(tokenizer, '<0xE4>')).toEqual(['<', '0', 'x', 'E', '4', '>']);
  });

  it('gives nothing for nothing, and U+FFFD for half a character', () => {
    const tokenizer = readSentencePiece(smallModel(['\ufffd', '▁']));
    expect(cut(tokenizer, '')).toEqual([]);
    expect(cut(tokenizer, '\ud83d')).toEqual(['▁', '\ufffd']);
  });

  it('of a tokenizer.json goes by its list of pairs', () => {
    const file = (texts: string[], given = {}) => readTokenizerJson(JSON.stringify(tokenizerJson(texts, given)));
    expect(cut(file(['bc', 'ab', 'a', 'b', 'c']), 'abc')).toEqual(['<0xE2>', '<0x96>', '<0x81>', 'a', 'bc']);
    expect(cut(file(['▁a', '▁', 'a']), 'a a')).toEqual(['▁a', '▁a']);
    const metaspace = { normalizer: null, pre_tokenizer: { type: 'Metaspace', replacement: '▁', prepend_scheme: 'first', split: false } };
    expect(cut(file(['▁a', '▁', 'a'], metaspace), ' a a')).toEqual(['▁a', '▁a']);
    const unknown = { model: { byte_fallback: false } };
    expect(cut(file(['▁'], unknown), '中文')).toEqual(['▁', '<unk>']);
    expect(cut(file(['▁'], { model: { byte_fallback: false, fuse_unk: false } }), '中文')).toEqual(['▁', '<unk>', '<unk>']);
  });

  it('takes about as many steps as the text has characters, even where all could join', () => {
    const runs = Array.from({ length: 16 }, (_, index) => '中'.repeat(16 - index));
    const tokenizer = readSentencePiece(smallModel(runs, { dummyPrefix: false }));
    let asked = 0;
    const counted: Tokenizer = { ...tokenizer, rank: (left, right) => ((asked += 1), tokenizer.rank(left, right)) };
    const length = 20_000;
    encode(counted, '中'.repeat(length));
    expect(asked).toBeLessThan(4 * length);
  });
});

describe('counting', () => {
  it('counts characters, tokens and bytes, and stops at the limit', () => {
    const tokenizer = readSentencePiece(smallModel(['▁', '中']));
    expect(cutText(tokenizer, '中𠮷')).toMatchObject({ characters: 2, tokens: 6, bytes: 4, unknown: 0 });
    expect(cutText(tokenizer, '𠮷'.repeat(TEXT_LIMIT + 5)).characters).toBe(TEXT_LIMIT);
  });

  it('never halves a character where a text is cut short', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(20), (text, most) => {
        expect(firstCharacters(text, most)).toBe([...text].slice(0, most).join(''));
      }),
    );
  });
});

describe('the heap', () => {
  it('gives back everything in order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (numbers) => {
        const heap = new Heap<number>((a, b) => a < b);
        for (const each of numbers) heap.add(each);
        expect(numbers.map(() => heap.take())).toEqual([...numbers].sort((a, b) => a - b));
        expect(heap.take()).toBeUndefined();
      }),
    );
  });
});

describe('the 24 samples', () => {
  it('are 24', () => {
    expect(SAMPLES).toHaveLength(24);
  });

  const llama = llamaTokenizer(llamaPackage.vocabById);

  it.each(SAMPLES)('$id is cut by LLaMA’s vocabulary from the package as by SentencePiece', ({ text, pieces }) => {
    expect(cut(llama, text)).toEqual(pieces.llama);
  });

  it('and any other text are cut as by the package itself', () => {
    const ours = (text: string) => encode(llama, text).join(' ');
    const theirs = (text: string) => llamaPackage.encode(text, false, true).join(' ');
    const words = fc.string({ unit: fc.constantFrom('the ', '    ', 'token', '中国', '，', '1', '\n', '🙂', 'ß', '  x'), maxLength: 30 });
    fc.assert(
      fc.property(fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 60 })), (text) => {
        expect(ours(text)).toBe(theirs(text));
      }),
      { numRuns: 500 },
    );
  });

  for (const id of Object.keys(REAL_TOKENIZERS) as RealTokenizer[]) {
    const file = realTokenizer(id);
    const test = file ? it : it.skip;
    test(`are cut by the file of ${id} as by SentencePiece`, () => {
      const tokenizer = readSentencePiece(file!);
      for (const { id: sample, text, pieces } of SAMPLES) expect(cut(tokenizer, text), sample).toEqual(pieces[id]);
    });
  }
});
