import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  charactersIn,
  charactersPerToken,
  contextRows,
  rangeIn,
  readingsByUser,
  readingsOf,
  shareOfPlain,
  tokensPerThousand,
} from '../../src/domain/context.ts';
import { byteCount, isCutOf, joined, piecesOf } from '../../src/domain/pieces.ts';
import { placeLabels } from '../../src/domain/place-labels.ts';
import { loadAtlas } from '../../src/loader/load.ts';
import { SAMPLE } from '../../src/rules/sample.ts';
import { tokenizerInput, tokenizerSamplesInput } from '../../src/schema/tokenizer.ts';

const files = new Map(Object.entries(SAMPLE).map(([path, text]) => [`content/${path}`, text as string]));
const { atlas, findings } = loadAtlas(files);

describe('pieces of a sample', () => {
  it('are text or bytes, in order', () => {
    expect(piecesOf('▁ 早上 <0xE5> <0xBF><0x98> ▁a')).toEqual([
      { text: '▁' },
      { text: '早上' },
      { bytes: [0xe5] },
      { bytes: [0xbf, 0x98] },
      { text: '▁a' },
    ]);
    expect(byteCount(piecesOf('▁ 早上 <0xE5> <0xBF><0x98>'))).toBe(2);
  });

  it('make the text again, bytes across tokens included', () => {
    expect(joined(piecesOf('▁ 早上 <0xE5> <0xBF><0x98> ▁a'))).toBe(' 早上忘 a');
    expect(isCutOf(piecesOf('▁ 早上'), '早上')).toBe(true);
    expect(isCutOf(piecesOf('早上'), '早上')).toBe(true);
    expect(isCutOf(piecesOf('▁ ▁ 早上'), '早上')).toBe(false);
    expect(isCutOf(piecesOf('早 <0xE5>'), '早上')).toBe(false);
  });

  it('of any text in bytes make it again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const clean = text.replaceAll('▁', '').replaceAll('\ufffd', '');
        fc.pre(clean !== '' && clean.isWellFormed());
        const stored = [...new TextEncoder().encode(clean)]
          .map((byte) => `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`)
          .join(' ');
        expect(isCutOf(piecesOf(stored), clean)).toBe(true);
      }),
    );
  });

  it('that are no pieces never throw', () => {
    fc.assert(
      fc.property(fc.string(), (stored) => {
        expect(typeof joined(piecesOf(stored))).toBe('string');
      }),
    );
  });
});

describe('figures worked out with a tokenizer', () => {
  const text = { id: 'luxun-nahan', chars: 71467 };
  const llama = { text, tokens: 106998 };
  const extended = { text, tokens: 56701 };

  it('follow the formula', () => {
    expect(charactersIn(2048, llama)).toBe(1367);
    expect(charactersIn(2048, extended)).toBe(2581);
    expect(charactersIn(512, extended)).toBe(645);
    expect(charactersPerToken(extended)).toBeCloseTo(1.26, 2);
    expect(tokensPerThousand(llama)).toBeCloseTo(1497.2, 1);
  });

  it('never hold more than the window allows', () => {
    const positive = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(positive, positive, positive, (window, chars, tokens) => {
        const held = charactersIn(window, { text: { id: 'text', chars }, tokens });
        expect(held * tokens).toBeLessThanOrEqual(window * chars);
        expect((held + 1) * tokens).toBeGreaterThan(window * chars);
      }),
    );
  });

  it('are read from the atlas, by tokenizer and by whoever uses it', () => {
    expect(findings).toEqual([]);
    const reading = readingsOf(atlas).get('llama')!;
    expect(shareOfPlain(reading)).toBe(1);
    expect(rangeIn(2048, reading)).toEqual({ least: 1365, most: 1365 });
    expect([...readingsByUser(atlas).keys()]).toEqual(['llama-7b']);
    expect(readingsOf({})).toEqual(new Map());
  });

  it('stand in rows: those alike together, those without a measured file without a reading', () => {
    const rows = contextRows(atlas);
    expect(rows.map(({ owner, context, reading }) => [owner, context, reading?.tokenizer.slug])).toEqual([
      ['bases/llama', 2048, 'llama'],
      ['models/trial', 2048, undefined],
    ]);
    expect(rows[1]?.members.map(({ id }) => id)).toEqual(['trial-7b', 'trial-7b-chat']);
  });
});

describe('labels of a chart', () => {
  const frame = { left: 0, right: 400, top: 0, bottom: 300 };
  it('stand beside their points, not upon each other', () => {
    const [first, second] = placeLabels(
      [
        { x: 100, y: 100, width: 60 },
        { x: 130, y: 100, width: 60 },
      ],
      frame,
    );
    expect(first).not.toEqual(second);
    expect(first!.x + 60 <= 124 || first!.y !== 104).toBe(true);
  });
  it('stay inside the frame where they can', () => {
    const [place] = placeLabels([{ x: 390, y: 150, width: 80 }], frame);
    expect(place!.x + 80).toBeLessThanOrEqual(400);
  });
});

describe('the schema of tokenizers', () => {
  const whole = {
    name: 'X',
    role: 'derivative',
    summary: { zh: '词表', en: 'A vocabulary' },
    vocabulary: { value: 1, source: 'card' },
    sources: { card: { url: 'https://example.org/', title: 'Card', kind: 'page' } },
  };
  it('takes one that was not measured', () => {
    expect(tokenizerInput.parse(whole)).toMatchObject({ used_by: [], published: [], remarks: [], aliases: [] });
  });
  it('refuses a checksum that is cut off, and counts below zero', () => {
    const problems = (measured: object) =>
      tokenizerInput.safeParse({ ...whole, measured }).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];
    expect(problems({ file: { bytes: 1, sha256: 'abc', source: 'card' } })).toContain('measured.file.sha256 checksum-form');
    expect(problems({ byte_pieces: -1 }).some((problem) => problem.startsWith('measured.byte_pieces'))).toBe(true);
  });
  it('refuses a cut without pieces', () => {
    expect(tokenizerSamplesInput.safeParse({ one: { llama: { n: 0, b: 0, p: '' } } }).success).toBe(false);
    expect(tokenizerSamplesInput.safeParse({ one: { llama: { n: 1, b: 0, p: '▁' } } }).success).toBe(true);
  });
});
