import * as z from 'zod';
import { architecture } from './architecture.ts';
import { COMMERCIAL, TOKENIZER_STRATEGIES } from './checkpoint.ts';
import { claim, statement, textClaim } from './claim.ts';
import { line, partialDate, slug, text, webAddress } from './primitives.ts';
import { sources } from './source.ts';

/** One size of a base model family; what checkpoints name as their base. */
export const baseSize = z.strictObject({
  id: slug,
  name: line,
  size: claim(z.number().positive()),
  tokens: textClaim,
  architecture: claim(architecture).optional(),
  note: text.optional(),
});

/** A base model family: what derivatives start from. */
export const baseInput = z.strictObject({
  name: line,
  aliases: z.array(line).default([]),
  developer: textClaim,
  paper: webAddress.optional(),
  url: webAddress.optional(),
  released: claim(partialDate),
  context: claim(z.int().positive()),
  vocabulary: claim(z.int().positive()),
  tokenizer: textClaim.optional(),
  tokenizer_relation: claim(z.enum(TOKENIZER_STRATEGIES)).optional(),
  chinese: textClaim,
  training_data: textClaim.optional(),
  licence: textClaim,
  commercial: claim(z.enum(COMMERCIAL)),
  sizes: z.array(baseSize).min(1),
  remarks: z.array(statement).default([]),
  sources,
});

/** A base model family, checked, with its slug. */
export type Base = z.output<typeof baseInput> & { slug: string };
