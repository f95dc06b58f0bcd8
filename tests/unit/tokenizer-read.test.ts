import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TOKENIZER_ERROR_WORDS } from '../../src/i18n/tokenizer-errors.ts';
import { TOKENIZER_ERRORS, TokenizerError, type TokenizerErrorCode } from '../../src/tokenizer/error.ts';
import { readTokenizerJson } from '../../src/tokenizer/hugging-face.ts';
import { FILE_LIMIT, MODEL_LIMIT } from '../../src/tokenizer/limits.ts';
import { readTokenizer } from '../../src/tokenizer/read.ts';
import { tokenizerJson } from '../fixtures/tokenizer-json.ts';
import { BEGINNING, block, float, modelFile, number, pieceMessage, smallModel } from '../fixtures/sentencepiece.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const refusal = (bytes: Uint8Array): TokenizerError => {
  try {
    readTokenizer(bytes);
  } catch (error) {
    if (error instanceof TokenizerError) return error;
    throw error;
  }
  throw new Error('not refused');
};
const pieces = [...BEGINNING, { text: 'a' }];
const good = smallModel(['ab', 'a', 'b']);

/** A file for every reason to refuse one. */
const REFUSED: Record<TokenizerErrorCode, [bytes: Uint8Array, detail?: string]> = {
  empty: [new Uint8Array()],
  'too-large': [new Uint8Array(FILE_LIMIT + 1), String(FILE_LIMIT + 1)],
  'lfs-pointer': [bytesOf(`version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 1011042\n`)],
  'web-page': [bytesOf('\n<!DOCTYPE html><html><title>Sign in</title>')],
  weights: [bytesOf('PK\x03\x04archive/data.pkl')],
  tiktoken: [bytesOf('IQ== 0\nIg== 1\n')],
  'not-a-tokenizer': [bytesOf('The quick brown fox')],
  'cut-off': [good.subarray(0, good.length - 1)],
  damaged: [Uint8Array.from([...good, 0x0f]), String(good.length)],
  'no-pieces': [Uint8Array.from(block(2, number(3, 2)))],
  'piece-text': [modelFile({ pieces: [{ text: '<unk>', type: 2 }, { text: '' }] }), '1'],
  'piece-score': [modelFile({ pieces: [{ text: 'a', score: Number.NaN }] }), 'a'],
  'piece-kind': [modelFile({ pieces: [{ text: 'a', type: 9 }] }), 'a'],
  'piece-twice': [modelFile({ pieces: [...pieces, { text: 'a' }] }), 'a'],
  'unknown-piece': [modelFile({ pieces: pieces.slice(1) })],
  'bytes-missing': [modelFile({ pieces: pieces.filter(({ text }) => text !== '<0xE4>') }), '<0xE4>'],
  'bytes-stray': [modelFile({ pieces, byteFallback: false })],
  'not-bpe': [modelFile({ pieces, model: 1 }), 'unigram'],
  'character-map': [modelFile({ pieces, characterMap: 'table' })],
  'extra-spaces': [modelFile({ pieces, removeSpaces: true })],
  'space-suffix': [modelFile({ pieces, spaceSuffix: true })],
  'user-defined': [modelFile({ pieces: [...pieces, { text: '<mask>', type: 4 }] }), '<mask>'],
  'unused-pieces': [modelFile({ pieces: [...pieces, { text: 'b', type: 5 }] }), 'b'],
  'json-broken': [bytesOf('{"model": {')],
  'json-other': [bytesOf('{"architectures": ["LlamaForCausalLM"]}')],
  'json-not-bpe': [bytesOf(JSON.stringify(tokenizerJson([], { model: { type: 'Unigram' } }))), 'Unigram'],
  'json-byte-level': [bytesOf(JSON.stringify(tokenizerJson([], { pre_tokenizer: { type: 'ByteLevel' } })))],
  'json-steps': [bytesOf(JSON.stringify(tokenizerJson([], { normalizer: { type: 'NFKC' } }))), 'NFKC'],
  'json-merges': [bytesOf(JSON.stringify(tokenizerJson([], { model: { merges: ['x y'] } }))), 'x y'],
};

describe('a tokenizer file', () => {
  it.each(TOKENIZER_ERRORS)('is refused as “%s”, with words in both languages that say what to do', (code) => {
    const [bytes, detail = ''] = REFUSED[code];
    const error = refusal(bytes);
    expect(error).toMatchObject({ code, detail });
    for (const language of ['zh', 'en'] as const) {
      const words = TOKENIZER_ERROR_WORDS[language][code](detail);
      expect(words.length).toBeGreaterThan(10);
      if (detail && code !== 'too-large') expect(words).toContain(detail);
    }
  });

  it('has the words for each reason once', () => {
    for (const words of Object.values(TOKENIZER_ERROR_WORDS)) {
      const all = Object.values(words).map((say) => say('7'));
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it('of another kind is recognised by how it begins', () => {
    const kinds: [string, TokenizerErrorCode][] = [
      ['GGUF\x03\0\0\0', 'weights'],
      ['\x10\x02\0\0\0\0\0\0{"__metadata__":{}}', 'weights'],
      ['\ufeff<html lang="en">', 'web-page'],
      ['<?xml version="1.0"?>', 'web-page'],
      ['[1, 2]', 'json-other'],
      ['null', 'not-a-tokenizer'],
      [' \n', 'no-pieces'],
      ['\n', 'cut-off'],
    ];
    for (const [text, code] of kinds) expect(refusal(bytesOf(text)).code, text).toBe(code);
    expect(refusal(Uint8Array.of(0x80, 0x02, 0x7d)).code).toBe('weights');
    expect(refusal(Uint8Array.of(0x1f, 0x8b, 8)).code).toBe('weights');
  });

  it('is refused for what it says, not where the file is silent about what it asks for', () => {
    const silent = Uint8Array.from([...pieces.flatMap(pieceMessage), ...block(2, number(35, true)), ...block(3, number(4, false))]);
    expect(refusal(silent)).toMatchObject({ code: 'not-bpe', detail: 'unigram' });
    const spaces = Uint8Array.from([...pieces.flatMap(pieceMessage), ...block(2, [...number(3, 2), ...number(35, true)])]);
    expect(refusal(spaces).code).toBe('extra-spaces');
  });

  it('is refused where a length, a tag or a number is hostile', () => {
    const ff = [0xff, 0xff, 0xff, 0xff, 0x0f];
    expect(refusal(Uint8Array.from([0x0a, ...ff])).code).toBe('cut-off');
    expect(refusal(Uint8Array.from([0x0a, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1])).code).toBe('damaged');
    expect(refusal(Uint8Array.from([0x0a, 4, 0x0a, ...ff.slice(0, 3)])).code).toBe('cut-off');
    // A piece whose text is a number, and one whose score is a text.
    expect(refusal(Uint8Array.from(block(1, number(1, 7)))).code).toBe('damaged');
    expect(refusal(Uint8Array.from(block(1, [...block(1, 'a'), ...block(2, 'b')]))).code).toBe('damaged');
    expect(refusal(Uint8Array.from(float(1, 1))).code).toBe('not-a-tokenizer');
    expect(refusal(Uint8Array.from(block(1, [...block(1, [0xc3, 0x28])]))).code).toBe('piece-text');
    expect(refusal(Uint8Array.from([0x0a, ...new Uint8Array(MODEL_LIMIT)])).code).toBe('too-large');
  });

  it('in JSON is refused where it asks for more than LLaMA’s does', () => {
    const steps: [Record<string, unknown>, string][] = [
      [{ pre_tokenizer: { type: 'Metaspace', replacement: '▁', split: true } }, 'Metaspace'],
      [{ normalizer: { type: 'Sequence', normalizers: [{ type: 'Lowercase' }] } }, 'Lowercase'],
      [{ normalizer: { type: 'Replace', pattern: { Regex: ' +' }, content: '▁' } }, 'Replace'],
      [{ model: { dropout: 0.1 } }, 'dropout'],
      [{ model: { ignore_merges: true } }, 'ignore_merges'],
      [{ model: { end_of_word_suffix: '</w>' } }, 'end_of_word_suffix'],
    ];
    for (const [given, detail] of steps)
      expect(refusal(bytesOf(JSON.stringify(tokenizerJson([], given)))), detail).toMatchObject({ code: 'json-steps', detail });
    const holes: [Record<string, unknown>, TokenizerErrorCode][] = [
      [{ model: { vocab: { a: 0, b: 0 } } }, 'piece-kind'],
      [{ model: { vocab: { a: 1.5 } } }, 'piece-kind'],
      [{ model: { vocab: { a: -1 } } }, 'piece-kind'],
      [{ model: { vocab: {} } }, 'no-pieces'],
      [{ model: { vocab: null } }, 'json-other'],
      [{ model: { vocab: { a: 0 } } }, 'bytes-missing'],
      [{ model: { byte_fallback: false, unk_token: null } }, 'unknown-piece'],
      [{ model: { merges: null } }, 'json-merges'],
      [{ model: { merges: [['a']] } }, 'json-merges'],
      [{ model: { merges: ['a b c'] } }, 'json-merges'],
    ];
    for (const [given, code] of holes) expect(refusal(bytesOf(JSON.stringify(tokenizerJson(['a', 'b'], given)))).code).toBe(code);
  });
});

describe('the readers', () => {
  const sample = smallModel(['▁a', 'ab', '▁', 'a', 'b', '中', '中文', '文']);
  const onlyOwnErrors = (bytes: Uint8Array) => {
    try {
      readTokenizer(bytes);
    } catch (error) {
      expect(error).toBeInstanceOf(TokenizerError);
    }
  };

  it('throw nothing but their own error on random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        onlyOwnErrors(bytes);
        onlyOwnErrors(Uint8Array.from([0x0a, ...bytes]));
      }),
      { numRuns: 2000 },
    );
  });

  it('throw nothing but their own error on good files that were changed or cut off', () => {
    const change = fc.record({ at: fc.nat(sample.length - 1), to: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), fc.nat(sample.length), (changes, length) => {
        const bytes = sample.slice();
        for (const { at, to } of changes) bytes[at] = to;
        onlyOwnErrors(bytes);
        onlyOwnErrors(bytes.subarray(0, length));
      }),
      { numRuns: 3000 },
    );
  });

  it('throw nothing but their own error on any JSON', () => {
    const model = fc.record({ type: fc.constant('BPE'), vocab: fc.jsonValue(), merges: fc.jsonValue(), byte_fallback: fc.boolean() });
    const file = fc.record({ model, normalizer: fc.jsonValue(), pre_tokenizer: fc.jsonValue(), added_tokens: fc.jsonValue() });
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), file), (value) => {
        try {
          readTokenizerJson(JSON.stringify(value));
        } catch (error) {
          expect(error).toBeInstanceOf(TokenizerError);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('pass over fields that they do not know, keep a byte order mark, and read what the file says of spaces', () => {
    const odd = Uint8Array.from([
      ...number(99, 5),
      ...sample,
      ...block(4, [1, 2, 3]),
      ...[...float(7, 1)],
      ...pieceMessage({ text: '\ufeff' }),
    ]);
    const read = readTokenizer(odd.subarray(odd.indexOf(0x0a)));
    expect(read.pieces.at(-1)?.text).toBe('\ufeff');
    expect(readTokenizer(sample)).toMatchObject({ order: 'scores', prefix: 'always', space: '▁', unknown: 0, longest: 2 });
    expect(readTokenizer(smallModel(['a'], { dummyPrefix: false, escapeSpaces: false }))).toMatchObject({ prefix: 'never', space: ' ' });
  });
});
