import type { Language } from './language.ts';

/**
 * Address of a page of the site.
 * @param path path from the root in Chinese, with slashes at both ends: `/models/belle/`
 * @param base path at which the site stands, `/` or `/atlas/`
 */
export function pagePath(path: string, language: Language, base: string): string {
  const prefix = base.endsWith('/') ? base.slice(0, -1) : base;
  return `${prefix}${language === 'en' ? '/en' : ''}${path}`;
}

/** Address of a file of the site that is the same in both languages. */
export function filePath(path: string, base: string): string {
  return `${base.endsWith('/') ? base.slice(0, -1) : base}${path}`;
}

/** Language of the page at a path of the built site. */
export function languageOf(path: string, base: string): Language {
  return path.startsWith(`${base.endsWith('/') ? base : `${base}/`}en/`) ? 'en' : 'zh';
}
