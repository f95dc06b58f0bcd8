/**
 * Language for messages in a terminal: the one that is asked for, else Chinese where the environment is Chinese, else English.
 * @throws where another language is asked for
 */
export function languageOf(asked: string | undefined, environment: NodeJS.ProcessEnv = process.env): 'zh' | 'en' {
  if (asked === 'zh' || asked === 'en') return asked;
  if (asked !== undefined) throw new Error('--lang takes zh or en / --lang只接受zh或en');
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^zh/i.test(locale) ? 'zh' : 'en';
}
