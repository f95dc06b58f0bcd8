import * as z from 'zod';
import { statement, textClaim, textListClaim, valueSchemaOf } from '../schema/claim.ts';
import { CLAIM_KEYS, DISPUTE_KEYS, FIELD_DOCS, KIND_DOCS, type FieldDoc } from '../schema/docs/index.ts';
import { SCHEMAS, type SchemaKind } from '../schema/kinds.ts';
import { SPLIT_KEYS } from '../schema/model.ts';
import { bilingual, line, partialDate, slug, text, webAddress, type Bilingual } from '../schema/primitives.ts';
import { citation, citations, source } from '../schema/source.ts';
import { namesOfWords } from './names.ts';

/** A JSON Schema, as far as it is looked into here. */
export interface JsonSchema {
  [key: string]: unknown;
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  definitions?: Record<string, JsonSchema>;
  description?: string;
  type?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: JsonSchema | boolean;
  propertyNames?: JsonSchema;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  enum?: string[];
}

/** Versions of JSON Schema: the current one for programs, the one that every editor knows for editors. */
export type Target = 'draft-2020-12' | 'draft-07';

// What stands in many places is written once; `id` becomes the name of the definition.
const NAMES = z.registry<{ id?: string }>();
for (const [id, schema] of Object.entries({
  line,
  text,
  bilingual,
  slug,
  address: webAddress,
  date: partialDate,
  citation,
  citations,
  statement,
  source,
  textFact: textClaim,
  textListFact: textListClaim,
}))
  NAMES.add(schema, { id });

const KEYS = 'x-keys';
const FACT = 'x-fact';

/** Plain text of a description: code stands in quotation marks, unless it brings its own. */
const plain = (words: string): string => words.replaceAll(/`([^`]+)`/g, (_, code: string) => (code.startsWith('"') ? code : `“${code}”`));

/** What an editor shows: Chinese first, then English, then an example. */
const hover = ({ zh, en, example }: Bilingual & { example?: string }): string =>
  [plain(zh), plain(en), ...(example === undefined ? [] : [example])].join('\n\n');

function wordHover(word: string, names: Readonly<Record<string, Bilingual>>, doc: FieldDoc | undefined): string {
  const [name, help] = [names[word], doc?.words?.[word]];
  const zh = [name?.zh, help?.zh].filter(Boolean).join('：');
  const en = [name?.en, help?.en].filter(Boolean).join(': ');
  return zh === en ? zh : [zh, en].filter(Boolean).join(' · ');
}

/** Writes into a value what is known of its key, and of the words that may stand there. */
function describe(value: JsonSchema, doc: FieldDoc): JsonSchema {
  const inner = (schema: JsonSchema): JsonSchema => {
    if (schema.enum) {
      const names = namesOfWords(schema.enum);
      return { ...schema, enumDescriptions: schema.enum.map((word) => wordHover(word, names, doc)) };
    }
    if (schema.propertyNames?.enum && typeof schema.additionalProperties === 'object') {
      // Written out key by key, so that editors offer and explain each.
      const { propertyNames, additionalProperties: value, ...rest } = schema;
      const names = namesOfWords(propertyNames.enum ?? []);
      const properties = (propertyNames.enum ?? []).map((word) => [word, { ...value, description: wordHover(word, names, doc) }]);
      return { ...rest, properties: Object.fromEntries(properties), additionalProperties: false };
    }
    if (schema.items) return { ...schema, items: inner(schema.items) };
    // Of a fact, the words of its value; the words for “nobody says” are told with them.
    if (schema.anyOf) return { ...schema, anyOf: schema.anyOf.map(inner) };
    if (schema.properties?.disputed_by && schema.properties.value)
      return { ...schema, properties: { ...schema.properties, value: inner(schema.properties.value) } };
    return schema;
  };
  return { ...inner(value), description: hover(doc) };
}

function describeAll(properties: Record<string, JsonSchema>, docs: Readonly<Record<string, FieldDoc>>): Record<string, JsonSchema> {
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => {
      const doc = docs[key];
      return [key, doc ? describe(value, doc) : value];
    }),
  );
}

/** Moves descriptions from the marks that the override left to the keys that they are about; from the inside out. */
function settle(node: unknown, groups: readonly Readonly<Record<string, FieldDoc>>[]): unknown {
  if (Array.isArray(node)) return node.map((item) => settle(item, groups));
  if (typeof node !== 'object' || node === null) return node;
  const { [KEYS]: group, [FACT]: fact, ...rest } = node as JsonSchema;
  const schema = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, settle(value, groups)])) as JsonSchema;
  if (fact && schema.anyOf) {
    schema.anyOf = schema.anyOf.map((branch) => {
      const disputes = branch.properties?.disputed_by;
      if (!branch.properties || !disputes?.items?.properties) return branch;
      const items = { ...disputes.items, properties: describeAll(disputes.items.properties, DISPUTE_KEYS) };
      return { ...branch, properties: describeAll({ ...branch.properties, disputed_by: { ...disputes, items } }, CLAIM_KEYS) };
    });
  }
  const docs = typeof group === 'number' ? groups[group] : undefined;
  if (docs && schema.properties) schema.properties = describeAll(schema.properties, docs);
  return schema;
}

/**
 * JSON Schema of what contributors write for a kind of entry, with descriptions in both languages.
 * It says what zod can say in JSON Schema; `npm run check` knows more.
 */
export function jsonSchema(kind: SchemaKind, target: Target = 'draft-2020-12'): JsonSchema {
  const groups: Readonly<Record<string, FieldDoc>>[] = [];
  const marked = z.toJSONSchema(SCHEMAS[kind], {
    io: 'input',
    target,
    unrepresentable: 'any',
    metadata: NAMES,
    override: ({ zodSchema, jsonSchema: out }) => {
      const schema: z.core.$ZodType = zodSchema;
      const keys = FIELD_DOCS.get(schema)?.keys;
      if (keys) out[KEYS] = groups.push(keys) - 1;
      if (valueSchemaOf(schema)) out[FACT] = true;
      if (schema === partialDate) out.anyOf = [{ type: 'string', pattern: String.raw`^\d{4}(-\d{2}){0,2}$` }, { type: 'integer' }];
      if (schema === webAddress) out.pattern = '^https://';
    },
  });
  const { $schema, ...schema } = settle(marked, groups) as JsonSchema;
  return { $schema, description: hover(KIND_DOCS[kind].text), ...schema };
}

/** The schema of one key of a model, for the file that may hold its value. */
function ofKey(whole: JsonSchema, key: string): JsonSchema {
  const { $schema, properties } = whole;
  return { $schema, ...properties?.[key], definitions: whole.definitions ?? {} };
}

/** Only the definitions that something points at. */
function pruned(schema: JsonSchema): JsonSchema {
  const { definitions: all = {}, ...rest } = schema;
  const used = new Set<string>();
  const look = (node: unknown): void => {
    for (const [, name] of JSON.stringify(node).matchAll(/"\$ref":"#\/definitions\/([^"]+)"/g)) {
      if (name === undefined || used.has(name)) continue;
      used.add(name);
      look(all[name]);
    }
  };
  look(rest);
  return { ...rest, definitions: Object.fromEntries(Object.entries(all).filter(([name]) => used.has(name))) };
}

/** The front matter of an entry: nothing is required in it, since a key may stand in a file of its own. */
export const frontMatterSchema = (kind: 'model' | 'technique'): JsonSchema => ({ ...jsonSchema(kind, 'draft-07'), required: [] });

/** Schemas for editors by file below `schemas/`, with the files of the content that each is for. */
export function editorSchemas(): { file: string; fileMatch: string; schema: JsonSchema }[] {
  const model = jsonSchema('model', 'draft-07');
  return [
    ...SPLIT_KEYS.map((key) => ({
      file: `model-${key}.json`,
      fileMatch: `content/models/*/${key}.yaml`,
      schema: pruned(ofKey(model, key)),
    })),
    { file: 'base.json', fileMatch: 'content/bases/*.yaml', schema: jsonSchema('base', 'draft-07') },
    { file: 'benchmark.json', fileMatch: 'content/benchmarks/*.yaml', schema: jsonSchema('benchmark', 'draft-07') },
    {
      file: 'results.json',
      fileMatch: 'content/{leaderboards/*,models/*/results}.yaml',
      schema: jsonSchema('results', 'draft-07'),
    },
    { file: 'recipes.json', fileMatch: 'content/models/*/recipes.yaml', schema: jsonSchema('recipes', 'draft-07') },
    { file: 'comparison.json', fileMatch: 'content/comparisons/*.yaml', schema: jsonSchema('comparison', 'draft-07') },
    { file: 'measurements.json', fileMatch: 'content/measurements.yaml', schema: jsonSchema('measurements', 'draft-07') },
    { file: 'tokenizer.json', fileMatch: 'content/tokenizers/*.yaml', schema: jsonSchema('tokenizer', 'draft-07') },
    { file: 'texts.json', fileMatch: 'content/tokenizer-texts.yaml', schema: jsonSchema('texts', 'draft-07') },
    { file: 'samples.json', fileMatch: 'content/tokenizer-samples.yaml', schema: jsonSchema('samples', 'draft-07') },
    { file: 'article.json', fileMatch: 'content/article.yaml', schema: jsonSchema('article', 'draft-07') },
    { file: 'notes.json', fileMatch: 'content/verification-notes.yaml', schema: jsonSchema('notes', 'draft-07') },
    { file: 'exceptions.json', fileMatch: 'content/exceptions.yaml', schema: jsonSchema('exceptions', 'draft-07') },
  ];
}
