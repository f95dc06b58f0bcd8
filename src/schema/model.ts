import * as z from 'zod';
import { checkpointInput, COMMERCIAL, series, type Checkpoint } from './checkpoint.ts';
import { claim, statement, textClaim } from './claim.ts';
import { bilingual, LANGUAGE_IDS, line, partialDate, slug, text, webAddress } from './primitives.ts';
import { citations, sources } from './source.ts';
import { stage } from './training.ts';

/** Kinds of organisation. */
export const ORGANISATION_KINDS = ['company', 'university', 'institute', 'laboratory', 'community', 'individual'] as const;
/** Kinds of links on a model. */
export const LINK_KINDS = ['github', 'huggingface', 'modelscope', 'paper', 'homepage', 'demo', 'wiki', 'other'] as const;
/** Kinds of events. */
export const EVENT_KINDS = ['release', 'data', 'code', 'paper', 'licence', 'evaluation', 'ecosystem', 'end', 'project'] as const;
/** Outcomes of checking a statement of the article. */
export const VERDICTS = ['confirmed', 'imprecise', 'wrong', 'cannot-verify'] as const;
/** How a tool stands to a model. */
export const SUPPORT = ['yes', 'partial', 'no', 'dropped', 'announced', 'listed'] as const;
/** Who states a limitation. */
export const VOICES = ['authors', 'users', 'third-party', 'atlas'] as const;
/** How one thing comes from another. The first group passes weights on, `tokenizer` a vocabulary, the last neither. */
export const KINSHIP = [
  'from-scratch',
  'continual-pre-training',
  'instruction-tuning',
  'vision',
  'reward-model',
  'rlhf',
  'full-parameter',
  'lora',
  'embeddings',
  'adapter',
  'vocabulary-extension',
  'merge',
  'delta',
  'quantisation',
  'tokenizer',
  'succession',
  'data',
  'code',
  'architecture',
  'evaluation',
  'sibling',
] as const;
/** What a conflict is about; results are kept apart. */
export const CONFLICT_TOPICS = ['identity', 'date', 'vocabulary', 'training', 'data', 'weights', 'licence', 'results', 'other'] as const;
/** Colours of the charts, from the set of Okabe and Ito, which colour-blind readers can tell apart. */
export const HUES = ['vermilion', 'blue', 'green', 'orange', 'purple', 'sky', 'black'] as const;
/** Marks of the charts, so that nothing is told by colour alone. */
export const MARKS = ['circle', 'square', 'triangle', 'diamond', 'cross', 'star', 'wedge'] as const;

/** Who made the model. */
export const organisation = z.strictObject({
  id: slug,
  name: text,
  aliases: z.array(line).default([]),
  kind: z.enum(ORGANISATION_KINDS),
  url: webAddress.optional(),
  note: text.optional(),
  source: citations,
});

/** Where the model is found. */
export const link = z.strictObject({ kind: z.enum(LINK_KINDS), url: webAddress, note: text.optional() });

/** Parts of the licence on which an entry can quote terms; what the base passes on follows from the lineage. */
export const TERM_PARTS = ['code', 'weights', 'data'] as const;

/** What one source says on the terms of one part, and what that means for commercial use. */
export const term = z.strictObject({
  part: z.enum(TERM_PARTS),
  commercial: z.enum(COMMERCIAL),
  zh: line,
  en: line,
  source: citations,
  /** Checkpoint ids; left out where it holds for all of them. */
  checkpoints: z.array(slug).min(1).optional(),
});

/** Terms of the model in four parts, and what follows from them. */
export const licence = z.strictObject({
  code: textClaim,
  weights: textClaim,
  data: textClaim,
  inherited: textClaim,
  commercial: claim(z.enum(COMMERCIAL)),
  terms: z.array(term).default([]),
  note: text.optional(),
});

/** How one model uses a technique. */
export const techniqueUse = z.strictObject({
  technique: slug,
  zh: line,
  en: line,
  source: citations,
  /** Checkpoint ids; left out where it holds for all of them. */
  checkpoints: z.array(slug).min(1).optional(),
  /** The project studied the technique but published no checkpoint made with it. */
  studied_only: z.literal(true).optional(),
});

/** Something that happened on a day (or in a month). */
export const event = z.strictObject({
  date: partialDate,
  kind: z.enum(EVENT_KINDS),
  zh: line,
  en: line,
  source: citations,
  checkpoints: z.array(slug).min(1).optional(),
});

/** What one side of a conflict says. */
export const conflictValue = z.strictObject({ value: text, source: citations });

/** Sources that disagree, shown side by side. */
export const conflict = z.strictObject({
  topic: z.enum(CONFLICT_TOPICS),
  question: bilingual,
  values: z.array(conflictValue).min(2, { error: 'one-value-conflict' }),
  /** Which value the site uses and why, or why none can be chosen. */
  resolution: bilingual,
});

/** A statement of the article and what we found. */
export const articleCheck = z.strictObject({
  statement: bilingual,
  verdict: z.enum(VERDICTS),
  finding: bilingual,
  source: citations,
});

const kinship = z.array(z.enum(KINSHIP)).min(1);

/** What exactly a relative was made from. */
export const parent = z.strictObject({
  /** Id of a size of a base model, or of a checkpoint of the atlas. */
  id: slug,
  /** How it was made from that; left out where it is what `how` of the relative says. */
  how: kinship.optional(),
});

/** A project that the model comes from or that comes from it. */
export const relative = z.strictObject({
  /** Slug of a base, model or checkpoint of the atlas, where it has one. */
  id: slug.optional(),
  name: text,
  /** How the relative and this model are related. */
  how: kinship.optional(),
  /** Base models and checkpoints that the relative was made from. */
  base: z.array(parent).min(1).optional(),
  /** Who made the relative. */
  organisation: text.optional(),
  zh: line,
  en: line,
  source: citations,
});

/** Fields of a BibTeX record. */
export const bibliography = z.strictObject({
  type: z.enum(['article', 'misc', 'inproceedings', 'techreport', 'software']),
  key: z.string().regex(/^[A-Za-z0-9:_-]+$/, { error: 'bibtex-key' }),
  title: line,
  authors: z.array(line).min(1),
  year: z.int().min(2000).max(2100),
  journal: line.optional(),
  booktitle: line.optional(),
  publisher: line.optional(),
  eprint: line.optional(),
  url: webAddress.optional(),
  source: citations,
});

/** Colour and mark of a model in charts. */
export const chart = z.strictObject({ hue: z.enum(HUES), mark: z.enum(MARKS) });

/** Weights that were announced and never found. */
export const announcement = z.strictObject({ name: text, zh: line, en: line, source: citations });

/** What the model does badly, and who says so. */
export const limitation = z.strictObject({ by: z.enum(VOICES), zh: line, en: line, source: citations });

/** How a tool stands to the model. */
export const tool = z.strictObject({ tool: text, support: z.enum(SUPPORT), zh: line, en: line, source: citations });

/** A dataset that the project published. */
export const dataset = z.strictObject({
  name: text,
  size: textClaim,
  licence: textClaim,
  url: webAddress.optional(),
  source: citations,
});

/** What the model comes from, what came after it, and what stands beside it. */
export const lineage = z.strictObject({
  derived_from: z.array(relative).default([]),
  successors: z.array(relative).default([]),
  related: z.array(relative).default([]),
  built_on: z.array(relative).default([]),
});

/** How long the repository was worked on. */
export const activity = z.strictObject({
  first_commit: claim(partialDate),
  last_commit: claim(partialDate),
  commits: claim(z.int().positive()),
});

/** A model entry: what all its checkpoints share, and the checkpoints. Keys may also stand in files of their own. */
export const modelInput = z.strictObject({
  name: text,
  full_name: textClaim.optional(),
  aliases: z.array(line),
  summary: statement,
  chart,
  organisations: z.array(organisation).min(1),
  links: z.array(link).min(1),
  sources,
  series: z.record(slug, series).default({}),
  checkpoints: z.array(checkpointInput).min(1),
  announced: z.array(announcement).default([]),
  training: z.array(stage).default([]),
  licence,
  techniques: z.array(techniqueUse).default([]),
  highlights: z.array(statement).default([]),
  limitations: z.array(limitation).default([]),
  ecosystem: z.array(tool).default([]),
  datasets: z.array(dataset).default([]),
  lineage: lineage.prefault({}),
  activity: activity.optional(),
  timeline: z.array(event).default([]),
  conflicts: z.array(conflict).default([]),
  article: z.array(articleCheck).default([]),
  citation: z.array(bibliography).default([]),
  unverified: z.array(bilingual).default([]),
  untranslated: z.enum(LANGUAGE_IDS).optional(),
});

/** Keys of an entry that may stand in a file `<key>.yaml` beside `index.mdx`. */
export const SPLIT_KEYS = ['sources', 'checkpoints', 'training', 'timeline', 'conflicts', 'article'] as const;

/** A model entry as written. */
export type ModelInput = z.output<typeof modelInput>;
/** A model entry, checked, with its address and with the facts of each series filled into its checkpoints. */
export type Model = Omit<ModelInput, 'checkpoints'> & { slug: string; checkpoints: Checkpoint[] };
export type Organisation = ModelInput['organisations'][number];
export type TimelineEvent = z.output<typeof event>;
export type Conflict = z.output<typeof conflict>;
export type ArticleCheck = z.output<typeof articleCheck>;
export type TechniqueUse = z.output<typeof techniqueUse>;
export type Bibliography = z.output<typeof bibliography>;
export type Relative = z.output<typeof relative>;
export type Kinship = (typeof KINSHIP)[number];
