import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerFor, CACHES, charactersFor, GIB, LADDER, MEMORIES, tokensFor, type Runnable, type Wish } from '../../src/domain/run.ts';
import { cellsOf } from '../../src/run/cells.ts';
import { packed, unpacked } from '../../src/run/pack.ts';
import { DEFAULT, formatRun, LIMITS, parseRun, readNumber, type RunState } from '../../src/run/state.ts';
import type { RunSubject } from '../../src/run/subjects.ts';
import { FORMATS, type Format } from '../../src/schema/formats.ts';

const bits = [16, 8.5, 8.5, 6.6, 6, 5.7, 5.5, 5, 4.8, 4.6, 4.5, 3.9, 3];
const weightsOf = (billions: number) =>
  Object.fromEntries(FORMATS.map((format, index) => [format, (billions * 1e9 * bits[index]!) / 8])) as Record<Format, number>;
const runnables = fc.record({
  weights: fc.integer({ min: 1, max: 80 }).map(weightsOf),
  cached: fc.integer({ min: 1, max: 2_000_000 }),
  context: fc.option(fc.integer({ min: 1, max: 100_000 }), { nil: undefined }),
  inherited: fc.constant(undefined as number | undefined),
  trained: fc.option(fc.integer({ min: 1, max: 100_000 }), { nil: undefined }),
  rate: fc.option(fc.record({ value: fc.double({ min: 0.3, max: 3, noNaN: true }), measured: fc.boolean() }), { nil: undefined }),
});
const wishes = fc.record({
  memory: fc.constantFrom(...MEMORIES),
  format: fc.constantFrom<Wish['format'][]>('finest', ...FORMATS),
  cache: fc.constantFrom(...CACHES),
  batch: fc.integer({ min: 1, max: 64 }),
  amount: fc.nat(50_000),
  unit: fc.constantFrom('characters' as const, 'tokens' as const),
});
const llama7b: Runnable = {
  weights: weightsOf(6.738),
  cached: 262_144,
  context: 2048,
  trained: 2048,
  rate: { value: 0.75, measured: true },
};

describe('an answer', () => {
  it('adds up, and says that it fits only where a tenth of the memory is left and the text is within the context', () => {
    fc.assert(
      fc.property(runnables, wishes, (runnable, wish) => {
        const answer = answerFor(runnable, wish);
        const available = wish.memory * GIB;
        if (answer.total !== undefined) expect(answer.total).toBe(answer.weights + answer.cache!);
        if (answer.verdict === 'fits') expect(answer.total).toBeLessThanOrEqual(available * 0.9);
        if (answer.verdict === 'tight') expect(answer.total).toBeLessThanOrEqual(available);
        if (answer.verdict === 'memory') expect(answer.total ?? answer.weights).toBeGreaterThan(available);
        if (answer.verdict === 'fits' || answer.verdict === 'tight')
          expect(answer.tokens).toBeLessThanOrEqual(runnable.context ?? Infinity);
        if (answer.verdict === 'context') expect(answer.tokens).toBeGreaterThan(runnable.context!);
      }),
    );
  });

  it('never turns worse with more memory, nor better with a longer text or more texts', () => {
    const runs = ({ verdict }: { verdict: string }) => verdict === 'fits';
    fc.assert(
      fc.property(runnables, wishes, fc.integer({ min: 1, max: 1000 }), (runnable, wish, more) => {
        if (runs(answerFor(runnable, wish))) expect(runs(answerFor(runnable, { ...wish, memory: wish.memory + more }))).toBe(true);
        if (!runs(answerFor(runnable, wish))) {
          expect(runs(answerFor(runnable, { ...wish, amount: wish.amount + more }))).toBe(false);
          expect(runs(answerFor(runnable, { ...wish, batch: wish.batch + more }))).toBe(false);
        }
      }),
    );
  });

  it('names a length that does fit, and a token more that does not', () => {
    fc.assert(
      fc.property(runnables, wishes, (runnable, wish) => {
        const { most, format } = answerFor(runnable, wish);
        if (most === undefined || most === 0) return;
        const at = (amount: number) => answerFor(runnable, { ...wish, format, unit: 'tokens', amount }).verdict;
        expect(at(most)).toBe('fits');
        expect(at(most + 1)).not.toBe('fits');
      }),
    );
  });

  it('takes the finest format that fits where the format is left open', () => {
    fc.assert(
      fc.property(runnables, wishes, (runnable, wish) => {
        const open = answerFor(runnable, { ...wish, format: 'finest' });
        expect(LADDER).toContain(open.format);
        for (const format of LADDER.slice(0, LADDER.indexOf(open.format as (typeof LADDER)[number]))) {
          const finer = answerFor(runnable, { ...wish, format });
          expect(finer.total ?? finer.weights).toBeGreaterThan(wish.memory * GIB * 0.9);
        }
      }),
    );
  });

  it('for 2,000 characters in 12 GB with LLaMA-7B is that they are longer than the context', () => {
    expect(answerFor(llama7b, DEFAULT)).toMatchObject({ verdict: 'context', tokens: 2667 });
    expect(answerFor({ ...llama7b, rate: { value: 1.4, measured: true } }, DEFAULT)).toMatchObject({
      verdict: 'fits',
      tokens: 1429,
      format: 'q8_0',
    });
  });

  it('goes by the context of the base where no source gives one, and says so', () => {
    const silent = { ...llama7b, context: undefined, inherited: 2048 };
    expect(answerFor(silent, DEFAULT)).toMatchObject({ verdict: 'base-context', most: 2048 });
    expect(answerFor({ ...silent, inherited: undefined }, DEFAULT)).toMatchObject({ verdict: 'fits', most: undefined });
  });

  it('names the memory first where neither memory nor context suffices', () => {
    expect(answerFor({ ...llama7b, weights: weightsOf(80) }, DEFAULT).verdict).toBe('memory');
  });

  it('warns where the text is longer than those of training', () => {
    const short = { ...llama7b, rate: { value: 1.4, measured: true }, trained: 512 };
    const answer = answerFor(short, DEFAULT);
    expect(answer.beyondTraining).toBe(true);
    expect(cellsOf(answer, short, 'characters', 'zh').verdict).toBe('装得下（训练只用到512）');
    expect(cellsOf(answer, short, 'characters', 'en').verdict).toBe('fits (trained on 512 only)');
  });

  it('marks tokens that were counted with another vocabulary as a bound', () => {
    const cautious = { ...llama7b, context: undefined, rate: { value: 0.75, measured: false } };
    expect(cellsOf(answerFor(cautious, DEFAULT), cautious, 'characters', 'en').tokens).toBe('≤2,667');
    expect(cellsOf(answerFor(cautious, DEFAULT), cautious, 'tokens', 'en').tokens).toBe('2,667');
  });

  it('says so where characters cannot be counted', () => {
    const silent = { ...llama7b, rate: undefined };
    expect(answerFor(silent, DEFAULT)).toMatchObject({ verdict: 'unknown', tokens: undefined, total: undefined });
    expect(answerFor(silent, { ...DEFAULT, unit: 'tokens' }).verdict).toBe('fits');
  });
});

describe('characters and tokens', () => {
  it('as many characters as tokens hold need no more tokens than that', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.double({ min: 0.3, max: 3, noNaN: true }), (tokens, value) => {
        const rate = { value, measured: true };
        expect(tokensFor(charactersFor(tokens, rate), rate)).toBeLessThanOrEqual(tokens);
      }),
    );
  });
});

const states: fc.Arbitrary<RunState> = fc.record({
  memory: fc.oneof(fc.constantFrom(...MEMORIES), fc.integer({ min: 1, max: 10_000 })),
  format: fc.constantFrom<Wish['format'][]>('finest', ...FORMATS),
  cache: fc.constantFrom(...CACHES),
  batch: fc.integer({ min: 1, max: 1000 }),
  amount: fc.nat(10_000_000),
  unit: fc.constantFrom('characters' as const, 'tokens' as const),
  only: fc.boolean(),
  checkpoint: fc.constantFrom('', 'billa-7b-sft', 'ziya-llama-13b-v1.1'),
});

describe('the address of the calculator', () => {
  it('is read back as it was written, without defaults', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(parseRun(formatRun(state))).toEqual(state);
      }),
    );
    expect(formatRun(DEFAULT)).toBe('');
    expect(formatRun({ ...DEFAULT, memory: 24, unit: 'tokens', amount: 1500, cache: 'q8_0' })).toBe('?memory=24&cache=q8_0&tokens=1500');
  });

  it('never throws, and leaves out what is malformed', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webQueryParameters().map((query) => `?${query}`),
        ),
        (text) => {
          expect(parseRun(formatRun(parseRun(text)))).toEqual(parseRun(text));
        },
      ),
    );
    expect(parseRun('?memory=lots&format=q9&cache=%E0%A4%A&batch=1.5&characters=-3&tokens=&only=1&checkpoint=<script>')).toEqual(DEFAULT);
    expect(parseRun('?memory=99999999&batch=0&characters=1e9')).toEqual(DEFAULT);
  });

  it('takes numbers with separators of thousands, within limits', () => {
    expect(readNumber('2,000', 'amount')).toBe(2000);
    expect(readNumber(' 10.5 ', 'memory')).toBe(10.5);
    for (const bad of ['', ' ', '0x10', '1e3', '-1', 'NaN', '∞', '12345678901', null, undefined])
      expect(readNumber(bad, 'amount'), String(bad)).toBeUndefined();
    for (const [key, [least, most]] of Object.entries(LIMITS)) {
      expect(readNumber(String(least), key as keyof typeof LIMITS)).toBe(least);
      expect(readNumber(String(most), key as keyof typeof LIMITS)).toBe(most);
      expect(readNumber(String(most + 1), key as keyof typeof LIMITS)).toBeUndefined();
    }
  });
});

describe('what goes to the browser', () => {
  it('is unpacked as it was packed, alike figures once', () => {
    const subject = (id: string, runnable: Runnable | undefined) => ({ checkpoint: { id }, runnable }) as RunSubject;
    fc.assert(
      fc.property(fc.array(runnables, { maxLength: 5 }), (list) => {
        const pack = packed([...list.map((runnable, index) => subject(`c${index}`, runnable)), subject('none', undefined)]);
        const back = unpacked(JSON.parse(JSON.stringify(pack)));
        expect([...back.values()]).toEqual(list);
        expect(back.has('none')).toBe(false);
        expect(pack.machines.length).toBeLessThanOrEqual(list.length);
      }),
    );
  });
});
