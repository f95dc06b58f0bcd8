import { groupsIn, spreadsIn, type Spread } from '../domain/results.ts';
import { inLanguage, type Language } from '../i18n/language.ts';
import type { Model } from '../schema/model.ts';
import { resultsFile } from '../table/results-file.ts';
import { atlas } from './atlas.ts';

/** All comparability groups of the atlas. */
export const groups = groupsIn(atlas.results, atlas.benchmarks);

const spreads = spreadsIn(groups, atlas.benchmarks);

export const groupsByKey = new Map(groups.map((group) => [group.key, group]));

/** Models by the ids of their checkpoints. */
export const checkpointOwners = new Map(atlas.models.flatMap((model) => model.checkpoints.map(({ id }) => [id, model] as const)));

/** Where figures of a model for one test differ: the widest first. */
export function spreadsOf({ checkpoints }: Pick<Model, 'checkpoints'>): Spread[] {
  const ids = new Set(checkpoints.map(({ id }) => id));
  return spreads.filter(({ checkpoint, metric }) => ids.has(checkpoint) && metric.id === 'accuracy');
}
export const hasSpreads = (model: Pick<Model, 'checkpoints'>): boolean => spreadsOf(model).length > 0;

const baseNames = new Map(atlas.bases.flatMap(({ sizes }) => sizes.map(({ id, name }) => [id, name] as const)));

/** Ids of the sizes of base models. */
export const baseIds: ReadonlySet<string> = new Set(baseNames.keys());

/** Names of checkpoints and of sizes of base models by id. */
export const checkpointNames: ReadonlyMap<string, string> = new Map([
  ...atlas.models.flatMap(({ checkpoints }) => checkpoints.map(({ id, name }) => [id, name] as const)),
  ...baseNames,
]);

export const benchmarkBySlug = new Map(atlas.benchmarks.map((benchmark) => [benchmark.slug, benchmark]));

/** Name of a benchmark in a language. */
export const benchmarkName = (slug: string, language: Language): string => {
  const benchmark = benchmarkBySlug.get(slug);
  return benchmark ? inLanguage(benchmark.name, language) : slug;
};

/** Name of a metric in a language, with its unit. */
export const metricName = (benchmark: string, id: string, language: Language): string => {
  const metric = benchmarkBySlug.get(benchmark)?.metrics.find((one) => one.id === id);
  return metric ? inLanguage(metric.name, language) : id;
};

/** What the comparison table loads when somebody first asks for results. */
export const tableResults = (language: Language, base: string) => resultsFile({ ...atlas, groups, bases: baseNames }, language, base);
