import { formatLabels } from '../i18n/formats.ts';
import * as labels from '../i18n/labels.ts';
import { accessLabels, partRoleLabels } from '../i18n/recipe-words.ts';
import {
  ALIGNMENTS,
  COMMERCIAL,
  DOMAINS,
  METHODS,
  ROLES,
  STATUSES,
  TOKENIZER_STRATEGIES,
  WEIGHT_FORMS,
  WEIGHT_LINKS,
} from '../schema/checkpoint.ts';
import { ABSENT } from '../schema/claim.ts';
import { ALL_FORMATS } from '../schema/formats.ts';
import {
  CONFLICT_TOPICS,
  EVENT_KINDS,
  HUES,
  KINSHIP,
  LINK_KINDS,
  MARKS,
  ORGANISATION_KINDS,
  SUPPORT,
  TERM_PARTS,
  VERDICTS,
  VOICES,
} from '../schema/model.ts';
import type { Bilingual } from '../schema/primitives.ts';
import { ACCESS, PART_ROLES } from '../schema/recipe.ts';
import { SOURCE_KINDS } from '../schema/source.ts';
import { TECHNIQUE_GROUPS } from '../schema/technique.ts';
import { HYPERPARAMETERS, STAGE_KINDS } from '../schema/training.ts';

type Names = Readonly<Record<string, Bilingual>>;

const ALL: readonly (readonly [readonly string[], Names])[] = [
  [ABSENT, labels.absentLabels],
  [ROLES, labels.roleLabels],
  [TOKENIZER_STRATEGIES, labels.tokenizerLabels],
  [METHODS, labels.methodLabels],
  [ALIGNMENTS, labels.alignmentLabels],
  [WEIGHT_FORMS, labels.formLabels],
  [COMMERCIAL, labels.commercialLabels],
  [DOMAINS, labels.domainLabels],
  [STATUSES, labels.statusLabels],
  [WEIGHT_LINKS, labels.weightLinkLabels],
  [ORGANISATION_KINDS, labels.organisationLabels],
  [LINK_KINDS, labels.linkLabels],
  [EVENT_KINDS, labels.eventLabels],
  [ALL_FORMATS, formatLabels],
  [VERDICTS, labels.verdictLabels],
  [TERM_PARTS, labels.termPartLabels],
  [SUPPORT, labels.supportLabels],
  [PART_ROLES, partRoleLabels],
  [ACCESS, accessLabels],
  [VOICES, labels.voiceLabels],
  [CONFLICT_TOPICS, labels.conflictLabels],
  [HUES, labels.hueLabels],
  [MARKS, labels.markLabels],
  [KINSHIP, labels.kinshipLabels],
  [SOURCE_KINDS, labels.sourceLabels],
  [TECHNIQUE_GROUPS, labels.techniqueGroupLabels],
  [STAGE_KINDS, labels.stageLabels],
  [HYPERPARAMETERS, labels.hyperparameterLabels],
];

/** What readers see for the words of an enumeration; none for words that readers never see. */
export const namesOfWords = (words: readonly string[]): Names => ALL.find(([known]) => known.join() === words.join())?.[1] ?? {};
