// Writes the pages on fields and rules and the schemas for editors; a test holds that they are up to date.
import { mkdir, writeFile } from 'node:fs/promises';
import { generatedFiles } from '../src/docs/generated.ts';

const root = new URL('..', import.meta.url);
for (const [path, text] of generatedFiles()) {
  const file = new URL(path, root);
  await mkdir(new URL('.', file), { recursive: true });
  await writeFile(file, text);
  console.log(path);
}
