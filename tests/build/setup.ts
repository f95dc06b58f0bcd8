import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built site that the tests look at. */
export const SITE = process.env.OUT_DIR ?? fileURLToPath(new URL('../../dist', import.meta.url));

/** Says plainly what is missing, rather than letting every test fail. */
export default function setup(): void {
  if (!existsSync(join(SITE, 'index.html'))) throw new Error('There is no built site to test: run “npm run build” first.');
}
