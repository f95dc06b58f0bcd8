/** Version of the answers below; stored drafts of another are not read. */
export const VERSION = 1;

/** Text in both languages; one alone where it reads the same in both. */
export interface Words {
  zh: string;
  en: string;
}

/** Where something stands: the key of a source (see `SourceAnswer`) and the place in it. */
export interface Place {
  source: string;
  at: string;
}

/** The answer to one question about a fact, as typed. Which of the values counts depends on the kind of the field. */
export interface FactAnswer {
  /** Empty where there is a value; `same`: as the first checkpoint has it. */
  status: '' | 'unknown' | 'not-applicable' | 'same';
  value: string;
  words: Words;
  chosen: string[];
  places: Place[];
  note: Words;
}

/** A source. Answers name it by its key, so that its id can change while one writes; the key of a source of the entry is `=` and its id. */
export interface SourceAnswer {
  key: string;
  id: string;
  url: string;
  title: Words;
  kind: string;
  publisher: Words;
  date: string;
  note: Words;
}

export interface LinkAnswer {
  kind: string;
  url: string;
}

export interface CheckpointAnswer {
  id: string;
  name: string;
  aliases: string;
  series: string;
  facts: Record<string, FactAnswer>;
  links: LinkAnswer[];
  note: Words;
}

export interface OrganisationAnswer {
  id: string;
  name: Words;
  kind: string;
  url: string;
  places: Place[];
}

/** A sentence in both languages, with its evidence. */
export interface SentenceAnswer extends Words {
  places: Place[];
}

/** Answers for a new entry. */
export interface ModelAnswers {
  form: 'model';
  version: number;
  name: Words;
  slug: string;
  aliases: string;
  summary: SentenceAnswer;
  hue: string;
  mark: string;
  organisations: OrganisationAnswer[];
  links: LinkAnswer[];
  sources: SourceAnswer[];
  checkpoints: CheckpointAnswer[];
  licence: Record<string, FactAnswer>;
  techniques: (SentenceAnswer & { technique: string })[];
  timeline: (SentenceAnswer & { date: string; kind: string })[];
  /** Languages that the article is written in; empty for both. */
  articleIn: '' | 'zh' | 'en';
  paragraphs: SentenceAnswer[];
}

/** Answers for a checkpoint that an entry lacks. */
export interface CheckpointAnswers {
  form: 'checkpoint';
  version: number;
  entry: string;
  sources: SourceAnswer[];
  checkpoints: CheckpointAnswer[];
}

/** Answers for one fact of an entry. */
export interface CorrectionAnswers {
  form: 'fact';
  version: number;
  entry: string;
  /** The fact as the address names it: `billa-7b-llm.vocabulary`. */
  field: string;
  /** What becomes of the value that the entry has: it goes, it stays and the new one stands beside it, or the other way round. */
  way: 'replace' | 'beside' | 'before';
  /** Whether a fact that a series states is changed for the whole series. */
  shared: boolean;
  fact: FactAnswer;
  sources: SourceAnswer[];
}

/** What somebody has answered so far: the whole state of the form, as plain data. */
export type Answers = ModelAnswers | CheckpointAnswers | CorrectionAnswers;

/** Keys of the facts that are asked for: of a checkpoint, and of the licence of an entry. */
export interface FactKeys {
  checkpoint: readonly string[];
  licence: readonly string[];
}

const words = (): Words => ({ zh: '', en: '' });
const place = (): Place => ({ source: '', at: '' });
const link = (): LinkAnswer => ({ kind: '', url: '' });
const sentence = (): SentenceAnswer => ({ zh: '', en: '', places: [place()] });

/** A fact that nobody has answered. */
export const newFact = (status: FactAnswer['status'] = ''): FactAnswer => ({
  status,
  value: '',
  words: words(),
  chosen: [],
  places: [place()],
  note: words(),
});

const newSource = (key: string): SourceAnswer => ({
  key,
  id: '',
  url: '',
  title: words(),
  kind: '',
  publisher: words(),
  date: '',
  note: words(),
});

const newCheckpoint = (keys: FactKeys): CheckpointAnswer => ({
  id: '',
  name: '',
  aliases: '',
  series: '',
  facts: Object.fromEntries(keys.checkpoint.map((key) => [key, newFact()])),
  links: [link()],
  note: words(),
});

/** Parts of the licence that usually say of the entry what its checkpoint says. */
const AS_CHECKPOINT = ['weights', 'commercial'];

/** An empty form for a new entry. */
export const newModel = (keys: FactKeys): ModelAnswers => ({
  form: 'model',
  version: VERSION,
  name: words(),
  slug: '',
  aliases: '',
  summary: sentence(),
  hue: '',
  mark: '',
  organisations: [{ id: '', name: words(), kind: '', url: '', places: [place()] }],
  links: [link()],
  sources: [newSource('s1')],
  checkpoints: [newCheckpoint(keys)],
  licence: Object.fromEntries(keys.licence.map((key) => [key, newFact(AS_CHECKPOINT.includes(key) ? 'same' : '')])),
  techniques: [],
  timeline: [],
  articleIn: '',
  paragraphs: [sentence()],
});

/** An empty form for a further checkpoint of an entry. */
export const newCheckpointForm = (entry: string, keys: FactKeys): CheckpointAnswers => ({
  form: 'checkpoint',
  version: VERSION,
  entry,
  sources: [],
  checkpoints: [newCheckpoint(keys)],
});

/** An empty form for one fact of an entry. */
export const newCorrection = (entry: string, field: string): CorrectionAnswers => ({
  form: 'fact',
  version: VERSION,
  entry,
  field,
  way: 'replace',
  shared: true,
  fact: newFact(),
  sources: [],
});

/** What each list of the form holds one more of. */
function newMember(list: string, answers: Answers, keys: FactKeys): unknown {
  switch (list) {
    case 'sources': {
      const taken = new Set(answers.sources.map(({ key }) => key));
      let number = answers.sources.length + 1;
      while (taken.has(`s${number}`)) number += 1;
      return newSource(`s${number}`);
    }
    case 'organisations':
      return { id: '', name: words(), kind: '', url: '', places: [place()] };
    case 'links':
      return link();
    case 'checkpoints':
      return newCheckpoint(keys);
    case 'techniques':
      return { technique: '', ...sentence() };
    case 'timeline':
      return { date: '', kind: '', ...sentence() };
    case 'paragraphs':
      return sentence();
    default:
      return place();
  }
}

type Path = readonly string[];
const split = (path: string): string[] => path.split('.');

/** What stands at a path of the answers, written with dots: `checkpoints.0.facts.base.value`. */
export const answerAt = (answers: Answers, path: string): unknown =>
  split(path).reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined,
    answers,
  );

function changed(value: unknown, [key, ...rest]: Path, change: (value: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  if (Array.isArray(value)) return value.map((item: unknown, index) => (index === Number(key) ? changed(item, rest, change) : item));
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return value;
  return { ...value, [key]: changed((value as Record<string, unknown>)[key], rest, change) };
}

/** The answers with another value at a path; a path that does not exist changes nothing. */
export const withAnswer = <A extends Answers>(answers: A, path: string, value: unknown): A =>
  changed(answers, split(path), () => value) as A;

/** The answers with one more, empty member of a list. */
export const withMember = <A extends Answers>(answers: A, list: string, keys: FactKeys): A =>
  changed(answers, split(list), (members) => [
    ...(Array.isArray(members) ? members : []),
    newMember(split(list).at(-1) ?? '', answers, keys),
  ]) as A;

/** The answers without a member of a list; what cited a source that goes cites nothing. */
export function withoutMember<A extends Answers>(answers: A, list: string, index: number): A {
  const gone = list === 'sources' ? answers.sources[index]?.key : undefined;
  const rest = changed(answers, split(list), (members) =>
    Array.isArray(members) ? members.filter((_: unknown, position) => position !== index) : members,
  ) as A;
  return gone === undefined ? rest : (uncited(rest, gone) as A);
}

function uncited(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => uncited(item, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, name === 'source' && item === key ? '' : uncited(item, key)]),
  );
}
