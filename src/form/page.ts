import type { Others } from '../loader/others.ts';
import type { Bilingual, Text } from '../schema/primitives.ts';
import type { Choice, Questions } from './questions.ts';

/** What the page tells the form, in the language of the page. */
export interface FormPage {
  /** Where the files of the site stand, with a slash at the end. */
  base: string;
  /** Address of the page of rules; findings add the id of a rule. */
  rules: string;
  /** Repository on GitHub; nothing where the build was not told. */
  repository?: string | undefined;
  questions: Questions;
  choices: Record<'organisation' | 'link' | 'weightLink' | 'source' | 'event' | 'hue' | 'mark', Choice[]>;
}

/** What the form knows of the entries of the atlas: what the check needs, and names to choose by. */
export interface FormAtlas extends Others {
  /** Names of models, and which of their keys stand in files of their own. */
  entries: { slug: string; name: Text; files: string[] }[];
  /** Names of base models and checkpoints, by id. */
  parents: Record<string, string>;
  /** Names of techniques, by slug. */
  names: Record<string, Bilingual>;
}
