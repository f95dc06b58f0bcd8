import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/loader/files.ts';
import { loadAtlas } from '../../src/loader/load.ts';

const { atlas } = loadAtlas(await readContent(new URL('../..', import.meta.url)));
/** Models of the article that the atlas grew out of. */
const FIVE = ['belle', 'billa', 'chinese-llama-alpaca', 'linly', 'ziya-llama'];

describe('the recipes', () => {
  it.each(FIVE)('answer for every checkpoint of %s', (slug) => {
    const own = atlas.recipes.find((one) => one.slug === slug);
    const answered = [...(own?.recipes ?? []), ...(own?.none ?? [])].flatMap(({ checkpoints }) => checkpoints).sort();
    expect(answered).toEqual(
      atlas.models
        .find((one) => one.slug === slug)!
        .checkpoints.map(({ id }) => id)
        .sort(),
    );
  });

  it('name a place to get the weights from, for all but a few', () => {
    const without = atlas.recipes.flatMap(({ slug, recipes }) =>
      recipes.flatMap(({ id, parts }) => (parts.some(({ role, url }) => role === 'weights' && url !== undefined) ? [] : [`${slug} ${id}`])),
    );
    expect(without.length).toBeLessThanOrEqual(2);
  });

  it('say for delta, LoRA and encrypted weights which original they need', () => {
    const forms = new Set(['lora-adapter', 'delta', 'encrypted', 'masked-embedding']);
    for (const { slug, recipes } of atlas.recipes) {
      const { checkpoints } = atlas.models.find((one) => one.slug === slug)!;
      for (const { id, checkpoints: ids, parts } of recipes) {
        const incomplete = checkpoints.some(
          ({ id: own, form }) => ids.includes(own) && form.status === 'known' && form.value.every((one) => forms.has(one)),
        );
        if (incomplete)
          expect(
            parts.some(({ role }) => role === 'base' || role === 'key'),
            `${slug} ${id}`,
          ).toBe(true);
      }
    }
  });
});
