import * as z from 'zod';
import { baseInput } from '../schema/base.ts';
import { modelInput } from '../schema/model.ts';
import { techniqueInput } from '../schema/technique.ts';

/** JSON Schemas of what contributors write, by name, made from the schemas that validate it. */
export function jsonSchemas(): Record<string, unknown> {
  const make = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12', unrepresentable: 'any' });
  return { model: make(modelInput), base: make(baseInput), technique: make(techniqueInput) };
}
