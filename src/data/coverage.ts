import { buildDay } from '../domain/build-day.ts';
import { coverageOf, type EntryCoverage } from '../domain/coverage.ts';
import { atlas, pedigree } from './atlas.ts';
import { verificationOf } from './verification.ts';

/** Day of the build. */
export const today = buildDay(process.env.BUILD_DATE, new Date());

/** Coverage of all models, in their order. */
export const coverage: readonly EntryCoverage[] = atlas.models.map((model) =>
  coverageOf(model, pedigree, (path) => verificationOf(`models/${model.slug}`, path), today),
);

const bySlug = new Map(coverage.map((entry) => [entry.slug, entry]));

/** Coverage of one model of the atlas. */
export function coverageOfModel(slug: string): EntryCoverage {
  const found = bySlug.get(slug);
  if (!found) throw new Error(`no model “${slug}”`);
  return found;
}
