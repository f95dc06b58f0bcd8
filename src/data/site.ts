import { entryReport } from '../domain/fact-report.ts';
import type { Language } from '../i18n/language.ts';
import { pagePath } from '../i18n/routes.ts';

/** Where the source of the site is kept, without a slash at the end; not known unless the build is told. */
export const REPOSITORY: string | undefined = import.meta.env.PUBLIC_REPOSITORY_URL?.replace(/\/+$/, '') || undefined;

/** Where readers edit a file of the content: in the repository, or, where that is not known, the page that explains how. */
export const editAddress = (file: string, language: Language): string =>
  REPOSITORY ? `${REPOSITORY}/edit/main/content/${file}` : pagePath('/contribute/', language, import.meta.env.BASE_URL);

/**
 * Where readers report an error in an entry: a form with entry and page filled in, or, where the repository is not known, the page
 * that explains how to contribute.
 * @param entry name and place of the entry, as maintainers know it
 * @param page full address of its page
 */
export const reportAddress = (entry: string, page: string, language: Language): string =>
  REPOSITORY ? entryReport(REPOSITORY, entry, page) : pagePath('/contribute/', language, import.meta.env.BASE_URL);
