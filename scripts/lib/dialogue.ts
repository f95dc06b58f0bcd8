import type { Readable, Writable } from 'node:stream';
import * as clack from '@clack/prompts';
import { problemWith, QUESTIONS, type Answers, type Question, type QuestionId, type Setting } from '../../src/new/questions.ts';
import { newWords } from './new-words.ts';

type Language = 'zh' | 'en';

/** Where a dialogue takes place. */
export interface Terminal {
  input: Readable;
  output: Writable;
}

/** Somebody stopped the dialogue. */
export class Cancelled extends Error {}

const taken = <T>(answer: T | typeof clack.CANCEL_SYMBOL): T => {
  if (clack.isCancel(answer)) throw new Cancelled();
  return answer as T;
};

async function ask(question: Question, answers: Answers, setting: Setting, language: Language, terminal: Terminal): Promise<string> {
  const message = [question.ask[language], ...(question.help ? [question.help[language]] : [])].join(`\n${clack.S_BAR}  `);
  const before = answers[question.id] ?? question.suggest?.(answers, setting);
  if (question.choices) {
    const options = question.choices.map(({ word, name, help }) => ({
      value: word,
      label: name?.[language] ?? word,
      ...(help ? { hint: help[language] } : {}),
    }));
    return taken(
      await clack.select({
        ...terminal,
        message,
        options,
        showInstructions: false,
        ...(before === undefined ? {} : { initialValue: before }),
      }),
    );
  }
  const answer = taken(
    await clack.text({
      ...terminal,
      message,
      ...(before === undefined ? {} : { initialValue: before }),
      validate: (value) => problemWith(question, value ?? '', answers, setting)?.[language],
    }),
  );
  return answer.trim();
}

/**
 * Asks the questions that are open.
 * @param given answers that are known already and not asked for again
 * @param only questions to ask again, with the answers so far to start from; no other is asked, but for lines that only now make sense
 * @param after called after each answer; it may stop the dialogue
 * @throws Cancelled
 */
export async function dialogue(
  given: Answers,
  setting: Setting,
  language: Language,
  terminal: Terminal,
  { only, after }: { only?: readonly QuestionId[]; after?: (id: QuestionId, answers: Answers) => Promise<void> } = {},
): Promise<Answers> {
  const answers: Answers = { ...given };
  for (const question of QUESTIONS) {
    const { id } = question;
    if (question.when && !question.when(answers)) {
      Reflect.deleteProperty(answers, id);
      continue;
    }
    const known = given[id] !== undefined && problemWith(question, given[id], answers, setting) === undefined;
    const open = only ? only.includes(id) || (question.when !== undefined && !known) : !known;
    if (!open || (question.quiet && !only?.includes(id))) continue;
    if (id === 'base' && setting.bases.length > 0) clack.log.message(newWords[language].bases(setting.bases), terminal);
    const answer = await ask(question, answers, setting, language, terminal);
    if (answer) answers[id] = answer;
    else Reflect.deleteProperty(answers, id);
    await after?.(id, answers);
  }
  return answers;
}

/** Asks for a yes or no. */
export async function confirm(message: string, active: string, inactive: string, terminal: Terminal): Promise<boolean> {
  return taken(await clack.confirm({ ...terminal, message, active, inactive }));
}
