import { fieldById } from '../fields/registry.ts';
import {
  absentLabels,
  eventLabels,
  hyperparameterLabels,
  organisationLabels,
  supportLabels,
  verdictLabels,
  voiceLabels,
} from '../i18n/labels.ts';
import { formatDate, formatNumber, inLanguage, type Language } from '../i18n/language.ts';
import { strings, type Strings } from '../i18n/strings.ts';
import type { EVENT_KINDS, Model } from '../schema/model.ts';
import type { Bilingual, Text } from '../schema/primitives.ts';
import type { Fact } from './facts.ts';
import type { Pedigree } from './lineage.ts';

type Item = Record<string, unknown>;
const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is Text => typeof value === 'string' || (isItem(value) && typeof value.zh === 'string');

/** What readers call the parts of an entry that are no checkpoints, by the first name of an address. */
function sectionWord(section: string, words: Strings): string | undefined {
  const names: Record<string, string> = {
    organisations: words.organisations,
    training: words.training,
    licence: words.licence,
    techniques: words.techniques,
    highlights: words.highlights,
    limitations: words.limitations,
    ecosystem: words.ecosystem,
    datasets: words.datasets,
    lineage: words.lineage,
    activity: words.activity.title,
    timeline: words.timeline,
    conflicts: words.conflicts,
    article: words.articleCheck,
    citation: words.citation,
    announced: words.announced,
    checkpoints: words.checkpoints,
    series: words.factPlaces.series,
    summary: words.factPlaces.summary,
    full_name: words.factPlaces.full_name,
  };
  return Object.hasOwn(names, section) ? names[section] : undefined;
}

const wordFor = (table: object, key: string): string | undefined =>
  Object.hasOwn(table, key) ? ((table as Record<string, unknown>)[key] as string | undefined) : undefined;

/** Where names are looked up; what is not found there goes by its id. */
export interface NameSource {
  /** The entry as it is now. */
  model: Model;
  techniques: ReadonlyMap<string, Bilingual>;
  /** Whether addresses are those of the entry as it is now, so that positions in its lists tell names. */
  present?: boolean;
}

/**
 * Where a fact stands, in the words of the pages: “BiLLa-7B-LLM · Vocabulary”.
 * @param path address of a fact, or of a part of an entry
 */
export function placeInWords(path: string, { model, techniques, present = false }: NameSource, language: Language): string {
  const words = strings(language);
  const segments = path.split('/');
  const [section = '', member = '', key = ''] = segments;
  const disputed = segments.at(-1)?.startsWith('disputed.') ? [words.otherValue] : [];
  const number = (text: string) => (/^\d+$/.test(text) ? words.factPlaces.number(Number(text)) : text);
  const base = [sectionWord(section, words) ?? section];
  const own = ((): string[] => {
    switch (section) {
      case 'checkpoints':
      case 'series': {
        const checkpoint = model.checkpoints.find(({ id }) => id === member)?.name;
        const series = Object.hasOwn(model.series, member) ? model.series[member] : undefined;
        const name = section === 'checkpoints' ? checkpoint : series && words.factPlaces.shared(inLanguage(series.name, language));
        const field = key === 'more' ? words.factPlaces.more : fieldById(key)?.label[language];
        return [name ?? (member || base[0] || ''), ...(key ? [field ?? key] : [])];
      }
      case 'training': {
        const stage = model.training.find(({ id }) => id === member);
        const what = key === 'remarks' ? words.note : (wordFor(words.stage, key) ?? key);
        return [...base, ...(member ? [stage ? inLanguage(stage.title, language) : member] : []), ...(key ? [what] : [])];
      }
      case 'techniques':
        return [...base, ...(member ? [techniques.get(member)?.[language] ?? member] : [])];
      case 'licence':
        return [...base, ...(member ? [wordFor(words.licenceParts, member) ?? member] : [])];
      case 'activity':
        return [...base, ...(member ? [wordFor(words.activity, member) ?? member] : [])];
      case 'lineage':
        return [...base, ...(member ? [wordFor(words.lineageParts, member) ?? member] : []), ...(key ? [number(key)] : [])];
      case 'timeline': {
        const [date = '', kind = ''] = member.split('.');
        const label = (eventLabels as Partial<Record<string, Bilingual>>)[kind as (typeof EVENT_KINDS)[number]]?.[language];
        return [...base, ...(member ? [[formatDate(date, language), label].filter(Boolean).join(language === 'zh' ? '' : ' ')] : [])];
      }
      case 'datasets': {
        const name = present ? model.datasets[Number(member) - 1]?.name : undefined;
        const own = name === undefined ? number(member) : inLanguage(name, language);
        return [...base, ...(member ? [own] : []), ...(key ? [key === 'licence' ? words.licence : words.factPlaces.size] : [])];
      }
      default:
        return [...base, ...(member ? [number(member)] : [])];
    }
  })();
  return [...own, ...disputed].join(' · ');
}

/** A value as readers see it, where no field says how. */
function plainText(value: unknown, language: Language): string {
  const words = strings(language);
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
    return tag ? `${text}${words.factPlaces.tag(tag)}` : text;
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

const LATIN = /[\p{Script=Latin}\p{N}]/u;

/**
 * The parts of two texts that differ, cut to a width in characters, with a few characters before them.
 * What is left out is marked with “…”; texts that fit stay whole.
 */
export function excerptsOf(before: string, after: string, width: number): [string, string] {
  const [one, other] = [[...before], [...after]];
  if (Math.max(one.length, other.length) <= width) return [before, after];
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1;
  start = Math.max(0, Math.min(start - Math.floor(width / 4), Math.max(one.length, other.length) - width));
  // Not in the middle of a word, unless it is longer than words are.
  for (let back = 0; back < width / 4 && start > 0 && LATIN.test(one[start - 1] ?? '') && LATIN.test(one[start] ?? ''); back += 1)
    start -= 1;
  if (start > 0 && one[start] === ' ' && other[start] === ' ') start += 1;
  const cut = (characters: readonly string[]) => {
    const part = characters.slice(start, start + width).join('');
    return `${start > 0 && characters.length > 0 ? '…' : ''}${part}${characters.length > start + width ? '…' : ''}`;
  };
  return [cut(one), cut(other)];
}
