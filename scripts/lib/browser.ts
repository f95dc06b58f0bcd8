import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

// The shell without a window first: the same engine, and it starts in half the time.
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Flags for a quiet start that asks nothing of the network; root (in containers) has no sandbox. */
export const BROWSER_FLAGS: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function onPath(name: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(':')
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));
}

/** A Chromium that Playwright has installed, the newest first. */
function fromPlaywright(): string | undefined {
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    join(homedir(), process.platform === 'darwin' ? 'Library/Caches/ms-playwright' : '.cache/ms-playwright');
  if (!existsSync(cache)) return undefined;
  const testing = 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing';
  const inside = [
    'chrome-linux64/chrome',
    'chrome-linux-arm64/chrome',
    'chrome-linux/chrome',
    `chrome-mac-arm64/${testing}`,
    `chrome-mac-x64/${testing}`,
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  ];
  return readdirSync(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort()
    .reverse()
    .flatMap((name) => inside.map((path) => join(cache, name, path)))
    .find((file) => existsSync(file));
}

/** Path of a Chromium or Chrome on this machine: named by CHROMIUM_PATH, on the PATH, of Playwright, or of the system. */
export function findBrowser(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names “${named}”, which does not exist`);
    return named;
  }
  const system = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];
  return NAMES.map(onPath).find(Boolean) ?? fromPlaywright() ?? system.find((file) => existsSync(file));
}

function install(packages: readonly string[]): void {
  const run = (command: string, parameters: readonly string[]) =>
    spawnSync(command, parameters, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

/**
 * Path of a browser for the tests; as root on Debian or Ubuntu a missing one is installed.
 * @throws with the command that mends it, where there is none and none can be installed
 */
export function requireBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    console.log('No browser found: installing one with apt-get …');
    install(['chromium-headless-shell', 'fonts-noto-cjk']);
    if (!findBrowser()) install(['chromium', 'fonts-noto-cjk']);
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error(
    'The browser tests need Chromium or Chrome. Install it (Debian: sudo apt-get install chromium-headless-shell fonts-noto-cjk; any system: npx playwright-core install chromium), or set CHROMIUM_PATH to one.',
  );
}
