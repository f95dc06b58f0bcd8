import { jsonSchema } from '../docs/json-schema.ts';

/** JSON Schemas of what contributors write, by name, made from the schemas that validate it, with descriptions in both languages. */
export const jsonSchemas = (): Record<string, unknown> =>
  Object.fromEntries(
    (
      [
        'model',
        'base',
        'technique',
        'benchmark',
        'results',
        'recipes',
        'comparison',
        'tokenizer',
        'texts',
        'samples',
        'measurements',
      ] as const
    ).map((kind) => [kind, jsonSchema(kind)]),
  );
