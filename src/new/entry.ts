import { fieldAt, fieldsOf, wordsIn } from '../docs/fields.ts';
import type { Language } from '../loader/atlas.ts';
import { REQUIRED_CHECKPOINT_FIELDS } from '../schema/checkpoint.ts';
import type { Chart } from '../writing/chart.ts';
import type { Answers } from './questions.ts';
import { slugFrom } from '../writing/slug.ts';
import { linkKindOf, readPlace, readSourceLink } from '../writing/source-link.ts';
import { scalar } from '../writing/yaml.ts';

const WORDS = {
  zh: {
    intro: [
      '由npm run new生成。写着unknown的是还没有查的：请逐项查找，找到的写成{ value: …, source: 来源#行号 }，来源没有说明的保留unknown。',
      '以#开头的注释看过之后可以删去。全部字段见docs/fields.zh.md。',
    ],
    choices: (list: readonly string[]) => `可用的词：${list.join('、')}。`,
    more: '还可以写：',
    separator: '、',
    heading: '这是什么',
  },
  en: {
    intro: [
      'Made by npm run new. What is marked unknown was not looked up yet: write what you find as { value: …, source: source-id#L98 }, and leave unknown where no source says.',
      'Comments, the lines with #, can go once you have read them. All fields are listed in docs/fields.md.',
    ],
    choices: (list: readonly string[]) => `The words are ${list.join(', ')}.`,
    more: 'There may also be: ',
    separator: ', ',
    heading: 'What it is',
  },
} as const;

const bilingual = (zh: string | undefined, en: string): string =>
  zh === undefined || zh === en ? scalar(en) : `{ zh: ${scalar(zh)}, en: ${scalar(en)} }`;

// What would be read as Markdown or as a component; in MDX a backslash takes the meaning from any such mark.
const escapeMarkdown = (text: string): string =>
  text
    .replaceAll(/[\\`*_{}[\]<>#|~&$]/g, String.raw`\$&`)
    .replace(/^(\d+)([.)])|^([-+=:])/, (_, digits, point, mark) => (digits ? `${digits}\\${point}` : `\\${mark}`));

/** A sentence with its citation, which stands before a Chinese full stop and after an English one. */
function sentence(text: string, citation: string, language: Language): string {
  const cite = `<Cite ref="${citation}" />`;
  if (language === 'en') return `${escapeMarkdown(text)} ${cite}`;
  return text.endsWith('。') ? `${escapeMarkdown(text.slice(0, -1))}${cite}。` : `${escapeMarkdown(text)}${cite}`;
}

/**
 * The files of a new entry, each with what a contributor needs to know beside it.
 * @param answers complete and without problems
 * @param language of the comments
 * @returns text by name of the file in the folder of the entry
 */
export function entryFiles(answers: Answers, chart: Chart, language: Language): { 'index.mdx': string; 'en.mdx': string } {
  const words = WORDS[language];
  const get = (id: keyof Answers): string => answers[id] ?? '';
  const source = readSourceLink(get('source'));
  const at = (id: keyof Answers): string => {
    const place = readPlace(get(id));
    return place ? `${source.id}#${place}` : source.id;
  };
  const comment = (path: readonly PropertyKey[], indent: string): string[] => {
    const field = fieldAt('model', path);
    if (!field) return [];
    const choices = wordsIn(field.form).map(({ word }) => word);
    const text = [field.doc[language].replaceAll('`', ''), ...(choices.length > 0 ? [words.choices(choices)] : [])];
    return [`${indent}# ${text.join(language === 'zh' ? '' : ' ')}`];
  };
  const fact = (id: keyof Answers, value: string): string =>
    value === '' || value === 'unknown' || value === 'not-applicable'
      ? value || 'unknown'
      : `{ value: ${value}, source: ${scalar(at(`${id}-lines` as keyof Answers))} }`;
  const checkpoint = ['checkpoints', 0] as const;
  const given: Readonly<Record<string, string>> = {
    role: get('role'),
    size: fact('size', get('size').replace(/b$/i, '')),
    base: fact('base', get('base')),
    released: fact('released', get('released')),
  };
  const licence = ['code', 'weights', 'data', 'inherited', 'commercial'];
  const written = ['name', 'aliases', 'summary', 'chart', 'organisations', 'links', 'sources', 'checkpoints', 'licence'];
  const others = fieldsOf('model')
    .map(({ key }) => key)
    .filter((key) => !written.includes(key) && key !== 'untranslated');
  const matter = [
    ...words.intro.map((line) => `# ${line}`),
    `name: ${bilingual(answers['name-zh'], get('name'))}`,
    ...comment(['aliases'], ''),
    'aliases: []',
    ...comment(['summary'], ''),
    'summary:',
    `  zh: ${scalar(get('summary-zh'))}`,
    `  en: ${scalar(get('summary-en'))}`,
    `  source: ${scalar(at('summary-lines'))}`,
    ...comment(['chart'], ''),
    `chart: { hue: ${chart.hue}, mark: ${chart.mark} }`,
    'organisations:',
    `  - id: ${scalar(slugFrom(get('organisation')) || 'maker')}`,
    `    name: ${bilingual(answers['organisation-zh'], get('organisation'))}`,
    `    kind: ${get('organisation-kind')}`,
    `    source: ${scalar(at('organisation-lines'))}`,
    'links:',
    `  - { kind: ${linkKindOf(get('repository')) ?? 'homepage'}, url: ${scalar(get('repository'))} }`,
    ...comment(['sources'], ''),
    'sources:',
    `  ${scalar(source.id)}:`,
    `    url: ${scalar(source.url)}`,
    `    title: ${scalar(get('source-title'))}`,
    `    kind: ${source.kind}`,
    ...comment(['checkpoints'], ''),
    'checkpoints:',
    `  - id: ${scalar(slugFrom(get('checkpoint')))}`,
    `    name: ${scalar(get('checkpoint'))}`,
    ...REQUIRED_CHECKPOINT_FIELDS.flatMap((key) => [...comment([...checkpoint, key], '    '), `    ${key}: ${given[key] ?? 'unknown'}`]),
    ...comment(['licence'], ''),
    'licence:',
    ...licence.flatMap((key) => [...comment(['licence', key], '  '), `  ${key}: unknown`]),
    `# ${words.more}${others.join(words.separator)}${language === 'zh' ? '。' : '.'}`,
  ];
  return {
    'index.mdx': `---\n${matter.join('\n')}\n---\n\n## ${WORDS.zh.heading}\n\n${sentence(get('summary-zh'), at('summary-lines'), 'zh')}\n`,
    'en.mdx': `## ${WORDS.en.heading}\n\n${sentence(get('summary-en'), at('summary-lines'), 'en')}\n`,
  };
}
