import type { Field, Subject } from '../fields/field.ts';
import { absentLabels } from '../i18n/labels.ts';
import type { Language } from '../i18n/language.ts';
import type { Citation } from '../schema/source.ts';

/** Stands for an optional fact that an entry does not record. */
const NOT_RECORDED = '–';

/** A value that one or several checkpoints share. */
export interface SharedValue {
  text: string;
  /** Number of checkpoints with this value. */
  count: number;
  absent: boolean;
  disputed: boolean;
  /** Evidence of the first checkpoint with this value. */
  sources: Citation[];
  /** Anchor of the fact of that checkpoint (of the first disputed one, where any is) on the page of the model; none where the entry does not record it. */
  anchor: string | undefined;
}

/** Anchor of a fact on the page that shows it. */
export const anchorOf = ({ id }: Field, { checkpoint }: Subject): string => `${checkpoint.id}--${id}`;

/** The distinct values of a field over checkpoints in the order of the field, those without a value last. */
export function distinctValues(field: Field, subjects: readonly Subject[], language: Language): SharedValue[] {
  const values = new Map<string, SharedValue & { key: number | string | null }>();
  for (const subject of subjects) {
    const claim = field.claim(subject);
    const known = claim?.status === 'known';
    const text = known ? field.format(claim.value, language, subject) : claim ? absentLabels[claim.status][language] : NOT_RECORDED;
    const disputed = known && claim.disputedBy.length > 0;
    const anchor = claim ? anchorOf(field, subject) : undefined;
    const before = values.get(text);
    if (before) {
      before.count += 1;
      if (disputed && !before.disputed) before.anchor = anchor;
      before.disputed ||= disputed;
    } else {
      const key = known ? field.sortKey(claim.value, subject) : null;
      values.set(text, { text, count: 1, absent: !known, disputed, sources: claim?.sources ?? [], anchor, key });
    }
  }
  return [...values.values()].sort((a, b) => {
    if (a.key === null || b.key === null) return a.key === b.key ? 0 : a.key === null ? 1 : -1;
    return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
  });
}
