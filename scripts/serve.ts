import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serve } from './lib/serve.ts';

const folder = process.env.OUT_DIR ?? fileURLToPath(new URL('../dist', import.meta.url));
const port = Number(process.env.PORT ?? 4321);
if (!existsSync(folder)) {
  console.error('There is no built site; run “npm run build” first (or “npm start”, which builds and serves).');
  process.exit(1);
}
try {
  const { address } = await serve(folder, port, process.env.BASE_PATH ?? '/');
  console.log(`The site is at ${address} (stop with Ctrl+C)`);
} catch (error) {
  const busy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  console.error(busy ? `Port ${port} is taken; choose another: PORT=4322 npm start` : error);
  process.exit(1);
}
