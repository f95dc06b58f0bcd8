import { fieldPath } from '../rules/finding.ts';
import { byName } from '../rules/entry/list-order.ts';
import { isCalendarDate } from '../schema/primitives.ts';
import { cleanAddress, cleanDate, cleanLine, cleanList, cleanNumber, cleanPlace } from './clean.ts';
import { questionsIn, type FormField, type Questions } from './questions.ts';
import { linkKindFrom, sourceIdFrom, sourceKindFrom, unused } from './ids.ts';
import { checkpointId, organisationId } from './names.ts';
import type {
  CheckpointAnswer,
  FactAnswer,
  LinkAnswer,
  ModelAnswers,
  OrganisationAnswer,
  Place,
  SentenceAnswer,
  SourceAnswer,
  Words,
} from './state.ts';
import type { Value } from '../writing/yaml.ts';

/** Which control of the form a place in the data came from; the longest path that fits a finding counts. */
export interface Origin {
  /** Place in the data as findings give it: `checkpoints[0].base.value`. */
  path: string;
  /** Path of the answer: `checkpoints.0.facts.base.value`. */
  control: string;
}

/** Facts that a new entry is asked for, of its checkpoints and of its licence. */
export interface Fields {
  checkpoint: readonly FormField[];
  licence: readonly FormField[];
}

/** Those of all questions that are about checkpoints and the licence. */
export const fieldsIn = (questions: Questions): Fields => ({
  checkpoint: questionsIn(questions, 'checkpoints.*'),
  licence: questionsIn(questions, 'licence'),
});

type Group = Record<string, Value | undefined>;

/** Sentences in English, as against names and figures, which read the same in both languages. */
const SENTENCE = /[A-Za-z]{2,}(?:[\s,]+[A-Za-z]{2,}){4,}/;

/**
 * Text for readers: one string where it is the same in both languages, else what there is of the two; nothing where there is none.
 * @param title titles and names stay in their own language, however many words they have
 */
export function textOf({ zh, en }: Words, title = false): Value | undefined {
  const [chinese, english] = [cleanLine(zh), cleanLine(en)];
  if (!chinese && !english) return undefined;
  if (chinese === english) return chinese;
  if (chinese && english) return { zh: chinese, en: english };
  const only = chinese || english;
  if (!/\p{Script=Han}/u.test(only) && (title || !SENTENCE.test(only))) return only;
  return chinese ? { zh: chinese } : { en: english };
}

/** Makes data of answers and remembers what came from where. */
export class Writer {
  readonly origins: Origin[] = [];
  /** Ids of the sources by their keys, those of the entry included. */
  readonly ids: ReadonlyMap<string, string>;

  /** @param taken ids of sources that are there already */
  constructor(sources: readonly SourceAnswer[], taken: readonly string[] = []) {
    const ids = new Map(taken.map((id) => [`=${id}`, id]));
    const used = new Set(taken);
    for (const source of sources) {
      const url = cleanAddress(source.url);
      const id = unused(cleanLine(source.id) || sourceIdFrom(url, source.kind), used);
      used.add(id);
      ids.set(source.key, id);
    }
    this.ids = ids;
  }

  from(path: readonly PropertyKey[], control: string): void {
    this.origins.push({ path: fieldPath(path), control });
  }

  /** Where the two languages of a text are asked for. */
  fromWords(path: readonly PropertyKey[], control: string): void {
    this.from(path, `${control}.zh`);
    this.from([...path, 'zh'], `${control}.zh`);
    this.from([...path, 'en'], `${control}.en`);
  }

  /** Citations of the places that name a source: one, or a list. */
  source(places: readonly Place[], path: readonly PropertyKey[], control: string): Value | undefined {
    const cited = places.flatMap((place, index) => {
      const id = this.ids.get(place.source);
      const at = cleanPlace(place.at);
      return id === undefined ? [] : [{ citation: at ? `${id}#${at}` : id, control: `${control}.places.${index}` }];
    });
    this.from([...path, 'source'], `${control}.places.0.source`);
    if (cited.length === 1) this.from([...path, 'source'], `${cited[0]?.control}.at`);
    else cited.forEach((one, index) => this.from([...path, 'source', index], `${one.control}.at`));
    return cited.length <= 1 ? cited[0]?.citation : cited.map(({ citation }) => citation);
  }

  /** The value of a fact as its field asks for it; nothing where nobody answered. */
  value(fact: FactAnswer, field: FormField): Value | undefined {
    if (field.kind === 'choices') return fact.chosen.length > 0 ? fact.chosen.map(cleanLine) : undefined;
    if (field.kind === 'text') return textOf(fact.words);
    if (!cleanLine(fact.value)) return undefined;
    if (field.kind === 'number' || field.kind === 'integer') return cleanNumber(fact.value, field.key === 'size' ? 'B' : '');
    return field.kind === 'date' ? cleanDate(fact.value) : cleanLine(fact.value);
  }

  /** A fact with its evidence, or the word that there is none; nothing where nobody answered. */
  fact(fact: FactAnswer, field: FormField, path: readonly PropertyKey[], control: string): Value | undefined {
    const asked = field.kind === 'text' ? `${control}.words.zh` : `${control}.${field.kind === 'choices' ? 'chosen' : 'value'}`;
    this.from(path, asked);
    if (field.bare) return this.value(fact, field);
    if (field.kind === 'text') this.fromWords([...path, 'value'], `${control}.words`);
    else this.from([...path, 'value'], asked);
    this.fromWords([...path, 'note'], `${control}.note`);
    const evidence = { source: this.source(fact.places, path, control), note: textOf(fact.note) };
    const nothing = evidence.source === undefined && evidence.note === undefined;
    if (fact.status === 'unknown' || fact.status === 'not-applicable')
      return nothing ? fact.status : order({ status: fact.status, ...evidence });
    const value = this.value(fact, field);
    return value === undefined && nothing ? undefined : order({ value, ...evidence });
  }

  facts(facts: Readonly<Record<string, FactAnswer>>, fields: readonly FormField[], path: readonly PropertyKey[], control: string): Group {
    return Object.fromEntries(
      fields.map((field) => {
        const fact = facts[field.key];
        return [field.key, fact && this.fact(fact, field, [...path, field.key], `${control}.${field.key}`)];
      }),
    );
  }

  sentence(sentence: SentenceAnswer, path: readonly PropertyKey[], control: string): Group {
    this.fromWords(path, control);
    return {
      zh: cleanLine(sentence.zh) || undefined,
      en: cleanLine(sentence.en) || undefined,
      source: this.source(sentence.places, path, control),
    };
  }

  /** Links that have an address; their kind is told by it where nobody chose one. */
  links(links: readonly LinkAnswer[], path: readonly PropertyKey[], control: string): Value | undefined {
    const written = links.flatMap((link, index) => {
      const url = cleanAddress(link.url);
      return url ? [{ index, data: { kind: cleanLine(link.kind) || linkKindFrom(url) || 'other', url } }] : [];
    });
    this.from(path, `${control}.0.url`);
    written.forEach(({ index }, position) => this.from([...path, position], `${control}.${index}.url`));
    return written.length > 0 ? written.map(({ data }) => data) : undefined;
  }

  /** Sources by id; those that nobody filled in are left out. */
  sources(sources: readonly SourceAnswer[], path: readonly PropertyKey[]): Group | undefined {
    this.from(path, 'sources.0.url');
    const members = written(sources.map((source) => ({ ...source, key: '' }))).map(({ item, index }): [string, Value] => {
      const id = this.ids.get(sources[index]?.key ?? '') ?? '';
      const url = cleanAddress(item.url);
      const control = `sources.${index}`;
      this.from([...path, id], `${control}.url`);
      for (const key of ['url', 'kind', 'date'] as const) this.from([...path, id, key], `${control}.${key}`);
      for (const key of ['title', 'publisher', 'note'] as const) this.fromWords([...path, id, key], `${control}.${key}`);
      return [
        id,
        order({
          url: url || undefined,
          title: textOf(item.title, true),
          kind: cleanLine(item.kind) || sourceKindFrom(url) || undefined,
          publisher: textOf(item.publisher, true),
          date: cleanDate(item.date) || undefined,
          note: textOf(item.note),
        }),
      ];
    });
    return members.length > 0 ? Object.fromEntries(members) : undefined;
  }

  checkpoint(answer: CheckpointAnswer, fields: readonly FormField[], path: readonly PropertyKey[], control: string): Group {
    this.from(path, `${control}.name`);
    for (const key of ['id', 'name', 'aliases', 'series'] as const) this.from([...path, key], `${control}.${key}`);
    this.fromWords([...path, 'note'], `${control}.note`);
    const aliases = aliasList(answer.aliases);
    return order({
      id: checkpointId(answer) || undefined,
      name: cleanLine(answer.name) || undefined,
      aliases: aliases.length > 0 ? aliases : undefined,
      series: cleanLine(answer.series) || undefined,
      ...this.facts(answer.facts, fields, path, `${control}.facts`),
      links: this.links(answer.links, [...path, 'links'], `${control}.links`),
      note: textOf(answer.note),
    });
  }

  organisation(answer: OrganisationAnswer, path: readonly PropertyKey[], control: string): Group {
    this.fromWords(path, `${control}.name`);
    for (const key of ['id', 'kind', 'url'] as const) this.from([...path, key], `${control}.${key}`);
    this.fromWords([...path, 'name'], `${control}.name`);
    return order({
      id: organisationId(answer) || undefined,
      name: textOf(answer.name, true),
      kind: cleanLine(answer.kind) || undefined,
      url: cleanAddress(answer.url) || undefined,
      source: this.source(answer.places, path, control),
    });
  }
}

const order = (group: Group): Group => Object.fromEntries(Object.entries(group).filter(([, value]) => value !== undefined));

/** Further names in the order that the check asks for. */
const aliasList = (typed: string): string[] => cleanList(typed).sort(byName);

const isBlank = (value: unknown): boolean =>
  typeof value === 'string' ? cleanLine(value) === '' : value === null || typeof value !== 'object' || Object.values(value).every(isBlank);

/** Members of a list in which somebody wrote something, with their places in the form. */
function written<T>(list: readonly T[]): { item: T; index: number }[] {
  return list.flatMap((item, index) => (isBlank(item) ? [] : [{ item, index }]));
}

/** A colour and a mark that no other model has, where nobody chose them. */
export interface Chart {
  hue: string;
  mark: string;
}

/** Parts of the licence that can be answered “as the first checkpoint”, with the question of the checkpoint. */
const AS_CHECKPOINT: Readonly<Record<string, string>> = { weights: 'licence', commercial: 'commercial' };

/** Events in order of date, where each of them has one. */
function byDate<T extends { item: { date: string } }>(events: readonly T[]): T[] {
  const dates = events.map(({ item }) => cleanDate(item.date));
  return dates.every(isCalendarDate) ? [...events].sort((a, b) => (cleanDate(a.item.date) < cleanDate(b.item.date) ? -1 : 1)) : [...events];
}

/** The data of a new entry, keys in the order of the schema, with the origin of every part. */
export function modelData(answers: ModelAnswers, fields: Fields, chart: Chart): { data: Group; writer: Writer } {
  const writer = new Writer(answers.sources);
  const list = <T>(
    key: string,
    members: readonly { item: T; index: number }[],
    make: (item: T, path: PropertyKey[], control: string) => Value,
  ) => (members.length > 0 ? members.map(({ item, index }, position) => make(item, [key, position], `${key}.${index}`)) : undefined);

  writer.fromWords(['name'], 'name');
  writer.from(['aliases'], 'aliases');
  writer.fromWords(['summary'], 'summary');
  writer.from(['chart'], 'hue');
  writer.from(['untranslated'], 'articleIn');
  writer.from(['organisations'], 'organisations.0.name.zh');
  writer.from(['checkpoints'], 'checkpoints.0.name');

  const checkpoints = list('checkpoints', written(answers.checkpoints), (item, path, control) =>
    writer.checkpoint(item, fields.checkpoint, path, control),
  );
  const licence = writer.facts(answers.licence, fields.licence, ['licence'], 'licence');
  const first = (checkpoints?.[0] ?? {}) as Group;
  for (const [key, as] of Object.entries(AS_CHECKPOINT)) {
    if (answers.licence[key]?.status !== 'same') continue;
    licence[key] = first[as];
    const asked = writer.origins.find(({ path }) => path === `checkpoints[0].${as}`);
    writer.from(['licence', key], asked?.control ?? 'checkpoints.0.name');
  }
  return {
    writer,
    data: order({
      name: textOf(answers.name, true),
      aliases: aliasList(answers.aliases),
      summary: isBlank(answers.summary) ? undefined : order(writer.sentence(answers.summary, ['summary'], 'summary')),
      chart: { hue: cleanLine(answers.hue) || chart.hue, mark: cleanLine(answers.mark) || chart.mark },
      organisations: list('organisations', written(answers.organisations), (item, path, control) =>
        writer.organisation(item, path, control),
      ),
      links: writer.links(answers.links, ['links'], 'links'),
      sources: writer.sources(answers.sources, ['sources']),
      checkpoints,
      licence: order(licence),
      techniques: list('techniques', written(answers.techniques), (item, path, control) => {
        writer.from([...path, 'technique'], `${control}.technique`);
        return order({ technique: cleanLine(item.technique) || undefined, ...writer.sentence(item, path, control) });
      }),
      timeline: list('timeline', byDate(written(answers.timeline)), (item, path, control) => {
        writer.from([...path, 'date'], `${control}.date`);
        writer.from([...path, 'kind'], `${control}.kind`);
        return order({
          date: cleanDate(item.date) || undefined,
          kind: cleanLine(item.kind) || undefined,
          ...writer.sentence(item, path, control),
        });
      }),
      untranslated: answers.articleIn === '' ? undefined : answers.articleIn === 'zh' ? 'en' : 'zh',
    }),
  };
}
