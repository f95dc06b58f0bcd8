import {
  alignmentLabels,
  commercialLabels,
  domainLabels,
  formLabels,
  methodLabels,
  organisationLabels,
  roleLabels,
  statusLabels,
  tokenizerLabels,
  absentLabels,
} from '../i18n/labels.ts';
import { STRICTEST_FIRST, type Verdict } from '../domain/licence.ts';
import { effectiveIn, explained } from '../domain/licence-words.ts';
import { formatDate, formatNumber, inLanguage, type Language } from '../i18n/language.ts';
import {
  ALIGNMENTS,
  COMMERCIAL,
  DOMAINS,
  METHODS,
  ROLES,
  STATUSES,
  TOKENIZER_STRATEGIES,
  WEIGHT_FORMS,
  type Checkpoint,
} from '../schema/checkpoint.ts';
import { cacheBytes, weightBytes } from '../domain/memory.ts';
import { isMachine, machineOf, type Machine } from '../domain/parameters.ts';
import { GIB, MEMORIES, RESERVE } from '../domain/run.ts';
import { charactersIn, rangeIn, shareOfPlain, type Reading } from '../domain/context.ts';
import type { Claim } from '../schema/claim.ts';
import { ORGANISATION_KINDS } from '../schema/model.ts';
import type { Bilingual, Text } from '../schema/primitives.ts';
import type { Facet, Field, FieldGroup, Subject } from './field.ts';

type ClaimKey = { [K in keyof Checkpoint]-?: NonNullable<Checkpoint[K]> extends Claim<unknown> ? K : never }[keyof Checkpoint];

interface Words {
  label: Bilingual;
  help: Bilingual;
}

const ABSENT_BOXES = ['unknown', 'not-applicable'] as const;

function boxLabel(labels: Record<string, Bilingual>, box: string, language: Language): string {
  const absent = (absentLabels as Record<string, Bilingual>)[box];
  return (labels[box] ?? absent)?.[language] ?? box;
}

/** Boxes of a claim: its status where it has no value, otherwise what `toBoxes` makes of the value. */
function boxesOf<T>(claim: Claim<T> | undefined, toBoxes: (value: T) => string[]): string[] {
  if (!claim) return ['unknown'];
  return claim.status === 'known' ? toBoxes(claim.value) : [claim.status];
}

/** A fact that is one of a few words, or several of them. */
function choiceField(
  id: ClaimKey,
  group: FieldGroup,
  words: Words,
  values: readonly string[],
  labels: Record<string, Bilingual>,
  options: { shown: boolean },
): Field {
  const list = (value: unknown) => (Array.isArray(value) ? (value as string[]) : [value as string]);
  const facet: Facet = {
    boxes: ({ checkpoint }) => boxesOf(checkpoint[id] as Claim<unknown> | undefined, list),
    label: (box, language) => boxLabel(labels, box, language),
    order: [...values, ...ABSENT_BOXES],
  };
  return {
    id,
    group,
    ...words,
    claim: ({ checkpoint }) => checkpoint[id] as Claim<unknown> | undefined,
    format: (value, language) =>
      list(value)
        .map((one) => labels[one]?.[language] ?? one)
        .join(language === 'zh' ? '、' : ', '),
    sortKey: (value) => Math.min(...list(value).map((one) => values.indexOf(one))),
    numeric: false,
    facet,
    together: 'list',
    parts: (value, language) => list(value).map((one) => labels[one]?.[language] ?? one),
    ...options,
  };
}

/** A fact that is a number. */
function numberField(id: ClaimKey, group: FieldGroup, words: Words, options: { shown: boolean; suffix?: string; facet?: Facet }): Field {
  const { suffix = '', shown, facet } = options;
  return {
    id,
    group,
    ...words,
    claim: ({ checkpoint }) => checkpoint[id] as Claim<unknown> | undefined,
    format: (value) => `${formatNumber(value as number)}${suffix}`,
    sortKey: (value) => value as number,
    numeric: true,
    shown,
    together: 'range',
    ...(facet ? { facet } : {}),
  };
}

/** A fact that is words. */
function textField(id: ClaimKey, group: FieldGroup, words: Words, shown = false): Field {
  return {
    id,
    group,
    ...words,
    claim: ({ checkpoint }) => checkpoint[id] as Claim<unknown> | undefined,
    format: (value, language) => inLanguage(value as Text, language),
    sortKey: (value) => inLanguage(value as Text, 'en').toLowerCase(),
    numeric: false,
    shown,
    together: 'list',
  };
}

/** Boxes for a fact that is a number: the first class that holds it. */
function classFacet<T extends { id: string; label: Bilingual }>(
  key: 'size' | 'context',
  classes: readonly T[],
  holds: (one: T, value: number) => boolean,
): Facet {
  const labels = Object.fromEntries(classes.map(({ id, label }) => [id, label]));
  return {
    boxes: ({ checkpoint }) => boxesOf(checkpoint[key], (value) => [classes.find((one) => holds(one, value))?.id ?? 'unknown']),
    label: (box, language) => boxLabel(labels, box, language),
    order: [...classes.map(({ id }) => id), ...ABSENT_BOXES],
  };
}

/** Sizes by class, since names round: the smallest class that holds the nominal number of parameters, in billions. */
export const SIZE_CLASSES = [
  { id: 'lt10b', below: 10, label: { zh: '小于10B', en: 'under 10B' } },
  { id: '10b-20b', below: 20, label: { zh: '10B–20B', en: '10B–20B' } },
  { id: '20b-50b', below: 50, label: { zh: '20B–50B', en: '20B–50B' } },
  { id: '50b-up', below: Number.POSITIVE_INFINITY, label: { zh: '50B以上', en: '50B and more' } },
] as const;

/** Context by class, in tokens: what LLaMA has, what later bases have, and more. */
export const CONTEXT_CLASSES = [
  { id: 'upto-2048', upTo: 2048, label: { zh: '至多2,048', en: 'up to 2,048' } },
  { id: '2049-8192', upTo: 8192, label: { zh: '2,049–8,192', en: '2,049–8,192' } },
  { id: 'over-8192', upTo: Number.POSITIVE_INFINITY, label: { zh: '超过8,192', en: 'over 8,192' } },
] as const;

const sizeFacet = classFacet('size', SIZE_CLASSES, ({ below }, size) => size < below);
const contextFacet = classFacet('context', CONTEXT_CLASSES, ({ upTo }, tokens) => tokens <= upTo);

const familyNames = ({ checkpoint, pedigree }: Subject) => {
  const family = pedigree.family(checkpoint);
  return boxesOf(checkpoint.base, () => [family?.slug ?? 'unknown']);
};

/** Format of the weights, and length of the text in the cache at 16 bits, for which the table says how much memory is needed. */
const USUAL = { format: 'q4_k_m', name: 'Q4_K_M', tokens: 2048 } as const;

/** Memory for weights and cache as in `USUAL`, in GiB. */
export const usualMemory = ({ architecture, rows }: Machine): number =>
  (weightBytes(architecture, rows, USUAL.format) + cacheBytes(architecture, 'fp16', USUAL.tokens, 1)) / GIB;

/** A number worked out from the architecture of the base and the rows of the embedding; unknown where either is. */
function reckoned({ checkpoint, pedigree }: Subject, value: (machine: Machine) => number): Claim<number> {
  const machine = machineOf(checkpoint, pedigree);
  if (!isMachine(machine)) return { status: 'unknown', sources: [] };
  const rows = checkpoint[machine.rowsFrom];
  const base = machine.family.sizes.find(({ id }) => id === machine.size)?.name ?? machine.size;
  const count = formatNumber(machine.rows);
  return {
    status: 'known',
    value: value(machine),
    sources: rows?.sources ?? [],
    computed: {
      zh: `由${base}各矩阵的尺寸与${count}行词向量算出`,
      en: `from the sizes of the matrices of ${base} and ${count} rows of the embedding`,
    },
    disputedBy: [],
  };
}

/** Memory by what it fits into, with the reserve left free; whatever fits into less fits into more, too. */
const memoryFacet: Facet = {
  boxes: (subject) =>
    boxesOf(reckoned(subject, usualMemory), (gib) => {
      const boxes = MEMORIES.filter((memory) => gib <= memory * (1 - RESERVE)).map(String);
      return boxes.length > 0 ? boxes : ['more'];
    }),
  label: (box, language) =>
    /^\d+$/.test(box)
      ? { zh: `${box}GB`, en: `${box}\u00a0GB` }[language]
      : boxLabel({ more: { zh: '都装不下', en: 'none of these' } }, box, language),
  order: [...MEMORIES.map(String), 'more', ...ABSENT_BOXES],
};
/** A number worked out with the measured tokenizer; nothing where that or the fact it starts from is not known. */
function readingField(
  id: string,
  words: Words,
  value: (subject: Subject, reading: Reading) => Claim<number> | undefined,
  suffix = '',
): Field {
  return {
    id,
    group: 'vocabulary',
    ...words,
    claim: (subject) => {
      const reading = subject.pedigree.reading(subject.checkpoint);
      return reading && value(subject, reading);
    },
    format: (known) => `${formatNumber(known as number)}${suffix}`,
    sortKey: (known) => known as number,
    numeric: true,
    shown: false,
    derived: true,
    together: 'range',
  };
}

/** Characters that fit into a length of the checkpoint, with the formula; see `charactersIn`. */
const capacity =
  (key: 'context' | 'trained_length') =>
  ({ checkpoint }: Subject, reading: Reading): Claim<number> | undefined => {
    const length = checkpoint[key];
    if (length?.status !== 'known') return undefined;
    const { reference } = reading;
    const { least, most } = rangeIn(length.value, reading);
    const inputs = [length.value, reference.text.chars, reference.tokens, least, most].map(formatNumber);
    const [tokens, chars, counted, from, to] = inputs;
    return {
      status: 'known',
      value: charactersIn(length.value, reference),
      sources: length.sources,
      computed: {
        zh: `${tokens}×${chars}÷${counted}，按《呐喊》；各类中文${from}–${to}`,
        en: `${tokens} × ${chars} ÷ ${counted}, with Call to Arms; ${from}–${to} over all kinds of Chinese`,
      },
      disputedBy: [],
    };
  };

/** Every field of a checkpoint, in the order in which tables and pages show them. */
export const FIELDS: readonly Field[] = [
  {
    id: 'role',
    group: 'identity',
    label: { zh: '用途', en: 'Role' },
    help: { zh: '这组权重是基座、对话、奖励还是视觉模型', en: 'Whether the weights are a base, chat, reward or vision model' },
    claim: ({ checkpoint }) => ({ status: 'known', value: checkpoint.role, sources: [], disputedBy: [] }),
    format: (value, language) => roleLabels[value as keyof typeof roleLabels][language],
    sortKey: (value) => ROLES.indexOf(value as (typeof ROLES)[number]),
    numeric: false,
    shown: true,
    together: 'list',
    facet: {
      boxes: ({ checkpoint }) => [checkpoint.role],
      label: (box, language) => boxLabel(roleLabels, box, language),
      order: ROLES,
    },
  },
  {
    id: 'base',
    group: 'identity',
    label: { zh: '基座', en: 'Base' },
    help: {
      zh: '直接的上一级权重；筛选时按最初的基座系列归类',
      en: 'The weights it was made from; the filter goes by the family at the root',
    },
    claim: ({ checkpoint }) => checkpoint.base,
    format: (value, _language, { pedigree }) => pedigree.ancestor(value as string)?.name ?? (value as string),
    sortKey: (value, { pedigree }) => (pedigree.ancestor(value as string)?.name ?? String(value)).toLowerCase(),
    numeric: false,
    shown: true,
    together: 'list',
    parts: (value, _language, subject) => [subject.pedigree.family(subject.checkpoint)?.name ?? (value as string)],
    facet: {
      boxes: familyNames,
      label: (box, language, pedigree) => pedigree.families.get(box)?.name ?? boxLabel({}, box, language),
      order: ['llama', 'llama-2', 'llama-3', 'openllama', 'falcon'],
    },
  },
  numberField(
    'size',
    'identity',
    {
      label: { zh: '规模', en: 'Size' },
      help: { zh: '名义参数量，单位为十亿（B）', en: 'Nominal number of parameters, in billions (B)' },
    },
    { shown: true, suffix: 'B', facet: sizeFacet },
  ),
  {
    id: 'released',
    group: 'identity',
    label: { zh: '发布', en: 'Released' },
    help: { zh: '这组权重公开的日期', en: 'When the weights were published' },
    claim: ({ checkpoint }) => checkpoint.released,
    format: (value) => value as string,
    sortKey: (value) => value as string,
    numeric: true,
    shown: true,
    together: 'range',
    facet: {
      boxes: ({ checkpoint }) => boxesOf(checkpoint.released, (date) => [date.slice(0, 4)]),
      label: (box, language) => (/^\d{4}$/.test(box) ? formatDate(box, language) : boxLabel({}, box, language)),
      order: [],
    },
  },
  choiceField(
    'domain',
    'identity',
    { label: { zh: '领域', en: 'Domain' }, help: { zh: '这组权重面向什么用途', en: 'What the weights are meant for' } },
    DOMAINS,
    domainLabels,
    { shown: false },
  ),
  choiceField(
    'status',
    'identity',
    { label: { zh: '状态', en: 'Status' }, help: { zh: '作者如今是否仍推荐使用', en: 'Whether the authors still recommend it' } },
    STATUSES,
    statusLabels,
    { shown: false },
  ),
  choiceField(
    'tokenizer',
    'vocabulary',
    {
      label: { zh: '词表策略', en: 'Tokenizer' },
      help: { zh: '相对最初的基座：沿用、扩充或新建词表', en: 'Against the original base: vocabulary unchanged, extended or new' },
    },
    TOKENIZER_STRATEGIES,
    tokenizerLabels,
    { shown: true },
  ),
  numberField(
    'vocabulary',
    'vocabulary',
    { label: { zh: '词表大小', en: 'Vocabulary' }, help: { zh: '分词器的词元数', en: 'Number of entries of the tokenizer' } },
    { shown: true },
  ),
  numberField(
    'embedding_rows',
    'vocabulary',
    {
      label: { zh: '词向量行数', en: 'Embedding rows' },
      help: {
        zh: '词向量矩阵的行数，可因补齐而大于词表',
        en: 'Rows of the embedding matrix; padding can make them more than the vocabulary',
      },
    },
    { shown: false },
  ),
  numberField(
    'context',
    'vocabulary',
    {
      label: { zh: '上下文', en: 'Context' },
      help: { zh: '配置或声明的最大长度，单位为词元', en: 'Configured or declared maximum, in tokens' },
    },
    { shown: true, facet: contextFacet },
  ),
  numberField(
    'trained_length',
    'vocabulary',
    {
      label: { zh: '训练长度', en: 'Trained length' },
      help: { zh: '训练时的序列长度，单位为词元', en: 'Sequence length in training, in tokens' },
    },
    { shown: false },
  ),
  readingField(
    'context_characters',
    {
      label: { zh: '上下文合字数', en: 'Context in characters' },
      help: {
        zh: '按实测的分词器，上下文能装多少汉字文本（《呐喊》）',
        en: 'Characters of Chinese prose (Call to Arms) that fit into the context, by the measured tokenizer',
      },
    },
    capacity('context'),
  ),
  readingField(
    'trained_characters',
    {
      label: { zh: '训练长度合字数', en: 'Trained length in characters' },
      help: {
        zh: '按实测的分词器，训练长度相当于多少汉字文本（《呐喊》）',
        en: 'Characters of Chinese prose (Call to Arms) that the trained length holds, by the measured tokenizer',
      },
    },
    capacity('trained_length'),
  ),
  readingField(
    'relative_tokens',
    {
      label: { zh: '中文词元（相对LLaMA）', en: 'Chinese tokens against LLaMA' },
      help: {
        zh: '同一篇《呐喊》所需词元与LLaMA原词表之比；时间与费用大致与此成正比',
        en: 'Tokens for Call to Arms as a share of what LLaMA’s own vocabulary needs; time and cost are roughly in proportion',
      },
    },
    ({ checkpoint }, reading) => {
      const { vocabulary } = checkpoint;
      if (vocabulary?.status !== 'known') return undefined;
      const [own, plain] = [reading.reference.tokens, reading.plain.tokens].map(formatNumber);
      return {
        status: 'known',
        value: Math.round(1000 * shareOfPlain(reading)) / 10,
        sources: vocabulary.sources,
        computed: { zh: `《呐喊》${own}÷${plain}词元`, en: `${own} ÷ ${plain} tokens for Call to Arms` },
        disputedBy: [],
      };
    },
    '%',
  ),
  choiceField(
    'method',
    'training',
    {
      label: { zh: '训练方式', en: 'Method' },
      help: { zh: '由上一级得到这组权重时训练了哪些参数', en: 'Which parameters were trained to make it from its base' },
    },
    METHODS,
    methodLabels,
    { shown: true },
  ),
  choiceField(
    'alignment',
    'training',
    { label: { zh: '对齐', en: 'Alignment' }, help: { zh: '按人类偏好训练的方法', en: 'Training on human preferences' } },
    ALIGNMENTS,
    alignmentLabels,
    { shown: false },
  ),
  choiceField(
    'form',
    'weights',
    {
      label: { zh: '权重形式', en: 'Form' },
      help: {
        zh: '下载到的是完整权重、LoRA、增量还是加密文件',
        en: 'Whether one downloads full weights, an adapter, a delta or encrypted files',
      },
    },
    WEIGHT_FORMS,
    formLabels,
    { shown: true },
  ),
  {
    id: 'parameters',
    group: 'weights',
    label: { zh: '参数量', en: 'Parameters' },
    help: {
      zh: '合并之后全部参数的个数，由基座的结构与词向量行数算出',
      en: 'All parameters once merged, worked out from the architecture of the base and the rows of the embedding',
    },
    claim: (subject) => reckoned(subject, ({ parameters }) => parameters),
    format: (value) => formatNumber(value as number),
    sortKey: (value) => value as number,
    numeric: true,
    shown: false,
    derived: true,
    page: 'run/',
    together: 'range',
  },
  {
    id: 'memory',
    group: 'weights',
    label: { zh: '所需内存（4-bit）', en: 'Memory at 4 bits' },
    help: {
      zh: `${USUAL.name}权重加${formatNumber(USUAL.tokens)}个词元的16位缓存，单位GiB；筛选时再留出一成`,
      en: `Weights at ${USUAL.name} and a cache of 16 bits for ${formatNumber(USUAL.tokens)} tokens, in GiB; the filter keeps a tenth free besides`,
    },
    claim: (subject) => reckoned(subject, usualMemory),
    format: (value) => `${(value as number).toFixed(1)} GiB`,
    sortKey: (value) => value as number,
    numeric: true,
    shown: false,
    derived: true,
    page: 'run/',
    together: 'range',
    facet: memoryFacet,
  },
  textField('merge_with', 'weights', {
    label: { zh: '需合并', en: 'Merge with' },
    help: { zh: '使用前须与哪些权重合并', en: 'What the weights must be merged with before use' },
  }),
  textField('download_size', 'weights', {
    label: { zh: '下载大小', en: 'Download' },
    help: { zh: '下载文件的大小', en: 'Size of the files' },
  }),
  textField('prompt', 'weights', {
    label: { zh: '提示格式', en: 'Prompt format' },
    help: { zh: '训练时使用的提示模板', en: 'The template used in training' },
  }),
  textField('licence', 'terms', {
    label: { zh: '权重许可', en: 'Weights licence' },
    help: { zh: '发布者为权重写明的许可', en: 'The licence that the publisher states for the weights' },
  }),
  choiceField(
    'commercial',
    'terms',
    {
      label: { zh: '商用', en: 'Commercial use' },
      help: { zh: '按现有声明能否商用；不构成法律意见', en: 'Whether the statements found allow it; not legal advice' },
    },
    COMMERCIAL,
    commercialLabels,
    { shown: true },
  ),
  {
    id: 'effective',
    group: 'terms',
    label: { zh: '实际能否商用', en: 'Effective commercial use' },
    help: {
      zh: '由权重、数据、代码与各级基座的条款推导，从严不从宽；不构成法律意见',
      en: 'Derived from the terms of weights, data, code and every base, the strictest part deciding; not legal advice',
    },
    claim: (subject) => {
      const effective = effectiveIn(subject);
      return { status: 'known', value: effective.verdict, sources: [], computed: explained(effective), disputedBy: [] };
    },
    format: (value, language) => commercialLabels[value as Verdict][language],
    sortKey: (value) => COMMERCIAL.indexOf(value as Verdict),
    numeric: false,
    derived: true,
    page: 'licence/',
    shown: false,
    together: 'list',
    facet: {
      boxes: (subject) => [effectiveIn(subject).verdict],
      label: (box, language) => boxLabel(commercialLabels, box, language),
      order: [...STRICTEST_FIRST].reverse(),
    },
    parts: (value, language) => [commercialLabels[value as Verdict][language]],
  },
];

/** Facets that belong to the entry rather than to a checkpoint. */
export const ORGANISATION_FACET: { id: string; label: Bilingual; facet: Facet } = {
  id: 'organisation',
  label: { zh: '发布方', en: 'Organisation' },
  facet: {
    boxes: ({ model }) => [...new Set(model.organisations.map(({ kind }) => kind))],
    label: (box, language) => boxLabel(organisationLabels, box, language),
    order: ORGANISATION_KINDS,
  },
};

const FACET_ORDER = [
  'role',
  'base',
  'size',
  'memory',
  'tokenizer',
  'context',
  'method',
  'alignment',
  'effective',
  'commercial',
  'form',
  'domain',
  'released',
];

/** Labels of facets that ask otherwise than their fields say. */
const FACET_LABELS: Readonly<Record<string, Bilingual>> = {
  released: { zh: '年份', en: 'Year' },
  memory: { zh: '装得进（4-bit）', en: 'Fits into (4 bits)' },
};

/** All facets in the order of the filter panel. */
export const FACETS: readonly { id: string; label: Bilingual; facet: Facet }[] = [
  ...FACET_ORDER.flatMap((id) => {
    const field = FIELDS.find((candidate) => candidate.id === id);
    return field?.facet ? [{ id, label: FACET_LABELS[id] ?? field.label, facet: field.facet }] : [];
  }),
  ORGANISATION_FACET,
];

/** A field by its id. */
export const fieldById = (id: string): Field | undefined => FIELDS.find((field) => field.id === id);
