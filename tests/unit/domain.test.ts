import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBibtex } from '../../src/domain/bibtex.ts';
import { dateRange } from '../../src/domain/dates.ts';
import { pedigreeOf } from '../../src/domain/lineage.ts';
import { markPath } from '../../src/domain/marks.ts';
import { isFixed, placeAddress, referencesOf } from '../../src/domain/references.ts';
import { monthAxis, stackOffsets } from '../../src/domain/time-scale.ts';
import { allEvents, middleOf } from '../../src/domain/timeline.ts';
import { loadAtlas } from '../../src/loader/load.ts';
import { MARKS, type Model } from '../../src/schema/model.ts';
import type { Source } from '../../src/schema/source.ts';
import { atlasFiles, SHA } from '../fixtures/entry.ts';

const source = (url: string): Source => ({ url, title: 'x', kind: 'repository' });

describe('addresses of evidence', () => {
  const blob = `https://github.com/a/b/blob/${SHA}`;
  it('show the line of a Markdown file in plain text', () => {
    expect(placeAddress(source(`${blob}/README.md`), 'L98-L101')).toBe(`${blob}/README.md?plain=1#L98-L101`);
    expect(placeAddress(source(`${blob}/train.py`), 'L7')).toBe(`${blob}/train.py#L7`);
  });
  it('stay as they are for a place that has no anchor', () => {
    expect(placeAddress(source('https://arxiv.org/abs/2304.08177'), '§3.1')).toBe('https://arxiv.org/abs/2304.08177');
    expect(placeAddress(source(`${blob}/README.md`), undefined)).toBe(`${blob}/README.md`);
  });
  it('are fixed only with a commit or a version', () => {
    expect(isFixed(source(`${blob}/README.md`))).toBe(true);
    expect(isFixed(source('https://huggingface.co/a/b'))).toBe(false);
    expect(isFixed(source(`https://huggingface.co/a/b/blob/${SHA}/config.json`))).toBe(true);
    expect(isFixed(source('https://arxiv.org/abs/2304.08177'))).toBe(false);
    expect(isFixed(source('https://arxiv.org/abs/2304.08177v2'))).toBe(true);
    expect(isFixed(source('https://github.com/a/b/issues/3'))).toBe(false);
  });
});

describe('numbers of evidence marks', () => {
  const sources = { readme: source(`https://github.com/a/b/blob/${SHA}/README.md`), paper: source('https://arxiv.org/abs/1') };
  const data = {
    a: {
      source: [
        { ref: 'readme', at: 'L100' },
        { ref: 'readme', at: 'L9' },
      ],
    },
    b: { sources: [{ ref: 'paper', at: '§2' }] },
  };
  it('count places in order of source and line, each place once', () => {
    const references = referencesOf(data, sources, [{ ref: 'readme', at: 'L9' }]);
    expect(references.list.map(({ id, places }) => [id, places.map(({ number, at }) => [number, at])])).toEqual([
      [
        'readme',
        [
          [1, 'L9'],
          [2, 'L100'],
        ],
      ],
      ['paper', [[3, '§2']]],
    ]);
    expect(
      references.marks([
        { ref: 'paper', at: '§2' },
        { ref: 'readme', at: 'L9' },
        { ref: 'readme', at: 'L9' },
      ]),
    ).toEqual([
      { number: 1, checked: false },
      { number: 3, checked: false },
    ]);
  });
});

describe('dates', () => {
  it('known to the month or year cover all of it', () => {
    expect(dateRange('2023-02')).toEqual(['2023-02-01', '2023-02-28']);
    expect(dateRange('2024-02')).toEqual(['2024-02-01', '2024-02-29']);
    expect(dateRange('2023')).toEqual(['2023-01-01', '2023-12-31']);
    expect(dateRange('2023-05-11')).toEqual(['2023-05-11', '2023-05-11']);
  });
});

describe('order of events', () => {
  const model = (slug: string, dates: string[]) =>
    ({ slug, timeline: dates.map((date) => ({ date, kind: 'release', zh: date, en: date, source: [] })) }) as unknown as Model;
  it('goes by date, months before their days, then by model, then as written', () => {
    const events = allEvents([model('b', ['2023-05-11', '2023-05-11']), model('a', ['2023-05', '2023-05-11', '2023-05-10'])]);
    expect(events.map(({ model: { slug }, event, index }) => `${event.date} ${slug}${index}`)).toEqual([
      '2023-05 a0',
      '2023-05-10 a2',
      '2023-05-11 b0',
      '2023-05-11 b1',
      '2023-05-11 a1',
    ]);
  });
});

describe('the axis of months', () => {
  const times = fc.array(fc.integer({ min: Date.UTC(2021, 0, 1), max: Date.UTC(2026, 11, 31) }), { minLength: 1, maxLength: 40 });
  it('keeps the order of time and stays between its ends', () => {
    fc.assert(
      fc.property(times, (list) => {
        const axis = monthAxis([list], 100, 900);
        const sorted = [...list].sort((a, b) => a - b).map(axis.x);
        expect(sorted.every((x, index) => index === 0 || x >= (sorted[index - 1] ?? 0) - 1e-6)).toBe(true);
        expect(sorted.every((x) => x >= 100 - 1e-6 && x <= 900 + 1e-6)).toBe(true);
        expect(axis.months.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(800, 3);
      }),
    );
  });
  it('gives a full month more room than an empty one', () => {
    const axis = monthAxis([[middleOf('2023-03-01'), middleOf('2023-03-05'), middleOf('2023-03-09'), middleOf('2023-05-01')]], 0, 100);
    expect(axis.months[0]?.width).toBeGreaterThan((axis.months[1]?.width ?? 0) * 3);
  });
  it('lets no two near marks share a place', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 20 }), (list) => {
        const sorted = [...list].sort((a, b) => a - b);
        const offsets = stackOffsets(sorted, 12, 10);
        for (let i = 0; i < sorted.length; i += 1)
          for (let j = 0; j < i; j += 1) if (Math.abs((sorted[i] ?? 0) - (sorted[j] ?? 0)) < 12) expect(offsets[i]).not.toBe(offsets[j]);
      }),
    );
  });
});

describe('pedigree', () => {
  const { atlas } = loadAtlas(atlasFiles());
  it('follows bases to the family at the root', () => {
    const pedigree = pedigreeOf(atlas);
    const chat = atlas.models[0]?.checkpoints[1];
    expect(chat && pedigree.ancestors(chat).map(({ id }) => id)).toEqual(['trial-7b', 'llama-7b']);
    expect(chat && pedigree.family(chat)?.slug).toBe('llama');
  });
});

describe('BibTeX', () => {
  it('escapes what TeX would take as commands and keeps the title’s capitals', () => {
    const text = toBibtex({
      type: 'misc',
      key: 'a-1',
      title: 'BELLE & 100% {x}_y',
      authors: ['A B', 'C_D'],
      year: 2023,
      url: 'https://example.org/a_b',
      source: [],
    });
    expect(text).toBe(
      '@misc{a-1,\n  title = {{BELLE \\& 100\\% \\{x\\}\\_y}},\n  author = {A B and C\\_D},\n  year = {2023},\n  url = {https://example.org/a_b},\n}',
    );
  });
});

describe('marks of charts', () => {
  it('are closed outlines, all different', () => {
    const paths = MARKS.map((mark) => markPath(mark, 6));
    expect(new Set(paths).size).toBe(MARKS.length);
    for (const path of paths) expect(path).toMatch(/^M[-\d. ].*Z$/);
  });
});
