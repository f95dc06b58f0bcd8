import { charactersFor, GIB, type Answer, type Rate, type Runnable, type Verdict } from '../domain/run.ts';
import { formatLabels } from '../i18n/formats.ts';
import { formatNumber, type Language } from '../i18n/language.ts';
import { runWords } from '../i18n/run-words.ts';

/** An amount of memory in GiB: two decimals below ten, one from there on. */
export const inGib = (bytes: number): string => {
  const gib = bytes / GIB;
  return gib.toFixed(gib < 9.995 ? 2 : 1);
};

/** What stands in the row of a checkpoint, by column. */
export interface RunCells {
  verdict: string;
  format: string;
  weights: string;
  tokens: string;
  cache: string;
  total: string;
  most: string;
}

/** Characters that so many tokens hold, or the tokens where nobody knows. */
const charactersText = (tokens: number, rate: Rate | undefined, language: Language): string =>
  rate ? formatNumber(charactersFor(tokens, rate)) : runWords(language).mostIsTokens(formatNumber(tokens));

/** An answer in words and figures, the same from the build and in the browser. */
export function cellsOf(answer: Answer, runnable: Runnable, unit: 'characters' | 'tokens', language: Language): RunCells {
  const words = runWords(language);
  const { rate, trained } = runnable;
  const bound = unit === 'characters' && rate && !rate.measured ? '≤' : '';
  const caution = answer.beyondTraining && trained !== undefined ? words.beyondTraining(formatNumber(trained)) : '';
  const open = language === 'zh' ? '（' : ' (';
  const close = language === 'zh' ? '）' : ')';
  const bounded = (tokens: number) => (rate && !rate.measured ? '≥' : '') + charactersText(tokens, rate, language);
  const sized = (bytes: number | undefined) => (bytes === undefined ? words.nothing : inGib(bytes));
  return {
    verdict: words.verdicts[answer.verdict] + (caution && `${open}${caution}${close}`),
    format: formatLabels[answer.format][language],
    weights: inGib(answer.weights),
    tokens: answer.tokens === undefined ? words.nothing : bound + formatNumber(answer.tokens),
    cache: sized(answer.cache),
    total: sized(answer.total),
    most: answer.most === undefined ? words.noContext : answer.most === 0 ? '0' : bounded(answer.most),
  };
}

const RANKS: readonly Verdict[] = ['fits', 'tight', 'unknown', 'base-context', 'context', 'memory'];

/** Position of an answer in the list: what runs first, what cannot be said after it, what does not run last. */
export const rankOf = ({ verdict }: Answer): number => RANKS.indexOf(verdict);

/** How many answers say that it runs, and how many that it runs only just. */
export const tallied = (answers: readonly Answer[]): { fits: number; tight: number } => ({
  fits: answers.filter(({ verdict }) => verdict === 'fits').length,
  tight: answers.filter(({ verdict }) => verdict === 'tight').length,
});
