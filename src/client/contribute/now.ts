import { placeAddress } from '../../domain/references.ts';
import type { FormField } from '../../form/questions.ts';
import type { Value } from '../../writing/yaml.ts';
import type { FormWords } from '../../i18n/form.ts';
import { foreignTag, formatNumber, inLanguage, type Language } from '../../i18n/language.ts';
import type { Text } from '../../schema/primitives.ts';
import type { Source } from '../../schema/source.ts';
import { h, type Child } from './dom.ts';

/** What a fact is drawn with. */
interface Context {
  question: FormField;
  sources: Readonly<Record<string, Source>>;
  words: FormWords;
  language: Language;
}

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is Text => typeof value === 'string' || (isGroup(value) && typeof value.zh === 'string');

function shown(value: unknown, { question, language }: Context): string {
  if (Array.isArray(value)) return value.map((one) => shown(one, { question, language } as Context)).join(language === 'zh' ? '、' : ', ');
  if (typeof value === 'number') return formatNumber(value);
  if (!isText(value)) return '';
  const text = inLanguage(value, language);
  return question.choices?.find((choice) => choice.value === text)?.label ?? text;
}

function evidence(source: unknown, { sources, words, language }: Context): Child {
  const list = (Array.isArray(source) ? source : source === undefined ? [] : [source]) as string[];
  if (list.length === 0) return undefined;
  return h(
    'p',
    { class: 'small' },
    `${words.now.from}${language === 'zh' ? '：' : ': '}`,
    list.flatMap((citation, index): Child[] => {
      const [id = '', ...rest] = citation.split('#');
      const at = rest.length > 0 ? rest.join('#') : undefined;
      const described = Object.hasOwn(sources, id) ? sources[id] : undefined;
      const title = described ? inLanguage(described.title, language) : id;
      const label = at === undefined ? title : `${title} ${at}`;
      const href = described && placeAddress(described, at);
      return [index > 0 && (language === 'zh' ? '；' : '; '), href ? h('a', { href, lang: foreignTag(label, language) }, label) : label];
    }),
  );
}

const remark = (name: string, text: unknown, { language }: Context): Child =>
  isText(text) && h('p', { class: 'small quiet' }, `${name}${language === 'zh' ? '：' : ': '}${inLanguage(text, language)}`);

/** What an entry says now: value, evidence, remarks, and what other sources say. */
export function drawNow(fact: Value | undefined, context: Context): Child[] {
  const { words } = context;
  if (fact === undefined) return [h('p', {}, words.now.nothing)];
  if (typeof fact === 'string') {
    if (fact === 'unknown') return [h('p', {}, words.now.unknown)];
    return [h('p', {}, fact === 'not-applicable' ? words.now.notApplicable : shown(fact, context))];
  }
  if (!isGroup(fact)) return [h('p', {}, shown(fact, context))];
  const absent = fact.status === 'not-applicable' ? words.now.notApplicable : words.now.unknown;
  const disputes = Array.isArray(fact.disputed_by) ? fact.disputed_by.filter(isGroup) : [];
  return [
    h('p', { class: 'now-value' }, fact.value === undefined ? absent : shown(fact.value, context)),
    evidence(fact.source, context),
    remark(words.now.computed, fact.computed, context),
    remark(words.now.note, fact.note, context),
    disputes.map((other) => [
      h('p', { class: 'small' }, `${words.now.disputed}${context.language === 'zh' ? '：' : ': '}${shown(other.value, context)}`),
      evidence(other.source, context),
    ]),
  ];
}
