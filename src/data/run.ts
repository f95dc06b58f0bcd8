import { comparedWith } from '../domain/measured.ts';
import { runSubjects } from '../run/subjects.ts';
import { atlas, pedigree } from './atlas.ts';

/** Every checkpoint with what its running takes. */
export const subjects = runSubjects(atlas, pedigree);
/** Published figures beside what is reckoned. */
export const compared = comparedWith(atlas.measurements, atlas.models, pedigree);
