import type { Atlas } from '../loader/atlas.ts';
import type { Base } from '../schema/base.ts';
import type { Checkpoint } from '../schema/checkpoint.ts';
import type { Model } from '../schema/model.ts';
import { readingsByUser, type Reading } from './context.ts';

/** What a checkpoint descends from. */
export interface Ancestor {
  id: string;
  name: string;
  /** The family of base models, where the ancestor is one of its sizes. */
  family?: Base;
  /** The entry, where the ancestor is a checkpoint of the atlas. */
  model?: Model;
}

/** Looks up base models and checkpoints by id, with their lineage and what is measured of their tokenizers. */
export interface Pedigree {
  /** Families of base models by slug. */
  families: ReadonlyMap<string, Base>;
  ancestor: (id: string) => Ancestor | undefined;
  /** From the direct parent to the root; ends where a parent is not known or not in the atlas. */
  ancestors: (checkpoint: Checkpoint) => Ancestor[];
  /** What the measured tokenizer of a checkpoint makes of texts; nothing where its file was not measured. */
  reading: (checkpoint: Pick<Checkpoint, 'id'>) => Reading | undefined;
  /** The base model family at the root, where the line can be followed so far. */
  family: (checkpoint: Checkpoint) => Base | undefined;
}

/** The pedigree of all checkpoints. A cycle (which the check refuses) ends the walk instead of hanging it. */
export function pedigreeOf(atlas: Pick<Atlas, 'models' | 'bases'> & Partial<Pick<Atlas, 'tokenizers' | 'tokenizerTexts'>>): Pedigree {
  const readings = readingsByUser(atlas);
  const ancestors = new Map<string, Ancestor>();
  const parents = new Map<string, string>();
  for (const family of atlas.bases) {
    for (const size of family.sizes) ancestors.set(size.id, { id: size.id, name: size.name, family });
  }
  for (const model of atlas.models) {
    for (const checkpoint of model.checkpoints) {
      ancestors.set(checkpoint.id, { id: checkpoint.id, name: checkpoint.name, model });
      if (checkpoint.base.status === 'known') parents.set(checkpoint.id, checkpoint.base.value);
    }
  }
  const line = (checkpoint: Checkpoint): Ancestor[] => {
    const found: Ancestor[] = [];
    const seen = new Set([checkpoint.id]);
    let id = checkpoint.base.status === 'known' ? checkpoint.base.value : undefined;
    while (id !== undefined && !seen.has(id)) {
      seen.add(id);
      const ancestor = ancestors.get(id);
      if (!ancestor) break;
      found.push(ancestor);
      id = parents.get(id);
    }
    return found;
  };
  return {
    families: new Map(atlas.bases.map((base) => [base.slug, base])),
    ancestor: (id) => ancestors.get(id),
    ancestors: line,
    reading: ({ id }) => readings.get(id),
    family: (checkpoint) => line(checkpoint).find((ancestor) => ancestor.family)?.family,
  };
}
