import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { editorSchemas, frontMatterSchema, jsonSchema, type JsonSchema } from '../../src/docs/json-schema.ts';
import { generatedFiles } from '../../src/docs/generated.ts';
import { splitFrontMatter } from '../../src/loader/frontmatter.ts';
import { keyOrder } from '../../src/schema/key-order.ts';
import { SCHEMAS, type SchemaKind } from '../../src/schema/kinds.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(`${root}${path}`, 'utf8');
const accepts = (schema: JsonSchema, data: unknown) => z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]).safeParse(data);
const editors = editorSchemas();
const editorSchema = (file: string) => {
  const found = editors.find((candidate) => candidate.file === file);
  if (!found) throw new Error(`no schema ${file}`);
  return found.schema;
};

/** Every key with a schema of its value, wherever it stands. */
function properties(node: unknown): [string, JsonSchema][] {
  if (typeof node !== 'object' || node === null) return [];
  const own = Object.entries((node as JsonSchema).properties ?? {});
  return [...own, ...Object.values(node).flatMap(properties)];
}

describe('JSON Schemas', () => {
  it.each(Object.keys(SCHEMAS) as SchemaKind[])('of %s know its keys in order, each described in Chinese and English', (kind) => {
    for (const target of ['draft-2020-12', 'draft-07'] as const) {
      const schema = jsonSchema(kind, target);
      expect(Object.keys(schema.properties ?? {})).toEqual(keyOrder(kind)([]));
      const all = properties(schema);
      expect(all.length).toBeGreaterThan(1);
      for (const [key, { description }] of all) {
        expect(description, key).toMatch(/\p{Script=Han}|^LoRA/u);
        expect(description, key).toMatch(/[A-Za-z]{3}/);
      }
      expect(JSON.stringify(schema)).not.toContain('"x-');
    }
  });

  it('accept the files of the content that they are for', () => {
    let seen = 0;
    for (const { fileMatch, schema } of editors) {
      for (const file of globSync(fileMatch, { cwd: root })) {
        seen += 1;
        expect(accepts(schema, parse(read(file))).error, file).toBeUndefined();
      }
    }
    expect(seen).toBeGreaterThan(30);
    for (const kind of ['model', 'technique'] as const)
      for (const file of globSync(`content/${kind}s/*/index.mdx`, { cwd: root }))
        expect(accepts(frontMatterSchema(kind), parse(splitFrontMatter(read(file)).matter)).error, file).toBeUndefined();
  });

  it('refuse keys, words and forms that the schema refuses', () => {
    const checkpoints = editorSchema('model-checkpoints.json');
    const fine = { id: 'a', name: 'A', role: 'base', size: { value: 7, source: 'readme#L1' } };
    expect(accepts(checkpoints, [fine]).success).toBe(true);
    for (const bad of [
      { ...fine, rol: 'base' },
      { ...fine, role: 'bse' },
      { ...fine, size: 7 },
      { ...fine, size: { value: -7, source: 'readme#L1' } },
      { ...fine, id: 'A b' },
      { ...fine, links: [{ kind: 'github', url: 'http://example.org/' }] },
      { name: 'A' },
    ])
      expect(accepts(checkpoints, [bad]).success, JSON.stringify(bad)).toBe(false);
    expect(accepts(editorSchema('exceptions.json'), { exceptions: [{ rule: 'a', file: 'b' }] }).success).toBe(false);
  });

  it('explain the words of an enumeration, one description for each', () => {
    const kinds = (jsonSchema('model').properties?.links?.items?.properties?.kind ?? {}) as JsonSchema & { enumDescriptions?: string[] };
    expect(kinds.enum?.length).toBe(kinds.enumDescriptions?.length);
    expect(kinds.enumDescriptions?.[0]).toBe('代码仓库 · Repository');
  });
});

describe('editors', () => {
  it('find the schema of each file in the settings of the repository', () => {
    const settings = JSON.parse(read('.vscode/settings.json')) as Record<string, Record<string, string>>;
    expect(settings['yaml.schemas']).toEqual(Object.fromEntries(editors.map(({ file, fileMatch }) => [`./schemas/${file}`, fileMatch])));
  });
});

describe('what is made by npm run docs', () => {
  it.each([...generatedFiles()])('%s is up to date', (path, text) => expect(read(path), 'run npm run docs').toBe(text));
});
