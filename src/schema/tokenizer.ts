import * as z from 'zod';
import { claim, statement } from './claim.ts';
import { bilingual, line, partialDate, slug, text } from './primitives.ts';
import { citations, sources } from './source.ts';

/** How a tokenizer cuts: which library reads it, and by which kind of model. */
export const ALGORITHMS = ['sentencepiece-bpe', 'sentencepiece-unigram', 'byte-level-bpe'] as const;

/** What a tokenizer is here for. */
export const TOKENIZER_ROLES = ['base', 'derivative', 'experiment', 'yardstick', 'component', 'simulation'] as const;

/** A checksum as the site writes it: 64 hex digits in lower case. */
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, { error: 'checksum-form' });
const count = z.int().nonnegative();

/** Checkpoints and sizes of base models that use a tokenizer, with the reason to think so. */
export const tokenizerUse = z.strictObject({
  checkpoints: z.array(slug).min(1),
  zh: line,
  en: line,
  source: citations,
});

/** The file that was read, or what it was built from. */
export const tokenizerFile = z.strictObject({ bytes: z.int().positive(), sha256, source: citations });
/** What was appended to the vocabulary that a tokenizer extends. */
export const tokenizerAdded = z.strictObject({ pieces: count, han: count, numbers: count });
/** Entries that hold Chinese characters: those with one character, those with more. */
export const tokenizerHan = z.strictObject({ single: count, multi: count });
/** Words made of Chinese characters only that no sequence of merges can build, of how many. */
export const tokenizerUnreachable = z.strictObject({ words: count, of: count, examples: z.array(line).default([]) });
/** Tokens of a long text, and the share of them that are only a fragment of a character. */
export const tokenizerCount = z.strictObject({ tokens: z.int().positive(), fragments: z.number().min(0).max(1) });

/** What was counted in the file of a tokenizer and in texts cut with it, by the atlas itself. */
export const tokenizerMeasured = z.strictObject({
  date: partialDate,
  file: tokenizerFile,
  /** How the file is known to be the right one. */
  check: statement,
  /** Entries for single bytes; none where every byte is an entry anyway. */
  byte_pieces: count,
  /** Whether a space is put before the text. */
  prefix: z.boolean(),
  added: tokenizerAdded.optional(),
  han: tokenizerHan,
  unreachable: tokenizerUnreachable.optional(),
  /** Characters of each set that are one entry, by the id of the set. */
  coverage: z.record(slug, count),
  /** Characters of the most common set that are missing, where there are few. */
  missing: line.optional(),
  /** By the id of the text. */
  texts: z.record(slug, tokenizerCount),
});

/** A tokenizer: its file as measured here, or what others published about it. */
export const tokenizerInput = z.strictObject({
  name: text,
  aliases: z.array(line).default([]),
  role: z.enum(TOKENIZER_ROLES),
  summary: bilingual,
  /** The tokenizer whose entries it keeps. */
  extends: slug.optional(),
  algorithm: z.enum(ALGORITHMS).optional(),
  vocabulary: claim(z.int().positive()),
  used_by: z.array(tokenizerUse).default([]),
  measured: tokenizerMeasured.optional(),
  /** What others published; never taken as measured. */
  published: z.array(statement).default([]),
  remarks: z.array(statement).default([]),
  sources,
});

/** A group of samples, which has a page. */
export const tokenizerGroup = z.strictObject({ id: slug, name: bilingual, text: bilingual });

/** A set of characters that coverage is counted in. */
export const characterSet = z.strictObject({ id: slug, name: bilingual, short: bilingual, of: z.int().positive(), source: citations });

/** A short text of the project's own, cut by every measured tokenizer. */
export const tokenizerSample = z.strictObject({
  id: slug,
  group: slug,
  title: bilingual,
  language: z.enum(['zh-Hans', 'zh-Hant', 'en']),
  text: z.string().min(1, { error: 'empty-text' }),
});

/** A long text that was only counted. */
export const tokenizerText = z.strictObject({
  id: slug,
  name: bilingual,
  short: bilingual,
  kind: bilingual,
  language: z.enum(['zh-Hans', 'zh-Hant', 'en']),
  chars: z.int().positive(),
  han: count,
  bytes: z.int().positive(),
  sha256,
  /** The Debian package that it was taken from. */
  package: line.optional(),
  rights: bilingual,
  source: citations,
});

/** What tokenizers are measured with. */
export const tokenizerTextsInput = z.strictObject({
  /** The long text that derived figures are worked out with. */
  reference: slug,
  groups: z.array(tokenizerGroup).min(1),
  samples: z.array(tokenizerSample).min(1),
  texts: z.array(tokenizerText).min(1),
  character_sets: z.array(characterSet),
  sources,
});

/** One sample as one tokenizer cuts it: tokens, byte tokens among them, and the pieces with blanks between them. */
export const tokenizerPieces = z.strictObject({
  n: z.int().positive(),
  b: count,
  /** A space of the text is written U+2581, a byte `<0xNN>`. */
  p: z.string().min(1, { error: 'empty-text' }),
});

/** Pieces by sample and tokenizer. */
export const tokenizerSamplesInput = z.record(slug, z.record(slug, tokenizerPieces));

/** A tokenizer, checked, with the name of its file. */
export type Tokenizer = z.output<typeof tokenizerInput> & { slug: string };
/** A tokenizer whose file was measured here. */
export type MeasuredTokenizer = Tokenizer & { measured: z.output<typeof tokenizerMeasured> };
export type TokenizerTexts = z.output<typeof tokenizerTextsInput>;
export type TokenizerText = TokenizerTexts['texts'][number];
export type TokenizerSample = TokenizerTexts['samples'][number];
export type TokenizerPieces = z.output<typeof tokenizerPieces>;
export type TokenizerSamples = z.output<typeof tokenizerSamplesInput>;

/** Whether the file of a tokenizer was measured here. */
export const isMeasured = (tokenizer: Tokenizer): tokenizer is MeasuredTokenizer => tokenizer.measured !== undefined;
