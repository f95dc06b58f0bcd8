import type { Language } from './language.ts';

/** What the script of the lineage page says, apart from all other words: it needs no more. */
export const KIN_HITS = {
  zh: { none: '没有符合条件的条目，请放宽筛选。', showing: (count: number) => `共${count}项` },
  en: { none: 'Nothing matches; take one of the choices back.', showing: (count: number) => `${count} ${count === 1 ? 'item' : 'items'}` },
} satisfies Record<Language, unknown>;
