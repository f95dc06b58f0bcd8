import type { Language } from '../loader/atlas.ts';
import type { Finding } from './finding.ts';

/** Where the rules are explained, from the root of the repository. */
export const RULE_PAGES: Readonly<Record<Language, string>> = { zh: 'docs/rules.zh.md', en: 'docs/rules.md' };

const WORDS = {
  zh: {
    error: '错误',
    warning: '提醒',
    mend: '改法',
    near: (word: string) => `是不是“${word}”？`,
    fixable: '可用--fix自动改',
    rule: '规则',
  },
  en: {
    error: 'error',
    warning: 'warning',
    mend: 'mend',
    near: (word: string) => `Did you mean “${word}”?`,
    fixable: '--fix mends it',
    rule: 'rule',
  },
} as const;

/** What to do about a finding, the likely word included. */
export function mendText(finding: Finding, language: Language): string {
  const words = WORDS[language];
  const near = finding.near === undefined ? '' : words.near(finding.near);
  return [near, finding.mend[language]].filter(Boolean).join(language === 'zh' ? '' : ' ');
}

/** One line without colour: `file:line:column  field: message`. */
export function formatLine({ file, line, column, field, message }: Finding, language: Language = 'en'): string {
  return `${file}:${line}:${column}  ${field ? `${field}: ` : ''}${message[language]}`;
}

/** Width of a text in columns of fixed width: East Asian characters take two. */
export const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, character) =>
      sum + (/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/.test(character) ? 2 : 1),
    0,
  );

const LONGEST = 100;

/** The line of a finding with the place underlined, and the line above it; nothing where the file is not there. */
export function codeFrame(finding: Finding, text: string | undefined): string[] {
  if (!text) return [];
  const lines = text.split(/\r?\n/);
  const source = lines[finding.line - 1] ?? '';
  const from = Math.max(0, finding.column - 1 - 60);
  const cut = (line: string) => line.slice(from, from + LONGEST).replaceAll('\t', ' ');
  const shown = cut(source);
  const before = shown.slice(0, finding.column - 1 - from);
  const marked = shown.slice(finding.column - 1 - from, finding.endColumn - 1 - from);
  const gutter = String(finding.line).length;
  const above =
    finding.line > 1 ? [`  ${String(finding.line - 1).padStart(gutter)} | ${cut(lines[finding.line - 2] ?? '')}`.trimEnd()] : [];
  return [
    ...above,
    `> ${finding.line} | ${shown}`.trimEnd(),
    `  ${' '.repeat(gutter)} | ${' '.repeat(widthOf(before))}${'^'.repeat(Math.max(1, widthOf(marked)))}`,
  ];
}

/** A finding in full, for a terminal: place, message, code frame, how to mend it, rule. */
export function formatFinding(finding: Finding, text: string | undefined, language: Language): string {
  const words = WORDS[language];
  const colon = language === 'zh' ? '：' : ': ';
  return [
    `${finding.file}:${finding.line}:${finding.column}  ${words[finding.severity]}  ${finding.rule}`,
    `  ${finding.field ? `${finding.field}${colon}` : ''}${finding.message[language]}`,
    ...codeFrame(finding, text).map((line) => `  ${line}`),
    `  ${words.mend}${colon}${mendText(finding, language)}${finding.fix ? (language === 'zh' ? `（${words.fixable}）` : ` (${words.fixable})`) : ''}`,
    `  ${words.rule}${colon}${RULE_PAGES[language]}#${finding.rule}`,
  ].join('\n');
}

/** Text as it may stand in a property of a command of GitHub Actions. */
export const property = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll(':', '%3A').replaceAll(',', '%2C');
/** Text as it may stand after a command of GitHub Actions. */
export const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** A finding as a command of GitHub Actions, which shows it on its line of the pull request. */
export function formatAnnotation(finding: Finding): string {
  const { severity, file, line, column, endColumn, rule, field } = finding;
  const place = `file=${property(file)},line=${line},col=${column},endColumn=${endColumn},title=${property(rule)}`;
  const says = (language: Language) => `${field ? `${field}${language === 'zh' ? '：' : ': '}` : ''}${finding.message[language]}`;
  return `::${severity} ${place}::${data(`${says('en')}\n${mendText(finding, 'en')}\n${says('zh')}\n${mendText(finding, 'zh')}`)}`;
}
