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
