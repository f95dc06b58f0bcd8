import { describe, expect, it } from 'vitest';
import { files, read } from './site.ts';

interface Api {
  version: number;
  contentLicence: string;
  models: {
    slug: string;
    checkpoints: { id: string; vocabulary: { status: string; sources: { ref: string }[] } }[];
    sources: Record<string, unknown>;
  }[];
}

describe('the JSON files', () => {
  const all = JSON.parse(read('api/v1/models.json')) as Api;

  it('hold every model, alone and together, the same way', () => {
    for (const model of all.models) {
      const { verification, ...alone } = JSON.parse(read(`api/v1/models/${model.slug}.json`)) as Record<string, unknown>;
      expect(verification).toBeDefined();
      expect(alone).toEqual({ version: 1, contentLicence: 'CC-BY-4.0', ...model });
    }
    expect(files.filter((file) => /^api\/v1\/models\/[^/]+\.json$/.test(file))).toHaveLength(all.models.length);
  });

  it('give every known fact its sources, all of which are there', () => {
    for (const model of all.models) {
      for (const { id, vocabulary } of model.checkpoints) {
        if (vocabulary.status === 'known') expect(vocabulary.sources.length, id).toBeGreaterThan(0);
        for (const { ref } of vocabulary.sources) expect(Object.keys(model.sources), id).toContain(ref);
      }
    }
  });

  it('tell of each fact whether a program found it in the lines that it cites', () => {
    for (const { slug } of all.models) {
      const { verification } = JSON.parse(read(`api/v1/models/${slug}.json`)) as {
        verification: Record<string, { outcome: string; date: string; cited: string[]; reason?: { zh: string; en: string } }>;
      };
      const verified = Object.values(verification);
      expect(verified.length, slug).toBeGreaterThan(80);
      for (const { outcome, date, cited, reason } of verified) {
        expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
        expect(cited.length).toBeGreaterThan(0);
        if (outcome === 'confirmed') expect(cited).toContain('found');
        expect(reason !== undefined).toBe(outcome === 'noted');
      }
    }
  });

  it('hold every comparison, each sentence with its sources', () => {
    const { comparisons } = JSON.parse(read('api/v1/comparisons.json')) as {
      comparisons: { slug: string; points: { source: { ref: string }[] }[]; sources: Record<string, unknown> }[];
    };
    expect(comparisons.length).toBeGreaterThanOrEqual(10);
    for (const { slug, points, sources } of comparisons)
      for (const { source } of points) for (const { ref } of source) expect(Object.keys(sources), slug).toContain(ref);
  });

  it('come with a JSON Schema of what contributors write', () => {
    for (const name of ['model', 'base', 'technique']) {
      const schema = JSON.parse(read(`api/v1/schema/${name}.json`)) as {
        $schema: string;
        properties: Record<string, { description?: string }>;
        required: string[];
      };
      expect(schema.$schema).toContain('2020-12');
      expect(Object.keys(schema.properties)).toContain('sources');
      expect(schema.properties.sources?.description).toMatch(/来源[\s\S]*source/);
    }
  });
});

describe.each(['zh', 'en'])('the CSV files in %s', (language) => {
  const { models } = JSON.parse(read('api/v1/models.json')) as Api;
  const results = JSON.parse(read('api/v1/results.json')) as {
    results: { runs: { rows: { values: Record<string, unknown> }[] }[] }[];
  };
  const rowsOf = (name: string) => read(`data/${name}.${language}.csv`).trimEnd().split('\r\n');

  it('hold every checkpoint and every figure, in a form that spreadsheet programs read as UTF-8', () => {
    const checkpoints = rowsOf('checkpoints');
    expect(checkpoints[0]?.startsWith('\uFEFF"id"')).toBe(true);
    expect(checkpoints.slice(1).map((row) => row.split('"')[1])).toEqual(
      expect.arrayContaining(models.flatMap((model) => model.checkpoints.map(({ id }) => id))),
    );
    const figures = results.results.flatMap(({ runs }) => runs.flatMap(({ rows }) => rows.flatMap(({ values }) => Object.keys(values))));
    expect(rowsOf('results').length - 1).toBe(figures.length);
  });

  it('give each figure a source', () => {
    for (const row of rowsOf('results').slice(1)) expect(row).toMatch(/https:\/\/[^"]+"$/);
  });
});
