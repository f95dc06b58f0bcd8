import { describe, expect, it } from 'vitest';
import { ALL_RULES } from '../../src/rules/all.ts';
import { addressesIn, files, idsIn, packedSize, pages, read } from './site.ts';

describe('the page of rules', () => {
  it.each(['', 'en/'])('under “/%s” has a place for every rule, as remarks of the form link to it', (prefix) => {
    const ids = idsIn(read(`${prefix}contribute/rules/index.html`));
    expect(ALL_RULES.filter(({ id }) => !ids.has(id)).map(({ id }) => id)).toEqual([]);
    expect(ALL_RULES.filter(({ id }) => !ids.has(`title-${id}`)).map(({ id }) => id)).toEqual([]);
  });
});

/** Modules that a module imports at once, with theirs. */
function importsOf(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, name] of read(file).matchAll(/(?:^|[;}])\s*import\s*(?:[^'"();]*?from\s*)?["']\.\/([\w.-]+\.js)["']/g))
    importsOf(`_astro/${name}`, found);
  return found;
}
const weigh = (modules: Iterable<string>) => [...modules].reduce((sum, file) => sum + packedSize(read(file)), 0);
const chunk = (name: string) => files.find((file) => new RegExp(`^_astro/${name}\\.[\\w-]+\\.js$`).test(file))!;

describe('the form', () => {
  it('loads at most 30 kB when it is opened and 100 kB more for the check, gzip -9', () => {
    const form = importsOf(chunk('open'));
    const engine = [...importsOf(chunk('project'))].filter((file) => !form.has(file));
    expect(weigh(form)).toBeLessThanOrEqual(30_000);
    expect(weigh(engine)).toBeLessThanOrEqual(100_000);
    expect(packedSize(read('contribute/atlas.json'))).toBeLessThanOrEqual(10_000);
  });

  it('knows every entry, and is where “evidence wanted” leads', () => {
    const { entries } = JSON.parse(read('contribute/atlas.json')) as { entries: { slug: string }[] };
    const slugs = new Set(entries.map(({ slug }) => slug));
    const wanted = pages
      .flatMap((page) => addressesIn(read(page)))
      .flatMap((address) =>
        address.includes('/contribute/?entry=') ? [new URL(address, 'https://example.org').searchParams.get('entry')] : [],
      );
    expect(wanted.length).toBeGreaterThan(100);
    expect(wanted.filter((slug) => slug && !slugs.has(slug))).toEqual([]);
  });

  it('says where it is, and that it needs a script, without one', () => {
    for (const prefix of ['', 'en/']) expect(read(`${prefix}contribute/index.html`)).toMatch(/class="no-script"/);
  });
});
