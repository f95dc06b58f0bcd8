import type { Language } from './language.ts';

/** What the script of the lineage page says; it takes the words from the page, `#` being the number. */
export const KIN_HITS = {
  zh: { none: '没有符合条件的条目，请放宽筛选。', one: '共1项', many: '共#项' },
  en: { none: 'Nothing matches; take one of the choices back.', one: '1 item', many: '# items' },
} satisfies Record<Language, unknown>;
