import { describe, expect, it } from 'vitest';
import { comparableGroups, groupsIn, runsAbout } from '../../src/domain/results.ts';
import { formatNumber } from '../../src/i18n/language.ts';
import { readContent } from '../../src/loader/files.ts';
import { loadAtlas } from '../../src/loader/load.ts';
import type { ResultsFile } from '../../src/table/results.ts';
import { DEFAULT_STATE, formatState, parseState } from '../../src/table/state.ts';
import { addressesIn, idsIn, packedSize, read } from './site.ts';

const { atlas } = loadAtlas(await readContent(new URL('../..', import.meta.url)));
const groups = groupsIn(atlas.results, atlas.benchmarks);
const LANGUAGES = ['', 'en/'];

/** Tables of a page, each with the texts of its cells by row. */
const tablesIn = (html: string) =>
  [...html.matchAll(/<table class="run-table">(.*?)<\/table>/gs)].map(([, table = '']) =>
    [...table.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => cell.replace(/<[^>]*>/g, '').trim()),
    ),
  );

const idsOfRows = (html: string) => new Set([...html.matchAll(/data-row="([^"]+)"/g)].map(([, id = '']) => id));

describe.each(LANGUAGES)('pages on results under “/%s”', (prefix) => {
  it('show every figure of a benchmark on its page, one table for each evaluation', () => {
    for (const { slug } of atlas.benchmarks) {
      const own = groups.filter(({ column }) => column.benchmark === slug);
      const runs = new Set(own.map(({ results, run }) => `${results.owner} ${run.id}`));
      const tables = tablesIn(read(`${prefix}benchmarks/${slug}/index.html`));
      expect(tables.length, slug).toBe(runs.size);
      const shown = tables
        .flat()
        .flatMap((row) => row.slice(1))
        .filter((cell) => /^-?[\d,.]+$/.test(cell)).length;
      const figures = [...new Map(own.map((group) => [`${group.results.owner} ${group.run.id}`, group])).values()].reduce(
        (sum, { run }) =>
          sum +
          run.columns
            .filter(({ benchmark }) => benchmark === slug)
            .reduce((count, { id }) => count + run.rows.filter(({ values }) => values[id]).length, 0),
        0,
      );
      expect(shown, slug).toBe(figures);
    }
  });

  it('order each table by its first column, invalid rows last and without a bar', () => {
    for (const { slug } of atlas.benchmarks) {
      const html = read(`${prefix}benchmarks/${slug}/index.html`);
      for (const [, row = ''] of html.matchAll(/<tr class="[^"]*invalid[^"]*">(.*?)<\/tr>/gs)) expect(row).not.toMatch(/<path d="M0 3H/);
    }
  });

  it('lead from each figure to the place where it stands', () => {
    for (const { slug, checkpoints } of atlas.models) {
      const html = read(`${prefix}models/${slug}/results/index.html`);
      const runs = runsAbout(atlas.results, slug, new Set(checkpoints.map(({ id }) => id)));
      expect(runs.length, slug).toBeGreaterThan(0);
      const links = new Set(addressesIn(html));
      const ids = idsIn(html);
      for (const { results, run } of runs) {
        expect(ids.has(`${results.owner.replaceAll('/', '-')}-${run.id}`), `${slug} ${run.id}`).toBe(true);
        for (const { values } of run.rows) {
          for (const fact of Object.values(values)) {
            for (const { ref, at } of fact.sources) {
              const url = results.sources[ref]?.url;
              if (url && /^L\d/.test(at ?? '') && url.includes('/blob/'))
                expect(
                  [...links].some((link) => link.startsWith(url) && link.endsWith(`#${at}`)),
                  `${url} ${at}`,
                ).toBe(true);
            }
          }
        }
      }
      expect(packedSize(html), slug).toBeLessThanOrEqual(40_000);
    }
  });

  it('are led to from the page of the model and from the navigation', () => {
    for (const { slug } of atlas.models)
      expect(addressesIn(read(`${prefix}models/${slug}/index.html`))).toContain(`/${prefix}models/${slug}/results/`);
    expect(addressesIn(read(`${prefix}index.html`))).toContain(`/${prefix}benchmarks/`);
  });
});

describe.each(['zh', 'en'])('the results that the table loads (%s)', (language) => {
  const text = read(`models/results.${language}.json`);
  const { results, checkpoints } = JSON.parse(text) as ResultsFile;

  it('hold every group with at least two checkpoints, under ids that an address can hold', () => {
    const own = new Set(atlas.models.flatMap((model) => model.checkpoints.map(({ id }) => id)));
    expect(results.length).toBe(comparableGroups(groups, own).length);
    expect(results.length).toBeGreaterThan(100);
    const ids = results.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      const address = formatState({ ...DEFAULT_STATE, result: id });
      expect(address).toBe(`?result=${id}`);
      expect(parseState(address, { facets: [], columns: [] }).result, id).toBe(id);
    }
  });

  it('lead each to its evaluation on the page of the benchmark, where all its figures stand', () => {
    for (const { id, href, figures } of results) {
      const [page = '', anchor = ''] = href.split('#');
      const html = read(`${page.slice(1)}index.html`);
      expect(idsIn(html).has(anchor), `${id} ${href}`).toBe(true);
      const [table = ''] = html.slice(html.indexOf(`id="${anchor}"`)).split('</table>');
      const numbers = new Set([...table.matchAll(/<td[^>]*>\s*(-?[\d,.]+)/g)].map(([, number = '']) => number));
      for (const [, value] of figures) expect(numbers.has(formatNumber(value)), `${id} ${value}`).toBe(true);
    }
  });

  it('name the row of each figure, and stay small', () => {
    const rows = idsOfRows(read(`${language === 'en' ? 'en/' : ''}models/checkpoints/index.html`));
    for (const { figures } of results) {
      for (const [checkpoint] of figures) {
        expect(rows.has(checkpoint), checkpoint).toBe(true);
        expect(atlas.models.map(({ slug }) => slug)).toContain(checkpoints[checkpoint]?.[0]);
      }
    }
    expect(packedSize(text)).toBeLessThanOrEqual(30_000);
  });
});

describe('the JSON of results', () => {
  it('has all benchmarks and figures', () => {
    const { benchmarks, results } = JSON.parse(read('api/v1/results.json')) as { benchmarks: unknown[]; results: { runs: unknown[] }[] };
    expect(benchmarks.length).toBe(atlas.benchmarks.length);
    expect(results.map(({ runs }) => runs.length)).toEqual(atlas.results.map(({ runs }) => runs.length));
  });
});
