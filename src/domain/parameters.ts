import type { Architecture } from '../schema/architecture.ts';
import type { Checkpoint } from '../schema/checkpoint.ts';
import { shapeOf, tensorsOf, type Shape } from './architecture.ts';
import type { Pedigree } from './lineage.ts';

/** All weights of a model, to the last one. @param rows rows of the embedding */
export const parametersOf = (shape: Architecture, rows: number): number =>
  tensorsOf(shape, rows).reduce((sum, { weights }) => sum + weights, 0);

/** What is missing where the parameters of a checkpoint cannot be counted. */
export type Missing = 'base' | 'vocabulary' | 'vision';

/** A checkpoint whose parameters can be counted, with all that went into the count. */
export interface Machine extends Shape {
  rows: number;
  /** Which fact gave the rows. */
  rowsFrom: 'embedding_rows' | 'vocabulary';
  parameters: number;
}

/** Rows of the embedding: as configured where that is known, else as many as the vocabulary has entries. */
function rowsOf({ embedding_rows: rows, vocabulary }: Checkpoint): Pick<Machine, 'rows' | 'rowsFrom'> | undefined {
  if (rows?.status === 'known') return { rows: rows.value, rowsFrom: 'embedding_rows' };
  if (vocabulary.status === 'known') return { rows: vocabulary.value, rowsFrom: 'vocabulary' };
  return undefined;
}

/**
 * The model that a checkpoint makes once it is ready to run: an adapter or a delta counts merged with its base.
 * Nothing is guessed: what is not known of the base or of the vocabulary leaves the count unknown, and the parts
 * of a model that sees are not those of its base.
 */
export function machineOf(checkpoint: Checkpoint, pedigree: Pedigree): Machine | { missing: Missing } {
  if (checkpoint.role === 'vision') return { missing: 'vision' };
  const shape = shapeOf(checkpoint, pedigree);
  if (!shape) return { missing: 'base' };
  const rows = rowsOf(checkpoint);
  if (!rows) return { missing: 'vocabulary' };
  return { ...shape, ...rows, parameters: parametersOf(shape.architecture, rows.rows) };
}

/** Whether the parameters could be counted. */
export const isMachine = (result: Machine | { missing: Missing }): result is Machine => 'parameters' in result;
