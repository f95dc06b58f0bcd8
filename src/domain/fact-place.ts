import { fieldById } from '../fields/registry.ts';
import { eventLabels } from '../i18n/labels.ts';
import { formatDate, inLanguage, type Language } from '../i18n/language.ts';
import { placeWords } from '../i18n/places.ts';
import { strings, type Strings } from '../i18n/strings.ts';
import type { Model } from '../schema/model.ts';
import type { Bilingual } from '../schema/primitives.ts';

/** Where names are looked up; what is not found there goes by its id. */
export interface NameSource {
  /** The entry as it is now. */
  model: Model;
  techniques: ReadonlyMap<string, Bilingual>;
  /** Whether addresses are those of the entry as it is now, so that positions in its lists tell names. */
  present?: boolean;
}

/** What an address is put into words with. */
interface Words extends NameSource {
  language: Language;
  words: Strings;
  placed: ReturnType<typeof placeWords>;
}

/** A member of a part of an entry, and something of it; either may be missing. */
type Name = (of: Words, member: string, key: string) => string[];

/** A word of a table, which knows only its own keys. */
const wordFor = (table: object, key: string): string | undefined =>
  Object.hasOwn(table, key) ? ((table as Record<string, unknown>)[key] as string) : undefined;

const given = (...names: string[]): string[] => names.filter((name) => name !== '');

/** “no. 3” for a position, the id itself for an id. */
const numbered = ({ placed }: Words, name: string) => (/^\d+$/.test(name) ? placed.number(Number(name)) : name);

const fieldName = ({ language, placed }: Words, key: string) => (key === 'more' ? placed.more : (fieldById(key)?.label[language] ?? key));

/** Fields of a checkpoint or of a series stand under its name alone. */
const named =
  (nameOf: (of: Words, id: string) => string | undefined): Name =>
  (of, member, key) =>
    given(nameOf(of, member) ?? member, fieldName(of, key));

const seriesName = ({ model, language, placed }: Words, id: string) => {
  const series = Object.hasOwn(model.series, id) ? model.series[id] : undefined;
  return series && placed.shared(inLanguage(series.name, language));
};

/** Members that go by a word of a table. */
const worded =
  (table: (words: Strings) => object): Name =>
  (of, member, key) =>
    given(wordFor(table(of.words), member) ?? member, numbered(of, key));

/** How members are named, by the part of the entry that they stand in. */
const MEMBERS: Record<string, Name> = {
  checkpoints: named(({ model }, id) => model.checkpoints.find((checkpoint) => checkpoint.id === id)?.name),
  series: named(seriesName),
  licence: worded(({ licenceParts }) => licenceParts),
  activity: worded(({ activity }) => activity),
  lineage: worded(({ lineageParts }) => lineageParts),
  techniques: ({ techniques, language }, slug) => given(techniques.get(slug)?.[language] ?? slug),
  training: ({ model, language, words }, id, key) => {
    const stage = model.training.find((candidate) => candidate.id === id);
    return given(stage ? inLanguage(stage.title, language) : id, key === 'remarks' ? words.note : (wordFor(words.stage, key) ?? key));
  },
  timeline: ({ language }, member) => {
    const [date = '', kind = ''] = member.split('.');
    const label = (eventLabels as Partial<Record<string, Bilingual>>)[kind]?.[language];
    return given([formatDate(date, language), label].filter(Boolean).join(language === 'zh' ? '' : ' '));
  },
  datasets: (of, member, key) => {
    const name = of.present ? of.model.datasets[Number(member) - 1]?.name : undefined;
    const what = key === 'licence' ? of.words.licence : key && of.placed.size;
    return given(name === undefined ? numbered(of, member) : inLanguage(name, of.language), what);
  },
};

/** What readers call the parts of an entry, by the first name of an address. */
function partName({ words, placed }: Words, part: string): string {
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
    series: placed.series,
    summary: placed.summary,
    full_name: placed.full_name,
  };
  return wordFor(names, part) ?? part;
}

/**
 * Where a fact stands, in the words of the pages: “BiLLa-7B-LLM · Vocabulary”.
 * @param path address of a fact, or of a part of an entry
 */
export function placeInWords(path: string, names: NameSource, language: Language): string {
  const of: Words = { ...names, language, words: strings(language), placed: placeWords(language) };
  const segments = path.split('/');
  const [part = '', member = '', key = ''] = segments;
  const name = Object.hasOwn(MEMBERS, part) ? MEMBERS[part] : undefined;
  const members = member ? (name?.(of, member, key) ?? [numbered(of, member)]) : [];
  const alone = member !== '' && (part === 'checkpoints' || part === 'series');
  const disputed = segments.at(-1)?.startsWith('disputed.') ? [of.words.otherValue] : [];
  return [...(alone ? [] : [partName(of, part)]), ...members, ...disputed].join(' · ');
}
