/** What kind of value a fact has: one word or several of a list, a number, a date, text, or the id of a base or checkpoint. */
export type FieldKind = 'choice' | 'choices' | 'number' | 'integer' | 'date' | 'text' | 'parent';

/** A value from a list, with its name in the language of the page. */
export interface Choice {
  value: string;
  label: string;
}

/** One question of the form about a fact, in the language of the page. */
export interface FormField {
  key: string;
  kind: FieldKind;
  label: string;
  help: string;
  required: boolean;
  choices?: Choice[];
  /** A plain value without evidence, as the role of a checkpoint. */
  bare?: true;
}

/** Questions by the place of the fact in the data, members of lists and series as `*`: `checkpoints.*.base`, `licence.code`. */
export type Questions = Record<string, FormField>;

/** The questions right below a place: of a checkpoint, of the licence of the entry. */
export const questionsIn = (questions: Questions, place: string): FormField[] =>
  Object.entries(questions).flatMap(([path, field]) => (path.slice(0, path.lastIndexOf('.')) === place ? [field] : []));

/** The question about the fact at a path of the data; nothing where the form has none. */
export function questionAt(questions: Questions, [first = '', ...rest]: readonly PropertyKey[]): FormField | undefined {
  // A series states facts of checkpoints, under a key where they have a position.
  const path = first === 'series' ? ['checkpoints', '*', ...rest.slice(1)] : [first, ...rest];
  const place = path.map((key) => (typeof key === 'number' ? '*' : String(key))).join('.');
  return Object.hasOwn(questions, place) ? questions[place] : undefined;
}
