import { parseArgs } from 'node:util';
import type { Language } from '../../src/i18n/language.ts';
import type { Bilingual } from '../../src/schema/primitives.ts';
import { languageOf } from './language.ts';

/** Something that the user of a command must mend; told in plain words, without a stack trace. */
export class UserError extends Error {
  readonly words: Bilingual;
  constructor(words: Bilingual) {
    super(words.en);
    this.words = words;
  }
}

/**
 * Runs a command that takes `--lang` and the named options, each with a value. Errors of its user are told in their language;
 * exit status 1 then.
 */
export async function runCommand(
  options: readonly string[],
  main: (values: Record<string, string | undefined>, language: Language) => Promise<void>,
): Promise<void> {
  const fail = (message: string) => {
    console.error(message);
    process.exitCode = 1;
  };
  let values: Record<string, string | undefined>;
  let language: Language;
  try {
    const parsed = parseArgs({ options: Object.fromEntries([...options, 'lang'].map((name) => [name, { type: 'string' as const }])) });
    values = parsed.values as typeof values;
    language = languageOf(values.lang);
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
  try {
    await main(values, language);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    fail(error.words[language]);
  }
}
