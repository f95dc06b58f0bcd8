import type { Architecture } from '../schema/architecture.ts';
import type { AnyFormat } from '../schema/formats.ts';
import { headSize, tensorsOf, type Tensor } from './architecture.ts';
import { CACHE_BYTES, type Cache } from './run.ts';

/**
 * How many bytes a block of so many weights takes. Blocks of llama.cpp: ggml-common.h, lines 89–368 of ggml-org/ggml at d99724f2;
 * each holds a scale of 16 bits, some a minimum, and blocks of 256 further scales for parts of them.
 */
const BLOCKS = {
  f32: [4, 1],
  f16: [2, 1],
  q8_0: [34, 32],
  q6_k: [210, 256],
  q5_k: [176, 256],
  q5_1: [24, 32],
  q5_0: [22, 32],
  q4_k: [144, 256],
  q4_1: [20, 32],
  q4_0: [18, 32],
  q3_k: [110, 256],
  q2_k: [84, 256],
  // As they were until 19 May 2023, with scales of 32 bits: ggml.c, lines 749–786 of ggml-org/ggml at 2a75bd43.
  'q8_0-wide': [36, 32],
  'q4_1-wide': [24, 32],
  'q4_0-wide': [20, 32],
  // GPTQ with groups of 128, their scales of 32 bits and zeros as wide as the weights: quant.py, lines 140–147 of LianjiaTech/BELLE at 645084d3.
  gptq8: [133, 128],
  gptq4: [68.5, 128],
  // Linear layers as bitsandbytes holds them: one byte each; NF4 with a scale of 32 bits for 64 weights.
  int8: [1, 1],
  nf4: [36, 64],
} as const satisfies Record<string, readonly [bytes: number, weights: number]>;

/** A way to store the numbers of one tensor. */
export type Block = keyof typeof BLOCKS;

/** Bits that a weight takes in a block, its share of scales included. */
export const bitsOf = (block: Block): number => (8 * BLOCKS[block][0]) / BLOCKS[block][1];

/** Which block a tensor gets. */
type Choice = (tensor: Tensor, shape: Architecture) => Block;

/** Vectors stay at 32 bits in files of llama.cpp. */
const ggml =
  (choose: Choice): Choice =>
  (tensor, shape) =>
    tensor.role === 'norm' ? 'f32' : choose(tensor, shape);

/** Where the embedding serves as output, it is stored like an output. */
const isOutput = ({ role }: Tensor, { layout }: Architecture) => role === 'output' || (layout === 'falcon' && role === 'embedding');

/** One format for all matrices but the output, which gets Q6_K, or Q8_0 with Falcon. */
const uniform = (block: Block): Choice =>
  ggml((tensor, shape) => {
    if (!isOutput(tensor, shape) || block === 'q8_0') return fitting(block, tensor.columns);
    return shape.layout === 'falcon' ? 'q8_0' : 'q6_k';
  });

/** Half of the layers, those that lose most: the first and the last eighth, and every third between. */
const matters = (layer: number, layers: number) => {
  const eighth = Math.floor(layers / 8);
  return layer < eighth || layer >= Math.floor((7 * layers) / 8) || (layer - eighth) % 3 === 2;
};

/** Values, alone or in one matrix with queries and keys. */
const isValue = (role: Tensor['role']) => role === 'value' || role === 'query-key-value';
/** Whether at least four heads share one head of keys and values. */
const isGrouped = ({ heads, kv_heads }: Architecture) => heads / kv_heads >= 4;
/** Llama 2 70B and Llama 3 70B, whose value matrices are raised by a step. */
const isSeventy = ({ layers, heads, kv_heads }: Architecture) => layers === 80 && heads / kv_heads === 8;

/**
 * The mixes of llama.cpp: which tensors get more bits than the rest. After `llama_tensor_get_type_impl` in
 * src/llama-quant.cpp, from line 424, of ggml-org/llama.cpp at 007dbbf3, as far as it concerns the layouts of LLaMA and Falcon.
 */
const MIXES = {
  q2_k: [
    'q2_k',
    (role, _layer, shape) => {
      if (isValue(role)) return isGrouped(shape) ? 'q4_k' : 'q3_k';
      if (role === 'down') return 'q3_k';
      return role === 'attention-output' && shape.layout !== 'falcon' ? 'q3_k' : undefined;
    },
  ],
  q3_k_m: [
    'q3_k',
    (role, layer, shape) => {
      if (isValue(role)) return layer < 2 ? 'q5_k' : 'q4_k';
      if (role === 'down') {
        if (layer < Math.floor(shape.layers / 16)) return 'q5_k';
        return shape.layout !== 'falcon' || matters(layer, shape.layers) ? 'q4_k' : 'q3_k';
      }
      return role === 'attention-output' && shape.layout !== 'falcon' ? 'q4_k' : undefined;
    },
  ],
  q4_k_m: [
    'q4_k',
    (role, layer, shape) => {
      if (role === 'down' && shape.layout === 'falcon') {
        if (layer < Math.floor(shape.layers / 16)) return 'q6_k';
        return matters(layer, shape.layers) ? 'q5_k' : undefined;
      }
      return (isValue(role) || role === 'down') && matters(layer, shape.layers) ? 'q6_k' : undefined;
    },
  ],
  q5_k_m: ['q5_k', (role, layer, { layers }) => ((isValue(role) || role === 'down') && matters(layer, layers) ? 'q6_k' : undefined)],
} as const satisfies Record<string, readonly [Block, Raise]>;

function mix(name: keyof typeof MIXES): Choice {
  const [rest, raise] = MIXES[name];
  return ggml((tensor, shape) => {
    if (isOutput(tensor, shape)) return shape.layout === 'falcon' ? 'q8_0' : 'q6_k';
    const block: Block = raise(tensor.role, tensor.layer ?? -1, shape) ?? rest;
    const raised = tensor.role === 'value' && isSeventy(shape) && (block === 'q3_k' || block === 'q4_k');
    // Blocks of 256 do not fit rows of another length, and the next best of 32 takes their place.
    return fitting(raised ? 'q5_k' : block, tensor.columns);
  });
}

const NEXT_BEST: Partial<Record<Block, Block>> = { q2_k: 'q4_0', q3_k: 'q4_0', q4_k: 'q5_0', q5_k: 'q5_1', q6_k: 'q8_0' };
const fitting = (block: Block, columns: number): Block => (columns % BLOCKS[block][1] === 0 ? block : (NEXT_BEST[block] ?? block));

/** Matrices of a layer that get other blocks than the rest. */
type Raise = (role: Tensor['role'], layer: number, shape: Architecture) => Block | undefined;
const halfAtSix: Raise = (role, layer, { layers }) =>
  (role === 'value' || role === 'down') && matters(layer, layers) ? 'q6_k' : undefined;
const threeAtFour: Raise = (role) => (role === 'value' || role === 'down' || role === 'attention-output' ? 'q4_k' : undefined);

/** The first mixes, of June 2023: the output at Q6_K, and of the layers at most three matrices apart from the rest. */
const early = (rest: Block, raise: Raise = () => undefined): Choice =>
  ggml(({ role, layer }, shape) => (role === 'output' ? 'q6_k' : (raise(role, layer ?? -1, shape) ?? rest)));

/** One format for every matrix, as in the first files of llama.cpp. */
const plain = (block: Block): Choice => ggml(() => block);
/** Only what lies in the layers is quantised; embedding, output and norms keep 16 bits. */
const linear =
  (block: Block): Choice =>
  ({ role }) =>
    role === 'embedding' || role === 'output' || role === 'norm' ? 'f16' : block;

const CHOICES: Readonly<Record<AnyFormat, Choice>> = {
  fp16: () => 'f16',
  int8: linear('int8'),
  q8_0: uniform('q8_0'),
  q6_k: uniform('q6_k'),
  q5_1: uniform('q5_1'),
  q5_k_m: mix('q5_k_m'),
  q5_0: uniform('q5_0'),
  q4_1: uniform('q4_1'),
  q4_k_m: mix('q4_k_m'),
  int4: linear('nf4'),
  q4_0: uniform('q4_0'),
  q3_k_m: mix('q3_k_m'),
  q2_k: mix('q2_k'),
  fp32: () => 'f32',
  'gptq-8': linear('gptq8'),
  'gptq-4': linear('gptq4'),
  'q8_0-2023': plain('q8_0'),
  'q6_k-2023': plain('q6_k'),
  'q5_1-2023': plain('q5_1'),
  'q5_k_m-2023': early('q5_k', halfAtSix),
  'q5_k_s-2023': early('q5_k'),
  'q5_0-2023': plain('q5_0'),
  'q4_1-2023': plain('q4_1'),
  'q4_k_s-2023': early('q4_k'),
  'q4_0-2023': plain('q4_0'),
  'q3_k_m-2023': early('q3_k', threeAtFour),
  'q2_k-2023': early('q2_k', threeAtFour),
  'q8_0-wide': plain('q8_0-wide'),
  'q4_1-wide': plain('q4_1-wide'),
  'q4_0-wide': plain('q4_0-wide'),
};

/**
 * Memory that the weights take, in bytes: for each tensor its weights times the bits of its block.
 * What a program needs besides them is not included.
 * @param rows rows of the embedding
 */
export function weightBytes(shape: Architecture, rows: number, format: AnyFormat): number {
  const choose = CHOICES[format];
  return tensorsOf(shape, rows).reduce((sum, tensor) => sum + (tensor.weights * bitsOf(choose(tensor, shape))) / 8, 0);
}

/** Bits that most weights of the layers take: those of the gate, or of the first matrix of the feed-forward network. */
export function mainBits(shape: Architecture, rows: number, format: AnyFormat): number {
  const tensor = tensorsOf(shape, rows).find(({ role }) => role === 'gate' || role === 'up')!;
  return bitsOf(CHOICES[format](tensor, shape));
}

/** Bits that a weight takes on average. */
export function averageBits(shape: Architecture, rows: number, format: AnyFormat): number {
  const weights = tensorsOf(shape, rows).reduce((sum, tensor) => sum + tensor.weights, 0);
  return (8 * weightBytes(shape, rows, format)) / weights;
}

/** Bits that a number of the cache takes. */
export const cacheBits = (cache: Cache): number => 8 * CACHE_BYTES[cache];

/** Numbers that a token puts into the cache: 2 × layers × heads of keys and values × width of a head. */
export const cachedPerToken = (shape: Architecture): number => 2 * shape.layers * shape.kv_heads * headSize(shape);

/**
 * Memory that one token takes in the cache of one text, in bytes: a key and a value of every head of keys and values in every layer.
 * 2 × layers × heads of keys and values × width of a head × bits ÷ 8; see `cache_k` and `cache_v` in model.py,
 * lines 112–117 of facebookresearch/llama at 57b0eb62.
 */
export const cacheBytesPerToken = (shape: Architecture, cache: Cache): number => cachedPerToken(shape) * CACHE_BYTES[cache];

/** Memory that the cache takes, in bytes: so many texts at once, each of so many tokens. */
export const cacheBytes = (shape: Architecture, cache: Cache, tokens: number, batch: number): number =>
  cacheBytesPerToken(shape, cache) * tokens * batch;
