import * as z from 'zod';
import { articleInput } from '../schema/article.ts';
import { baseInput } from '../schema/base.ts';
import { modelInput } from '../schema/model.ts';
import { techniqueInput } from '../schema/technique.ts';

function keysIn(schema: unknown, found: Set<string>): void {
  if (typeof schema !== 'object' || schema === null) return;
  if ('properties' in schema && typeof schema.properties === 'object' && schema.properties !== null) {
    for (const key of Object.keys(schema.properties)) found.add(key);
  }
  for (const value of Object.values(schema)) keysIn(value, found);
}

let known: readonly string[] | undefined;

/** Every key that any kind of entry knows, for “did you mean”; made from the schemas when first asked for. */
export function knownKeys(): readonly string[] {
  if (!known) {
    const found = new Set<string>();
    for (const schema of [modelInput, baseInput, techniqueInput, articleInput]) {
      keysIn(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), found);
    }
    known = [...found].sort();
  }
  return known;
}
