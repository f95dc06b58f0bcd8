import { factsOf, type Fact } from '../domain/facts.ts';
import { isRecord } from '../loader/entry.ts';
import { valueAt } from '../rules/shape-issues.ts';
import { keyOrder } from '../schema/key-order.ts';
import { Writer, type Fields } from './data.ts';
import { questionAt, type FormField, type Questions } from './questions.ts';
import type { LineOrigin, Written, WrittenFile } from './files.ts';
import { checkpointId } from './names.ts';
import type { CheckpointAnswers, CorrectionAnswers, Place, SourceAnswer } from './state.ts';
import { asWritten } from './written.ts';
import { writeYaml, type Value } from '../writing/yaml.ts';

type Group = Readonly<Record<string, Value | undefined>>;

/** An entry that is there: its data as contributors write them, where its facts stand, and which of its keys have files of their own. */
export interface Entry {
  slug: string;
  data: Group;
  claims: readonly Pick<Fact, 'path' | 'keys'>[];
  files: readonly string[];
}

/** An entry from the file that the site gives of it. */
export const entryFrom = (slug: string, json: Readonly<Record<string, unknown>>, files: readonly string[]): Entry => ({
  slug,
  files,
  data: asWritten(json),
  claims: factsOf(json).filter(({ kind }) => kind === 'claim'),
});

/** One fact of an entry. */
export interface Target {
  field: FormField;
  /** Where it stands in the data of the entry, or would stand. */
  path: readonly PropertyKey[];
  /** The series that states it, where the checkpoint has it from there. */
  series?: { id: string; path: readonly PropertyKey[]; checkpoints: number } | undefined;
  /** What tells the checkpoint or other member that it belongs to apart. */
  owner?: string | undefined;
  /** What the entry says now. */
  now: Value | undefined;
}

const groupsIn = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.filter(isRecord) : []);

/** The value at a path of the data. */
export const valueOf = ({ data }: Pick<Entry, 'data'>, path: readonly PropertyKey[]): Value | undefined =>
  valueAt(data, path) as Value | undefined;

/** A fact of a checkpoint, said or not yet: `billa-7b-llm.vocabulary`. */
function checkpointTarget(name: string, entry: Entry, questions: Questions): Target | undefined {
  const dot = name.lastIndexOf('.');
  const [owner, key] = [name.slice(0, dot), name.slice(dot + 1)];
  const checkpoints = groupsIn(entry.data.checkpoints);
  const index = checkpoints.findIndex(({ id }) => id === owner);
  const path = ['checkpoints', index, key];
  const field = questionAt(questions, path);
  if (!field || index < 0) return undefined;
  const series = String(checkpoints[index]?.series);
  const shared = ['series', series, key];
  const own = valueOf(entry, path);
  const inherited = own === undefined && valueOf(entry, shared) !== undefined;
  const users = checkpoints.filter((checkpoint) => checkpoint.series === series).length;
  return {
    field,
    path,
    owner,
    ...(inherited ? { series: { id: series, path: shared, checkpoints: users } } : {}),
    now: own ?? valueOf(entry, shared),
  };
}

/**
 * The fact that an address names: one of a checkpoint, said or not (`billa-7b-llm.vocabulary`), or any other that the entry states, by its
 * address in the list of facts with dots or slashes (`licence.weights`, `series/billa-7b/method`). Nothing where there is none, or none
 * that the form has a control for.
 */
export function targetOf(name: string, entry: Entry, questions: Questions): Target | undefined {
  const plain = (path: string) => path.replaceAll('/', '.');
  const wanted = plain(name);
  const own = checkpointTarget(wanted.replace(/^checkpoints\./, ''), entry, questions);
  if (own) return own;
  const claim = entry.claims.find(({ path }) => plain(path) === wanted);
  const field = claim && questionAt(questions, claim.keys);
  if (!field || claim.keys.length > 3) return undefined;
  return { field, path: claim.keys, owner: memberName(entry, claim.keys), now: valueOf(entry, claim.keys) };
}

/** The file in which something stands that the form has no control for, by the same names; nothing where the entry has no such part. */
export function fileByHand(name: string, entry: Entry): string | undefined {
  const [first = ''] = name.split(/[./]/);
  return Object.hasOwn(entry.data, first) ? fileOf(entry, first) : undefined;
}

const fileOf = (entry: Entry, key: string): string =>
  `content/models/${entry.slug}/${entry.files.includes(key) ? `${key}.yaml` : 'index.mdx'}`;

/** Blanks before the keys of what stands under a key of the entry: fewer where the key has a file of its own. */
const indentIn = (entry: Entry, key: string, levels: number): number => 2 * (levels - (entry.files.includes(key) ? 1 : 0));

const order = keyOrder('model');

/** The data with another value at a path, keys in the order of the schema. */
function withValue(value: unknown, [key, ...rest]: readonly PropertyKey[], leaf: Value, path: readonly PropertyKey[] = []): Value {
  if (key === undefined) return leaf;
  if (Array.isArray(value)) return value.map((item: Value, index) => (index === key ? withValue(item, rest, leaf, [...path, key]) : item));
  const group = isRecord(value) ? value : {};
  const changed = { ...group, [String(key)]: withValue(group[String(key)], rest, leaf, [...path, key]) };
  const keys = order(path);
  const rank = (name: string) => (keys.includes(name) ? keys.indexOf(name) : keys.length);
  return Object.fromEntries(Object.entries(changed).sort(([a], [b]) => rank(a) - rank(b))) as Value;
}

/** Sources that something cites; the others are not written. */
function cited(sources: readonly SourceAnswer[], places: readonly Place[]): SourceAnswer[] {
  const keys = new Set(places.map(({ source }) => source));
  return sources.map((source) => (keys.has(source.key) ? source : { ...EMPTY, key: source.key }));
}
const EMPTY: Omit<SourceAnswer, 'key'> = {
  id: '',
  url: '',
  title: { zh: '', en: '' },
  kind: '',
  publisher: { zh: '', en: '' },
  date: '',
  note: { zh: '', en: '' },
};

const sourceIds = ({ data }: Entry): string[] => (isRecord(data.sources) ? Object.keys(data.sources) : []);

/** The entry as one file, for the check: nobody is shown it. */
const whole = (slug: string, data: Value): WrittenFile[] => [
  { path: `content/models/${slug}/index.mdx`, text: `---\n${writeYaml(data)}---\n\n一段。\n` },
  { path: `content/models/${slug}/en.mdx`, text: 'A paragraph.\n' },
];

/** What is to be pasted where, in a file that is there. */
export interface Snippet extends WrittenFile {
  /** `add`: at the end of the group or list; `replace`: in place of the key of that name, or in its place among the others. */
  how: 'add' | 'replace';
  /** The key under which it stands: `sources`, `checkpoints`, `series`, `licence`. */
  under: string;
  /** What tells the member of that list or group apart, where it stands in one. */
  owner?: string | undefined;
  key?: string | undefined;
}

/** A change of an entry: pieces to paste, and the entry before and after, for the check. */
export interface Change extends Written {
  files: Snippet[];
  before: WrittenFile[];
  after: WrittenFile[];
  /** Whether there is anything to paste. */
  answered: boolean;
}

const NO_LINES: readonly LineOrigin[] = [];

function change(entry: Entry, data: Value, writer: Writer, files: Snippet[], sources: Group | undefined): Change {
  const all = sources
    ? withValue(data, ['sources'], { ...(isRecord(entry.data.sources) ? entry.data.sources : {}), ...sources } as Value)
    : data;
  const added: Snippet[] = sources
    ? [
        {
          path: fileOf(entry, 'sources'),
          text: writeYaml(sources, indentIn(entry, 'sources', 1)),
          how: 'add',
          under: 'sources',
        },
      ]
    : [];
  return {
    files: [...files, ...added],
    data: all as Group,
    origins: writer.origins,
    lines: NO_LINES,
    before: whole(entry.slug, entry.data as Value),
    after: whole(entry.slug, all),
    answered: files.length > 0,
  };
}

/** What the fact becomes, by what is to happen to the value that the entry has. */
function merged(now: Value | undefined, next: Value, way: CorrectionAnswers['way']): Value {
  if (way === 'replace' || !isRecord(now) || now.value === undefined || !isRecord(next) || next.value === undefined) return next;
  const other = (fact: Group): Group => ({ value: fact.value, source: fact.source, note: fact.note });
  const [kept, added] = way === 'beside' ? [now as Group, next as Group] : [next as Group, now as Group];
  const disputes = Array.isArray(now.disputed_by) ? (now.disputed_by as Value[]) : [];
  return {
    ...kept,
    disputed_by: (way === 'beside' ? [...disputes, other(added)] : [other(added), ...disputes]) as Value,
  };
}

/** A correction of one fact: the fact as it is to be written, and the sources that it newly cites. */
export function correction(answers: CorrectionAnswers, entry: Entry, target: Target): Change {
  const { field } = target;
  const shared = target.series !== undefined && answers.shared;
  const path = shared ? (target.series?.path ?? target.path) : target.path;
  const sources = cited(answers.sources, answers.fact.places);
  const writer = new Writer(answers.sources, sourceIds(entry));
  const written = writer.fact(answers.fact, field, path, 'fact');
  const disputed = answers.way === 'beside' ? [...path, 'disputed_by', disputesOf(target.now)] : undefined;
  if (disputed) writer.fact(answers.fact, field, disputed, 'fact');
  const added = writer.sources(sources, ['sources']);
  if (written === undefined) return change(entry, entry.data as Value, writer, [], undefined);

  const fact = merged(target.now, written, answers.way);
  const under = String(path[0]);
  const snippet: Snippet = {
    path: fileOf(entry, under),
    text: writeYaml({ [field.key]: fact }, path.length === 1 ? 0 : indentIn(entry, under, path.length - 1)),
    how: 'replace',
    under,
    owner: memberName(entry, path),
    key: field.key,
  };
  return change(entry, withValue(entry.data, path, fact), writer, [snippet], added);
}

/** What one looks for in the file to find the member of a list or group that holds a fact; nothing where it stands in none. */
function memberName(entry: Entry, path: readonly PropertyKey[]): string | undefined {
  if (path.length < 3) return undefined;
  if (typeof path[1] === 'string') return path[1];
  const member = valueOf(entry, path.slice(0, 2));
  const { id, name } = isRecord(member) ? member : {};
  return typeof id === 'string' ? id : typeof name === 'string' ? name : isRecord(name) ? String(name.zh) : String(Number(path[1]) + 1);
}

const disputesOf = (now: Value | undefined): number => (isRecord(now) && Array.isArray(now.disputed_by) ? now.disputed_by.length : 0);

const placesIn = (value: unknown): Place[] => {
  if (Array.isArray(value)) return value.flatMap(placesIn);
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => (key === 'places' ? (item as Place[]) : placesIn(item)));
};

/** A further checkpoint of an entry, with the sources that it newly cites. */
export function addition(answers: CheckpointAnswers, entry: Entry, fields: Fields): Change {
  const there = groupsIn(entry.data.checkpoints);
  const writer = new Writer(answers.sources, sourceIds(entry));
  const made = answers.checkpoints.map((checkpoint, index) =>
    writer.checkpoint(checkpoint, fields.checkpoint, ['checkpoints', there.length + index], `checkpoints.${index}`),
  );
  const added = writer.sources(cited(answers.sources, placesIn(answers.checkpoints)), ['sources']);
  const list = made.map((checkpoint) => checkpoint as Value);
  const pad = indentIn(entry, 'checkpoints', 1);
  const snippet: Snippet = { path: fileOf(entry, 'checkpoints'), text: writeYaml(list, pad), how: 'add', under: 'checkpoints' };
  const empty = answers.checkpoints.every((checkpoint) => !checkpointId(checkpoint));
  return {
    ...change(entry, withValue(entry.data, ['checkpoints'], [...there, ...list] as Value), writer, [snippet], added),
    answered: !empty,
  };
}
