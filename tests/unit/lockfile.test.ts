import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { completeLock, missingOptional, platformOf, type Lock } from '../../scripts/lib/lockfile.ts';

const file = new URL('../../package-lock.json', import.meta.url);
const text = readFileSync(file, 'utf8');
const lock = JSON.parse(text) as Lock;

describe('package-lock.json', () => {
  it('holds every optional dependency that a package in it names, so that npm ci works on every system', () => {
    expect(missingOptional(lock).map(({ place }) => place)).toEqual([]);
  });

  it('holds no download addresses', () => {
    expect(text).not.toMatch(/"resolved": "http/);
  });

  it('names the versions of package.json, which are exact', () => {
    const wanted = (
      JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { devDependencies: Record<string, string> }
    ).devDependencies;
    for (const [name, version] of Object.entries(wanted)) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
      expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
  });
});

describe('an incomplete lockfile', () => {
  it('gains the packages of other systems', () => {
    const whole = completeLock({
      packages: { 'node_modules/a': { version: '1.0.0', dev: true, optionalDependencies: { '@a/windows-x64': '1.0.0' } } },
    });
    expect(whole.packages['node_modules/@a/windows-x64']).toEqual({
      version: '1.0.0',
      os: ['win32'],
      cpu: ['x64'],
      dev: true,
      optional: true,
    });
    expect(missingOptional(whole)).toEqual([]);
  });
  it('knows systems and processors by their names', () => {
    expect(platformOf('@pagefind/darwin-arm64')).toEqual({ os: ['darwin'], cpu: ['arm64'] });
    expect(platformOf('@pagefind/freebsd-x64')).toEqual({ os: ['freebsd'], cpu: ['x64'] });
  });
});
