import { fieldsPage } from './fields-page.ts';
import { editorSchemas } from './json-schema.ts';
import { rulesPage } from './rules-page.ts';

/** Text of every file that is made from the schemas and rules, by path from the root of the project. */
export function generatedFiles(): Map<string, string> {
  return new Map([
    ['docs/fields.md', fieldsPage('en')],
    ['docs/fields.zh.md', fieldsPage('zh')],
    ['docs/rules.md', rulesPage('en')],
    ['docs/rules.zh.md', rulesPage('zh')],
    ...editorSchemas().map(({ file, schema }): [string, string] => [`schemas/${file}`, `${JSON.stringify(schema, null, 1)}\n`]),
  ]);
}
