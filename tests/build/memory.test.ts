import { describe, expect, it } from 'vitest';
import { pedigreeOf } from '../../src/domain/lineage.ts';
import { comparedWith } from '../../src/domain/measured.ts';
import { answerFor } from '../../src/domain/run.ts';
import { readContent } from '../../src/loader/files.ts';
import { loadAtlas } from '../../src/loader/load.ts';
import { cellsOf } from '../../src/run/cells.ts';
import { unpacked, type RunPack } from '../../src/run/pack.ts';
import { DEFAULT } from '../../src/run/state.ts';
import { runSubjects } from '../../src/run/subjects.ts';
import { addressesIn, files, idsIn, packedSize, read } from './site.ts';

const { atlas } = loadAtlas(await readContent(new URL('../..', import.meta.url)));
const pedigree = pedigreeOf(atlas);
const subjects = runSubjects(atlas, pedigree);
const LANGUAGES = [
  ['zh', ''],
  ['en', 'en/'],
] as const;

/** Texts of the cells of a row, by the id of the row. */
function cellsIn(html: string, id: string): string[] {
  const row = new RegExp(`<tr[^>]*\\sid="${id.replaceAll('.', '\\.')}"[^>]*>([\\s\\S]*?)</tr>`).exec(html)?.[1] ?? '';
  return [...row.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, text = '']) =>
    text
      .replace(/<[^>]+>/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

describe.each(LANGUAGES)('the page on memory in %s', (language, prefix) => {
  const html = read(`${prefix}run/index.html`);

  it('answers for every checkpoint, without a script', () => {
    for (const { checkpoint, runnable } of subjects) {
      const cells = cellsIn(html, checkpoint.id);
      if (!runnable) expect(cells, checkpoint.id).toHaveLength(1);
      else expect(cells, checkpoint.id).toEqual(Object.values(cellsOf(answerFor(runnable, DEFAULT), runnable, DEFAULT.unit, language)));
    }
  });

  it('gives the browser the same figures', () => {
    const data = /id="run-data">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
    const back = unpacked(JSON.parse(data) as RunPack);
    expect(back.size).toBe(subjects.filter(({ runnable }) => runnable).length);
    for (const { checkpoint, runnable } of subjects) {
      if (runnable) expect(answerFor(back.get(checkpoint.id)!, DEFAULT), checkpoint.id).toEqual(answerFor(runnable, DEFAULT));
    }
  });

  it('shows every published figure with a link to its source, and each reason', () => {
    for (const { figure } of comparedWith(atlas.measurements, atlas.models, pedigree)) {
      if (figure.reason) expect(html).toContain(figure.reason[language].replaceAll("'", '&#39;'));
    }
    const links = addressesIn(html);
    for (const { url } of Object.values(atlas.measurements?.sources ?? {}))
      expect(
        links.some((link) => url !== undefined && (decodeURI(link).startsWith(url) || link.startsWith(url))),
        url,
      ).toBe(true);
  });

  it('has sections that others link to', () => {
    for (const id of ['answers', 'memories', 'weights', 'how', 'measured']) expect(idsIn(html)).toContain(id);
  });
});

describe('the calculator', () => {
  it('stays within 15 kB of own script', () => {
    const scripts = files.filter((file) => /^_astro\/run[.-][^/]*\.js$/.test(file));
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.reduce((sum, file) => sum + packedSize(read(file)), 0)).toBeLessThanOrEqual(15_000);
  });
});

describe('pages on running a model', () => {
  it('name the parameters of each checkpoint and lead to the calculator', () => {
    for (const { slug } of atlas.recipes) {
      const html = read(`models/${slug}/run/index.html`);
      expect(idsIn(html)).toContain('memory');
      for (const { checkpoint, machine, model } of subjects) {
        if (model.slug !== slug || !machine) continue;
        expect(html, checkpoint.id).toContain(machine.parameters.toLocaleString('en-US'));
        expect(
          addressesIn(html).some((address) => address.includes(`run/?checkpoint=${checkpoint.id}#answers`)),
          checkpoint.id,
        ).toBe(true);
      }
    }
  });
});
