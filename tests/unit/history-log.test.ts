import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/domain/facts.ts';
import { historyOf, MOST_COMMITS, MOST_LINES } from '../../src/history/history.ts';
import { dayOf, parseLog, titleOf, type Commit } from '../../src/history/log.ts';
import { stepsOf } from '../../src/history/steps.ts';

const id = (digit: string) => digit.repeat(40);
const NONE = '0'.repeat(40);
/** A commit as git writes it. */
const written = ({ id: commit, time, subject, body, files }: Commit) =>
  `commit ${commit}\0${time}\0${subject}\0${body}\0` +
  files
    .map(({ path, blob, from }, index) => {
      const head = blob === undefined ? `:100644 000000 ${id('9')} ${NONE} D` : `:100644 100644 ${id('9')} ${blob} ${from ? 'R100' : 'M'}`;
      return `${index === 0 ? '\n' : ''}${head}\0${from ? `${from}\0` : ''}${path}\0`;
    })
    .join('');

const name = fc.stringMatching(/^[a-z :\n一-龥]{1,12}$/);
const commit = fc.record({
  id: fc.constantFrom(id('a'), id('b'), id('c')),
  time: fc.integer({ min: 0, max: 4_000_000_000 }),
  subject: name,
  body: name.map((text) => text.trim()),
  files: fc.array(
    fc.oneof(
      fc.record({ path: name, blob: fc.constantFrom(id('1'), id('2')) }),
      fc.record({ path: name, blob: fc.constantFrom(id('1'), id('2')), from: name }),
      fc.record({ path: name, blob: fc.constant(undefined) }),
    ),
    { maxLength: 4 },
  ),
}) as fc.Arbitrary<Commit>;

describe('the log of git', () => {
  it('is read as it was written, whatever stands in messages and names', () => {
    fc.assert(
      fc.property(fc.array(commit, { maxLength: 5 }), (commits) => {
        expect(parseLog(commits.map(written).join(''))).toEqual(commits);
      }),
    );
  });

  it('never makes the reader throw, cut off or mixed up', () => {
    fc.assert(
      fc.property(fc.array(commit, { maxLength: 4 }), fc.nat(), fc.string(), (commits, at, noise) => {
        const text = commits.map(written).join('');
        const cut = text.slice(0, at % (text.length + 1));
        expect(parseLog(cut).length).toBeLessThanOrEqual(commits.length);
        expect(Array.isArray(parseLog(cut + noise))).toBe(true);
      }),
    );
  });

  it('takes neither links nor submodules for content', () => {
    const text = `commit ${id('a')}\x001\0s\0\0\n:000000 120000 ${NONE} ${id('1')} A\0content/models/x/index.mdx\0`;
    expect(parseLog(text)[0]?.files).toEqual([{ path: 'content/models/x/index.mdx', blob: undefined }]);
  });
});

describe('a commit', () => {
  it('is dated in Coordinated Universal Time', () => {
    expect(dayOf({ time: Date.UTC(2026, 10, 24, 23, 59, 59) / 1000 })).toBe('2026-11-24');
  });

  it('goes by its subject, a merge by its title', () => {
    expect(titleOf({ subject: 'Mend it', body: 'Because.' })).toBe('Mend it');
    expect(titleOf({ subject: 'Merge pull request #7 from a/b', body: 'Mend it\n\nBecause.' })).toBe('Mend it');
    expect(titleOf({ subject: 'Merge branch “side”', body: '' })).toBe('Merge branch “side”');
  });
});

describe('the states of entries', () => {
  const at = (time: number, files: Commit['files']): Commit => ({ id: id('a'), time, subject: '', body: '', files });
  const file = (slug: string, filename = 'index.mdx') => `content/models/${slug}/${filename}`;

  it('hold all files after each commit', () => {
    const steps = stepsOf([
      at(2, [{ path: file('x', 'sources.yaml'), blob: id('2') }]),
      at(1, [
        { path: file('x'), blob: id('1') },
        { path: 'content/models/x/notes.txt', blob: id('3') },
      ]),
    ]);
    expect(steps.get('x')?.map(({ files }) => [...files.values()])).toEqual([[id('1')], [id('1'), id('2')]]);
  });

  it('are right where a file takes the place of one that moved away', () => {
    const steps = stepsOf([
      at(2, [
        { path: file('x'), blob: id('3') },
        { path: file('y'), blob: id('1'), from: file('x') },
      ]),
      at(1, [{ path: file('x'), blob: id('1') }]),
    ]);
    expect(steps.get('x')?.at(-1)?.files.get(file('x'))).toBe(id('3'));
    expect(steps.get('y')?.at(-1)).toMatchObject({ renamedFrom: 'x' });
  });
});

describe('a long history', () => {
  const file = 'content/models/x/index.mdx';
  const fact = (path: string, value: number): Fact => ({
    path,
    keys: ['x'],
    kind: 'claim',
    status: 'known',
    value,
    citations: [],
    computed: false,
  });
  /** Each commit gives every fact another value. */
  const histories = (commits: number, facts: number) => {
    const log = Array.from({ length: commits }, (_, index): Commit => ({
      id: id('a'),
      time: commits - index,
      subject: '',
      body: '',
      files: [{ path: file, blob: String(commits - index) }],
    }));
    return historyOf(stepsOf(log).get('x') ?? [], ({ files }) => ({
      facts: Array.from({ length: facts }, (_, index) => fact(`licence/${'abcdefghijklmnopqrstuvwxyz'[index]}`, Number(files.get(file)))),
      sources: {},
    }));
  };

  it('is cut after a number of commits, each compared with the one before it, and the rest is counted', () => {
    const { items, older } = histories(MOST_COMMITS + 5, 1);
    expect(items).toHaveLength(MOST_COMMITS);
    expect(items.every(({ kind, lines }) => kind === 'changed' && lines.length === 1)).toBe(true);
    expect(older).toBe(5);
  });

  it('is whole where it just fits', () => {
    const { items, older } = histories(MOST_COMMITS, 1);
    expect([items.length, items.at(-1)?.kind, older]).toEqual([MOST_COMMITS, 'created', 0]);
  });

  it('keeps the lines of the newest commits and counts those left out', () => {
    const { items } = histories(6, 26);
    const shown = items.reduce((sum, { lines }) => sum + lines.length, 0);
    expect(shown).toBe(MOST_LINES);
    expect(items.map(({ lines, omitted }) => lines.length + omitted)).toEqual([26, 26, 26, 26, 26, 0]);
    expect(items[0]?.omitted).toBe(0);
    expect(items.every(({ counts, kind }) => kind === 'created' || counts.changed === 26)).toBe(true);
  });
});
