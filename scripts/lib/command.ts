import { LANGUAGES, type Language } from '../../src/i18n/language.ts';
import type { Bilingual } from '../../src/schema/primitives.ts';

/** Something that the user of a command must mend; told in plain words, without a stack trace. */
export class UserError extends Error {
  readonly words: Bilingual;
  constructor(words: Bilingual) {
    super(words.en);
    this.words = words;
  }
}

/** Language of a command: as asked for with `--lang`, else that of the environment, else English. */
export function commandLanguage(parameters: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const asked = parameters.flatMap((word, index) =>
    word === '--lang' ? (parameters[index + 1] ?? '') : (/^--lang=(.*)$/.exec(word)?.[1] ?? []),
  );
  const chosen = LANGUAGES.find((language) => language === asked[0]);
  if (chosen) return chosen;
  return /^zh/i.test(environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '') ? 'zh' : 'en';
}

/** Runs a command; tells errors of its user in their language and ends with status 1. */
export async function runCommand(main: (language: Language) => Promise<void>): Promise<void> {
  const language = commandLanguage(process.argv.slice(2), process.env);
  try {
    await main(language);
  } catch (error) {
    const badArguments = error instanceof TypeError && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS');
    if (!badArguments && !(error instanceof UserError)) throw error;
    console.error(error instanceof UserError ? error.words[language] : error.message);
    process.exitCode = 1;
  }
}
