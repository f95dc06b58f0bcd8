import * as z from 'zod';

/** How the matrices of a layer are laid out, where it is not as in LLaMA. */
export const LAYOUTS = ['falcon'] as const;

/** Sizes of the matrices of a base model; with the rows of the embedding they give its exact number of parameters. */
export const architecture = z.strictObject({
  layout: z.enum(LAYOUTS).optional(),
  hidden_size: z.int().positive(),
  layers: z.int().positive(),
  heads: z.int().positive(),
  /** Heads for keys and values; as many as `heads` unless groups of them share one. */
  kv_heads: z.int().positive(),
  /** Width of the feed-forward network. */
  ffn_size: z.int().positive(),
});

/** Sizes of the matrices of a base model. */
export type Architecture = z.output<typeof architecture>;
