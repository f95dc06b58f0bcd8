import type { FormPage } from '../../form/page.ts';
import { questionsIn } from '../../form/questions.ts';
import type { FactKeys } from '../../form/state.ts';
import { formWords } from '../../i18n/form.ts';
import type { Language } from '../../i18n/language.ts';

// What this page is: its language, its words, and the questions that the build put into it.
export const language = (document.body.dataset.language as Language | undefined) ?? 'zh';
export const words = formWords(language);
export const page = JSON.parse(document.getElementById('form-page')?.textContent ?? 'null') as FormPage;
export const keys: FactKeys = {
  checkpoint: questionsIn(page.questions, 'checkpoints.*').map(({ key }) => key),
  licence: questionsIn(page.questions, 'licence').map(({ key }) => key),
};

/** JSON of this site, by its path from the root. */
export async function json<T>(path: string): Promise<T> {
  const response = await fetch(page.base + path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as T;
}

/** The day where the reader is. */
export const today = (): string => new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
