import { isRecord, type RawEntry } from './entry.ts';
import type { Others } from './others.ts';

/** What entries may refer to, taken from all entries as written; a list that could not be read whole is undefined, and nothing is judged by it. */
export interface Known {
  /** Ids of base models and checkpoints, with the owner of each. */
  parents: ReadonlyMap<string, readonly string[]> | undefined;
  /** Slugs of models. */
  models: readonly string[] | undefined;
  techniques: readonly string[] | undefined;
  /** Benchmarks with the ids of their metrics. */
  benchmarks: ReadonlyMap<string, readonly string[]> | undefined;
  /** Names of the files of tokenizers. */
  tokenizers: readonly string[] | undefined;
  /** Whatever lineage may name: slugs of bases and models, ids of their parts. */
  relatives: readonly string[] | undefined;
  /** Pages of the site, by path in Chinese. */
  pages: readonly string[] | undefined;
  /** Names and aliases of models in lower case, with the slugs that use them. */
  names: ReadonlyMap<string, readonly string[]>;
  /** Colour and mark of each model, with the slugs that use them. */
  charts: ReadonlyMap<string, readonly string[]>;
}

/** Pages that are no entry. */
export const FIXED_PAGES: readonly string[] = [
  '/',
  '/models/',
  '/models/checkpoints/',
  '/timeline/',
  '/techniques/',
  '/about/',
  '/about/coverage/',
  '/lineage/',
  '/benchmarks/',
  '/compare/',
  '/run/',
  '/data/',
  '/search/',
  '/tokenizers/',
  '/contribute/',
];

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const idsOf = (list: unknown): string[] => listOf(list).flatMap((item) => (isRecord(item) && typeof item.id === 'string' ? [item.id] : []));

/** All names of a model as written, without repetition. */
export function namesOf(data: Record<string, unknown>): string[] {
  const name = isRecord(data.name) ? Object.values(data.name) : [data.name];
  return [...new Set([...name, ...listOf(data.aliases)].filter((one) => typeof one === 'string'))];
}

function collect(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const [key, owner] of pairs) map.set(key, [...(map.get(key) ?? []), owner]);
  return map;
}

/**
 * Gathers what may be referred to.
 * @param unread owners of entries whose data could not be read
 * @param others what is known of entries that are not at hand
 */
export function knownIn(entries: readonly RawEntry[], unread: readonly string[], others?: Others): Known {
  const of = (kind: RawEntry['kind']) => entries.filter((entry) => entry.kind === kind);
  const models = of('model');
  const missing = (folder: string) => unread.some((owner) => owner.startsWith(`${folder}/`));
  const here = new Set([...entries.map(({ owner }) => owner), ...unread]);
  const elsewhere = {
    bases: others?.bases.filter(({ slug }) => !here.has(`bases/${slug}`)) ?? [],
    models: others?.models.filter(({ slug }) => !here.has(`models/${slug}`)) ?? [],
  };
  const slugs = (kind: 'base' | 'model') => [...of(kind).map(({ slug }) => slug), ...elsewhere[`${kind}s`].map(({ slug }) => slug)];
  const parents = collect([
    ...of('base').flatMap(({ data, owner }) => idsOf(data.sizes).map((id) => [id, owner] as const)),
    ...models.flatMap(({ data, owner }) => idsOf(data.checkpoints).map((id) => [id, owner] as const)),
    ...elsewhere.bases.flatMap(({ slug, sizes }) => sizes.map(({ id }) => [id, `bases/${slug}`] as const)),
    ...elsewhere.models.flatMap(({ slug, checkpoints }) => checkpoints.map(({ id }) => [id, `models/${slug}`] as const)),
  ]);
  const techniques = [...new Set([...of('technique'), ...(others?.techniques ?? [])].map(({ slug }) => slug))];
  const judgeParents = !missing('bases') && !missing('models');
  return {
    parents: judgeParents ? parents : undefined,
    models: missing('models') ? undefined : slugs('model'),
    techniques: missing('techniques') ? undefined : techniques,
    benchmarks: missing('benchmarks') ? undefined : new Map(of('benchmark').map(({ slug, data }) => [slug, idsOf(data.metrics)])),
    tokenizers: missing('tokenizers') ? undefined : of('tokenizer').map(({ slug }) => slug),
    relatives: judgeParents ? [...parents.keys(), ...slugs('base'), ...slugs('model')] : undefined,
    pages:
      missing('models') || missing('techniques')
        ? undefined
        : [
            ...FIXED_PAGES,
            ...slugs('model').flatMap((slug) => [
              `/models/${slug}/`,
              `/models/${slug}/history/`,
              `/models/${slug}/results/`,
              `/models/${slug}/lineage/`,
            ]),
            ...techniques.map((slug) => `/techniques/${slug}/`),
            ...of('benchmark').map(({ slug }) => `/benchmarks/${slug}/`),
            ...of('recipes').map(({ slug }) => `/models/${slug}/run/`),
            ...of('texts').flatMap(({ data }) => idsOf(data.groups).map((id) => `/tokenizers/${id}/`)),
            ...of('comparison').map(({ slug }) => `/compare/${slug}/`),
          ],
    names: collect(
      [...models.map(({ slug, data }) => ({ slug, names: namesOf(data) })), ...elsewhere.models].flatMap(({ slug, names }) =>
        [...new Set(names.map((name) => name.toLowerCase()))].map((name) => [name, slug] as const),
      ),
    ),
    charts: collect([
      ...models.flatMap(({ slug, data }) =>
        isRecord(data.chart) && typeof data.chart.hue === 'string' ? [[`${data.chart.hue} ${String(data.chart.mark)}`, slug] as const] : [],
      ),
      ...elsewhere.models.map(({ slug, chart }) => [chart, slug] as const),
    ]),
  };
}
