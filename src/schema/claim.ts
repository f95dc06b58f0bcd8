import * as z from 'zod';
import { line, text, type Text } from './primitives.ts';
import { citations, type Citation } from './source.ts';

/** Why a fact has no value. */
export const ABSENT = ['unknown', 'not-applicable'] as const;
export type Absent = (typeof ABSENT)[number];

/** Another source says something else. */
export interface Dispute<T> {
  value: T;
  sources: Citation[];
  note?: Text | undefined;
}

/** A fact with its evidence, or the plain word that there is none. */
export type Claim<T> =
  | {
      status: 'known';
      value: T;
      sources: Citation[];
      note?: Text | undefined;
      /** How we computed the value from what the sources say. */
      computed?: Text | undefined;
      disputedBy: Dispute<T>[];
    }
  | { status: Absent; sources: Citation[]; note?: Text | undefined };

const valueSchemas = new WeakMap<z.core.$ZodType, z.ZodType>();

/** For the schema of a fact, the schema of its value; nothing for any other schema. */
export const valueSchemaOf = (schema: z.core.$ZodType): z.ZodType | undefined => valueSchemas.get(schema);

/**
 * Schema of a fact of the given kind. Accepts
 * `{ value, source }`, with `note`, `computed`, `disputed_by` where needed;
 * `{ status: unknown }` or `{ status: not-applicable }` with a note and sources;
 * or the bare words `unknown` and `not-applicable`.
 */
export function claim<S extends z.ZodType>(value: S) {
  const full = z
    .strictObject({
      value: value.optional(),
      status: z.enum(ABSENT).optional(),
      source: citations.optional(),
      note: text.optional(),
      computed: text.optional(),
      disputed_by: z.array(z.strictObject({ value, source: citations, note: text.optional() })).optional(),
    })
    .superRefine((input, context) => {
      const known = input.value !== undefined;
      if (known && input.status) {
        context.addIssue({ code: 'custom', path: ['status'], message: 'value-and-status' });
      }
      if (!known && !input.status) {
        context.addIssue({ code: 'custom', path: ['value'], message: 'value-missing' });
      }
      if (known && !input.source) {
        context.addIssue({
          code: 'custom',
          path: ['source'],
          message: 'source-missing',
        });
      }
      if (!known && (input.disputed_by || input.computed)) {
        context.addIssue({ code: 'custom', path: ['value'], message: 'value-missing' });
      }
    })
    .transform((input): Claim<z.output<S>> => {
      const note = input.note === undefined ? {} : { note: input.note };
      if (input.value === undefined) {
        return { status: input.status ?? 'unknown', sources: input.source ?? [], ...note };
      }
      // The compiler cannot follow the type of `value` into the list.
      const disputes = (input.disputed_by ?? []) as { value: z.output<S>; source: Citation[]; note?: Text }[];
      return {
        status: 'known',
        value: input.value as z.output<S>,
        sources: input.source ?? [],
        ...note,
        ...(input.computed === undefined ? {} : { computed: input.computed }),
        disputedBy: disputes.map((other) => ({
          value: other.value,
          sources: other.source,
          ...(other.note === undefined ? {} : { note: other.note }),
        })),
      };
    });
  const bare = z.enum(ABSENT).transform((status): Claim<z.output<S>> => ({ status, sources: [] }));
  const schema = z.union([full, bare]);
  valueSchemas.set(schema, value);
  return schema;
}

/** A sentence in both languages with its evidence. */
export const statement = z.strictObject({
  zh: line,
  en: line,
  source: citations,
});
export type Statement = z.output<typeof statement>;

/** A fact that is text. */
export const textClaim = claim(text);
/** A fact that is a list of texts. */
export const textListClaim = claim(z.array(text).min(1));
