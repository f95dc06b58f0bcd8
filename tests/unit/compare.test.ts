import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure, GroupInfo, ModelSheet, RowInfo } from '../../src/compare/data.ts';
import { compareHtml } from '../../src/compare/html.ts';
import { readSelection, select } from '../../src/compare/selection.ts';
import { formatCompare, MOST, parseCompare, withoutSubject, withSubject, type CompareState } from '../../src/compare/state.ts';
import { compareTable } from '../../src/compare/table.ts';
import { columnsFor, compareView } from '../../src/compare/view.ts';
import { compareWords } from '../../src/i18n/compare.ts';

const words = compareWords('en');
const ids = fc.stringMatching(/^[a-z][a-z0-9]{0,5}(?:[.-][a-z0-9]{1,4}){0,2}$/);
const states: fc.Arbitrary<CompareState> = fc.record({
  subjects: fc.uniqueArray(ids, { maxLength: MOST }),
  differences: fc.boolean(),
  parts: fc.boolean(),
});

const group = (id: string, run: string, whole = true): GroupInfo => ({
  id,
  run,
  label: id,
  whole,
  better: 'higher',
  min: 0,
  max: 100,
  chance: 25,
  bases: [
    { id: 'llama-7b', name: 'LLaMA-7B', value: 27 },
    { id: 'llama-2-7b', name: 'Llama 2 7B', value: 30 },
  ],
});
const figure = (of: string, checkpoint: string, value: number): Figure => ({
  group: of,
  checkpoint,
  name: checkpoint,
  value,
  text: String(value),
  evidence: [0],
});
const ROWS: RowInfo[] = [
  { id: 'size', section: 'Identity', label: 'Size', numeric: true },
  { id: 'base', section: 'Identity', label: 'Base', numeric: false },
];

/** A model with one checkpoint. */
function sheet(slug: string, base: string, figures: readonly Figure[], groups: readonly GroupInfo[]): ModelSheet {
  const cells = {
    size: { values: [{ text: '7B', evidence: [0] }], href: `/models/${slug}/#size` },
    base: { values: [{ text: base, evidence: [], note: 'a < b' }], href: `/models/${slug}/#base` },
  };
  return {
    slug,
    hue: 'blue',
    mark: 'M0 0',
    subjects: [
      { id: slug, name: slug.toUpperCase(), href: `/models/${slug}/`, roots: ['llama-7b'], cells },
      { id: `${slug}-7b`, name: `${slug}-7B`, of: slug.toUpperCase(), href: `/models/${slug}/#${slug}-7b`, roots: ['llama-7b'], cells },
    ],
    evidence: [{ href: `https://example.org/${slug}#L1`, name: 'README, L1', checked: true }],
    runs: [...new Set(groups.map(({ run }) => run))].map((id) => ({ id, title: id, about: 'by somebody', href: '/benchmarks/quiz/' })),
    groups,
    figures,
  };
}

describe('the state of a comparison', () => {
  it('comes back from the address that it makes', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(parseCompare(formatCompare(state))).toEqual(state);
      }),
    );
    expect(formatCompare({ subjects: [], differences: false, parts: false })).toBe('');
    expect(formatCompare({ subjects: ['belle', 'billa'], differences: true, parts: false })).toBe('?m=belle,billa&only=differences');
  });

  it('never throws and never holds what is no id, a repetition or a fifth column', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { subjects } = parseCompare(`?m=${text}`);
        expect(subjects.length).toBeLessThanOrEqual(MOST);
        expect(new Set(subjects).size).toBe(subjects.length);
        for (const id of subjects) expect(id).toMatch(/^[a-z0-9.-]+$/);
      }),
    );
    expect(parseCompare('?m=belle&m=billa,<b>,belle').subjects).toEqual(['belle', 'billa']);
  });

  it('takes columns in and out', () => {
    fc.assert(
      fc.property(states, ids, (state, id) => {
        const more = withSubject(state, id);
        expect(more.subjects.length).toBeLessThanOrEqual(MOST);
        if (state.subjects.length < MOST) expect(more.subjects).toContain(id);
        expect(withoutSubject(more, id).subjects).not.toContain(id);
      }),
    );
  });

  it('is a selection first, which holds four and outlives rubbish in the store', () => {
    expect(readSelection(null)).toEqual([]);
    expect(readSelection('belle,,%%,billa')).toEqual(['belle', 'billa']);
    expect(select(['a', 'b', 'c', 'd'], 'e', true)).toEqual(['a', 'b', 'c', 'd']);
    expect(select(['a', 'b'], 'a', false)).toEqual(['b']);
  });
});

describe('a comparison', () => {
  const groups = [group('quiz-0', 'run'), group('quiz-5', 'run'), group('part', 'run', false), group('other', 'second')];
  const one = sheet('one', 'LLaMA', [figure('quiz-0', 'one-7b', 31), figure('quiz-5', 'one-7b', 35)], groups);
  const two = sheet('two', 'Llama 2', [figure('quiz-0', 'two-7b', 28), figure('other', 'two-7b', 90)], groups);
  const view = compareView(columnsFor(['one', 'two-7b'], [one, two]), ROWS);

  it('knows which rows differ', () => {
    expect(view.sections.flatMap(({ rows }) => rows.map(({ row, same }) => [row.id, same]))).toEqual([
      ['size', true],
      ['base', false],
    ]);
  });

  it('shows figures only where two columns have one of the same group', () => {
    expect(view.runs.flatMap(({ rows }) => rows.map(({ group: { id } }) => id))).toEqual(['quiz-0']);
    expect(compareHtml(view, words, ': ')).not.toContain('90');
  });

  it('never puts figures of different groups into one row, whatever there is', () => {
    const made = fc.array(fc.tuple(fc.constantFrom('quiz-0', 'quiz-5', 'part', 'other'), fc.integer({ min: 0, max: 100 })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(made, made, (left, right) => {
        const sheets = [
          sheet(
            'one',
            'a',
            left.map(([of, value]) => figure(of, 'one-7b', value)),
            groups,
          ),
          sheet(
            'two',
            'b',
            right.map(([of, value]) => figure(of, 'two-7b', value)),
            groups,
          ),
        ];
        for (const { run, rows } of compareView(columnsFor(['one', 'two'], sheets), ROWS).runs) {
          for (const row of rows) {
            expect(row.group.run).toBe(run.id);
            expect(row.cells.filter((cell) => cell.length > 0).length).toBeGreaterThan(1);
            for (const each of row.cells.flat()) expect(each.group).toBe(row.group.id);
          }
        }
      }),
    );
  });

  it('draws guessing and the base models of its own columns, and no others', () => {
    const html = compareHtml(view, words, ': ');
    expect(html).toContain('guessing 25 · base LLaMA-7B 27');
    expect(html).not.toContain('Llama 2 7B');
    expect(html).toContain('<path class="chance"');
    expect(html).toContain('<path class="base"');
  });

  it('escapes whatever the content says, and links only to the web or the site', () => {
    const evil = sheet('one', '<img src=x onerror=alert(1)>', [], []);
    const bad: ModelSheet = { ...evil, evidence: [{ href: 'javascript:alert(1)', name: '"><script>' }] };
    const html = compareHtml(compareView(columnsFor(['one'], [bad]), ROWS), words, ': ');
    expect(html).not.toMatch(/<img|<script|javascript:/);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(html).toContain('a &lt; b');
    fc.assert(
      fc.property(fc.string(), (text) => {
        const shown = compareHtml(compareView(columnsFor(['one'], [sheet('one', text, [], [])]), ROWS), words, ': ');
        expect(shown.match(/<span class="">/g)?.length).toBe(2);
      }),
    );
  });

  it('is exported as it stands on the screen, each row with its sources', () => {
    const about = { title: 'T', address: 'https://example.org/compare/' };
    const all = compareTable(view, { differences: false, parts: false }, words, ': ', about);
    expect(all.columns).toEqual(['Fact', 'ONE', 'two-7B']);
    expect(all.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['Size', '7B', '7B'],
      ['Base', 'LLaMA', 'Llama 2'],
      ['quiz-0 (run)', 'one-7b 31', '28'],
    ]);
    expect(all.rows[0]?.[1]?.sources).toEqual(['https://example.org/one#L1']);
    const different = compareTable(view, { differences: true, parts: false }, words, ': ', about);
    expect(different.rows.map(([head]) => head?.text)).toEqual(['Base', 'quiz-0 (run)']);
  });

  it('leaves ids out that no sheet holds', () => {
    expect(columnsFor(['one', 'nobody'], [one, two]).map(({ subject }) => subject.id)).toEqual(['one']);
  });
});
