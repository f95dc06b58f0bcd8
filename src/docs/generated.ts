import { editorSchemas } from './json-schema.ts';

/** Text of every file that is made from the schemas and rules, by path from the root of the project. */
export function generatedFiles(): Map<string, string> {
  return new Map(editorSchemas().map(({ file, schema }) => [`schemas/${file}`, `${JSON.stringify(schema, null, 1)}\n`]));
}
