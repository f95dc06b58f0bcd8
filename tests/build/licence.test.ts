import { describe, expect, it } from 'vitest';
import { licenceCases } from '../../src/domain/licence-cases.ts';
import { effectiveIn } from '../../src/domain/licence-words.ts';
import { pedigreeOf } from '../../src/domain/lineage.ts';
import { commercialLabels } from '../../src/i18n/labels.ts';
import { licenceWords } from '../../src/i18n/licence-words.ts';
import { readContent } from '../../src/loader/files.ts';
import { loadAtlas } from '../../src/loader/load.ts';
import { addressesIn, idsIn, packedSize, read } from './site.ts';

const { atlas } = loadAtlas(await readContent(new URL('../..', import.meta.url)));
const pedigree = pedigreeOf(atlas);
const LANGUAGES = [
  ['', 'zh'],
  ['en/', 'en'],
] as const;
const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#39;/g, '’')
    .replace(/\s+/g, ' ');

interface File {
  strictestFirst: string[];
  checkpoints: {
    id: string;
    model: string;
    effective: string;
    stated?: string;
    steps: {
      part: string;
      from?: string;
      verdict: string;
      binds: boolean;
      decides: boolean;
      statements: { verdict?: string; sources: { url?: string }[] }[];
    }[];
    contradictions: { about: string; verdict: string; statements: unknown[] }[];
  }[];
}
const file = JSON.parse(read('api/v1/licences.json')) as File;

describe.each(LANGUAGES)('pages on licences under “/%s”', (prefix, language) => {
  const words = licenceWords(language);

  it('answer the question first, for every checkpoint once, with the answer that is derived', () => {
    for (const model of atlas.models) {
      const html = read(`${prefix}models/${model.slug}/licence/index.html`);
      const text = plain(html);
      expect(text, model.slug).toContain(words.notAdvice);
      const answers = [...new Set(licenceCases(model, pedigree).map(({ verdict }) => verdict))];
      for (const verdict of answers) expect(text, model.slug).toContain(words.answers[verdict]);
      for (const { id } of model.checkpoints) expect(html.split(`id="${id}--effective"`), id).toHaveLength(2);
      // Every checkpoint stands below the heading of its answer.
      const sections = html.split(/<h2 id="/).slice(1);
      for (const checkpoint of model.checkpoints) {
        const { verdict } = effectiveIn({ model, checkpoint, pedigree });
        const section = sections.find((one) => one.includes(`id="${checkpoint.id}--effective"`));
        expect(section?.startsWith(`${verdict}"`), checkpoint.id).toBe(true);
      }
    }
  });

  it('show every contradiction with both sides, and lead to the sources', () => {
    for (const model of atlas.models) {
      const html = read(`${prefix}models/${model.slug}/licence/index.html`);
      const cases = licenceCases(model, pedigree);
      const told = Object.values(words.contradiction).reduce((sum, heading) => sum + html.split(`<b>${heading}</b>`).length - 1, 0);
      expect(told, model.slug).toBe(cases.reduce((sum, { contradictions }) => sum + contradictions.length, 0));
      expect(addressesIn(html).filter((address) => /^https:\/\/(?:github\.com|huggingface\.co)\//.test(address)).length).toBeGreaterThan(5);
    }
  });

  it('say what to ask where something is unclear, and only there', () => {
    for (const model of atlas.models) {
      const unclear = licenceCases(model, pedigree).some(({ verdict }) => verdict === 'unclear');
      expect(plain(read(`${prefix}models/${model.slug}/licence/index.html`)).includes(words.ask), model.slug).toBe(unclear);
    }
  });

  it('lead to the method and back, where all checkpoints and bases stand', () => {
    const method = read(`${prefix}about/licences/index.html`);
    const links = addressesIn(method);
    for (const model of atlas.models) {
      expect(links).toContain(`/${prefix}models/${model.slug}/licence/`);
      expect(addressesIn(read(`${prefix}models/${model.slug}/licence/index.html`))).toContain(`/${prefix}about/licences/`);
      for (const { id } of model.checkpoints) expect(links).toContain(`/${prefix}models/${model.slug}/licence/#${id}--effective`);
    }
    for (const { sources } of atlas.bases)
      expect(links.some((link) => Object.values(sources).some(({ url }) => url && link.startsWith(url)))).toBe(true);
    for (const verdict of file.strictestFirst) {
      expect(idsIn(method).has(verdict)).toBe(true);
      const count = file.checkpoints.filter(({ effective }) => effective === verdict).length;
      expect(plain(method).toLowerCase()).toContain(
        `${commercialLabels[verdict as keyof typeof commercialLabels][language]} ${words.about.counted(count)}`,
      );
    }
  });

  it('are reached from the cells of the table', () => {
    const links = addressesIn(read(`${prefix}models/checkpoints/index.html`));
    for (const { slug, checkpoints } of atlas.models)
      for (const { id } of checkpoints) expect(links, id).toContain(`/${prefix}models/${slug}/licence/#${id}--effective`);
  });

  it('stay within 30 kB', () => {
    for (const page of ['about/licences', ...atlas.models.map(({ slug }) => `models/${slug}/licence`)])
      expect(packedSize(read(`${prefix}${page}/index.html`)), page).toBeLessThanOrEqual(30_000);
  });
});

describe('licences.json', () => {
  it('holds every checkpoint with the answer and steps that are derived', () => {
    const expected = atlas.models.flatMap((model) =>
      model.checkpoints.map((checkpoint) => {
        const { verdict, stated, steps, contradictions } = effectiveIn({ model, checkpoint, pedigree });
        return [
          checkpoint.id,
          verdict,
          stated,
          steps.map(({ part, verdict: one }) => `${part} ${one}`),
          contradictions.map(({ about }) => about),
        ];
      }),
    );
    const given = file.checkpoints.map(({ id, effective, stated, steps, contradictions }) => [
      id,
      effective,
      stated,
      steps.map(({ part, verdict }) => `${part} ${verdict}`),
      contradictions.map(({ about }) => about),
    ]);
    // The site has models in order of their release.
    const byId = (list: unknown[][]) => [...list].sort(([one], [other]) => (String(one) < String(other) ? -1 : 1));
    expect(byId(given)).toEqual(byId(expected));
  });

  it('is never looser than a step that binds, names what decided, and gives addresses', () => {
    const rank = (verdict: string) => file.strictestFirst.indexOf(verdict);
    for (const { id, effective, steps } of file.checkpoints) {
      const binding = steps.filter(({ binds }) => binds);
      expect(rank(effective), id).toBe(Math.min(...binding.map(({ verdict }) => rank(verdict))));
      expect(binding.filter(({ decides }) => decides).every(({ verdict }) => verdict === effective)).toBe(true);
      for (const { url } of steps.flatMap(({ statements }) => statements.flatMap(({ sources }) => sources)))
        expect(url, id).toMatch(/^https:/);
    }
  });
});
