import { pedigreeOf } from '../domain/lineage.ts';
import { loadAtlas } from '../loader/load.ts';
import { formatLine } from '../rules/format.ts';

const texts = import.meta.glob<string>('/content/**/*.{mdx,yaml}', { query: '?raw', import: 'default', eager: true });

const { atlas: loaded, findings } = loadAtlas(new Map(Object.entries(texts).map(([path, text]) => [path.slice(1), text])));

const errors = findings.filter(({ severity }) => severity === 'error');
if (errors.length > 0) {
  throw new Error(`The content has ${errors.length} problems:\n${errors.map((finding) => formatLine(finding)).join('\n')}`);
}

/** First day on which any checkpoint of a model is known to have been published. */
export function firstRelease(model: (typeof loaded.models)[number]): string | undefined {
  return model.checkpoints.flatMap(({ released }) => (released.status === 'known' ? [released.value] : [])).sort()[0];
}

const byRelease = [...loaded.models].sort((a, b) => {
  const [first, second] = [firstRelease(a) ?? '9', firstRelease(b) ?? '9'];
  return first < second ? -1 : first > second ? 1 : a.slug < b.slug ? -1 : 1;
});

/** All content, checked; models in order of their first release. */
export const atlas = { ...loaded, models: byRelease };

/** Pedigree of all checkpoints. */
export const pedigree = pedigreeOf(atlas);
