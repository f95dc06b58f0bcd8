import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tensorsOf } from '../../src/domain/architecture.ts';
import { averageBits, bitsOf, cacheBits, cacheBytes, cacheBytesPerToken, weightBytes } from '../../src/domain/memory.ts';
import { CACHES, GIB } from '../../src/domain/run.ts';
import { parametersOf } from '../../src/domain/parameters.ts';
import type { Architecture } from '../../src/schema/architecture.ts';
import { ALL_FORMATS, FORMATS } from '../../src/schema/formats.ts';

const llama7b: Architecture = { hidden_size: 4096, layers: 32, heads: 32, kv_heads: 32, ffn_size: 11008 };
const llama13b: Architecture = { hidden_size: 5120, layers: 40, heads: 40, kv_heads: 40, ffn_size: 13824 };
const llama2_70b: Architecture = { hidden_size: 8192, layers: 80, heads: 64, kv_heads: 8, ffn_size: 28672 };
const llama3_8b: Architecture = { hidden_size: 4096, layers: 32, heads: 32, kv_heads: 8, ffn_size: 14336 };
const falcon7b: Architecture = { layout: 'falcon', hidden_size: 4544, layers: 32, heads: 71, kv_heads: 1, ffn_size: 18176 };

/** Architectures such as there are: the hidden size is a multiple of the heads, the heads one of those for keys and values. */
const architectures = fc
  .record({
    width: fc.integer({ min: 1, max: 4 }),
    groups: fc.integer({ min: 1, max: 8 }),
    share: fc.integer({ min: 1, max: 8 }),
    layers: fc.integer({ min: 1, max: 80 }),
    ffn: fc.integer({ min: 1, max: 40 }),
  })
  .map(({ width, groups, share, layers, ffn }): Architecture => ({
    hidden_size: width * 64 * groups * share,
    layers,
    heads: groups * share,
    kv_heads: groups,
    ffn_size: ffn * 256,
  }));
const vocabularies = fc.integer({ min: 1, max: 200_000 });

describe('parameters', () => {
  it('are exactly those published', () => {
    // calculate-flops.pytorch, README, lines 431–435.
    expect(parametersOf(llama7b, 32_000)).toBe(6_738_415_616);
    expect(parametersOf(llama7b, 49_953)).toBe(6_885_486_592);
    // The files of Falcon-7B hold 14,434,379,520 bytes at 16 bits, the embedding once more as output (falcon-llm, index of the weights, line 3).
    expect(2 * (parametersOf(falcon7b, 65_024) + 65_024 * 4544)).toBe(14_434_379_520);
    // Widely published for Llama 3 8B and Llama 2 70B.
    expect(parametersOf(llama3_8b, 128_256)).toBe(8_030_261_248);
    expect(parametersOf(llama2_70b, 32_000)).toBe(68_976_648_192);
  });

  it('grow by two rows of the hidden size with each entry of the vocabulary, and by one where the embedding is the output', () => {
    fc.assert(
      fc.property(architectures, vocabularies, (shape, rows) => {
        expect(parametersOf(shape, rows + 1) - parametersOf(shape, rows)).toBe(2 * shape.hidden_size);
      }),
    );
    expect(parametersOf(falcon7b, 2) - parametersOf(falcon7b, 1)).toBe(4544);
  });

  it('are the sum of all tensors, each made of whole rows', () => {
    fc.assert(
      fc.property(architectures, vocabularies, (shape, rows) => {
        for (const { weights, columns } of tensorsOf(shape, rows)) expect(weights % columns).toBe(0);
      }),
    );
  });
});

describe('bits of blocks', () => {
  it('are those of llama.cpp', () => {
    const bits = {
      f16: 16,
      q8_0: 8.5,
      q6_k: 6.5625,
      q5_k: 5.5,
      q5_1: 6,
      q5_0: 5.5,
      q4_k: 4.5,
      q4_1: 5,
      q4_0: 4.5,
      q3_k: 3.4375,
      q2_k: 2.625,
    } as const;
    for (const [block, expected] of Object.entries(bits)) expect(bitsOf(block as keyof typeof bits), block).toBe(expected);
  });
});

describe('weights', () => {
  it('take two bytes each at 16 bits', () => {
    fc.assert(
      fc.property(architectures, vocabularies, (shape, rows) => {
        expect(weightBytes(shape, rows, 'fp16')).toBe(2 * parametersOf(shape, rows));
        expect(weightBytes(shape, rows, 'fp32')).toBe(4 * parametersOf(shape, rows));
      }),
    );
  });

  it('take more with every entry of the vocabulary, in every format', () => {
    fc.assert(
      fc.property(architectures, vocabularies, fc.constantFrom(...ALL_FORMATS), (shape, rows, format) => {
        expect(weightBytes(shape, rows + 1, format)).toBeGreaterThan(weightBytes(shape, rows, format));
      }),
    );
  });

  it('lie between two and sixteen bits on average in every format offered, from the most to the fewest', () => {
    for (const [shape, rows] of [
      [llama7b, 49_954],
      [llama13b, 39_424],
      [llama2_70b, 32_000],
    ] as const) {
      const bits = FORMATS.map((format) => averageBits(shape, rows, format));
      for (const value of bits) {
        expect(value).toBeGreaterThan(2);
        expect(value).toBeLessThanOrEqual(16);
      }
      expect(bits[0]).toBe(16);
      expect(bits.at(-1)).toBe(Math.min(...bits));
    }
  });

  it('come to the sizes of files that were measured', () => {
    const near = (bytes: number, published: number) => expect(Math.abs(bytes / published - 1)).toBeLessThan(0.003);
    near(weightBytes(llama7b, 55_296, 'q4_k_m'), 3.92 * GIB);
    near(weightBytes(llama7b, 55_296, 'q3_k_m'), 3.18 * GIB);
    near(weightBytes(llama3_8b, 128_256, 'q2_k'), 2.96 * GIB);
    near(weightBytes(llama13b, 49_954, 'q2_k-2023'), 5.61e9);
    near(weightBytes(llama13b, 49_954, 'q8_0-wide'), 14.85e9);
  });

  it('of rows that no block of 256 fits take the next best of 32', () => {
    expect(averageBits(falcon7b, 65_024, 'q4_k_m')).toBeGreaterThan(averageBits(llama7b, 65_024, 'q4_k_m'));
    for (const format of ALL_FORMATS) expect(weightBytes(falcon7b, 65_024, format)).toBeGreaterThan(0);
  });
});

describe('the cache', () => {
  it('is 512 KiB a token for LLaMA-7B at 16 bits, and an eighth of that where eight heads share a key', () => {
    expect(cacheBytesPerToken(llama7b, 'fp16')).toBe(512 * 1024);
    const shared = { ...llama7b, kv_heads: 4 };
    expect(8 * cacheBytesPerToken(shared, 'fp16')).toBe(cacheBytesPerToken(llama7b, 'fp16'));
  });

  it('grows with the tokens, with the texts and with the bits, each in proportion', () => {
    fc.assert(
      fc.property(
        architectures,
        fc.constantFrom(...CACHES),
        fc.nat(100_000),
        fc.integer({ min: 1, max: 64 }),
        (shape, cache, tokens, batch) => {
          const one = cacheBytes(shape, cache, tokens, batch);
          expect(cacheBytes(shape, cache, tokens + 1, batch)).toBeGreaterThan(one);
          expect(cacheBytes(shape, cache, tokens + 1, batch + 1)).toBeGreaterThan(cacheBytes(shape, cache, tokens + 1, batch));
          expect(cacheBytes(shape, cache, 2 * tokens, batch)).toBeCloseTo(2 * one, 3);
          expect(cacheBytes(shape, cache, tokens, 2 * batch)).toBeCloseTo(2 * one, 3);
        },
      ),
    );
    expect(CACHES.map(cacheBits)).toEqual([16, 8.5, 4.5]);
  });

  it('is empty without tokens', () => {
    for (const cache of CACHES) expect(cacheBytes(llama7b, cache, 0, 8)).toBe(0);
  });
});
