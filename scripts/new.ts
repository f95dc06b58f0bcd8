// Writes a new entry for a model, asking for what it needs; see “npm run new -- --help”.
import { runNew } from './lib/run-new.ts';

const terminal = process.stdin.isTTY && process.stdout.isTTY ? { input: process.stdin, output: process.stdout } : undefined;
const { status, out, err } = await runNew(process.argv.slice(2), new URL('..', import.meta.url), terminal);
for (const line of out) console.log(line);
for (const line of err) console.error(line);
process.exitCode = status;
