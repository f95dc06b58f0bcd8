import type { Language } from '../loader/atlas.ts';
import { ALL_RULES } from '../rules/all.ts';
import type { Example, Rule, Scope } from '../rules/rule.ts';
import { sampleFile } from '../rules/sample.ts';
import type { Bilingual } from '../schema/primitives.ts';

/** Parts of the page, each with the scopes of its rules. */
const PARTS: readonly { title: Bilingual; scopes: readonly Scope[] }[] = [
  { title: { zh: '文件', en: 'Files' }, scopes: ['file'] },
  { title: { zh: '正文', en: 'Articles' }, scopes: ['body', 'parsed', 'article'] },
  { title: { zh: '条目的构成', en: 'Parts of an entry' }, scopes: ['folder'] },
  { title: { zh: 'YAML', en: 'YAML' }, scopes: ['yaml'] },
  { title: { zh: '字段的写法', en: 'Form of fields' }, scopes: ['shape'] },
  { title: { zh: '条目的内容', en: 'What an entry says' }, scopes: ['entry'] },
  { title: { zh: '条目之间', en: 'What entries say together' }, scopes: ['atlas'] },
  { title: { zh: '例外', en: 'Exceptions' }, scopes: ['exceptions'] },
];

const WORDS = {
  zh: {
    title: '检查的规则',
    switch: '[English](rules.md) · 中文',
    made: '本页由npm run docs根据src/rules/生成，请勿直接修改。',
    intro: (count: number) =>
      `\`npm run check\`的${count}条规则：各管什么、怎样改，以及对与错的写法。错误改正之前，网站不会构建；提醒不妨碍发布。注有“可用--fix改正”的，\`npm run check -- --fix\`会直接改好。规则在某处确实不适用的，写进\`content/exceptions.yaml\`并说明理由，见[CONTRIBUTING.zh.md](../CONTRIBUTING.zh.md#例外)。`,
    error: '错误',
    warning: '提醒',
    fixes: '可用--fix改正',
    separator: '。',
    good: '对',
    bad: '错',
    left: '错：没有写上面这些。',
    none: '例子会太长，这里不列。',
    colon: '：',
    in: (file: string) => `（\`${file}\`）`,
  },
  en: {
    title: 'Rules of the check',
    switch: 'English · [中文](rules.zh.md)',
    made: 'This page is made by npm run docs from src/rules/; please do not edit it.',
    intro: (count: number) =>
      `The ${count} rules of \`npm run check\`: what each holds, how to mend what breaks it, and the right and the wrong way to write it. Nothing is built while there is an error; a warning stops nothing. Where it says “--fix mends it”, \`npm run check -- --fix\` does so. A place where a rule really does not hold goes into \`content/exceptions.yaml\` with the reason, see [CONTRIBUTING.md](../CONTRIBUTING.md#exceptions).`,
    error: 'Error',
    warning: 'Warning',
    fixes: '--fix mends it',
    separator: '. ',
    good: 'Right',
    bad: 'Wrong',
    left: 'Wrong: these lines left out.',
    none: 'An example would be too long to show.',
    colon: ':',
    in: (file: string) => ` (\`${file}\`)`,
  },
} as const;

const codeOf = (character: string) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A snippet as it can be shown: without common indentation, with blanks at line ends and invisible characters made visible. */
function shown(snippet: string): string {
  const lines = snippet.replace(/\n$/, '').split('\n');
  const indent = Math.min(...lines.filter((line) => line.trim()).map((line) => /^ */.exec(line)?.[0].length ?? 0));
  // The first line of a snippet may begin in the middle of a line of the file.
  const rest = Number.isFinite(indent) ? lines.map((line) => line.slice(indent)) : lines;
  return rest
    .map((line) => line.replace(/ +$/, (blanks) => '·'.repeat(blanks.length)))
    .join('\n')
    .replaceAll(/[\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g, (character) => `⟨${codeOf(character)}⟩`);
}

/** An example with the rest of its lines, so that one sees where the mistake stands. */
function whole({ good, bad, file = 'models/trial/index.mdx' }: Example): { good: string; bad: string } {
  const text = sampleFile(file);
  const at = text === undefined ? -1 : text.indexOf(good);
  if (text === undefined || at < 0) return { good, bad };
  const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  const after = good.endsWith('\n') ? '' : text.slice(at + good.length).replace(/\n[\s\S]*$/, '');
  return { good: before + good + after, bad: bad === '' && before + after === '' ? '' : before + bad + after };
}

function fence(snippet: string, { scope }: Rule, { good, bad, file = 'models/trial/index.mdx' }: Example): string[] {
  const prose = ['body', 'parsed', 'article'].includes(scope) || file.endsWith('en.mdx');
  const kind = prose || `${good}${bad}`.includes('---') ? 'mdx' : file.endsWith('.txt') ? 'text' : 'yaml';
  return [`\`\`\`${kind}`, shown(snippet), '```'];
}

function exampleText(rule: Rule, example: Example, language: Language): string[] {
  const words = WORDS[language];
  const { good, bad } = whole(example);
  const where = example.file === undefined ? '' : words.in(`content/${example.file}`);
  return [
    ...(good ? ['', `${words.good}${where}${words.colon}`, '', ...fence(good, rule, example)] : []),
    ...(bad ? ['', `${words.bad}${good ? '' : where}${words.colon}`, '', ...fence(bad, rule, example)] : ['', words.left]),
  ];
}

/** Plain text as Markdown: what would be read as a tag or an escape stands as code. */
const markdown = (text: string): string => text.replaceAll(/<\/?[A-Za-z][^>]*>|\\[{<]/g, '`$&`');

function ruleText(rule: Rule, language: Language): string[] {
  const words = WORDS[language];
  const marks = [words[rule.severity], ...(rule.fixes ? [words.fixes] : [])].join(language === 'zh' ? '，' : '; ');
  return [
    '',
    `### ${rule.id}`,
    '',
    `**${markdown(rule.title[language])}**${language === 'zh' ? `（${marks}）` : ` (${marks})`}`,
    '',
    markdown(rule.mend[language]),
    ...(rule.examples.length > 0 ? rule.examples.flatMap((example) => exampleText(rule, example, language)) : ['', words.none]),
  ];
}

/** The page on rules in one language, as Markdown; the heading of each rule is its id, so that messages can link to it. */
export function rulesPage(language: Language): string {
  const words = WORDS[language];
  const parts = PARTS.map(({ title, scopes }) => ({
    title: title[language],
    rules: ALL_RULES.filter(({ scope }) => scopes.includes(scope)),
  }));
  const lines = [
    `# ${words.title}`,
    '',
    words.switch,
    '',
    `<!-- ${words.made} -->`,
    '',
    words.intro(ALL_RULES.length),
    '',
    ...parts.map(
      ({ title, rules }) =>
        `- ${title}${language === 'zh' ? '：' : ': '}${rules.map(({ id }) => `[${id}](#${id})`).join(language === 'zh' ? '、' : ', ')}`,
    ),
    ...parts.flatMap(({ title, rules }) => ['', `## ${title}`, ...rules.flatMap((rule) => ruleText(rule, language))]),
  ];
  return `${lines.join('\n')}\n`;
}
