import { knownValue, type Family, type Parent } from '../rules/atlas/parents.ts';
import type { Verdict } from '../domain/licence-names.ts';
import type { Claim } from '../schema/claim.ts';
import type { Atlas } from './atlas.ts';
import { namesOf } from './known.ts';

/**
 * What the check needs of entries whose files are not at hand, so that references to them, names and lineage can still be judged.
 * Plain data, to be sent as JSON; facts that are not known are left out.
 */
export interface Others {
  bases: {
    slug: string;
    name: string;
    released?: string;
    vocabulary?: number;
    commercial?: Verdict;
    sizes: { id: string; size?: number }[];
  }[];
  models: {
    slug: string;
    names: string[];
    /** Colour and mark, as in `blue circle`. */
    chart: string;
    checkpoints: { id: string; base?: string; size?: number; released?: string }[];
  }[];
  techniques: { slug: string }[];
}

const known = <K extends string, T>(key: K, fact: Claim<T>): Partial<Record<K, T>> => {
  const value = knownValue(fact);
  return value === undefined ? {} : ({ [key]: value } as Record<K, T>);
};

/** What there is to know of all entries of a valid atlas. */
export const othersIn = (atlas: Atlas): Others => ({
  bases: atlas.bases.map(({ slug, name, released, vocabulary, commercial, sizes }) => ({
    slug,
    name,
    ...known('released', released),
    ...known('vocabulary', vocabulary),
    ...known('commercial', commercial),
    sizes: sizes.map(({ id, size }) => ({ id, ...known('size', size) })),
  })),
  models: atlas.models.map((model) => ({
    slug: model.slug,
    names: namesOf({ name: model.name, aliases: model.aliases }),
    chart: `${model.chart.hue} ${model.chart.mark}`,
    checkpoints: model.checkpoints.map(({ id, base, size, released }) => ({
      id,
      ...known('base', base),
      ...known('size', size),
      ...known('released', released),
    })),
  })),
  techniques: atlas.techniques.map(({ slug }) => ({ slug })),
});

const claimed = <T>(value: T | undefined): Claim<T> =>
  value === undefined ? { status: 'unknown', sources: [] } : { status: 'known', value, sources: [], disputedBy: [] };

/** What checkpoints can be made from, in entries that are not at hand. */
export function parentsOf({ bases, models }: Others): Map<string, Parent> {
  const parents = new Map<string, Parent>();
  for (const { slug, name, released, vocabulary, commercial, sizes } of bases) {
    const family: Family = { slug, name, vocabulary: claimed(vocabulary), commercial: claimed(commercial) };
    for (const { id, size } of sizes) parents.set(id, { released: claimed(released), size: claimed(size), base: undefined, family });
  }
  for (const { checkpoints } of models) {
    for (const { id, base, size, released } of checkpoints)
      parents.set(id, { released: claimed(released), size: claimed(size), base, family: undefined });
  }
  return parents;
}
