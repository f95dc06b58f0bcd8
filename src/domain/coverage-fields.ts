import type { FieldGroup } from '../fields/field.ts';
import { FIELDS } from '../fields/registry.ts';
import { coverageWords } from '../i18n/coverage.ts';
import type { Language } from '../i18n/language.ts';
import { placeWords } from '../i18n/places.ts';
import { strings, type Strings } from '../i18n/strings.ts';
import type { Bilingual } from '../schema/primitives.ts';

/** Groups of what is counted, in the order of the table: those of the registry, then what the entry holds as a whole. */
export type CoverageGroup = FieldGroup | 'licence' | 'entry';

/** Something that an entry can answer: a field of its checkpoints, or a part of the entry as a whole. */
export interface CoverageField {
  id: string;
  group: CoverageGroup;
  label: Bilingual;
  /** Whether it is among what readers ask first: a column that the comparison table shows by itself, or a part of the licence. */
  first: boolean;
}

const both = (pick: (language: Language) => string): Bilingual => ({ zh: pick('zh'), en: pick('en') });

const part = (id: string, group: CoverageGroup, label: (language: Language) => string, first = false): CoverageField => ({
  id,
  group,
  label: both(label),
  first,
});

/** A part of the entry that goes by its heading on the page of the model. */
const section = (id: string, heading: (words: Strings) => string) => part(id, 'entry', (language) => heading(strings(language)));

/** Fields of checkpoints that entries record with evidence; a role is a word of the entry itself, and what is derived is not recorded. */
export const CHECKPOINT_FIELDS = FIELDS.filter(({ id, derived }) => id !== 'role' && !derived);

/** All that coverage counts, in the order of the table. */
export const COVERAGE_FIELDS: readonly CoverageField[] = [
  ...CHECKPOINT_FIELDS.map(({ id, group, label, shown }) => ({ id, group, label, first: shown })),
  ...(['code', 'weights', 'data', 'inherited', 'commercial'] as const).map((key) =>
    part(`licence/${key}`, 'licence', (language) => strings(language).licenceParts[key], true),
  ),
  part('summary', 'entry', (language) => coverageWords(language).summary),
  section('organisations', ({ organisations }) => organisations),
  section('training', ({ training }) => training),
  section('techniques', ({ techniques }) => techniques),
  section('datasets', ({ datasets }) => datasets),
  section('limitations', ({ limitations }) => limitations),
  section('ecosystem', ({ ecosystem }) => ecosystem),
  section('lineage', ({ lineage }) => lineage),
  section('activity', ({ activity }) => activity.title),
  section('timeline', ({ timeline }) => timeline),
  section('conflicts', ({ conflicts }) => conflicts),
  section('article', ({ articleCheck }) => articleCheck),
  section('citation', ({ citation }) => citation),
  part('more', 'entry', (language) => placeWords(language).more),
];

/** Parts of an entry that are counted together with another. */
const TOGETHER: Record<string, string> = { full_name: 'summary', highlights: 'summary', announced: 'summary' };

/**
 * What a fact of the entry as a whole counts to, by its address; nothing for the fields of checkpoints and series,
 * which are counted once for each checkpoint.
 */
export function entryFieldOf(path: string): string | undefined {
  const [section = '', member = '', key] = path.split('/');
  if (section === 'series') return undefined;
  if (section === 'checkpoints') return key === 'more' ? 'more' : undefined;
  // Single terms are the evidence of what they come to.
  if (section === 'licence') return `licence/${member === 'terms' ? 'commercial' : member}`;
  return TOGETHER[section] ?? section;
}
