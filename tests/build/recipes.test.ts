import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/loader/files.ts';
import { loadAtlas } from '../../src/loader/load.ts';
import { addressesIn, idsIn, packedSize, read } from './site.ts';

const { atlas } = loadAtlas(await readContent(new URL('../..', import.meta.url)));

/** Text of the element with an id, markup undone. */
function textOf(html: string, id: string): string | undefined {
  const [, text] = new RegExp(`<pre[^>]* id="${id}"[^>]*>([^<]*)</pre>`).exec(html) ?? [];
  return text
    ?.replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

describe.each(['', 'en/'])('pages on getting checkpoints running under “/%s”', (prefix) => {
  it.each(atlas.recipes.map(({ slug }) => slug))(
    '%s: lists each checkpoint with the recipe that it belongs to, or with why there is none',
    (slug) => {
      const html = read(`${prefix}models/${slug}/run/index.html`);
      const { recipes, none } = atlas.recipes.find((one) => one.slug === slug)!;
      const { checkpoints } = atlas.models.find((one) => one.slug === slug)!;
      const [, index = ''] = /id="which".*?<ul[^>]*>(.*?)<\/ul>/s.exec(html) ?? [];
      const rows = index.split('</li>');
      const ids = idsIn(html);
      for (const { id, name } of checkpoints) {
        const recipe = recipes.find((one) => one.checkpoints.includes(id))?.id ?? 'none';
        const row = rows.find((one) => addressesIn(one).includes(`#${recipe}`)) ?? '';
        expect(row, id).toContain(name);
      }
      for (const { id } of recipes) expect(ids.has(id), id).toBe(true);
      expect(ids.has('none')).toBe(none.length > 0);
    },
  );

  it('shows every command and template as it is written, each with a button that names what it copies', () => {
    for (const { slug, recipes } of atlas.recipes) {
      const html = read(`${prefix}models/${slug}/run/index.html`);
      let count = 0;
      for (const { id, steps, prompt } of recipes) {
        steps.forEach(({ command }, position) => {
          if (command === undefined) return;
          expect(textOf(html, `${id}-${position + 1}`), `${slug} ${id}`).toBe(command);
          count += 1;
        });
        if (prompt?.template !== undefined) {
          expect(textOf(html, `${id}-prompt`), `${slug} ${id}`).toBe(prompt.template);
          count += 1;
        }
      }
      expect([...html.matchAll(/<button[^>]*data-copy="[^"]+"[^>]*aria-label="[^"]+"/g)].length, slug).toBe(count);
    }
  });

  it('gives each statement its evidence, down to the line', () => {
    for (const { slug, recipes, sources } of atlas.recipes) {
      const html = read(`${prefix}models/${slug}/run/index.html`);
      const links = addressesIn(html);
      for (const { id, parts, steps } of recipes) {
        for (const { source } of [...parts, ...steps]) {
          for (const { ref, at } of source) {
            const url = sources[ref]?.url;
            if (url && /^L\d/.test(at ?? '') && url.includes('/blob/'))
              expect(
                links.some((link) => link.startsWith(url) && link.endsWith(`#${at}`)),
                `${slug} ${id} ${ref}#${at}`,
              ).toBe(true);
          }
        }
      }
    }
  });

  it('stay small', () => {
    for (const { slug } of atlas.recipes)
      expect(packedSize(read(`${prefix}models/${slug}/run/index.html`)), slug).toBeLessThanOrEqual(30_000);
  });
});

describe('the JSON of recipes', () => {
  it('has all of them', () => {
    const { recipes } = JSON.parse(read('api/v1/recipes.json')) as { recipes: { slug: string; recipes: { id: string }[] }[] };
    expect(recipes.map(({ slug, recipes: own }) => [slug, own.length])).toEqual(
      atlas.recipes.map(({ slug, recipes: own }) => [slug, own.length]),
    );
  });
});
