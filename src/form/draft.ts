import { newCheckpointForm, newCorrection, newModel, VERSION, withMember, type Answers, type FactKeys } from './state.ts';

/** Begins the name under which a draft is kept in the storage of the browser. */
export const DRAFT_PREFIX = 'draft:';

/** What a form is about. */
export interface About {
  form: Answers['form'];
  entry?: string;
  field?: string;
}

/** Name under which the draft of a form is kept: each entry and each fact has one of its own. */
export function draftName(answers: About): string {
  return [`${DRAFT_PREFIX}${answers.form}`, answers.entry, answers.field].filter((part) => part !== undefined).join(':');
}

/** What a stored name says the draft is about; nothing where it is no name of a draft. */
export function draftAbout(name: string): About | undefined {
  const [form, entry, field] = name.startsWith(DRAFT_PREFIX) ? name.slice(DRAFT_PREFIX.length).split(':') : [];
  if (form === 'model' && entry === undefined) return { form };
  if (form === 'checkpoint' && entry && field === undefined) return { form, entry };
  if (form === 'fact' && entry && field) return { form, entry, field };
  return undefined;
}

/** The answers as text to be stored. */
export const writeDraft = (answers: Answers): string => JSON.stringify(answers);

const LONGEST_TEXT = 20_000;
const LONGEST_LIST = 200;

/**
 * Stored data in the form of an example: a text for a text, a list of what the example list holds first (of texts where it is empty), a group with its keys.
 * Keys that are missing are taken from the example, others are left out; nothing where something is of another kind.
 */
function fit(value: unknown, example: unknown): unknown {
  if (Array.isArray(example)) {
    if (!Array.isArray(value) || value.length > LONGEST_LIST) return undefined;
    const members = value.map((item: unknown) => fit(item, example[0] ?? ''));
    return members.includes(undefined) ? undefined : members;
  }
  if (typeof example === 'object' && example !== null) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const members = Object.entries(example).map(
      ([key, own]) => [key, Object.hasOwn(value, key) ? fit((value as Record<string, unknown>)[key], own) : own] as const,
    );
    return members.some(([, member]) => member === undefined) ? undefined : Object.fromEntries(members);
  }
  if (typeof value !== typeof example) return undefined;
  return typeof value === 'string' && value.length > LONGEST_TEXT ? undefined : value;
}

/** A form of the kind with a member in every list of groups, so that each shows what it holds; lists that stay empty hold texts. */
function exampleOf({ form, entry = '', field = '' }: About, keys: FactKeys): Answers {
  if (form === 'model') return withMember(withMember(newModel(keys), 'techniques', keys), 'timeline', keys);
  return withMember(form === 'checkpoint' ? newCheckpointForm(entry, keys) : newCorrection(entry, field), 'sources', keys);
}

const WORDS: Readonly<Record<string, readonly string[]>> = {
  status: ['', 'unknown', 'not-applicable', 'same'],
  way: ['replace', 'beside', 'before'],
  articleIn: ['', 'zh', 'en'],
};

const isSound = (value: unknown): boolean =>
  typeof value !== 'object' ||
  value === null ||
  Object.entries(value).every(([key, item]) => (WORDS[key] && typeof item === 'string' ? WORDS[key].includes(item) : isSound(item)));

/** The answers in a stored text; nothing where it is of an older form, of another entry or fact, or no draft at all. */
export function readDraft(text: string, about: About, keys: FactKeys): Answers | undefined {
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { form, version, entry, field } = stored as Record<string, unknown>;
  if (form !== about.form || version !== VERSION || entry !== about.entry || field !== about.field) return undefined;
  const answers = fit(stored, exampleOf(about, keys)) as Answers | undefined;
  return answers && isSound(answers) && hasRoom(answers) ? answers : undefined;
}

/** Lists that the form shows at least one member of. */
const hasRoom = (answers: Answers): boolean =>
  answers.form === 'fact' ||
  (answers.checkpoints.length > 0 &&
    (answers.form === 'checkpoint' || (answers.organisations.length > 0 && answers.links.length > 0 && answers.paragraphs.length > 0)));
