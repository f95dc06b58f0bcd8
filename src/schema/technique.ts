import * as z from 'zod';
import { bilingual, LANGUAGE_IDS, line, slug } from './primitives.ts';
import { citations, sources } from './source.ts';

/** Parts of the work a technique belongs to, in the order in which they come. */
export const TECHNIQUE_GROUPS = ['vocabulary', 'training', 'data', 'alignment', 'distribution'] as const;

/** What was measured about a technique, with what one must know before believing it. */
export const finding = z.strictObject({
  zh: line,
  en: line,
  source: citations,
  caveat: bilingual.optional(),
});

/** Front matter of a technique; its text is the body. */
export const techniqueInput = z.strictObject({
  name: bilingual,
  aliases: z.array(line).default([]),
  group: z.enum(TECHNIQUE_GROUPS),
  summary: bilingual,
  related: z.array(slug).default([]),
  evidence: z.array(finding).default([]),
  sources: sources.default({}),
  untranslated: z.enum(LANGUAGE_IDS).optional(),
});

/** A technique, checked, with its slug. */
export type Technique = z.output<typeof techniqueInput> & { slug: string };
