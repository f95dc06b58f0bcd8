// Writes package-lock.json from scratch (no node_modules beside it) and completes it.
// Some native packages are not published for every platform on every registry; npm then leaves them out of the lockfile
// and `npm ci` fails on all machines. An entry with version, platform and “optional” suffices for npm to skip or fetch it.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { completeLock, type Lock } from './lib/lockfile.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'atlas-lock-'));
for (const name of ['package.json', '.npmrc']) cpSync(join(root, name), join(folder, name));
const { status } = spawnSync('npm', ['install', '--package-lock-only', '--ignore-scripts'], { cwd: folder, stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
const lock = completeLock(JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as Lock);
rmSync(folder, { recursive: true });
writeFileSync(join(root, 'package-lock.json'), `${JSON.stringify(lock, null, 2)}\n`);
console.log(`package-lock.json: ${Object.keys(lock.packages).length} packages`);
