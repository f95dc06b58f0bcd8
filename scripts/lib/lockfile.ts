/** An entry of a lockfile, as far as it matters here. */
export interface LockEntry {
  version?: string;
  resolved?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  dev?: boolean;
  optionalDependencies?: Record<string, string>;
  [key: string]: unknown;
}

/** A lockfile of npm, version 3. */
export interface Lock {
  packages: Record<string, LockEntry>;
  [key: string]: unknown;
}

const SYSTEMS: Record<string, string> = {
  darwin: 'darwin',
  linux: 'linux',
  win32: 'win32',
  windows: 'win32',
  freebsd: 'freebsd',
  android: 'android',
  openbsd: 'openbsd',
  netbsd: 'netbsd',
  sunos: 'sunos',
  aix: 'aix',
  openharmony: 'openharmony',
};
const PROCESSORS: Record<string, string> = {
  x64: 'x64',
  arm64: 'arm64',
  arm: 'arm',
  ia32: 'ia32',
  x86: 'ia32',
  ppc64: 'ppc64',
  s390x: 's390x',
  riscv64: 'riscv64',
  loong64: 'loong64',
  wasm32: 'wasm32',
};

/** Operating system and processor that the name of a native package speaks of, as npm names them. */
export function platformOf(name: string): { os?: string[]; cpu?: string[] } {
  const words = name.split(/[/@-]/);
  const os = words.map((word) => SYSTEMS[word]).find(Boolean);
  const cpu = words.map((word) => PROCESSORS[word]).find(Boolean);
  return { ...(os ? { os: [os] } : {}), ...(cpu ? { cpu: [cpu] } : {}) };
}

/** Optional dependencies that a package of the lockfile names and that the lockfile lacks: place and version. */
export function missingOptional(lock: Lock): { place: string; version: string; dev: boolean }[] {
  const found: { place: string; version: string; dev: boolean }[] = [];
  for (const [owner, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const places = [`${owner}/node_modules/${name}`, `node_modules/${name}`];
      if (places.some((place) => Object.hasOwn(lock.packages, place))) continue;
      if (found.some(({ place }) => place === `node_modules/${name}`)) continue;
      found.push({ place: `node_modules/${name}`, version, dev: entry.dev ?? false });
    }
  }
  return found;
}

/** The lockfile with an entry for every optional dependency of a fixed version, in the order in which npm writes it. */
export function completeLock(lock: Lock): Lock {
  const added = missingOptional(lock)
    .filter(({ version }) => /^\d+\.\d+\.\d+/.test(version))
    .map(({ place, version, dev }): [string, LockEntry] => [
      place,
      { version, ...platformOf(place.slice('node_modules/'.length)), ...(dev ? { dev } : {}), optional: true },
    ]);
  const entries = [...Object.entries(lock.packages), ...added].sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lock, packages: Object.fromEntries(entries) };
}
