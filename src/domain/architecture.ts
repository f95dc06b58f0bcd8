import type { Base } from '../schema/base.ts';
import type { Architecture } from '../schema/architecture.ts';
import type { Checkpoint } from '../schema/checkpoint.ts';
import type { Pedigree } from './lineage.ts';

/** What a weight matrix does; formats that mix precisions choose by it. */
export type TensorRole =
  'embedding' | 'output' | 'query' | 'key' | 'value' | 'query-key-value' | 'attention-output' | 'gate' | 'up' | 'down' | 'norm';

/** One matrix (or vector) of weights. */
export interface Tensor {
  role: TensorRole;
  /** Number of the layer, from 0; none for what stands outside the layers. */
  layer?: number;
  /** How many weights it has. */
  weights: number;
  /** Length of a row; block formats cut rows into blocks. */
  columns: number;
}

/** Width of one head. */
export const headSize = ({ hidden_size, heads }: Architecture): number => hidden_size / heads;

/** Tensors of one layer of LLaMA: four projections, a gated feed-forward network without biases, two norms. */
function llamaLayer(shape: Architecture, layer: number): Tensor[] {
  const { hidden_size: hidden, ffn_size: ffn, kv_heads } = shape;
  const keys = kv_heads * headSize(shape);
  const matrix = (role: TensorRole, columns: number, rows: number): Tensor => ({ role, layer, columns, weights: columns * rows });
  return [
    matrix('query', hidden, hidden),
    matrix('key', hidden, keys),
    matrix('value', hidden, keys),
    matrix('attention-output', hidden, hidden),
    matrix('gate', hidden, ffn),
    matrix('up', hidden, ffn),
    matrix('down', ffn, hidden),
    matrix('norm', hidden, 2),
  ];
}

/** Tensors of one layer of Falcon: one matrix for queries, keys and values, a plain feed-forward network, one norm with its bias. */
function falconLayer(shape: Architecture, layer: number): Tensor[] {
  const { hidden_size: hidden, ffn_size: ffn, kv_heads } = shape;
  const matrix = (role: TensorRole, columns: number, rows: number): Tensor => ({ role, layer, columns, weights: columns * rows });
  return [
    matrix('query-key-value', hidden, hidden + 2 * kv_heads * headSize(shape)),
    matrix('attention-output', hidden, hidden),
    matrix('up', hidden, ffn),
    matrix('down', ffn, hidden),
    matrix('norm', hidden, 2),
  ];
}

/**
 * Every tensor of a model. The layout is that of LLaMA (model.py, lines 72–228 of facebookresearch/llama at 57b0eb62):
 * an embedding and an output matrix of their own; Falcon uses its embedding as output, too.
 * @param rows rows of the embedding, that is, tokens with a vector of their own
 */
export function tensorsOf(shape: Architecture, rows: number): Tensor[] {
  const hidden = shape.hidden_size;
  const falcon = shape.layout === 'falcon';
  const layers = Array.from({ length: shape.layers }, (_, layer) => (falcon ? falconLayer(shape, layer) : llamaLayer(shape, layer)));
  return [
    { role: 'embedding', columns: hidden, weights: rows * hidden },
    ...layers.flat(),
    { role: 'norm', columns: hidden, weights: falcon ? 2 * hidden : hidden },
    ...(falcon ? [] : [{ role: 'output' as const, columns: hidden, weights: rows * hidden }]),
  ];
}

/** A size of a base family whose architecture is known. */
export interface Shape {
  /** Id of the size: `llama-7b`. */
  size: string;
  family: Base;
  architecture: Architecture;
}

/** The architecture of a size of a base family, where its entry has one. */
export function shapeOfSize(id: string, families: Iterable<Base>): Shape | undefined {
  for (const family of families) {
    const claim = family.sizes.find((size) => size.id === id)?.architecture;
    if (claim?.status === 'known') return { size: id, family, architecture: claim.value };
  }
  return undefined;
}

/** The architecture that a checkpoint took over from the base at the root of its line; none where the line cannot be followed so far. */
export function shapeOf(checkpoint: Checkpoint, pedigree: Pedigree): Shape | undefined {
  const root = pedigree.ancestors(checkpoint).find(({ family }) => family);
  return root ? shapeOfSize(root.id, pedigree.families.values()) : undefined;
}
