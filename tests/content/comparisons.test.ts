import { describe, expect, it } from 'vitest';
import { rowsIn, sheetOf } from '../../src/compare/build.ts';
import { columnsFor, compareView } from '../../src/compare/view.ts';
import { pedigreeOf } from '../../src/domain/lineage.ts';
import { groupsIn } from '../../src/domain/results.ts';
import { FIELDS } from '../../src/fields/registry.ts';
import { readContent } from '../../src/loader/files.ts';
import { loadAtlas } from '../../src/loader/load.ts';

const { atlas } = loadAtlas(await readContent(new URL('../..', import.meta.url)));
const groups = groupsIn(atlas.results, atlas.benchmarks);
const checkpoints = new Set(atlas.models.flatMap((model) => model.checkpoints.map(({ id }) => id)));
const sheets = (language: 'zh' | 'en') =>
  atlas.models.map((model) =>
    sheetOf(model, {
      language,
      pedigree: pedigreeOf(atlas),
      groups,
      benchmarks: atlas.benchmarks,
      checkpoints,
      bases: new Map(atlas.bases.flatMap(({ sizes }) => sizes.map(({ id, name }) => [id, name] as const))),
      page: (path) => path,
      isChecked: () => false,
    }),
  );

describe('comparisons', () => {
  it('are written for each pair of the models of the article', () => {
    const five = ['belle', 'billa', 'chinese-llama-alpaca', 'linly', 'ziya-llama'];
    const pairs = five.flatMap((first, index) => five.slice(index + 1).map((second) => `${first}-vs-${second}`));
    expect(atlas.comparisons.map(({ slug }) => slug)).toEqual(expect.arrayContaining(pairs));
  });

  it('are paragraphs of several sentences, each with its source', () => {
    for (const { slug, points } of atlas.comparisons) {
      expect(points.length, slug).toBeGreaterThanOrEqual(3);
      for (const { source } of points) expect(source.length, slug).toBeGreaterThan(0);
    }
  });

  it('have a row for each field of the registry, in both languages', () => {
    for (const language of ['zh', 'en'] as const)
      expect(rowsIn(language).map(({ id }) => id)).toEqual(['organisation', ...FIELDS.map(({ id }) => id)]);
  });

  it('show each fact of each checkpoint with the evidence that it has', () => {
    for (const sheet of sheets('en')) {
      const model = atlas.models.find(({ slug }) => slug === sheet.slug)!;
      for (const checkpoint of model.checkpoints) {
        const subject = sheet.subjects.find(({ id }) => id === checkpoint.id);
        const cell = subject?.cells.vocabulary;
        if (checkpoint.vocabulary.status !== 'known') continue;
        expect(cell?.values[0]?.text.replaceAll(',', ''), checkpoint.id).toBe(String(checkpoint.vocabulary.value));
        const cited = checkpoint.vocabulary.sources.some(({ ref }) => model.sources[ref]?.url);
        expect((cell?.values[0]?.evidence.length ?? 0) > 0, checkpoint.id).toBe(cited);
        expect(cell?.values[0]?.others?.length ?? 0, checkpoint.id).toBe(checkpoint.vocabulary.disputedBy.length);
      }
    }
  });

  it('hold a figure for each checkpoint of a group that has two of them, and no invalid one', () => {
    const all = sheets('en').flatMap(({ figures }) => figures.map(({ group, checkpoint, value }) => `${group} ${checkpoint} ${value}`));
    const wanted = groups.flatMap((group) => {
      const own = group.figures.filter(({ row }) => row.checkpoint !== undefined && checkpoints.has(row.checkpoint));
      return own.length > 1 ? own.map(({ row, value }) => `${group.key} ${row.checkpoint} ${value}`) : [];
    });
    expect(all.sort()).toEqual(wanted.sort());
  });

  it('set models beside each other only in evaluations that tested both', () => {
    const made = sheets('en');
    const view = compareView(columnsFor(['belle', 'ziya-llama'], made), rowsIn('en'));
    expect(view.runs.length).toBeGreaterThan(3);
    for (const { rows } of view.runs) for (const { cells } of rows) expect(cells.every((cell) => cell.length > 0)).toBe(true);
  });
});
