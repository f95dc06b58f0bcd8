import * as z from 'zod';
import { claim, textClaim } from './claim.ts';
import { line, partialDate, slug, text, webAddress } from './primitives.ts';

/** What a set of weights is made for. */
export const ROLES = ['base', 'chat', 'reward', 'vision'] as const;
/** How the vocabulary relates to the base model's. */
export const TOKENIZER_STRATEGIES = ['unchanged', 'extended', 'new'] as const;
/** Which weights were trained, and how. */
export const METHODS = ['from-scratch', 'full-parameter', 'lora', 'embeddings', 'adapter', 'post-training-quantisation'] as const;
/** How answers were brought in line with what people prefer. */
export const ALIGNMENTS = ['none', 'rlhf', 'reward-model', 'ppo', 'dpo', 'hfft', 'cohft', 'rbrs'] as const;
/** What one downloads. */
export const WEIGHT_FORMS = ['full', 'lora-adapter', 'delta', 'xor-encrypted', 'masked-embedding', 'quantised', 'partial'] as const;
/** Whether the weights may be used commercially. */
export const COMMERCIAL = ['yes', 'conditional', 'no', 'unclear'] as const;
/** What the weights are meant for. */
export const DOMAINS = ['general', 'vision', 'code', 'writing', 'reading'] as const;
/** Whether the authors still stand by the weights. */
export const STATUSES = ['current', 'superseded', 'withdrawn'] as const;
/** Kinds of links to a set of weights. */
export const WEIGHT_LINKS = ['huggingface', 'modelscope', 'github', 'other'] as const;

const listOf = <const T extends readonly [string, ...string[]]>(values: T) => claim(z.array(z.enum(values)).min(1));

/** A set of weights to download. */
export const weightLink = z.strictObject({ kind: z.enum(WEIGHT_LINKS), url: webAddress });

/** Facts that a series may state once for all its checkpoints. */
export const sharedCheckpointFields = {
  role: z.enum(ROLES),
  base: claim(slug),
  size: claim(z.number().positive()),
  tokenizer: claim(z.enum(TOKENIZER_STRATEGIES)),
  vocabulary: claim(z.int().positive()),
  embedding_rows: claim(z.int().positive()),
  context: claim(z.int().positive()),
  trained_length: claim(z.int().positive()),
  method: listOf(METHODS),
  alignment: listOf(ALIGNMENTS),
  domain: listOf(DOMAINS),
  form: listOf(WEIGHT_FORMS),
  licence: textClaim,
  commercial: claim(z.enum(COMMERCIAL)),
  released: claim(partialDate),
  status: claim(z.enum(STATUSES)),
  prompt: textClaim,
  merge_with: textClaim,
  download_size: textClaim,
} as const;

/** Facts that every checkpoint must answer, if only with “unknown”. */
export const REQUIRED_CHECKPOINT_FIELDS = [
  'role',
  'base',
  'size',
  'tokenizer',
  'vocabulary',
  'context',
  'trained_length',
  'method',
  'alignment',
  'domain',
  'form',
  'licence',
  'commercial',
  'released',
] as const satisfies readonly (keyof typeof sharedCheckpointFields)[];

const partialFields = z.strictObject(sharedCheckpointFields).partial().shape;

/** A line of checkpoints of one model, with the facts they share. */
export const series = z.strictObject({ name: text, ...partialFields });

/** A further fact, with a label of its own. */
export const extraFact = z.strictObject({ label: text, fact: textClaim });

/** One checkpoint as written; facts of its series are filled in afterwards. */
export const checkpointInput = z.strictObject({
  id: slug,
  name: line,
  aliases: z.array(line).default([]),
  series: slug.optional(),
  ...partialFields,
  links: z.array(weightLink).default([]),
  note: text.optional(),
  more: z.array(extraFact).default([]),
});

type Shared = { [K in keyof typeof sharedCheckpointFields]: z.output<(typeof sharedCheckpointFields)[K]> };
type RequiredField = (typeof REQUIRED_CHECKPOINT_FIELDS)[number];

/** A checkpoint as written. */
export type CheckpointInput = z.output<typeof checkpointInput>;
/** A series as written. */
export type Series = z.output<typeof series>;
/** One published set of weights, with the facts of its series filled in. */
export type Checkpoint = Pick<Shared, RequiredField> &
  Partial<Omit<Shared, RequiredField>> &
  Pick<CheckpointInput, 'id' | 'name' | 'aliases' | 'series' | 'links' | 'note' | 'more'>;
