import { LANGUAGES, type Language } from '../i18n/language.ts';

/** Route parameter of a language: Chinese has none. */
const parameter = (language: Language) => (language === 'zh' ? undefined : language);

/** Static paths of a page in both languages. */
export const bothLanguages = () => LANGUAGES.map((language) => ({ params: { lang: parameter(language) }, props: { language } }));

/** Static paths of a page for each slug in both languages. */
export const bothLanguagesOf = (slugs: readonly string[]) =>
  LANGUAGES.flatMap((language) => slugs.map((slug) => ({ params: { lang: parameter(language), slug }, props: { language, slug } })));
