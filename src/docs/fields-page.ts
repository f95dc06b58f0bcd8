import type { Language } from '../loader/atlas.ts';
import { REQUIRED_CHECKPOINT_FIELDS } from '../schema/checkpoint.ts';
import { CLAIM_KEYS, DISPUTE_KEYS, KIND_DOCS, type FieldDoc } from '../schema/docs/index.ts';
import { SCHEMAS, type SchemaKind } from '../schema/kinds.ts';
import { SPLIT_KEYS } from '../schema/model.ts';
import { ABSENT } from '../schema/claim.ts';
import { fieldsOf, wordsIn, type Field, type Form, type Simple, type Word } from './fields.ts';
import { namesOfWords } from './names.ts';

/** A group of keys with a heading of its own. */
interface Section {
  id: string;
  title: string;
  fields: readonly Field[];
  /** Keys that it shares with another group and that are told there. */
  shares?: { first: string; last: string; section: string };
}

const SIMPLE: Readonly<Record<Simple, Record<Language, string>>> = {
  line: { zh: '一行文字', en: 'a line of text' },
  text: { zh: '文字，两种语言不同时写`{ zh: …, en: … }`', en: 'text, `{ zh: …, en: … }` where the languages differ' },
  bilingual: { zh: '`{ zh: …, en: … }`', en: '`{ zh: …, en: … }`' },
  slug: { zh: 'id', en: 'an id' },
  address: { zh: '网址', en: 'an address' },
  date: { zh: '日期', en: 'a date' },
  citations: { zh: '出处', en: 'a citation, or a list of them' },
  integer: { zh: '整数', en: 'a whole number' },
  number: { zh: '数', en: 'a number' },
  setting: { zh: '数或文字', en: 'a number or text' },
  true: { zh: '`true`', en: '`true`' },
};

const WORDS = {
  zh: {
    title: '条目的字段',
    switch: '[English](fields.md) · 中文',
    made: '本页由npm run docs根据src/schema/生成，请勿直接修改。',
    intro:
      '每一种条目的每个键：写什么、怎样写、是否必填。`npm run check`按同样的定义检查；编辑器里的悬停提示也出自这里。怎样新增条目，见[CONTRIBUTING.zh.md](../CONTRIBUTING.zh.md)。',
    forms: '写法',
    formList: [
      '**文字**：两端没有空格，不空。读者看到的文字，两种语言写法相同的（名称、数字）写成一个字符串，否则写`{ zh: …, en: … }`。',
      '**id**：小写字母、数字、连字符或点号，最多80个字符，如`ziya-llama-13b-v1.1`。',
      '**网址**：以`https://`开头，主机名用ASCII字母。',
      '**日期**：`2023-05-11`、`2023-05`或`2023`，知道多少写多少。',
      '**数**：大于零，不加引号、单位和千位分隔符。',
      '**出处**：来源的id加上位置，如`readme#L98`、`readme#L98-L101`、`report#Table 2`、`issue-34`；有几处就写成列表。',
      '**事实**：值与出处，见下。',
    ],
    facts: '事实',
    factIntro: '一项事实写成`{ value: …, source: … }`；没有来源说明的写`unknown`，问题不适用的写`not-applicable`。它的键是：',
    disputeIntro: '`disputed_by`中的每一项：',
    required: '必填',
    inSeries: '必填，写在这里或系列中',
    optional: '可不写',
    example: '例：',
    oneOf: '下列词之一',
    fact: (form: string) => `事实：${form}`,
    list: (form: string) => `列表，每项为${form}`,
    map: (form: string) => `以id为键，每项为${form}`,
    mapOf: (form: string) => `下列键中的若干个，值为${form}`,
    group: (link: string) => `一组键，见${link}`,
    statement: '`{ zh: …, en: …, source: … }`',
    colon: '：',
    of: (owner: string, key: string) => `${owner}：${key}`,
    semicolon: '；',
    split: (keys: string) =>
      `条目很大时，${keys}可以各放一个同名的文件，如\`checkpoints.yaml\`；文件里只写值，不再写这个键。一个键只放一处。`,
    shares: (first: string, last: string, link: string) => `此外还可以写${link}从\`${first}\`到\`${last}\`的各项，写法相同，都可不写。`,
  },
  en: {
    title: 'Fields of an entry',
    switch: 'English · [中文](fields.zh.md)',
    made: 'This page is made by npm run docs from src/schema/; please do not edit it.',
    intro:
      'Every key of every kind of entry: what it says, how it is written, and whether it must be there. `npm run check` goes by the same definitions, and so does what editors show. [CONTRIBUTING.md](../CONTRIBUTING.md) says how to add an entry.',
    forms: 'How values are written',
    formList: [
      '**Text** has no blanks at its ends and is not empty. What readers see is one string where it reads the same in both languages (names, figures), else `{ zh: …, en: … }`.',
      '**An id** is lower-case letters, digits, hyphens or dots, 80 characters at most, as in `ziya-llama-13b-v1.1`.',
      '**An address** begins with `https://` and names its host in ASCII letters.',
      '**A date** is `2023-05-11`, `2023-05` or `2023`, as precise as it is known.',
      '**A number** is above zero, without quotes, unit or thousands separator.',
      '**A citation** is the id of a source and the place in it: `readme#L98`, `readme#L98-L101`, `report#Table 2`, `issue-34`; a list where there are several.',
      '**A fact** is a value with its source, see below.',
    ],
    facts: 'Facts',
    factIntro:
      'A fact is written `{ value: …, source: … }`. Where no source says, it is `unknown`; where the question makes no sense, `not-applicable`. Its keys are:',
    disputeIntro: 'Each item of `disputed_by` has:',
    required: 'required',
    inSeries: 'required, here or in the series',
    optional: 'optional',
    example: 'Example: ',
    oneOf: 'one of the words below',
    fact: (form: string) => `fact: ${form}`,
    list: (form: string) => `list, each ${form}`,
    map: (form: string) => `by id, each ${form}`,
    mapOf: (form: string) => `any of the keys below, each ${form}`,
    group: (link: string) => `a group of keys, see ${link}`,
    statement: '`{ zh: …, en: …, source: … }`',
    colon: ': ',
    of: (owner: string, key: string) => `${owner}: ${key}`,
    semicolon: '; ',
    split: (keys: string) =>
      `In a large entry ${keys} may each stand in a file of that name, such as \`checkpoints.yaml\`; the file holds the value alone, without the key. A key stands in one place only.`,
    shares: (first: string, last: string, link: string) =>
      `It may hold every key of ${link} from \`${first}\` to \`${last}\` as well, written the same way; all of them are optional.`,
  },
} as const;

const isStatement = (fields: readonly Field[]): boolean => fields.map(({ key }) => key).join() === 'zh,en,source';

/** Finds groups of keys below a kind of entry, each once, and names them. */
class Sections {
  readonly list: Section[] = [];
  readonly #seen: { docs: readonly FieldDoc[]; section: Section }[] = [];
  readonly #language: Language;

  constructor(language: Language) {
    this.#language = language;
  }

  /** The section of a group; the one that is there where the same group stood elsewhere. */
  of(kind: SchemaKind, fields: readonly Field[], path: readonly string[]): Section {
    const docs = fields.map(({ doc }) => doc);
    const known = this.#seen.find((one) => one.docs.length === docs.length && one.docs.every((doc, index) => doc === docs[index]));
    if (known) return known.section;
    const owner = KIND_DOCS[kind].title[this.#language];
    const section: Section = {
      id: [kind, ...path].join('-'),
      title: path.length === 0 ? owner : WORDS[this.#language].of(owner, `\`${path.join('.')}\``),
      fields,
    };
    this.list.push(section);
    this.#seen.push({ docs, section });
    for (const field of fields) this.#below(kind, field.form, [...path, field.key]);
    return section;
  }

  #below(kind: SchemaKind, form: Form, path: readonly string[]): void {
    if (form.kind === 'group' && !isStatement(form.fields)) this.of(kind, form.fields, path);
    else if ('of' in form) this.#below(kind, form.of, path);
  }
}

/** A series shares most keys with a checkpoint; they are told once. */
function withoutShared(section: Section, checkpoint: Section): Section {
  const shared = section.fields.filter(({ key, doc }) => checkpoint.fields.some((other) => other.key === key && other.doc === doc));
  const [first, last] = [shared.at(0), shared.at(-1)];
  if (!first || !last || shared.length < 5) return section;
  return {
    ...section,
    fields: section.fields.filter((field) => !shared.includes(field)),
    shares: { first: first.key, last: last.key, section: checkpoint.id },
  };
}

const exampleOf = (key: string, { example }: FieldDoc): string => (example === undefined ? '' : `\`${key}: ${example}\``);

function wordLines(list: readonly Word[], language: Language): string[] {
  const { colon, semicolon } = WORDS[language];
  return list.map(({ word, name, help }) => {
    const told = [name?.[language], help?.[language]].filter((text) => text !== undefined && text !== word);
    return `  - \`${word}\`${told.length > 0 ? colon : ''}${told.join(semicolon)}`;
  });
}

/** The page on fields in one language, as Markdown. */
export function fieldsPage(language: Language): string {
  const words = WORDS[language];
  const sections = new Sections(language);
  const tops = (Object.keys(SCHEMAS) as SchemaKind[]).map((kind) => ({ kind, top: sections.of(kind, fieldsOf(kind), []) }));
  const byId = new Map(sections.list.map((section) => [section.id, section]));
  const link = ({ id, title }: Section) => `[${title}](#${id})`;

  const formText = (kind: SchemaKind, form: Form): string => {
    switch (form.kind) {
      case 'words':
        return words.oneOf;
      case 'fact':
        return words.fact(formText(kind, form.of));
      case 'list':
        return words.list(formText(kind, form.of));
      case 'map':
        return form.keys ? words.mapOf(formText(kind, form.of)) : words.map(formText(kind, form.of));
      case 'group':
        return isStatement(form.fields) ? words.statement : words.group(link(sections.of(kind, form.fields, [])));
      default:
        return SIMPLE[form.kind][language];
    }
  };

  const item = (head: string, doc: FieldDoc, key: string, choices: readonly Word[]): string[] => {
    const example = exampleOf(key, doc);
    return [
      `- ${head}\\`,
      `  ${doc[language]}${example ? '\\' : ''}`,
      ...(example ? [`  ${words.example}${example}`] : []),
      ...wordLines(choices, language),
    ];
  };

  const keysOf = (form: Form): readonly Word[] => (form.kind === 'map' ? (form.keys ?? []) : 'of' in form ? keysOf(form.of) : []);

  const fieldItem = (kind: SchemaKind, { id }: Section, { key, doc, required, form }: Field): string[] => {
    const asked = id === 'model-checkpoints' && (REQUIRED_CHECKPOINT_FIELDS as readonly string[]).includes(key);
    const need = required ? words.required : asked ? words.inSeries : words.optional;
    return item(`**\`${key}\`** · ${formText(kind, form)} · ${need}`, doc, key, [...wordsIn(form), ...keysOf(form)]);
  };

  const checkpoint = byId.get('model-checkpoints');
  const sectionText = (kind: SchemaKind, whole: Section): string[] => {
    const section = whole.id === 'model-series' && checkpoint ? withoutShared(whole, checkpoint) : whole;
    const shared = section.shares && byId.get(section.shares.section);
    return [
      ...section.fields.flatMap((field) => fieldItem(kind, section, field)),
      ...(section.shares && shared ? ['', words.shares(section.shares.first, section.shares.last, link(shared))] : []),
    ];
  };

  const claimItems = (docs: Readonly<Record<string, FieldDoc>>) =>
    Object.entries(docs).flatMap(([key, doc]) => {
      const names = namesOfWords(ABSENT);
      const choices = key === 'status' ? ABSENT.map((word) => ({ word, name: names[word], help: doc.words?.[word] })) : [];
      return item(`**\`${key}\`**`, doc, key, choices);
    });

  const lines = [
    `# ${words.title}`,
    '',
    words.switch,
    '',
    `<!-- ${words.made} -->`,
    '',
    words.intro,
    '',
    ...tops.map(({ top, kind }) => `- ${link(top)}${words.colon}\`${KIND_DOCS[kind].file}\``),
    '',
    `## ${words.forms}`,
    '',
    ...words.formList.map((line) => `- ${line}`),
    '',
    `## ${words.facts}`,
    '',
    words.factIntro,
    '',
    ...claimItems(CLAIM_KEYS),
    '',
    words.disputeIntro,
    '',
    ...claimItems(DISPUTE_KEYS),
  ];
  for (const { kind, top } of tops) {
    lines.push('', `<a id="${top.id}"></a>`, '', `## ${top.title}`, '', `\`${KIND_DOCS[kind].file}\``, '', KIND_DOCS[kind].text[language]);
    if (kind === 'model') lines.push('', words.split(SPLIT_KEYS.map((key) => `\`${key}\``).join(language === 'zh' ? '、' : ', ')));
    if (top.fields.length > 0) lines.push('', ...sectionText(kind, top));
    for (const section of sections.list.filter(({ id }) => id.startsWith(`${kind}-`)))
      lines.push('', `<a id="${section.id}"></a>`, '', `### ${section.title}`, '', ...sectionText(kind, section));
  }
  return `${lines.join('\n')}\n`;
}
