import { withAnswer, type Answers } from './state.ts';

/** Whether anything was written in an answer or in any part of it. */
export const isFilled = (answer: unknown): boolean =>
  typeof answer === 'string' ? answer !== '' : typeof answer === 'object' && answer !== null && Object.values(answer).some(isFilled);

const FACT = /^(?:checkpoints\.\d+\.facts|licence)\.(?!role\b)\w+/;

/** Path of the fact that a control belongs to, where it is one that may be unknown. */
export const factAt = (control: string): string | undefined => FACT.exec(control)?.[0];

/** The answers with every fact that these controls ask for marked unknown. */
export const withUnknown = <A extends Answers>(answers: A, controls: readonly (string | undefined)[]): A =>
  controls.flatMap((control) => factAt(control ?? '') ?? []).reduce((all, path) => withAnswer(all, `${path}.status`, 'unknown'), answers);
