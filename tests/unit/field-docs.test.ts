import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { docAt, fieldAt, fieldsOf, wordsIn, type Field, type Form } from '../../src/docs/fields.ts';
import { valueSchemaOf } from '../../src/schema/claim.ts';
import { CLAIM_KEYS, DISPUTE_KEYS, FIELD_DOCS, type FieldDoc } from '../../src/schema/docs/index.ts';
import { keyOrder } from '../../src/schema/key-order.ts';
import { SCHEMAS, type SchemaKind } from '../../src/schema/kinds.ts';

const KINDS = Object.keys(SCHEMAS) as SchemaKind[];

/** Every key with the schema of its value, groups below it included. */
function keysBelow(schema: z.core.$ZodType, path: string): { path: string; doc: FieldDoc | undefined; schema: z.ZodType }[] {
  if (schema instanceof z.ZodObject) {
    const docs = FIELD_DOCS.get(schema)?.keys;
    return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([key, value]) => [
      { path: `${path}.${key}`, doc: docs?.[key], schema: value },
      ...keysBelow(value, `${path}.${key}`),
    ]);
  }
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault)
    return keysBelow(schema.def.innerType, path);
  if (schema instanceof z.ZodArray) return keysBelow(schema.def.element, `${path}[]`);
  if (schema instanceof z.ZodRecord) return keysBelow(schema.def.valueType, `${path}.*`);
  const fact = valueSchemaOf(schema);
  if (fact) return keysBelow(fact, `${path}.value`);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => keysBelow(option, path));
  if (schema instanceof z.ZodPipe) return [...keysBelow(schema.def.in, path), ...keysBelow(schema.def.out, path)];
  return [];
}

const everyKey = KINDS.flatMap((kind) => keysBelow(SCHEMAS[kind], kind));

const words = (form: Form) => wordsIn(form).map(({ word }) => word);

const below = (fields: readonly Field[], path: string): { path: string; field: Field }[] =>
  fields.flatMap((field) => {
    let { form } = field;
    while ('of' in form) form = form.of;
    const here = `${path}.${field.key}`;
    return [{ path: here, field }, ...(form.kind === 'group' ? below(form.fields, here) : [])];
  });

const everyField = KINDS.flatMap((kind) => below(fieldsOf(kind), kind));

describe('descriptions of keys', () => {
  it('exist for every key of every kind of entry, in both languages', () => {
    expect(everyKey.length).toBeGreaterThan(200);
    expect(everyKey.filter(({ doc }) => !doc).map(({ path }) => path)).toEqual([]);
    for (const { zh, en } of [...everyKey.map(({ doc }) => doc!), ...Object.values(CLAIM_KEYS), ...Object.values(DISPUTE_KEYS)]) {
      expect(zh).toMatch(/\p{Script=Han}.*。$/u);
      expect(en).toMatch(/^(?!.*\p{Script=Han}).*\.$/u);
      expect(zh, 'blank beside Chinese').not.toMatch(/\p{Script=Han} [A-Za-z0-9`]|[A-Za-z0-9`] \p{Script=Han}/u);
      expect(zh, 'half-width marks').not.toMatch(/\p{Script=Han}[,;:?!]/u);
    }
  });

  it('have examples that the schema accepts', () => {
    const examples = everyKey.filter(({ doc }) => doc?.example !== undefined);
    expect(examples.length).toBeGreaterThan(100);
    for (const { path, doc, schema } of examples) expect(schema.safeParse(parse(doc!.example!)).error, path).toBeUndefined();
  });

  it('explain only words that may stand there, and every word has a name or an explanation', () => {
    for (const { path, field } of everyField) {
      const allowed = words(field.form);
      for (const word of Object.keys(field.doc.words ?? {})) expect(allowed, path).toContain(word);
      let { form } = field;
      while (form.kind === 'fact' || form.kind === 'list') form = form.of;
      if (form.kind === 'words') for (const { word, name, help } of form.words) expect(name ?? help, `${path} ${word}`).toBeDefined();
    }
  });

  it('cover facts without a key of their own', () => {
    const claims = keyOrder('model')(['checkpoints', 0, 'vocabulary']);
    expect(Object.keys(CLAIM_KEYS)).toEqual(claims);
    expect(Object.keys(DISPUTE_KEYS)).toEqual(keyOrder('model')(['checkpoints', 0, 'vocabulary', 'disputed_by', 0]));
  });
});

describe('the key at a path', () => {
  it('is found through lists and maps, with the words that may stand there', () => {
    expect(wordsIn(fieldAt('model', ['checkpoints', 2, 'tokenizer'])!.form).map(({ word }) => word)).toEqual([
      'unchanged',
      'extended',
      'new',
    ]);
    expect(wordsIn(fieldAt('model', ['checkpoints', 2, 'method'])!.form)[1]?.name?.en).toBe('full-parameter');
    expect(fieldAt('model', ['sources', 'readme', 'title'])?.required).toBe(true);
    for (const path of [[], ['checkpoints', 0], ['checkpoints', 0, 'nothing'], ['checkpoints', 0, 'vocabulary', 'value']])
      expect(fieldAt('model', path)).toBeUndefined();
  });
});

describe('the description at a path', () => {
  it('is found through lists, maps and facts', () => {
    expect(docAt('model', ['checkpoints', 2, 'vocabulary'])?.en).toMatch(/^Number of entries/);
    expect(docAt('model', ['checkpoints', 2, 'vocabulary', 'disputed_by'])).toBe(CLAIM_KEYS.disputed_by);
    expect(docAt('model', ['checkpoints', 2, 'vocabulary', 'disputed_by', 0, 'value'])).toBe(DISPUTE_KEYS.value);
    expect(docAt('model', ['sources', 'readme', 'kind'])?.words).toHaveProperty('measurement');
    expect(docAt('model', ['series', 'a', 'released'])?.zh).toMatch(/公开的日期/);
    expect(docAt('base', ['sizes', 0, 'tokens'])?.en).toMatch(/Tokens/);
    expect(docAt('exceptions', ['exceptions', 0, 'reason'])?.en).toMatch(/^Why/);
  });
  it('is nothing where there is no such key', () => {
    for (const path of [[], ['nothing'], ['checkpoints', 0, 'nothing'], ['name', 'zh', 'x'], ['chart', 'hue', 'x']])
      expect(docAt('model', path)).toBeUndefined();
  });
});
