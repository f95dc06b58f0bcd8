import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/domain/facts.ts';
import { checkedEntriesOf, summaryOf, verificationsOf } from '../../src/domain/verification.ts';
import { formatDate } from '../../src/i18n/language.ts';
import { readContent } from '../../src/loader/files.ts';
import { loadAtlas } from '../../src/loader/load.ts';
import { readVerification } from '../../src/loader/verification.ts';
import { read } from './site.ts';

const files = await readContent(new URL('../..', import.meta.url));
const { atlas } = loadAtlas(files);
const { results, notes } = readVerification(files);
const entries = checkedEntriesOf(atlas);

describe('pages show what a program has confirmed', () => {
  const billa = atlas.models.find(({ slug }) => slug === 'billa')!;
  const entry = { key: 'models/billa', data: billa };
  const verifications = verificationsOf(entry, results, notes);

  it.each([
    ['zh', 'models/billa/index.html'],
    ['en', 'en/models/billa/index.html'],
  ] as const)('at marks, in the list of sources, with the day and in words (%s)', (language, file) => {
    const html = read(file);
    const day = formatDate(results.entries['models/billa']!.date, language);
    const { claims, confirmed } = summaryOf(entry, verifications);
    const intro = /<div[^>]* id="checked"[^>]*>([\s\S]*?)<\/div>/.exec(html)?.[0] ?? '';
    expect(intro).toContain(day);
    expect(intro).toContain(String(claims));
    expect(intro).toContain(String(confirmed));
    const ticked = [...html.matchAll(/<li id="(r\d+)">(?:(?!<\/li>).)*✓/gs)].map((match) => match[1]);
    const underlined = new Set([...html.matchAll(/<a class="ev v" href="#(r\d+)"/g)].map((match) => match[1]));
    expect(ticked.filter((place) => underlined.has(place)).length).toBeGreaterThan(50);
    expect(html).toMatch(/<a class="ev" href/);
  });

  it('and say why the others are not', () => {
    for (const { key, data } of entries.filter(({ key: name }) => name.startsWith('models/'))) {
      const found = verificationsOf({ key, data }, results, notes);
      const noted = new Set(
        summaryOf({ key, data }, found)
          .open.get('noted')
          ?.map(({ fact }) => fact.path),
      );
      for (const [path, { outcome, reason }] of found) {
        if (outcome === 'noted' && noted.has(path))
          expect(read(`en/${key}/index.html`), path).toContain(reason?.en.replaceAll('"', '&quot;'));
      }
    }
  });

  it('at the marks of the very facts', () => {
    const fact = factsOf(billa).find(({ path }) => path === 'checkpoints/billa-7b-sft/trained_length')!;
    expect(verifications.get(fact.path)?.outcome).toBe('confirmed');
    const html = read('models/billa/index.html');
    const row = html.slice(html.indexOf('id="billa-7b-sft--trained_length"')).split('</dd>')[0] ?? '';
    expect(row).toContain('class="ev v"');
  });

  it('about says how, with the counts of all entries', () => {
    const summaries = entries.map((one) => summaryOf(one, verificationsOf(one, results, notes)));
    const total = (key: 'claims' | 'confirmed') => summaries.reduce((sum, summary) => sum + summary[key], 0).toLocaleString('en-US');
    for (const file of ['about/index.html', 'en/about/index.html']) {
      expect(read(file)).toContain(total('claims'));
      expect(read(file)).toContain(total('confirmed'));
    }
  });

  it('techniques and the timeline have the sign as well', () => {
    expect(read('techniques/vocabulary-extension/index.html')).toContain('class="ev v"');
    expect(read('timeline/index.html')).toContain('class="ev v"');
  });
});
