import * as z from 'zod';
import { valueSchemaOf } from '../schema/claim.ts';
import { CLAIM_KEYS, DISPUTE_KEYS, FIELD_DOCS, type FieldDoc } from '../schema/docs/index.ts';
import { SCHEMAS, type SchemaKind } from '../schema/kinds.ts';
import { bilingual, line, partialDate, slug, text, webAddress, type Bilingual } from '../schema/primitives.ts';
import { citations, sourceAddress } from '../schema/source.ts';
import { namesOfWords } from './names.ts';

/** One word that may stand somewhere: what readers see for it, and what it means where that does not say enough. */
export interface Word {
  word: string;
  name: Bilingual | undefined;
  help: Bilingual | undefined;
}

/** Values that are written as one word or number, by what they hold. */
export type Simple = 'line' | 'text' | 'bilingual' | 'slug' | 'address' | 'date' | 'citations' | 'integer' | 'number' | 'setting' | 'true';

/** How a value is written. */
export type Form =
  | { kind: Simple }
  | { kind: 'words'; words: readonly Word[] }
  /** A value with its evidence, or the word that there is none; see `CLAIM_KEYS`. */
  | { kind: 'fact'; of: Form }
  | { kind: 'list'; of: Form }
  /** Values under keys that the contributor chooses, or takes from `keys`. */
  | { kind: 'map'; of: Form; keys: readonly Word[] | undefined }
  | { kind: 'group'; fields: readonly Field[] };

/** One key of an entry, as a contributor meets it. */
export interface Field {
  key: string;
  doc: FieldDoc;
  /** Whether the key must be there. */
  required: boolean;
  form: Form;
}

const NAMED: readonly (readonly [z.ZodType, Simple])[] = [
  [line, 'line'],
  [text, 'text'],
  [bilingual, 'bilingual'],
  [slug, 'slug'],
  [webAddress, 'address'],
  [sourceAddress, 'address'],
  [partialDate, 'date'],
  [citations, 'citations'],
];

/** The schema without what makes it optional. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault)
    return unwrap(schema.def.innerType);
  return schema;
}

function wordsOf(values: readonly string[], doc: FieldDoc | undefined): Word[] {
  const names = namesOfWords(values);
  return values.map((word) => ({ word, name: names[word], help: doc?.words?.[word] }));
}

function formOf(wrapped: z.core.$ZodType, doc?: FieldDoc): Form {
  const schema = unwrap(wrapped) as z.ZodType;
  const named = NAMED.find(([known]) => known === schema);
  if (named) return { kind: named[1] };
  const value = valueSchemaOf(schema);
  if (value) return { kind: 'fact', of: formOf(value, doc) };
  if (schema instanceof z.ZodEnum) return { kind: 'words', words: wordsOf(schema.options.map(String), doc) };
  if (schema instanceof z.ZodArray) return { kind: 'list', of: formOf(schema.element, doc) };
  if (schema instanceof z.ZodRecord) {
    const key = schema.keyType as z.ZodType;
    return {
      kind: 'map',
      of: formOf(schema.valueType, doc),
      keys: key instanceof z.ZodEnum ? wordsOf(key.options.map(String), doc) : undefined,
    };
  }
  if (schema instanceof z.ZodObject) return { kind: 'group', fields: fieldsIn(schema) };
  if (schema instanceof z.ZodNumber) return { kind: schema.format === 'safeint' ? 'integer' : 'number' };
  if (schema instanceof z.ZodLiteral) return { kind: 'true' };
  if (schema instanceof z.ZodUnion) return { kind: 'setting' };
  return { kind: 'line' };
}

/**
 * The keys of a group in the order of its schema.
 * @throws where a key has no description
 */
export function fieldsIn(schema: z.ZodObject): Field[] {
  const docs = FIELD_DOCS.get(schema)?.keys ?? {};
  return Object.entries(schema.shape as Record<string, z.ZodType>).map(([key, value]) => {
    const doc = docs[key];
    if (!doc) throw new Error(`no description of “${key}” beside ${Object.keys(schema.shape).join(', ')}`);
    return { key, doc, required: !value.isOptional(), form: formOf(value, doc) };
  });
}

/** How a kind of entry is written as a whole. */
export const entryForm = (kind: SchemaKind): Form => formOf(SCHEMAS[kind]);

/** The keys of a kind of entry, with everything below them; none where contributors choose the keys. */
export function fieldsOf(kind: SchemaKind): readonly Field[] {
  const form = entryForm(kind);
  return form.kind === 'group' ? form.fields : [];
}

/** Words that a value is one of, or a list of; none where it is anything else. */
export function wordsIn(form: Form): readonly Word[] {
  if (form.kind === 'words') return form.words;
  return form.kind === 'fact' || form.kind === 'list' ? wordsIn(form.of) : [];
}

/** The key at a path into the data of an entry, lists and ids passed through; nothing where there is none, or inside a fact. */
export function fieldAt(kind: SchemaKind, path: readonly PropertyKey[]): Field | undefined {
  let form = entryForm(kind);
  let field: Field | undefined;
  for (const key of path) {
    if (form.kind === 'list' || form.kind === 'map') {
      form = form.of;
      field = undefined;
    } else {
      field = form.kind === 'group' ? form.fields.find((candidate) => candidate.key === key) : undefined;
      if (!field) return undefined;
      ({ form } = field);
    }
  }
  return field;
}

function within(form: Form, path: readonly PropertyKey[]): FieldDoc | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return undefined;
  switch (form.kind) {
    case 'group': {
      const field = form.fields.find((candidate) => candidate.key === key);
      return field && rest.length > 0 ? within(field.form, rest) : field?.doc;
    }
    case 'fact': {
      if (key === 'disputed_by' && rest.length > 1) return DISPUTE_KEYS[rest[1] as keyof typeof DISPUTE_KEYS];
      if (key === 'value' && rest.length > 0) return within(form.of, rest);
      return CLAIM_KEYS[key as keyof typeof CLAIM_KEYS];
    }
    case 'list':
    case 'map':
      return within(form.of, rest);
    default:
      return undefined;
  }
}

/** What is known of the key at a path into the data of an entry, such as `checkpoints`, 0, `vocabulary`. */
export const docAt = (kind: SchemaKind, path: readonly PropertyKey[]): FieldDoc | undefined => within(entryForm(kind), path);
