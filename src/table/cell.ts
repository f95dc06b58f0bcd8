import { distinctValues } from '../domain/distinct.ts';
import type { Field, Subject } from '../fields/field.ts';
import type { Language } from '../i18n/language.ts';

/** What a cell of the table shows. */
export interface Cell {
  text: string;
  /** Whether no value is known. */
  absent: boolean;
  /** Anchor of a fact on which sources disagree, on the page of the model. */
  disputedAt: string | undefined;
  /** Anchor of the (first) fact with its evidence, on the page of the model. */
  anchor: string | undefined;
}

const DASH = '–';

/**
 * The cell of a field over one or several checkpoints: the value, the range of numbers and dates, or the list of distinct values.
 * Checkpoints without a value are left out beside others that have one.
 */
export function cellOf(field: Field, subjects: readonly Subject[], language: Language): Cell {
  const values = distinctValues(field, subjects, language);
  const known = values.filter(({ absent }) => !absent);
  const shown = known.length > 0 ? known : values;
  const texts = shown.map(({ text }) => text);
  const text =
    field.together === 'range' && texts.length > 1
      ? `${texts[0] ?? ''}${DASH}${texts.at(-1) ?? ''}`
      : texts.join(language === 'zh' ? '、' : ', ');
  return {
    text,
    absent: known.length === 0,
    disputedAt: values.find(({ disputed }) => disputed)?.anchor,
    anchor: shown[0]?.anchor,
  };
}
