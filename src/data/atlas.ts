import { pedigreeOf } from '../domain/lineage.ts';
import { loadAtlas } from '../loader/load.ts';
import { formatLine } from '../rules/format.ts';
import type { Bilingual } from '../schema/primitives.ts';

const files = import.meta.glob<string>('/content/**/*.{mdx,yaml}', { query: '?raw', import: 'default', eager: true });

/** Texts of the content by path from the root of the project. */
export const texts: ReadonlyMap<string, string> = new Map(Object.entries(files).map(([path, text]) => [path.slice(1), text]));

const { atlas: loaded, findings } = loadAtlas(texts);

/** Paths of all files of the content, from the root of the project. */
export const contentPaths: readonly string[] = [...texts.keys()].sort();

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

/** Names of techniques by slug. */
export const techniqueNames: ReadonlyMap<string, Bilingual> = new Map(atlas.techniques.map(({ slug, name }) => [slug, name]));
