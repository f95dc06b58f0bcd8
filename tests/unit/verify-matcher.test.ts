import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allDates, sameDate } from '../../src/verify/dates.ts';
import { canonical, canonicalNumber } from '../../src/verify/decimal.ts';
import { allFigures, sameFigure, writtenFigures } from '../../src/verify/figures.ts';
import { formulasIn, roundsTo } from '../../src/verify/formula.ts';
import { hanNumber } from '../../src/verify/han-number.ts';
import { fold, holdsName } from '../../src/verify/names.ts';
import { stands, type Piece } from '../../src/verify/pieces.ts';
import { plain } from '../../src/verify/plain.ts';
import { scanLine } from '../../src/verify/scan.ts';
import { piecesOfSentence } from '../../src/verify/sentence.ts';

const figure = (value: number): Piece => ({
  kind: 'figure',
  label: String(value),
  readings: [{ value: canonicalNumber(value), unit: '' }],
});
/** Whether a figure as we write it stands in a line of a source. */
const bears = (line: string, ours: string) =>
  writtenFigures(plain(ours)).every(({ text, readings }) => stands({ kind: 'figure', label: text, readings }, [scanLine(line)]));

describe('figures in a source', () => {
  it.each([
    [
      '49953',
      ['49953', '49,953', '49 953', '49.953k', '4.9953万', '4万9953', '４９９５３', '４９，９５３', '词表49953+1', '4995**3**', '=49953'],
    ],
    ['1.4万亿', ['1.4T', '1400B', '1,400B', '1.4 trillion', '1.4万亿', '1.4T tokens', '14000亿']],
    ['13B', ['13B', '13b', '130亿', '13 billion', 'LLaMA-13B', 'llama_13b_hf', '7B/13B']],
    ['20 GB', ['20G', '20 GB', '20GiB', '约20G左右']],
    ['0.0002', ['2e-4', '2E-4', '2.0e-04', '2×10⁻⁴', '2 * 10^{-4}', '0.0002', 'lr=2e-4']],
    ['20%', ['20%', '２０％', '百分之二十', '百分之20', '20 percent', '0.2', '20–70%']],
    ['500万', ['5M', '500万', '5 million', '5,000,000', '500w']],
    ['32,000', ['32K', '32k', '3.2万', '32000']],
    ['2048', ['2K context', '2048', '2,048']],
    ['3', ['第三阶段', '三个数据集', 'three stages', '3 x V100', '3张卡']],
  ])('%s is found however it is written', (ours, lines) => {
    for (const line of lines) expect(bears(line, ours), line).toBe(true);
  });

  it.each([
    ['49954', '49953'],
    ['49953', '49954'],
    ['13B', '130B'],
    ['13B', '1.3B'],
    ['13', '13B'],
    ['1,024', '11,024'],
    ['24', '11,024'],
    ['953', '49,953'],
    ['20', '20G'],
    ['100', 'A100'],
    ['1.4', 'v1.4.2'],
    ['29', '2023-05-29'],
    ['5', '5%'],
    ['7', 'GPT7X'],
    ['1', '10,000'],
    ['20 GB', '20 MB'],
  ])('%s is not found in “%s”', (ours, line) => {
    expect(bears(line, ours)).toBe(false);
  });

  const number = fc.integer({ min: 100, max: 9_999_999 });
  const grouped = (value: number) => value.toLocaleString('en-US');
  const inTenThousands = (value: number) =>
    `${Math.floor(value / 10_000)}万${value % 10_000 === 0 ? '' : String(value % 10_000).padStart(4, '0')}`;
  const FORMS: ((value: number) => string)[] = [
    String,
    grouped,
    (value) => grouped(value).replaceAll(',', '\u00A0'),
    (value) => `${value / 1000}k`,
    (value) => `${value / 10_000}万`,
    (value) => (value >= 10_000 ? inTenThousands(value) : String(value)),
    (value) => value.toExponential(),
    (value) => [...String(value)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(''),
  ];
  const surroundings = fc.constantFrom(
    ['', ''],
    ['词表大小为', '。'],
    ['| size | ', ' |'],
    ['(', ')'],
    ['vocab_size=', ','],
    ['about ', ' tokens'],
  );

  it('any number in any form is found, and no other number is', () => {
    fc.assert(
      fc.property(number, number, fc.nat(FORMS.length - 1), surroundings, (value, other, form, [before, after]) => {
        const scan = scanLine(`${before}${FORMS[form]!(value)}${after}`);
        expect(stands(figure(value), [scan])).toBe(true);
        // 32K may be 32,768, so that a power of two in thousands is two numbers.
        fc.pre(other !== value && other !== (value / 1000) * 1024);
        expect(stands(figure(other), [scan])).toBe(false);
      }),
      {
        numRuns: 2000,
        examples: [
          // Groups parted by blanks that do not break are one number, and what looks like a month may be one of thousands.
          [3_118_000, 118, 2, ['', '']],
          [1_937_800, 100, 3, ['', '']],
        ],
      },
    );
  });

  it('canonical numbers are equal exactly when the numbers are', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 0, max: 6 }), (value, shift) => {
        const zeros = '0'.repeat(shift);
        expect(canonical(`${value}${zeros}`, -shift)).toBe(canonical(String(value)));
        expect(canonical(`00${value}.${zeros}`)).toBe(canonical(String(value)));
        expect(canonical(String(value + 1n))).not.toBe(canonical(String(value)));
      }),
    );
  });

  it('any line whatever ends in figures, never in a throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,万亿千百十两五eE-+×*^%GB日月年/[] '), maxLength: 30 }), (line) => {
        expect(() => scanLine(line)).not.toThrow();
      }),
    );
  });

  it.each([
    ['五十万', 500_000],
    ['三千二百', 3200],
    ['十二', 12],
    ['两', 2],
    ['一亿二千万', 120_000_000],
  ])('%s is read', (text, value) => {
    expect(hanNumber(text)).toBe(canonicalNumber(value));
  });

  it('numbers in Chinese that are read digit by digit are none', () => {
    expect(hanNumber('二零二三')).toBeUndefined();
  });

  it('a unit may stand in the head of the table', () => {
    const twenty = writtenFigures('20 GB')[0]!;
    expect(sameFigure(twenty.readings, allFigures('| 20 |')[0]!.readings, () => false)).toBe(false);
    expect(stands({ kind: 'figure', label: '20 GB', readings: twenty.readings }, [scanLine('| Size (GB) |'), scanLine('| 20 |')])).toBe(
      true,
    );
  });
});

describe('dates in a source', () => {
  const day = { year: 2023, month: 5, day: 11 };
  it.each([
    '2023-05-11',
    '2023/5/11',
    '2023.05.11',
    '11 May 2023',
    'May 11th, 2023',
    'May 11, 2023',
    '2023年5月11日',
    '[2023/05/11]',
    '23-05-11',
    '05/11/2023',
    '05/11/23',
    '20230511',
    '2023-05-11T08:00:00',
    '[05.11] released',
    'output_0511/models',
  ])('%s is 11 May 2023', (line) => {
    expect(allDates(plain(line)).some((date) => sameDate(day, date))).toBe(true);
  });

  it.each(['2023-05-12', '2022-05-11', '12 May 2023', '2023年5月', '1024', '3.14', '2023.5'])('%s is not', (line) => {
    expect(allDates(plain(line)).some((date) => sameDate(day, date))).toBe(false);
  });

  it('a month is borne out by any of its days, a day not by its month', () => {
    expect(sameDate({ year: 2023, month: 5 }, day)).toBe(true);
    expect(sameDate({ year: 2023 }, day)).toBe(true);
    expect(sameDate(day, { year: 2023, month: 5 })).toBe(false);
  });

  it('any day is found in each form, and no other day is', () => {
    const dates = fc.date({ min: new Date('2020-01-01'), max: new Date('2029-12-31'), noInvalidDate: true }).map((date) => ({
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
    }));
    const MONTHS = 'January February March April May June July August September October November December'.split(' ');
    const two = (value: number) => String(value).padStart(2, '0');
    const forms: ((date: typeof day) => string)[] = [
      ({ year, month, day: number }) => `${year}-${two(month)}-${two(number)}`,
      ({ year, month, day: number }) => `[${year}/${month}/${number}]`,
      ({ year, month, day: number }) => `${year}年${month}月${number}日`,
      ({ year, month, day: number }) => `${number} ${MONTHS[month - 1]} ${year}`,
      ({ year, month, day: number }) => `${MONTHS[month - 1]?.slice(0, 3)} ${number}, ${year}`,
    ];
    fc.assert(
      fc.property(dates, dates, fc.nat(forms.length - 1), (date, other, form) => {
        const found = allDates(plain(forms[form]!(date)));
        expect(found.some((one) => sameDate(date, one))).toBe(true);
        fc.pre(JSON.stringify(date) !== JSON.stringify(other));
        expect(found.some((one) => sameDate(other, one))).toBe(false);
      }),
    );
  });
});

describe('names in a source', () => {
  it.each([
    ['Chinese-LLaMA-7B', 'the chinese_llama 7b model'],
    ['Apache-2.0', 'ＡＰＡＣＨＥ－２.０'],
    ['LLaMA', 'ChineseLLaMA'],
    ['LLaMA', 'LLaMA7B weights'],
    ['GPU', '8 GPUs'],
    ['Hugging Face', 'https://huggingface.co/x'],
  ])('%s stands in “%s”', (name, line) => {
    expect(holdsName(fold(plain(line)), name)).toBe(true);
  });

  it.each([
    ['PPO', 'support'],
    ['LoRA', 'QLoRA'],
    ['LLaMA', 'LLaMA2'],
    ['7B', '17B'],
    ['BELLE', 'Isabelle'],
  ])('%s does not stand in “%s”', (name, line) => {
    expect(holdsName(fold(plain(line)), name)).toBe(false);
  });

  it('may stand in parts, none of them a single letter', () => {
    const name = (spelling: string): Piece => ({ kind: 'name', label: spelling, spellings: [spelling] });
    const table = ['| Model | Size |', '| Chinese-Alpaca-Plus | 7B |'].map(scanLine);
    expect(stands(name('Chinese-Alpaca-Plus-7B'), table)).toBe(true);
    expect(stands(name('Chinese-Alpaca-Plus-13B'), table)).toBe(false);
    expect(stands(name('C-Eval'), [scanLine('Evaluation, C')])).toBe(false);
  });
});

describe('what must stand in the sources of a sentence', () => {
  const labels = (text: Parameters<typeof piecesOfSentence>[0]) => piecesOfSentence(text).map(({ kind, label }) => `${kind} ${label}`);

  it('is every figure, date and name, each once for both languages', () => {
    expect(
      labels({
        zh: '2023年5月11日发布BiLLa-7B-SFT，词表46,943，语料比4:4:2，用2张A100-40GB。',
        en: 'BiLLa-7B-SFT was released on 11 May 2023 with a vocabulary of 46,943, a mix of 4 : 4 : 2, on two A100-40GB.',
      }).sort(),
    ).toEqual(['date 11 May 2023', 'figure 2', 'figure 46,943', 'name A100-40GB', 'name BiLLa-7B-SFT', 'ratio 4 : 4 : 2']);
  });

  it('is no number that the Chinese writes in words', () => {
    expect(labels({ zh: '第一阶段扩充词表', en: 'Stage 1 extends the vocabulary' })).toEqual([]);
  });

  it('is no unit and no figure that belongs to a name', () => {
    expect(labels({ zh: '约20 GB，需V100-32GB与Llama 2', en: 'about 20 GB; needs a V100-32GB and Llama 2' }).sort()).toEqual([
      'figure 20 GB',
      'name Llama 2',
      'name V100-32GB',
    ]);
  });
});

describe('reckonings', () => {
  it.each([
    ['8张GPU×每卡20条×2万步', 3_200_000],
    ['46,943减去原版的32,000', 14_943],
    ['128,000个词元，加代码定义的256个特殊词元', 128_256],
    ['10万步×8卡×20条×1,024词元', 16_384_000_000],
  ])('%s', (text, value) => {
    expect(formulasIn(text)[0]?.result).toBe(canonicalNumber(value));
  });

  it('are not read into lists of figures', () => {
    expect(formulasIn('7B、13B与33B，共3种')).toEqual([]);
  });

  it('may be rounded to the digits given', () => {
    const exact = canonicalNumber(16_384_000_000);
    expect(roundsTo(exact, canonicalNumber(16.4e9))).toBe(true);
    expect(roundsTo(exact, canonicalNumber(16.3e9))).toBe(false);
    expect(roundsTo(exact, canonicalNumber(16_384_000_001))).toBe(false);
  });
});
