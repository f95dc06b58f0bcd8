import type { Language } from '../i18n/language.ts';
import type { EntryState, Report, Row, Verified } from './report.ts';

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** The words of the counts that are not nought. */
const some = (...parts: [count: number, words: string][]) => parts.filter(([count]) => count > 0).map(([, words]) => words);

const zh = {
  title: '数据改动',
  none: '数据没有改动。',
  field: '字段',
  before: '原值',
  after: '现值',
  source: '出处',
  what: '改动',
  kinds: { added: '新增', changed: '修改', removed: '删除', evidence: '只换出处' } satisfies Record<Row['kind'], string>,
  states: { added: '新条目', removed: '条目已删', changed: '', unreadable: '未能比较' } satisfies Record<EntryState, string>,
  totals: ({ changed, evidence, added, removed }: Report['totals']) =>
    some([changed, `修改${changed}处`], [evidence, `只换出处${evidence}处`], [added, `新增${added}处`], [removed, `删除${removed}处`]).join(
      '，',
    ),
  lost: (count: number, label: string) =>
    `有${count}处原为已知，现已删去或改作未知，下文注明“原为已知”。确要如此，须由维护者加上标签${label}。`,
  lostMark: '原为已知',
  verified: { confirmed: '程序已在引用行中核实', open: '程序未能在引用行中核实', 'not-compared': '尚未与引用行比对' } satisfies Record<
    Verified,
    string
  >,
  code: '此拉取请求还改动了content/以外的文件。本摘要由其中的代码算出，请以文件差异为准。',
  unreadable: '内容有误或不合现行格式，无法比较。请先运行 npm run check。',
  from: '原位置',
  moved: (count: number) => `${count}处事实换了位置，内容与出处不变。`,
  articles: { zh: '中文正文有改动。', en: '英文正文有改动。' },
  facts: (count: number) => `${count}处`,
  more: (rows: number) => `还有${rows}处未列出。`,
  moreEntries: (rows: number, entries: number) => `篇幅所限，另有${rows}处改动（${entries}个条目）未列出，请看文件差异。`,
  preview: '预览：在该次运行的Artifacts中下载site',
};

type Words = { [K in keyof typeof zh]: (typeof zh)[K] };

const en: Words = {
  title: 'Changes to the data',
  none: 'The data have not changed.',
  field: 'Field',
  before: 'Before',
  after: 'After',
  source: 'Source',
  what: 'Change',
  kinds: { added: 'added', changed: 'changed', removed: 'removed', evidence: 'evidence only' },
  states: { added: 'new entry', removed: 'entry removed', changed: '', unreadable: 'not compared' },
  totals: ({ changed, evidence, added, removed }) =>
    some(
      [changed, `${changed} changed`],
      [evidence, `${evidence} with other evidence only`],
      [added, `${added} added`],
      [removed, `${removed} removed`],
    ).join(', '),
  lost: (count, label) =>
    `${plural(count, 'thing')} that ${count === 1 ? 'was known is' : 'were known are'} gone or unknown now, marked “was known” below. If that is meant, a maintainer must set the label ${label}.`,
  lostMark: 'was known',
  verified: {
    confirmed: 'a program found it in the lines cited',
    open: 'a program did not find it in the lines cited',
    'not-compared': 'not yet compared with the lines cited',
  },
  code: 'This pull request also changes files outside content/. The summary was worked out by its own code: go by the diff of the files.',
  unreadable: 'The content is invalid or does not fit the present schema, so it cannot be compared. Run npm run check first.',
  from: 'formerly',
  moved: (count) => `${plural(count, 'fact')} moved, with the same words and evidence.`,
  articles: { zh: 'The Chinese article has changed.', en: 'The English article has changed.' },
  facts: (count) => plural(count, 'row'),
  more: (rows) => `${plural(rows, 'more row')} not listed.`,
  moreEntries: (rows, entries) =>
    `For want of room ${plural(rows, 'more row')} in ${plural(entries, 'entry', 'entries')} ${rows === 1 ? 'is' : 'are'} left out: see the diff of the files.`,
  preview: 'Preview: download “site” from the artifacts of the run',
};

const all: Record<Language, Words> = { zh, en };

/** Words of the summary in a language. */
export const wordsOf = (language: Language): Words => all[language];
export type { Words };
