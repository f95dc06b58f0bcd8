import * as z from 'zod';
import { claim, statement } from './claim.ts';
import { ALL_FORMATS } from './formats.ts';
import { bilingual, line, slug, text } from './primitives.ts';
import { sources } from './source.ts';

/** What was measured: a file, memory in use, or the number of parameters. */
export const MEASURED = ['file', 'memory', 'parameters'] as const;
/** How a published figure is read: thousand millions of bytes, 1024³ bytes, or a plain count. */
export const UNITS = ['GB', 'GiB', 'count'] as const;

/** One published figure. */
export const measurement = z.strictObject({
  id: slug,
  /** Id of a checkpoint or of a size of a base model. */
  checkpoint: slug,
  /** The model as the source calls it. */
  name: line,
  /** Rows of the embedding, where the model is another's and only its base is in the atlas. */
  rows: claim(z.int().positive()).optional(),
  format: z.enum(ALL_FORMATS),
  published: claim(z.number().positive()),
  unit: z.enum(UNITS).optional(),
  /** Why it differs by more than five per cent from what was reckoned, or cannot be reckoned. */
  reason: bilingual.optional(),
});

/** Figures that one source gives in one way. */
export const measurementSet = z.strictObject({
  id: slug,
  title: text,
  what: z.enum(MEASURED),
  /** The unit as printed: `GB`, `G`. */
  printed: line,
  /** How it is read here; a figure may say otherwise. */
  unit: z.enum(UNITS),
  note: text.optional(),
  figures: z.array(measurement).min(1),
});

/** Every published size, memory figure and count that what the site reckons can be held against. */
export const measurementsInput = z.strictObject({
  sets: z.array(measurementSet).min(1),
  remarks: z.array(statement).default([]),
  sources,
});

export type Measurement = z.output<typeof measurement>;
export type MeasurementSet = z.output<typeof measurementSet>;
export type Measurements = z.output<typeof measurementsInput>;
