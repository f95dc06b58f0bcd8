import { cleanLine } from './clean.ts';
import { slugFrom } from '../writing/slug.ts';
import type { CheckpointAnswer, ModelAnswers, OrganisationAnswer } from './state.ts';

/** The id of a checkpoint: as typed, or made from its name. */
export const checkpointId = ({ id, name }: Pick<CheckpointAnswer, 'id' | 'name'>): string => cleanLine(id) || slugFrom(name);

/** The id of an organisation: as typed, or made from its name. */
export const organisationId = ({ id, name }: Pick<OrganisationAnswer, 'id' | 'name'>): string =>
  cleanLine(id) || slugFrom(name.en) || slugFrom(name.zh);

/** The address of an entry below `/models/`: as typed, or made from its name; empty where neither gives one. */
export const modelSlug = ({ slug, name }: Pick<ModelAnswers, 'slug' | 'name'>): string =>
  cleanLine(slug).replace(/[/\\]/g, '-') || slugFrom(name.en) || slugFrom(name.zh);
