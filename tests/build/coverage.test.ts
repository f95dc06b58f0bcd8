import { describe, expect, it } from 'vitest';
import { readLog } from '../../src/history/git.ts';
import { recentSteps } from '../../src/history/history.ts';
import { stepsOf } from '../../src/history/steps.ts';
import { coverageWords } from '../../src/i18n/coverage.ts';
import { historyWords } from '../../src/i18n/history.ts';
import { addressesIn, pages, read } from './site.ts';

interface Tally {
  known: number;
  unknown: number;
  notApplicable: number;
  unrecorded: number;
  disputed: number;
  confirmed: number;
}
interface CoverageFile {
  version: number;
  contentLicence: string;
  date: string;
  fields: { id: string; label: { zh: string; en: string } }[];
  models: {
    slug: string;
    total: Tally;
    checked: { oldest: string; newest: string; facts: number; stale: number } | null;
    fields: Record<string, Tally>;
    wanted: { path: string; field: string; reason: string; checkpoints: number; parameter: string }[];
  }[];
}

const api = JSON.parse(read('api/v1/coverage.json')) as CoverageFile;
const LANGUAGES = [
  ['zh', ''],
  ['en', 'en/'],
] as const;
const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#38;', '&')
    .replaceAll('&amp;', '&')
    .trim();

describe('the coverage of the atlas as data', () => {
  it('adds up for every model and field', () => {
    expect(api).toMatchObject({ version: 1, contentLicence: 'CC-BY-4.0' });
    expect(api.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    for (const { slug, fields, total, wanted } of api.models) {
      expect(Object.keys(fields), slug).toEqual(api.fields.map(({ id }) => id));
      for (const key of Object.keys(total) as (keyof Tally)[]) {
        expect(
          Object.values(fields).reduce((sum, tally) => sum + tally[key], 0),
          `${slug} ${key}`,
        ).toBe(total[key]);
      }
      for (const [id, { known, disputed, confirmed }] of Object.entries(fields)) {
        expect(Math.max(disputed, confirmed), `${slug} ${id}`).toBeLessThanOrEqual(known);
      }
      expect(
        wanted.every(({ field }) => Object.hasOwn(fields, field)),
        slug,
      ).toBe(true);
    }
  });

  it('agrees with the entries', () => {
    const { models } = JSON.parse(read('api/v1/models.json')) as {
      models: { slug: string; checkpoints: Record<string, { status: string }>[] }[];
    };
    for (const { slug, checkpoints } of models) {
      const own = api.models.find((model) => model.slug === slug)!;
      for (const field of ['vocabulary', 'context', 'licence', 'prompt']) {
        const count = (status: string | undefined) => checkpoints.filter((checkpoint) => checkpoint[field]?.status === status).length;
        expect(own.fields[field], `${slug} ${field}`).toMatchObject({
          known: count('known'),
          unknown: count('unknown'),
          notApplicable: count('not-applicable'),
          unrecorded: count(undefined),
        });
      }
    }
  });
});

describe.each(LANGUAGES)('the page on coverage (%s)', (language, prefix) => {
  const html = read(`${prefix}about/coverage/index.html`);
  const words = coverageWords(language);
  const rows = [...html.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row = '']) => ({
    head: plain(/<th[^>]*>([\s\S]*?)<\/th>/.exec(row)?.[1] ?? ''),
    cells: [...row.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell = '']) => plain(cell)),
  }));

  it('has a cell for each model and field, with its state in words', () => {
    const states = Object.values(words.states);
    for (const { id, label } of api.fields) {
      const tallies = api.models.map(({ fields }) => fields[id]!);
      const own = rows.filter(({ head }) => head === label[language]);
      const fits = own.some(({ cells }) =>
        tallies.every((tally, index) => {
          const cell = cells[index] ?? '';
          const asked = tally.known + tally.unknown;
          const figure = tally.unknown > 0 ? `${tally.known}/${asked}` : String(tally.known);
          return states.some((state) => cell.includes(state)) && (tally.known === 0 || cell.startsWith(figure));
        }),
      );
      expect(fits, `${id}: ${JSON.stringify(own)}`).toBe(true);
    }
  });

  it('gives each model and field its share', () => {
    const known = rows.find(({ head }) => head === words.known)!;
    for (const [index, { total }] of api.models.entries()) {
      expect(known.cells[index]).toBe(`${Math.floor((100 * total.known) / (total.known + total.unknown))}%`);
    }
  });

  it('leads from what is wanted to the field of the form', () => {
    const targets = addressesIn(html).filter((address) => address.includes('contribute/?'));
    expect(targets.length).toBeGreaterThan(0);
    for (const target of targets) {
      const { pathname, searchParams } = new URL(target, 'http://site');
      expect(pathname).toBe(`/${prefix}contribute/`);
      const model = api.models.find(({ slug }) => slug === searchParams.get('entry'));
      expect(
        model?.wanted.map(({ parameter }) => parameter),
        target,
      ).toContain(searchParams.get('field'));
    }
  });

  it('is linked from the page about the site and from every model', () => {
    expect(addressesIn(read(`${prefix}about/index.html`))).toContain(`/${prefix}about/coverage/`);
    for (const { slug, total } of api.models) {
      const page = read(`${prefix}models/${slug}/index.html`);
      expect(addressesIn(page)).toContain(`/${prefix}models/${slug}/history/`);
      expect(plain(page)).toContain(`${words.title} ${Math.floor((100 * total.known) / (total.known + total.unknown))}%`);
      expect(addressesIn(read(`${prefix}models/${slug}/history/index.html`))).toContain(`/${prefix}about/coverage/`);
    }
  });

  it('can be found', () => {
    expect(html).toContain('data-pagefind-filter="kind:page"');
    expect(pages).toContain(`${prefix}about/coverage/index.html`);
  });
});

describe.each(LANGUAGES)('the page on the history of an entry (%s)', (language, prefix) => {
  const page = (slug: string) => read(`${prefix}models/${slug}/history/index.html`);

  it('lists all that is wanted', () => {
    for (const { slug, wanted } of api.models) {
      const fields = addressesIn(page(slug))
        .filter((address) => address.includes('contribute/?'))
        .map((address) => new URL(address, 'http://site').searchParams.get('field'));
      expect(fields, slug).toEqual(wanted.map(({ parameter }) => parameter));
    }
  });

  it('says when facts were last checked', () => {
    for (const { slug, checked } of api.models) {
      if (checked === null) expect(page(slug)).toContain(coverageWords(language).never);
      else expect(page(slug)).not.toContain(coverageWords(language).never);
    }
  });

  it('lists the commits that git knows, or says plainly that there are none', () => {
    const commits = readLog(process.cwd());
    const steps = typeof commits === 'string' ? undefined : stepsOf(commits);
    for (const { slug } of api.models) {
      const html = page(slug);
      const own = recentSteps(steps?.get(slug) ?? []);
      if (own.length === 0) {
        const none = typeof commits === 'string' ? commits : 'untracked';
        expect(html, slug).toContain(historyWords(language).none[none]);
        continue;
      }
      for (const { commit } of own) expect(html, slug).toContain(`>${commit.id.slice(0, 7)}</code>`);
      expect([...html.matchAll(/<time datetime="/g)], slug).toHaveLength(own.length);
    }
  });
});
