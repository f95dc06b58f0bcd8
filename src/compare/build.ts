import { anchorOf, distinctValues } from '../domain/distinct.ts';
import type { Pedigree } from '../domain/lineage.ts';
import { markPath } from '../domain/marks.ts';
import { placeAddress } from '../domain/references.ts';
import { runAnchor, scaleOf, type Group } from '../domain/results.ts';
import type { Field, Subject as FieldSubject } from '../fields/field.ts';
import { FIELDS } from '../fields/registry.ts';
import { compareWords } from '../i18n/compare.ts';
import { absentLabels, organisationLabels } from '../i18n/labels.ts';
import { formatDate, formatNumber, inLanguage, type Language } from '../i18n/language.ts';
import { resultWords } from '../i18n/results.ts';
import { strings } from '../i18n/strings.ts';
import type { Benchmark } from '../schema/benchmark.ts';
import type { Claim } from '../schema/claim.ts';
import type { Model } from '../schema/model.ts';
import type { Text } from '../schema/primitives.ts';
import type { Citation, Source } from '../schema/source.ts';
import type { Cell, Evidence, GroupInfo, ModelSheet, RowInfo, RunInfo, Subject, Value } from './data.ts';

/** What building a sheet looks at. */
export interface Surroundings {
  language: Language;
  pedigree: Pedigree;
  groups: readonly Group[];
  benchmarks: readonly Benchmark[];
  /** Ids of all checkpoints of models. */
  checkpoints: ReadonlySet<string>;
  /** Names of the sizes of base models by id. */
  bases: ReadonlyMap<string, string>;
  /** Address of a page, by its path in Chinese. */
  page: (path: string) => string;
  isChecked: (citation: Citation) => boolean;
}

/** A model has so many values in a cell at most; the rest stands on its own page. */
const MOST_VALUES = 5;
/** A value that several checkpoints share shows so many places at most. */
const MOST_PLACES = 2;

/** Rows of a comparison: who publishes it, then all fields in their groups. */
export function rowsIn(language: Language): RowInfo[] {
  const words = compareWords(language);
  return [
    { id: 'organisation', section: words.groups.identity, label: strings(language).organisations, numeric: false },
    ...FIELDS.map(({ id, group, label, numeric }) => ({ id, section: words.groups[group], label: label[language], numeric })),
  ];
}

/** Collects evidence, each place once. */
class EvidenceList {
  readonly list: Evidence[] = [];
  readonly #known = new Map<string, number>();

  readonly #surroundings: Surroundings;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  /** Positions of the places that have an address. */
  add(citations: readonly Citation[], sources: Readonly<Record<string, Source>>): number[] {
    const { language, isChecked } = this.#surroundings;
    return citations.flatMap((citation) => {
      const source = sources[citation.ref];
      const href = source && placeAddress(source, citation.at);
      if (!source || href === undefined) return [];
      const checked = isChecked(citation);
      const key = `${href} ${citation.at ?? ''} ${String(checked)}`;
      const known = this.#known.get(key);
      if (known !== undefined) return [known];
      const name = [inLanguage(source.title, language), ...(citation.at === undefined ? [] : [citation.at])].join(
        language === 'zh' ? '，' : ', ',
      );
      this.#known.set(key, this.list.length);
      this.list.push({ href, name, ...(checked ? { checked } : {}) });
      return [this.list.length - 1];
    });
  }
}

const noteIn = (note: Text | undefined, language: Language) => (note === undefined ? {} : { note: inLanguage(note, language) });

/** The one value of a checkpoint, with what disputes it. */
function valueOf(claim: Claim<unknown>, field: Field, subject: FieldSubject, list: EvidenceList, language: Language): Value {
  const { sources } = subject.model;
  const evidence = list.add(claim.sources, sources);
  if (claim.status !== 'known')
    return { text: absentLabels[claim.status][language], evidence, absent: true, ...noteIn(claim.note, language) };
  const others = claim.disputedBy.map((other) => ({
    text: field.format(other.value, language, subject),
    evidence: list.add(other.sources, sources),
    ...noteIn(other.note, language),
  }));
  return {
    text: field.format(claim.value, language, subject),
    evidence,
    ...noteIn(claim.note, language),
    ...(claim.computed === undefined ? {} : { computed: inLanguage(claim.computed, language) }),
    ...(others.length > 0 ? { others } : {}),
  };
}

function checkpointCells(subject: FieldSubject, page: string, list: EvidenceList, language: Language): Record<string, Cell> {
  return Object.fromEntries(
    FIELDS.flatMap((field): [string, Cell][] => {
      const claim = field.claim(subject);
      if (!claim) return [];
      const href = `${page}${field.page ?? ''}#${anchorOf(field, subject)}`;
      return [[field.id, { values: [valueOf(claim, field, subject, list, language)], href }]];
    }),
  );
}

/** What the checkpoints of a model say between them: a range, or the distinct values with how many share each. */
function modelCell(field: Field, subjects: readonly FieldSubject[], page: string, list: EvidenceList, language: Language): Cell {
  const values = distinctValues(field, subjects, language);
  const known = values.filter(({ absent }) => !absent);
  const { sources } = subjects[0]!.model;
  const href = `${page}${field.page ?? ''}#${values.find(({ disputed }) => disputed)?.anchor ?? values[0]?.anchor ?? 'checkpoints'}`;
  const disputed = values.some((value) => value.disputed) ? { others: [{ text: compareWords(language).seePage, evidence: [] }] } : {};
  const [first, last] = [known[0], known.at(-1)];
  if (field.together === 'range' && known.length > 2 && first && last) {
    const evidence = [...list.add(first.sources.slice(0, 1), sources), ...list.add(last.sources.slice(0, 1), sources)];
    return { values: [{ text: `${first.text}–${last.text}`, evidence, ...disputed }], href };
  }
  const shown = values.slice(0, MOST_VALUES).map((value): Value => {
    const evidence = list.add(value.sources.slice(0, MOST_PLACES), sources);
    return {
      text: value.text,
      evidence,
      ...(values.length > 1 ? { count: value.count } : {}),
      ...(value.absent ? { absent: true as const } : {}),
    };
  });
  const rest = values.length - shown.length;
  if (rest > 0) shown.push({ text: compareWords(language).more(rest), evidence: [], onward: true });
  const last0 = shown[0];
  if (last0 && disputed.others) shown[0] = { ...last0, ...disputed };
  return { values: shown, href };
}

function organisationCell(model: Model, page: string, list: EvidenceList, language: Language): Cell {
  return {
    href: `${page}#key-facts`,
    values: model.organisations.map(({ name, kind, source }) => ({
      text: `${inLanguage(name, language)} · ${organisationLabels[kind][language]}`,
      evidence: list.add(source, model.sources),
    })),
  };
}

const DOT = ' · ';

function runInfo({ results, run, column }: Group, { language, page }: Surroundings): RunInfo {
  const words = resultWords(language);
  return {
    id: `${results.owner}#${run.id}`,
    title: inLanguage(run.title, language),
    about: [
      results.owner.startsWith('leaderboards/') && results.title[language],
      words.by[run.by],
      words.evaluator(inLanguage(run.evaluator, language)),
      run.judge !== undefined && words.judge(inLanguage(run.judge, language)),
      run.date !== undefined && formatDate(run.date, language),
    ]
      .filter((part) => part !== false)
      .join(DOT),
    href: page(`/benchmarks/${column.benchmark}/#${runAnchor(results.owner, run.id)}`),
    ...noteIn(run.note, language),
  };
}

function groupInfo(group: Group, { language, benchmarks, bases }: Surroundings): GroupInfo {
  const { column, metric, figures, results, run, key } = group;
  const words = resultWords(language);
  const benchmark = benchmarks.find(({ slug }) => slug === column.benchmark);
  return {
    id: key,
    run: `${results.owner}#${run.id}`,
    label: [
      benchmark ? inLanguage(benchmark.name, language) : column.benchmark,
      column.subset !== undefined && inLanguage(column.subset, language),
      column.split !== undefined && words.split(inLanguage(column.split, language)),
      column.shots !== undefined && words.shots(column.shots),
      column.prompting !== undefined && inLanguage(column.prompting, language),
      inLanguage(metric.name, language),
      metric.better === 'lower' && words.better.lower,
    ]
      .filter((part) => part !== false)
      .join(DOT),
    whole: column.subset === undefined,
    better: metric.better,
    ...scaleOf(group),
    ...(metric.chance === undefined ? {} : { chance: metric.chance }),
    bases: figures.flatMap(({ row, value }) => {
      const name = row.checkpoint === undefined ? undefined : bases.get(row.checkpoint);
      return name === undefined || row.checkpoint === undefined ? [] : [{ id: row.checkpoint, name, value }];
    }),
  };
}

/**
 * Everything that comparisons show of a model and its checkpoints, in one language. Groups in which only one checkpoint of the atlas
 * has a figure are left out, since there is nothing to compare in them.
 */
export function sheetOf(model: Model, surroundings: Surroundings): ModelSheet {
  const { language, pedigree, groups, checkpoints, page } = surroundings;
  const list = new EvidenceList(surroundings);
  const address = page(`/models/${model.slug}/`);
  const subjects = model.checkpoints.map((checkpoint) => ({ model, checkpoint, pedigree }));
  const name = inLanguage(model.name, language);
  const rootsOf = (list: readonly FieldSubject[]) => [
    ...new Set(list.flatMap(({ checkpoint }) => pedigree.ancestors(checkpoint).flatMap(({ id, family }) => (family ? [id] : [])))),
  ];
  const whole: Subject = {
    id: model.slug,
    name,
    href: address,
    roots: rootsOf(subjects),
    cells: {
      organisation: organisationCell(model, address, list, language),
      ...Object.fromEntries(FIELDS.map((field) => [field.id, modelCell(field, subjects, address, list, language)])),
    },
  };
  const parts = subjects.map((subject): Subject => ({
    id: subject.checkpoint.id,
    name: subject.checkpoint.name,
    of: name,
    href: `${address}#${subject.checkpoint.id}`,
    roots: rootsOf([subject]),
    cells: {
      organisation: organisationCell(model, address, list, language),
      ...checkpointCells(subject, address, list, language),
    },
  }));
  const own = new Set(model.checkpoints.map(({ id }) => id));
  const shared = groups.filter(({ figures }) => {
    const here = figures.flatMap(({ row }) => (row.checkpoint !== undefined && checkpoints.has(row.checkpoint) ? [row.checkpoint] : []));
    return here.length > 1 && here.some((id) => own.has(id));
  });
  return {
    slug: model.slug,
    hue: model.chart.hue,
    mark: markPath(model.chart.mark, 6),
    subjects: [whole, ...parts],
    runs: [...new Map(shared.map((group) => runInfo(group, surroundings)).map((run) => [run.id, run])).values()],
    groups: shared.map((group) => groupInfo(group, surroundings)),
    figures: shared.flatMap((group) =>
      group.figures.flatMap(({ row, value, citations }) =>
        row.checkpoint !== undefined && own.has(row.checkpoint)
          ? [
              {
                group: group.key,
                checkpoint: row.checkpoint,
                name: row.name,
                value,
                text: formatNumber(value),
                evidence: list.add(citations, group.results.sources),
              },
            ]
          : [],
      ),
    ),
    evidence: list.list,
  };
}
