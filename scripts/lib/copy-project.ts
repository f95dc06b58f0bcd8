import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The environment without what a test runner puts into it: Vite would take `BASE_URL` and its like for the site’s own. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const names = /^(?:VITEST.*|NODE_ENV|BASE_URL|MODE|DEV|PROD|SSR|TEST|BASE_PATH|SITE_URL|PUBLIC_REPOSITORY_URL)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !names.test(name)));
}

/** A copy of the project with other content, for builds that must not touch the real one. */
export interface ProjectCopy {
  folder: string;
  /** The folder that a build writes. */
  site: string;
  /** Builds the copy; returns exit status, output and seconds. */
  build: (environment?: Record<string, string>) => { status: number | null; output: string; seconds: number };
  remove: () => void;
}

/** Copies the project to a temporary folder, with the given files as its content. */
export function copyProject(content: ReadonlyMap<string, string>): ProjectCopy {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-'));
  for (const name of ['src', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json'])
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  for (const [path, text] of content) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return {
    folder,
    site: join(folder, 'dist'),
    build: (environment = {}) => {
      const begun = performance.now();
      const { status, stdout, stderr } = spawnSync('astro', ['build'], {
        cwd: folder,
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
        env: { ...cleanEnvironment(), OUT_DIR: './dist', CACHE_DIR: './.cache', ...environment },
      });
      return { status, output: stdout + stderr, seconds: (performance.now() - begun) / 1000 };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
