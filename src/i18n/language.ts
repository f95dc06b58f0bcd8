import type { Text } from '../schema/primitives.ts';

/** The two languages of the site; Chinese stands at the root. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** BCP 47 tags for `lang` and `hreflang`. */
export const LANGUAGE_TAGS: Record<Language, string> = { zh: 'zh-Hans', en: 'en' };

/** The other language. */
export const otherLanguage = (language: Language): Language => (language === 'zh' ? 'en' : 'zh');

/** The language in which readers of a language get an article: their own, unless it is the one that the article is missing in. */
export const articleLanguage = (language: Language, untranslated: Language | undefined): Language =>
  untranslated === language ? otherLanguage(language) : language;

/** A text in the given language. */
export const inLanguage = (text: Text, language: Language): string => (typeof text === 'string' ? text : text[language]);

/** Numbers as both languages write them: thousands in groups, 49,953. */
export const formatNumber = (value: number): string => new Intl.NumberFormat('en-US', { maximumFractionDigits: 3 }).format(value);

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A partial date as readers of the language write it: 2023年5月11日, 11 May 2023; no more precise than it is. */
export function formatDate(date: string, language: Language): string {
  const [year, month, day] = date.split('-').map(Number);
  if (language === 'zh') return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
  return [day, month ? MONTHS[month - 1] : undefined, year].filter(Boolean).join(' ');
}

/** Language tag for a run of text that is Chinese on an English page, for screen readers and fonts; nothing where the page's own fits. */
export const foreignTag = (run: string, language: Language): string | undefined =>
  language === 'en' && /\p{Script=Han}/u.test(run) ? LANGUAGE_TAGS.zh : undefined;
