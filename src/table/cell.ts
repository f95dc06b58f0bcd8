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

/** The distinct parts of all known values, in the order in which the field sorts them. */
function partsOf(field: Field, subjects: readonly Subject[], language: Language): string[] {
  const known = subjects.flatMap((subject) => {
    const claim = field.claim(subject);
    return claim?.status === 'known'
      ? [{ key: field.sortKey(claim.value, subject), parts: field.parts?.(claim.value, language, subject) ?? [] }]
      : [];
  });
  return [...new Set(known.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).flatMap(({ parts }) => parts))];
}

/**
 * The cell of a field over one or several checkpoints: the value, the range of numbers and dates, or the list of distinct values.
 * Checkpoints without a value are left out beside others that have one.
 */
export function cellOf(field: Field, subjects: readonly Subject[], language: Language): Cell {
  const values = distinctValues(field, subjects, language);
  const known = values.filter(({ absent }) => !absent);
  const shown = known.length > 0 ? known : values;
  const separator = language === 'zh' ? '、' : ', ';
  const texts = shown.map((value) => value.text);
  const text =
    field.together === 'range' && texts.length > 1
      ? `${texts[0] ?? ''}${DASH}${texts.at(-1) ?? ''}`
      : subjects.length > 1 && field.parts && known.length > 0
        ? partsOf(field, subjects, language).join(separator)
        : texts.join(separator);
  return {
    text,
    absent: known.length === 0,
    disputedAt: values.find(({ disputed }) => disputed)?.anchor,
    anchor: shown[0]?.anchor,
  };
}
