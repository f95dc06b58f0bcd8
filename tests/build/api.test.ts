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
      const alone = JSON.parse(read(`api/v1/models/${model.slug}.json`)) as Record<string, unknown>;
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
