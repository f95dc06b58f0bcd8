import type { Atlas } from '../../loader/atlas.ts';
import type { Base } from '../../schema/base.ts';
import type { Claim } from '../../schema/claim.ts';

/** The value of a fact, where it is known. */
export const knownValue = <T>(claim: Claim<T> | undefined): T | undefined => (claim?.status === 'known' ? claim.value : undefined);

/** What rules ask of a family of base models. */
export type Family = Pick<Base, 'slug' | 'name' | 'vocabulary' | 'commercial'>;

/** What a checkpoint can be made from. */
export interface Parent {
  released: Claim<string>;
  size: Claim<number>;
  /** The next step towards the root; none for a base model. */
  base: string | undefined;
  /** The family, of a base model. */
  family: Family | undefined;
}

/**
 * Base models and checkpoints by id.
 * @param beside those of entries that are not at hand
 */
export function parentsIn(atlas: Atlas, beside: ReadonlyMap<string, Parent> = new Map()): Map<string, Parent> {
  const parents = new Map<string, Parent>();
  for (const family of atlas.bases) {
    for (const { id, size } of family.sizes) parents.set(id, { released: family.released, size, base: undefined, family });
  }
  for (const { checkpoints } of atlas.models) {
    for (const { id, released, size, base } of checkpoints) {
      if (!parents.has(id)) parents.set(id, { released, size, base: knownValue(base), family: undefined });
    }
  }
  for (const [id, parent] of beside) if (!parents.has(id)) parents.set(id, parent);
  return parents;
}

/** The family at the root of a checkpoint; none where it is unknown or the way leads in a circle. */
export function familyOf(id: string | undefined, parents: ReadonlyMap<string, Parent>): Family | undefined {
  const seen = new Set<string>();
  for (let next = id; next !== undefined && !seen.has(next); next = parents.get(next)?.base) {
    seen.add(next);
    const family = parents.get(next)?.family;
    if (family) return family;
  }
  return undefined;
}
