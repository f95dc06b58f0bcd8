import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../scripts/lib/verify/messages.ts';
import { reportLines, summarise } from '../../scripts/lib/verify/report.ts';
import type { Findings } from '../../scripts/lib/verify/run.ts';
import type { Fact } from '../../src/domain/facts.ts';
import { parseArticle } from '../../src/loader/mdx.ts';
import { proseOf } from '../../src/loader/prose.ts';
import type { Outcome } from '../../src/schema/verification.ts';
import { passageNames } from '../../src/verify/article.ts';
import { compare, nearestLines, type Read } from '../../src/verify/compare.ts';
import { contextLines } from '../../src/verify/context.ts';
import { formulasOf, isWorkedOut, piecesOf } from '../../src/verify/fact.ts';
import { linesOf, pointsAtLines, targetOf } from '../../src/verify/places.ts';
import { readCitation } from '../../src/verify/reads.ts';
import { ScannedFile } from '../../src/verify/scan.ts';
import { figuresOfPassage } from '../../src/verify/sentence.ts';
import { SHA } from '../fixtures/entry.ts';

const README = `# Models
## Results
| Model | 7B | 13B |
| ----- | -- | --- |
| Plus  | 44.9 | 41.5 |
| Pro   | 46.5 | 43.3 |

Vocabulary: 49,953
released 2023.5.29
采用全参数训练，未使用LoRA
仅供学术研究，严禁商用
`;
const file = new ScannedFile(README);
const lines = (first: number, last = first): Read => ({
  kind: 'file',
  file,
  lines: [first, last],
  days: [],
  about: 'o/n README.md',
  markdown: true,
});
const fact = (value: unknown, path = 'training/x/data', more: Partial<Fact> = {}): Fact => ({
  path,
  keys: [],
  kind: 'claim',
  status: 'known',
  value,
  citations: [],
  computed: false,
  ...more,
});
const outcome = (value: unknown, reads: readonly Read[], path?: string, more?: Partial<Fact>) => {
  const subject = fact(value, path, more);
  return compare(
    piecesOf(subject, () => []),
    reads,
    [],
    formulasOf(subject),
  );
};

describe('the lines cited', () => {
  it.each([
    ['L9', [9, 9]],
    ['L9-L12', [9, 12]],
    ['L9-12', undefined],
    ['§3', undefined],
    [undefined, undefined],
  ])('%s', (at, expected) => {
    expect(linesOf(at)).toEqual(expected);
  });

  it('count from the first to the last, both included', () => {
    for (const [first, last, expected] of [
      [8, 8, 'confirmed'],
      [6, 8, 'confirmed'],
      [8, 10, 'confirmed'],
      [6, 7, 'moved'],
      [9, 11, 'moved'],
    ] as const)
      expect(outcome(49953, [lines(first, last)]).outcome, `${first}–${last}`).toBe(expected);
  });

  it('and beyond the end of the file hold nothing', () => {
    expect(outcome(49953, [lines(12, 40)])).toMatchObject({ outcome: 'moved', elsewhere: [{ first: 8, last: 8 }] });
  });

  it('are told from other places of a repository', () => {
    const at = (path: string) => ({ url: `https://github.com/o/n/${path}`, title: 'x', kind: 'repository' }) as const;
    expect(targetOf(at(`blob/${SHA}/docs/a%20b.md`), { ref: 'x', at: 'L1-L2' })).toEqual({
      kind: 'file',
      repository: 'o/n',
      commit: SHA,
      path: 'docs/a b.md',
      lines: [1, 2],
    });
    expect(targetOf(at(`commit/${SHA}`), { ref: 'x' })).toMatchObject({ kind: 'commit' });
    expect(targetOf(at(`commits/${SHA}`), { ref: 'x', at: 'commit c84cc61c' })).toMatchObject({ kind: 'history', only: 'c84cc61c' });
    expect(targetOf(at(`tree/${SHA}/a`), { ref: 'x' })).toMatchObject({ kind: 'folder', path: 'a' });
    expect(targetOf(at('releases/tag/v1.0'), { ref: 'x' })).toMatchObject({ kind: 'release', tag: 'v1.0' });
    expect(targetOf(at('issues/3'), { ref: 'x' })).toBeUndefined();
    expect(targetOf({ url: 'https://huggingface.co/o/n', title: 'x', kind: 'model-card' }, { ref: 'x', at: 'L3' })).toBeUndefined();
    expect(pointsAtLines(at(`blob/${SHA}/README.md`), { ref: 'x' })).toBe(false);
    expect(pointsAtLines(at(`blob/${SHA}/README.md`), { ref: 'x', at: 'L3' })).toBe(true);
  });
});

describe('a release', () => {
  const url = 'https://github.com/o/n/releases/tag/v1.0';
  const entry = { key: 'models/x', data: { sources: { release: { url, title: 'x', kind: 'release' as const } } } };
  const nothing = () => Promise.resolve(undefined);
  const read = (at: string | undefined, day?: string) =>
    readCitation(
      entry,
      { ref: 'release', at },
      { file: nothing, days: nothing, lines: () => Promise.resolve(day === undefined ? undefined : [day]) },
      new Map(),
      false,
    );

  it('is read for its day', async () => {
    expect(await read(undefined, 'v1.0 2023-05-29')).toMatchObject({ kind: 'text', lines: ['v1.0 2023-05-29'], whole: false });
    expect(await read(undefined)).toEqual({ kind: 'unreachable' });
  });

  it('is not read where a place in it is cited, which no program finds', async () => {
    expect(await read('§1', 'v1.0 2023-05-29')).toMatchObject({ kind: 'unread' });
    expect(await read('§1')).toMatchObject({ kind: 'unread' });
  });
});

describe('what a reader sees above the lines', () => {
  it('is the headings they stand under and the head of their table', () => {
    expect(contextLines(README.split('\n'), 5)).toEqual([1, 2, 3]);
    expect(contextLines(README.split('\n'), 8)).toEqual([1, 2]);
  });

  it('counts for a fact of which something stands in the lines, not alone', () => {
    expect(outcome({ zh: '13B为41.5', en: '41.5 for 13B' }, [lines(5)]).outcome).toBe('confirmed');
    expect(outcome({ zh: '13B', en: '13B' }, [lines(5)]).outcome).not.toBe('confirmed');
  });
});

describe('a fact', () => {
  it('with several citations needs all of its pieces in all of them together', () => {
    const value = { zh: '词表49,953，Plus为44.9', en: 'vocabulary 49,953; Plus has 44.9' };
    expect(outcome(value, [lines(5), lines(8)])).toMatchObject({ outcome: 'confirmed', cited: '++' });
    expect(outcome(value, [lines(5), lines(9)])).toMatchObject({ outcome: 'moved', cited: '+-' });
  });

  it('of which the rest may stand in sources that are not read is confirmed in part only', () => {
    const value = { zh: '44.9，论文为45.1', en: '44.9; the paper has 45.1' };
    expect(outcome(value, [lines(5), { kind: 'unread', about: '' }])).toMatchObject({ outcome: 'partly', cited: '+.' });
    expect(outcome(value, [lines(9), { kind: 'unread', about: '' }]).outcome).not.toBe('partly');
  });

  it('whose source could not be got is neither confirmed nor refuted', () => {
    expect(outcome(49953, [{ kind: 'unreachable' }])).toMatchObject({ outcome: 'unreachable', cited: '.' });
  });

  it('with a name that only the source is called by is not confirmed by it', () => {
    expect(outcome({ zh: 'README', en: 'README' }, [lines(8)]).outcome).toBe('no-test');
  });

  it('of a third project is confirmed where its lines speak of the model', () => {
    const list: Read = {
      kind: 'file',
      file: new ScannedFile('BELLE\nBiLLa\n'),
      lines: [2, 2],
      days: [],
      about: 'x/model-list',
      markdown: false,
    };
    const pieces = piecesOf(fact({ zh: 'model-list收录了它', en: 'model-list lists it' }), () => []);
    expect(compare(pieces, [list], ['BiLLa']).outcome).toBe('confirmed');
    expect(compare(pieces, [list], ['Linly']).outcome).toBe('no-test');
  });

  it.each([
    ['series/x/method', ['full-parameter'], 10, true],
    ['series/x/method', ['from-scratch'], 10, false],
    ['licence/commercial', 'no', 11, true],
    ['licence/commercial', 'no', 10, false],
    ['checkpoints/x/released', '2023-05-29', 9, true],
    ['checkpoints/x/released', '2023-05', 9, true],
    ['checkpoints/x/released', '2023-05-30', 9, false],
    ['checkpoints/x/size', 13, 3, true],
    ['checkpoints/x/size', 30, 3, false],
  ])('%s %j in line %i', (path, value, line, confirmed) => {
    expect(outcome(value, [lines(line)], path).outcome === 'confirmed').toBe(confirmed);
  });

  it('in words alone is judged by the terms that it has in common with the lines', () => {
    expect(outcome({ zh: '仅限研究，不得商用', en: 'research only, no commercial use' }, [lines(11)]).outcome).toBe('confirmed');
    expect(outcome({ zh: '仅限研究，不得商用', en: 'research only, no commercial use' }, [lines(10)]).outcome).toBe('no-test');
    expect(outcome({ zh: '许可', en: 'licence' }, [lines(11)]).outcome).toBe('no-test');
  });

  it('that follows from figures in the lines is confirmed by reckoning', () => {
    const value = { zh: '两者相差3.4（44.9减41.5）', en: 'they differ by 3.4 (44.9 minus 41.5)' };
    expect(outcome(value, [lines(5)]).outcome).toBe('confirmed');
    expect(outcome({ ...value, zh: '两者相差3.5（44.9减41.5）' }, [lines(5)]).outcome).not.toBe('confirmed');
    expect(outcome(value, [lines(6)]).outcome).not.toBe('confirmed');
  });

  it('says itself that it was worked out', () => {
    expect(isWorkedOut(fact({ zh: '均分为7.62（计算）', en: 'a mean of 7.62 (computed)' }))).toBe(true);
    expect(isWorkedOut(fact({ zh: '均分为7.62', en: 'a mean of 7.62' }))).toBe(false);
    expect(isWorkedOut(fact(1, 'x', { computed: true }))).toBe(true);
  });

  it('of the article rests on its finding, and on the statement only where that is confirmed', () => {
    const check = (verdict: string) =>
      piecesOf(
        fact({ statement: { zh: '有99B', en: 'has 99B' }, verdict, finding: { zh: '只有13B', en: 'only 13B' } }, 'article/1', {
          kind: 'statement',
        }),
        () => [],
      )
        .filter(({ soft }) => !soft)
        .map(({ label }) => label);
    expect(check('wrong')).toEqual(['13B']);
    expect(check('confirmed')).toEqual(['99B', '13B']);
  });
});

describe('the size', () => {
  it('of a model is in billions, that of a benchmark a count, also where it is disputed', () => {
    const labels = (value: number, path: string) => piecesOf(fact(value, path), () => []).map(({ label }) => label);
    expect(labels(13, 'checkpoints/x/size')).toEqual(['13B']);
    expect(labels(13, 'checkpoints/x/size/disputed.1')).toEqual(['13B']);
    expect(labels(49953, 'size')).toEqual(['49953']);
    expect(labels(49953, 'size/disputed.1')).toEqual(['49953']);
    expect(outcome(49953, [lines(8)], 'size/disputed.1').outcome).toBe('confirmed');
  });
});

describe('the numbers of a run', () => {
  it('leave out figures that stand in a table which no program reads, and say how many', () => {
    const report = (outcome: Outcome, cited: string) => ({
      entry: 'models/x',
      report: { fact: fact(1), stored: { print: '', outcome, cited }, counts: true, nearest: [] },
      outcome,
    });
    const findings: Findings = {
      open: [],
      facts: [report('confirmed', '+'), report('partly', '-.'), report('partly', '-.'), report('partly', '+.')],
      passages: [],
      needless: [],
    };
    const summary = summarise(findings, [], 0);
    expect(summary).toMatchObject({ facts: 4, unread: 2, claims: { confirmed: 1, partly: 1 } });
    const text = reportLines(findings, summary, messagesIn('en'), () => '').join('\n');
    expect(text).toContain('1 of 2 confirmed (50.0%)');
    expect(text).toContain('2 more figures stand in tables that no program reads');
  });
});

describe('a fact that is not in its lines', () => {
  it('is led to the nearest lines in which each piece stands', () => {
    const pieces = piecesOf(fact({ zh: '44.9与2023年5月29日', en: '44.9 on 29 May 2023' }), () => []).filter(({ soft }) => !soft);
    const nearest = nearestLines(pieces, [lines(8)]);
    expect(nearest.map(({ piece, lines: found }) => [piece.label, found.map(({ line }) => line)])).toEqual([
      ['29 May 2023', [9]],
      ['44.9', [5]],
    ]);
  });
});

describe('passages of articles', () => {
  const parsed = parseArticle(
    '第一句有9个。词表为49,953<Cite ref="readme#L8" /><Cite ref="readme#L9" />，得分44.9<Cite ref="readme#L5" />。另一句<Cite ref="readme#L5" />。\n\nIt has 49,953. <Cite ref="readme#L8" />\n',
  );
  const passages = 'tree' in parsed ? proseOf(parsed.tree, 'x.mdx', 0).passages : [];

  it('are what stands before a mark, back to the sentence or the mark before', () => {
    expect(passages.map(({ text, citations }) => [text, citations.map(({ at }) => at)])).toEqual([
      ['词表为49,953', ['L8', 'L9']],
      ['得分44.9', ['L5']],
      ['另一句', ['L5']],
      ['It has 49,953', ['L8']],
    ]);
    expect(passageNames(passages)).toEqual(['readme#L8', 'readme#L5', 'readme#L5.2', 'readme#L8.2']);
  });

  it('are compared where they have figures', () => {
    expect(passages.map(({ text }, index) => figuresOfPassage(text, index === 3 ? 'en' : 'zh').map(({ label }) => label))).toEqual([
      ['49,953'],
      ['44.9'],
      [],
      ['49,953'],
    ]);
  });
});
