import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { codecSets, listedSets } from '../../scripts/lib/character-sets.ts';
import { differences, measure, preparedText, samplesFile } from '../../scripts/lib/measure.ts';
import { llamaTokenizer } from '../../src/tokenizer/llama.ts';
import { addedPieces, coverage, hanPieces, measureSample, measureText, unreachableWords } from '../../src/tokenizer/measure.ts';
import { readSentencePiece } from '../../src/tokenizer/sentencepiece.ts';
import llamaPackage from 'llama-tokenizer-js';
import { smallModel } from '../fixtures/sentencepiece.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const small = readSentencePiece(
  smallModel(['▁', '▁中', '中国', '国务', '国务院', '意大利', '务院', '中', '国', '12', '1', '𠮷', 'é', '々']),
);

describe('what is counted', () => {
  it('tells single Chinese characters from words, spaces aside', () => {
    expect(hanPieces(small)).toEqual({ single: 4, multi: 5 });
  });

  it('finds words that no joins can make; a character of a word need not be a piece', () => {
    // 务 and 院 are no pieces, yet 务院 is made of them; nothing makes 大利 or 意大.
    expect(unreachableWords(small)).toEqual({ words: ['意大利'], of: 5 });
  });

  it('counts covered characters, what was added, and fragments without line ends', () => {
    expect(coverage(small, ['中', '国', '务'])).toEqual({ covered: 2, missing: '务' });
    const base = readSentencePiece(smallModel(['▁', '中']));
    expect(addedPieces(small, base)).toEqual({ pieces: 12, han: 8, numbers: 1 });
    expect(measureText(small, '中\n务')).toEqual({ tokens: 5, fragments: 0.6 });
    expect(measureSample(small, '中\n')).toEqual({ n: 2, b: 1, p: '▁中 <0x0A>' });
  });

  it('of LLaMA’s own vocabulary is what the atlas keeps', () => {
    const kept = parse(readFileSync(join(root, 'content/tokenizers/llama.yaml'), 'utf8')) as Record<
      string,
      { han: unknown; coverage: object }
    >;
    const llama = llamaTokenizer(llamaPackage.vocabById);
    expect(hanPieces(llama)).toEqual(kept.measured!.han);
    for (const [id, characters] of codecSets())
      expect(kept.measured!.coverage).toMatchObject({ [id]: coverage(llama, characters).covered });
  });
});

describe('sets of characters', () => {
  it('from codecs have the sizes of their standards', () => {
    expect(Object.fromEntries([...codecSets()].map(([id, { length }]) => [id, length]))).toEqual({
      'gb2312-1': 3755,
      'gb2312-2': 3008,
      'big5-1': 5401,
    });
  });

  it('from a list are read by level', () => {
    const file = Object.fromEntries(['一', '二', '三'].map((level) => [`《通用规范汉字表》${level}级汉字`, { texts: [level] }]));
    expect(listedSets(JSON.stringify(file)).get('gf-2')).toEqual(['二']);
    expect(() => listedSets('{}')).toThrow('一级汉字');
  });
});

describe('a measurement', () => {
  const measured = measure(small, Uint8Array.of(1), {
    samples: [{ id: 's', text: '中' }],
    texts: new Map(),
    sets: new Map([['gf-1', ['中', '务']]]),
  });

  it('is compared with what is kept, value by value', () => {
    const kept = { vocabulary: { value: 1 }, measured: { han: { single: 4, multi: 5 } } };
    const found = differences(
      { values: { 'vocabulary.value': 2, 'measured.han.single': 4, 'measured.prefix': true }, samples: measured.samples },
      kept,
      {
        s: { n: 1, b: 0, p: '▁中' },
      },
    );
    expect(found).toEqual([
      { place: 'vocabulary.value', kept: 1, measured: 2 },
      { place: 'measured.prefix', kept: undefined, measured: true },
    ]);
  });

  it('names characters that are missing where they are few', () => {
    expect(measured.values).toMatchObject({
      'measured.missing': '务',
      'measured.coverage.gf-1': 1,
      'measured.unreachable.examples': ['意大利'],
    });
  });

  it('is written as the file of samples is', () => {
    const text = readFileSync(join(root, 'content/tokenizer-samples.yaml'), 'utf8');
    expect(samplesFile(parse(text) as Parameters<typeof samplesFile>[0])).toBe(text);
  });

  it('prepares texts as the method says', () => {
    expect(preparedText('\u3000Ａ１ \t b \r\n\r\n 中。\n')).toBe('A1 b\n中。\n');
  });
});

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-measure-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(root, 'scripts/measure-tokenizers.ts'), ...args], { encoding: 'utf8', cwd: folder });

  it('lists what differs and writes nothing with --check', () => {
    writeFileSync(join(folder, 'llama.model'), smallModel(['中', '国']));
    const before = execFileSync('git', ['status', '--porcelain', 'content'], { cwd: root, encoding: 'utf8' });
    const { status, stdout } = run('--file', 'llama=llama.model', '--check');
    expect(status).toBe(1);
    expect(stdout).toContain('vocabulary.value: kept 32000, measured 261');
    expect(execFileSync('git', ['status', '--porcelain', 'content'], { cwd: root, encoding: 'utf8' })).toBe(before);
  });

  it('says what is wrong with its options and files', () => {
    writeFileSync(join(folder, 'bad.model'), 'version https://git-lfs.github.com/spec/v1\n');
    writeFileSync(join(folder, 'text.txt'), 'text');
    const wrong: [string[], string][] = [
      [[], 'No tokenizer to measure'],
      [['--file', 'llama'], 'ID=PATH'],
      [['--file', 'llama=nowhere.model'], 'there is no file nowhere.model'],
      [['--file', 'llama=bad.model'], 'git lfs pull'],
      [['--files'], 'Unknown option'],
      [['--file', 'llama=llama.model', '--text', 'nothing=text.txt'], 'it has luxun-nahan'],
      [['--file', 'llama=llama.model', '--text', 'sanguo=text.txt'], 'another text than the one measured'],
      [['--file', 'llama=llama.model', '--characters', 'text.txt'], '--characters text.txt'],
    ];
    for (const [args, message] of wrong) {
      const { status, stderr } = run(...args);
      expect(status, message).toBe(2);
      expect(stderr).toContain(message);
    }
    expect(run('--help').stdout).toContain('--characters');
  });
});
