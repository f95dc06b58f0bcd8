// Checks all content, or what lies below the paths that are named; see “npm run check -- --help”.
import { runCheck } from './lib/run-check.ts';

const { status, out, err } = await runCheck(process.argv.slice(2), new URL('..', import.meta.url));
for (const line of out) console.log(line);
for (const line of err) console.error(line);
process.exitCode = status;
