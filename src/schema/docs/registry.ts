import * as z from 'zod';
import type { Bilingual } from '../primitives.ts';

/** What a contributor needs to know of one key. Texts may hold code in backticks and no other markup. */
export interface FieldDoc extends Bilingual {
  /** YAML of a value, as it would stand after the key. */
  example?: string;
  /** What words of an enumeration mean, where their names do not say enough. */
  words?: Readonly<Record<string, Bilingual>>;
}

/** Descriptions of the keys of each group of keys in the schemas. */
export const FIELD_DOCS = z.registry<{ keys: Readonly<Record<string, FieldDoc>> }>();

/** Registers a description for every key of a group; one too many or too few does not compile. */
export function describeKeys<S extends z.ZodObject>(schema: S, keys: Readonly<Record<keyof S['shape'] & string, FieldDoc>>): void {
  FIELD_DOCS.add(schema, { keys });
}
