import { beforeAll, describe, expect, it } from 'vitest';
import type { Atlas } from '../../src/loader/atlas.ts';
import { readContent } from '../../src/loader/files.ts';
import { formatLine } from '../../src/rules/format.ts';
import { loadAtlas } from '../../src/loader/load.ts';
import { citationsIn } from '../../src/loader/walk.ts';
import { FIELDS } from '../../src/fields/registry.ts';
import { pedigreeOf } from '../../src/domain/lineage.ts';
import { searchNames } from '../../src/domain/search-records.ts';
import { matchNames } from '../../src/search/names.ts';
import { usersOf } from '../../src/domain/technique-users.ts';

let atlas: Atlas;
let problems: string[];

beforeAll(async () => {
  const loaded = loadAtlas(await readContent(new URL('../..', import.meta.url)));
  atlas = loaded.atlas;
  problems = loaded.findings.map((finding) => formatLine(finding));
});

/** The models of the article; entries that come later may be smaller. */
const FIVE = ['chinese-llama-alpaca', 'linly', 'belle', 'ziya-llama', 'billa'];

const model = (slug: string) => {
  const found = atlas.models.find((candidate) => candidate.slug === slug);
  if (!found) throw new Error(`no model ${slug}`);
  return found;
};
const checkpoint = (slug: string, id: string) => {
  const found = model(slug).checkpoints.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no checkpoint ${id}`);
  return found;
};
const valueOf = (claim: { status: string; value?: unknown }) => (claim.status === 'known' ? claim.value : claim.status);
const han = (text: string) => text.match(/\p{Script=Han}/gu)?.length ?? 0;
const words = (text: string) => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu)?.length ?? 0;

describe('the content', () => {
  it('is valid', () => expect(problems).toEqual([]));

  it('holds the five models of the article whole', () => {
    const counts = Object.fromEntries(atlas.models.map(({ slug, checkpoints }) => [slug, checkpoints.length]));
    expect(counts).toMatchObject({ 'chinese-llama-alpaca': 16, linly: 23, belle: 13, 'ziya-llama': 12, billa: 2 });
    for (const { slug, timeline, conflicts, article, techniques, training, citation } of FIVE.map(model)) {
      expect(timeline.length, slug).toBeGreaterThanOrEqual(8);
      expect(conflicts.length, slug).toBeGreaterThanOrEqual(5);
      expect(article.length, slug).toBeGreaterThanOrEqual(5);
      expect(techniques.length, slug).toBeGreaterThanOrEqual(4);
      expect(training.length, slug).toBeGreaterThanOrEqual(2);
      expect(citation.length, slug).toBeGreaterThanOrEqual(1);
    }
  });

  it('tells each model in an article of its own in both languages', () => {
    for (const slug of FIVE) {
      const prose = atlas.prose.get(`models/${slug}`);
      expect(han(prose?.zh.text ?? ''), `${slug} zh`).toBeGreaterThanOrEqual(700);
      expect(han(prose?.zh.text ?? ''), `${slug} zh`).toBeLessThanOrEqual(2000);
      expect(words(prose?.en.text ?? ''), `${slug} en`).toBeGreaterThanOrEqual(480);
      expect(words(prose?.en.text ?? ''), `${slug} en`).toBeLessThanOrEqual(950);
      expect(prose?.zh.citations.length, slug).toBeGreaterThanOrEqual(6);
      expect(prose?.en.citations.length, slug).toBeGreaterThanOrEqual(6);
    }
  });

  it('has about 16 techniques, each used by a model and told in both languages', () => {
    expect(atlas.techniques.length).toBeGreaterThanOrEqual(16);
    for (const { slug } of atlas.techniques) {
      expect(usersOf(slug, atlas.models).length, slug).toBeGreaterThan(0);
      const prose = atlas.prose.get(`techniques/${slug}`);
      expect(han(prose?.zh.text ?? ''), slug).toBeGreaterThanOrEqual(250);
      expect(words(prose?.en.text ?? ''), slug).toBeGreaterThanOrEqual(200);
    }
  });

  it('points at lines with a number that GitHub understands', () => {
    for (const { slug, sources, ...rest } of atlas.models) {
      for (const { citation } of citationsIn(rest)) {
        const source = sources[citation.ref];
        if (source?.url?.startsWith('https://github.com/') && source.url.includes('/blob/') && citation.at && /^L\d/.test(citation.at)) {
          expect(citation.at, `${slug} ${citation.ref}`).toMatch(/^L\d+(-L\d+)?$/);
        }
      }
    }
  });

  it('never quotes figures without a source', () => {
    const pedigree = pedigreeOf(atlas);
    for (const entry of atlas.models) {
      for (const own of entry.checkpoints) {
        for (const field of FIELDS.filter(({ id, derived }) => id !== 'role' && !derived)) {
          const claim = field.claim({ model: entry, checkpoint: own, pedigree });
          if (claim?.status === 'known') expect(claim.sources.length, `${own.id} ${field.id}`).toBeGreaterThan(0);
        }
      }
    }
  });

  it('writes Chinese with full-width punctuation and no blank between Han and Latin', () => {
    const bad: string[] = [];
    for (const [owner, { zh }] of atlas.prose) {
      for (const match of zh.text.matchAll(/.{0,12}\p{Script=Han}[,;:?!](?!\d).{0,8}/gu)) bad.push(`${owner}: ${match[0]}`);
    }
    expect(bad).toEqual([]);
  });
});

describe('search by name', () => {
  it('finds every model, checkpoint, technique and organisation by each of its names, from both languages', () => {
    for (const language of ['zh', 'en'] as const) {
      const names = searchNames(atlas, language);
      const finds = (name: string, path: string) => matchNames(name, names).some((hit) => hit.path === path);
      for (const entry of names) {
        for (const name of entry.names) expect(finds(name, entry.path), `${name} → ${entry.path}`).toBe(true);
      }
      for (const entry of atlas.models) {
        for (const alias of entry.aliases) {
          expect(finds(alias, `${language === 'en' ? '/en' : ''}/models/${entry.slug}/`), alias).toBe(true);
        }
      }
    }
  });
});

describe('facts that readers come for', () => {
  it('Ziya: a tokenizer of 39,410 entries beside 39,424 rows', () => {
    const ziya = checkpoint('ziya-llama', 'ziya-llama-13b-v1');
    expect(valueOf(ziya.vocabulary)).toBe(39410);
    expect(ziya.embedding_rows && valueOf(ziya.embedding_rows)).toBe(39424);
  });

  it('Ziya: 125B tokens prepared and 110B trained', () => {
    const text = JSON.stringify(model('ziya-llama').training);
    expect(text).toMatch(/1,?100\s?亿|110B/);
    expect(text).toMatch(/1,?250\s?亿|125B/);
  });

  it('BiLLa: the tag says Apache-2.0, the README does not', () => {
    const billa = checkpoint('billa', 'billa-7b-llm');
    expect(valueOf(billa.commercial)).toBe('no');
    expect(billa.licence.status === 'known' && billa.licence.disputedBy.length).toBeGreaterThan(0);
  });

  it('Linly: four vocabularies', () => {
    const sizes = new Set(
      model('linly')
        .checkpoints.map(({ vocabulary }) => valueOf(vocabulary))
        .filter((value) => typeof value === 'number'),
    );
    expect([...sizes].sort()).toEqual([32000, 40076, 66242, 90046]);
  });

  it('Chinese-LLaMA has 49,953 entries and Chinese-Alpaca one more', () => {
    expect(valueOf(checkpoint('chinese-llama-alpaca', 'chinese-llama-7b').vocabulary)).toBe(49953);
    expect(valueOf(checkpoint('chinese-llama-alpaca', 'chinese-alpaca-7b').vocabulary)).toBe(49954);
  });

  it('BELLE: training times that differ are shown', () => {
    const times = model('belle').conflicts.filter(({ question }) => /小时|时间|时长/.test(question.zh));
    expect(times.length).toBeGreaterThan(0);
  });

  it('BiLLa is older than Ziya, although the article has them the other way round', () => {
    const first = (slug: string) =>
      model(slug)
        .checkpoints.map(({ released }) => String(valueOf(released)))
        .sort()[0] ?? '';
    expect(first('billa')).toBe('2023-05-11');
    expect(first('ziya-llama')).toBe('2023-05-17');
  });
});
