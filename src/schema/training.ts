import * as z from 'zod';
import { claim, statement, textClaim, textListClaim } from './claim.ts';
import { METHODS } from './checkpoint.ts';
import { line, slug, text } from './primitives.ts';

/** Steps from a base model to a finished checkpoint. */
export const STAGE_KINDS = [
  'tokenizer',
  'pre-training',
  'instruction-tuning',
  'reward-model',
  'alignment',
  'multimodal',
  'quantisation',
] as const;

/** Settings of a training run that the site has names for. */
export const HYPERPARAMETERS = [
  'learning_rate',
  'batch_size',
  'micro_batch_size',
  'batch_tokens',
  'sequence_length',
  'steps',
  'epochs',
  'warmup',
  'schedule',
  'final_learning_rate',
  'optimizer',
  'weight_decay',
  'gradient_clip',
  'precision',
  'lora_rank',
  'lora_alpha',
  'lora_dropout',
  'lora_targets',
  'quantisation_bits',
  'group_size',
] as const;

const setting = z.union([z.number(), line]);

/** One stage of training: what was done to which checkpoints, with what, on what. */
export const stage = z.strictObject({
  id: slug,
  kind: z.enum(STAGE_KINDS),
  title: text,
  /** Checkpoint ids; left out where the stage applies to all of them. */
  applies_to: z.array(slug).min(1).optional(),
  summary: textClaim.optional(),
  method: claim(z.array(z.enum(METHODS)).min(1)).optional(),
  trainable_share: textClaim.optional(),
  data: textClaim.optional(),
  corpora: textListClaim.optional(),
  mix: textClaim.optional(),
  objective: textClaim.optional(),
  hardware: textClaim.optional(),
  duration: textClaim.optional(),
  software: textClaim.optional(),
  hyperparameters: claim(z.partialRecord(z.enum(HYPERPARAMETERS), setting)).optional(),
  vocabulary_before: claim(z.int().positive()).optional(),
  vocabulary_added: claim(z.int().positive()).optional(),
  vocabulary_after: claim(z.int().positive()).optional(),
  algorithm: textClaim.optional(),
  /** Anything else worth a sentence, our own computations included. */
  remarks: z.array(statement).default([]),
});

/** One stage of training, as validated. */
export type Stage = z.output<typeof stage>;
