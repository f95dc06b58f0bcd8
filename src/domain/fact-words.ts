import { fieldById } from '../fields/registry.ts';
import { absentLabels, hyperparameterLabels, organisationLabels, supportLabels, verdictLabels, voiceLabels } from '../i18n/labels.ts';
import { formatNumber, inLanguage, type Language } from '../i18n/language.ts';
import { placeWords } from '../i18n/places.ts';
import type { Model } from '../schema/model.ts';
import type { Bilingual, Text } from '../schema/primitives.ts';
import type { Fact } from './facts.ts';
import type { Pedigree } from './lineage.ts';

type Item = Record<string, unknown>;
const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is Text => typeof value === 'string' || (isItem(value) && typeof value.zh === 'string');

/** A value as readers see it, where no field says how. */
function plainText(value: unknown, language: Language): string {
  if (typeof value === 'number') return formatNumber(value);
  if (Array.isArray(value)) return value.map((member) => plainText(member, language)).join(language === 'zh' ? '；' : '; ');
  if (!isItem(value)) return String(value);
  const { name, tool, title, value: said, statement, verdict, finding, kind, support, by } = value;
  const tag = [organisationLabels, supportLabels, verdictLabels, voiceLabels]
    .flatMap((labels) =>
      [kind, support, verdict, by].map((id) => (typeof id === 'string' ? (labels as Partial<Record<string, Bilingual>>)[id] : undefined)),
    )
    .find((label) => label !== undefined)?.[language];
  const texts = [name, tool, title, said, statement, isText(value) ? value : undefined, finding].filter(isText);
  if (texts.length > 0) {
    const colon = language === 'zh' ? '：' : ': ';
    const text = texts.map((part) => inLanguage(part, language)).join(colon);
    return tag ? `${text}${placeWords(language).tag(tag)}` : text;
  }
  // Settings are written as they are: a rate of 0.00002 is not rounded.
  const setting = (part: unknown) => (typeof part === 'number' ? String(part) : plainText(part, language));
  return Object.entries(value)
    .map(([key, part]) => `${(hyperparameterLabels as Partial<Record<string, Bilingual>>)[key]?.[language] ?? key} ${setting(part)}`)
    .join(language === 'zh' ? '；' : '; ');
}

/** Fields whose values the registry puts into words, by the end of the address. */
const FIELD_PLACE =
  /^(?:checkpoints|series)\/[^/]+\/([^/]+)(?:\/disputed\.\d+)?$|^licence\/(commercial)(?:\/disputed\.\d+)?$|^training\/[^/]+\/(method)(?:\/disputed\.\d+)?$/;

/** What a fact says, as readers see it. */
export function factInWords(fact: Pick<Fact, 'path' | 'status' | 'value'>, model: Model, pedigree: Pedigree, language: Language): string {
  if (fact.status !== 'known') return absentLabels[fact.status][language];
  const match = FIELD_PLACE.exec(fact.path);
  const field = fieldById(match?.[1] ?? match?.[2] ?? match?.[3] ?? '');
  const checkpoint = model.checkpoints[0];
  return field && checkpoint ? field.format(fact.value, language, { model, checkpoint, pedigree }) : plainText(fact.value, language);
}
