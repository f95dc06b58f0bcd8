import * as z from 'zod';
import { statement } from './claim.ts';
import { SUPPORT } from './model.ts';
import { bilingual, line, slug, text } from './primitives.ts';
import { citations, sourceAddress, sources } from './source.ts';

/** What a part of a recipe is for. */
export const PART_ROLES = ['weights', 'base', 'tokenizer', 'tool', 'key'] as const;
/** Whether a part can be had, as far as sources say. */
export const ACCESS = ['open', 'on-request', 'gone', 'unknown'] as const;

/** Several lines, such as a command; the line break that YAML leaves at the end is no part of it. */
const block = z
  .string()
  .regex(/\S/, { error: 'empty-text' })
  .transform((lines) => lines.replace(/\n$/, ''));

/** Something that one must have before one begins. */
export const recipePart = z
  .strictObject({
    what: text,
    role: z.enum(PART_ROLES),
    /** Where it is to be had. */
    url: sourceAddress.optional(),
    access: z.enum(ACCESS),
    /** A sentence on it, in both languages. */
    zh: line.optional(),
    en: line.optional(),
    source: citations,
  })
  .superRefine(({ zh, en }, context) => {
    if ((zh === undefined) !== (en === undefined))
      context.addIssue({ code: 'custom', path: [zh === undefined ? 'zh' : 'en'], message: 'both-languages' });
  });

/** One step, with the command that does it where one does. */
export const recipeStep = z.strictObject({ zh: line, en: line, command: block.optional(), source: citations });

/** How a question to the model is wrapped. */
export const recipePrompt = z.strictObject({ template: block.optional(), zh: line, en: line, source: citations });

/** How a program stands to what the recipe makes. */
export const recipeRuntime = z.strictObject({ name: line, support: z.enum(SUPPORT), zh: line, en: line, source: citations });

/** How to get checkpoints running that are made the same way. */
export const recipe = z.strictObject({
  id: slug,
  title: bilingual,
  checkpoints: z.array(slug).min(1),
  /** What one has at the end. */
  result: bilingual.optional(),
  parts: z.array(recipePart).min(1),
  steps: z.array(recipeStep).min(1),
  tokenizer: statement.optional(),
  prompt: recipePrompt.optional(),
  context: statement.optional(),
  pitfalls: z.array(statement).default([]),
  runtimes: z.array(recipeRuntime).default([]),
});

/** Checkpoints for which there are no steps, and why. */
export const notRunnable = z.strictObject({ checkpoints: z.array(slug).min(1), zh: line, en: line, source: citations });

/** A file of recipes; together they answer for every checkpoint of the model. */
export const recipesInput = z.strictObject({
  recipes: z.array(recipe).default([]),
  none: z.array(notRunnable).default([]),
  sources,
});

export type RecipesInput = z.output<typeof recipesInput>;
export type Recipe = RecipesInput['recipes'][number];
export type RecipePart = Recipe['parts'][number];
/** Recipes of a model, checked; `owner` is their place below `content/`: `models/billa/recipes`. */
export type Recipes = RecipesInput & { owner: string; slug: string };
