import type { Pedigree } from '../domain/lineage.ts';
import type { Language } from '../i18n/language.ts';
import type { Checkpoint } from '../schema/checkpoint.ts';
import type { Claim } from '../schema/claim.ts';
import type { Model } from '../schema/model.ts';
import type { Bilingual } from '../schema/primitives.ts';

/** Groups of fields, in the order in which pages show them. */
export const FIELD_GROUPS = ['identity', 'vocabulary', 'training', 'weights', 'terms'] as const;
export type FieldGroup = (typeof FIELD_GROUPS)[number];

/** What a field may look at. */
export interface Subject {
  model: Model;
  checkpoint: Checkpoint;
  pedigree: Pedigree;
}

/** One way to sort checkpoints into boxes: the ids of the boxes that a checkpoint lies in. */
export interface Facet {
  /** Boxes of a subject; `unknown` and `not-applicable` are boxes too. */
  boxes: (subject: Subject) => string[];
  label: (box: string, language: Language, pedigree: Pedigree) => string;
  /** Boxes in the order in which they are shown; what is not listed follows in order of its label. */
  order: readonly string[];
}

/** One fact of a checkpoint: drives table, column chooser, model page, exports and their labels. */
export interface Field {
  id: string;
  group: FieldGroup;
  label: Bilingual;
  help: Bilingual;
  /** The claim as validated, for evidence; what is no claim (a role) is known without one. */
  claim: (subject: Subject) => Claim<unknown> | undefined;
  /** A known value as readers see it. */
  format: (value: unknown, language: Language, subject: Subject) => string;
  /** Key for sorting a known value. */
  sortKey: (value: unknown, subject: Subject) => number | string;
  /** Numbers stand to the right. */
  numeric: boolean;
  /** Worked out from other facts and from measurements of the atlas, so that nobody can record it in an entry. */
  derived?: true;
  /** The page below that of the model which shows it, and how it was worked out; left out where the page of the model itself does. */
  page?: string;
  /** Whether the table shows it before anybody chooses columns. */
  shown: boolean;
  facet?: Facet;
  /** How values of several checkpoints are put together in the row of a model. */
  together: 'range' | 'list';
  /** The parts of a known value that such a list names once each; the formatted value where left out. */
  parts?: (value: unknown, language: Language, subject: Subject) => string[];
}
