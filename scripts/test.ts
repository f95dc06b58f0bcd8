// Everything that must hold, in the order in which it fails fastest; ends with one line of totals.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { requireBrowser } from './lib/browser.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
let passed = 0;
let failed = 0;

function run(name: string, command: string, parameters: readonly string[], environment: Record<string, string> = {}): boolean {
  console.log(`\n— ${name}: ${command} ${parameters.join(' ')}`);
  const begun = Date.now();
  const { status } = spawnSync(command, parameters, { cwd: root, stdio: 'inherit', env: { ...process.env, ...environment } });
  console.log(`— ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${Math.round((Date.now() - begun) / 1000)} s)`);
  return status === 0;
}

function check(name: string, command: string, parameters: readonly string[]): void {
  if (run(name, command, parameters)) passed += 1;
  else failed += 1;
}

/** Runs Vitest and takes its counts; a run that ends without counts is a failure. */
function vitest(name: string, project: string, environment: Record<string, string> = {}): void {
  const report = join(tmpdir(), `atlas-${process.pid}-${project}.json`);
  const ok = run(
    name,
    'vitest',
    ['run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
    environment,
  );
  try {
    const { numPassedTests, numFailedTests, numTotalTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
    passed += numPassedTests ?? 0;
    failed += (numFailedTests ?? 0) + (numTotalTests ? 0 : 1);
    if (!ok && !numFailedTests) failed += 1;
  } catch {
    failed += 1;
  }
  rmSync(report, { force: true });
}

const browser = requireBrowser();
console.log(`Browser: ${browser}`);

check('content', 'node', ['scripts/check.ts']);
check('types', 'astro', ['check']);
check('lint', 'eslint', ['.']);
check('format', 'prettier', ['--check', '--log-level', 'warn', '.']);
vitest('unit and content tests', 'quick');
if (run('build', 'astro', ['build'])) {
  passed += 1;
  vitest('tests of the built site', 'site');
  vitest('browser tests', 'browser', { CHROMIUM_PATH: browser });
} else {
  failed += 1;
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
