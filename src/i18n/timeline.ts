import type { Language } from './language.ts';

/** What the script of the timeline says, apart from all other words: it needs no more. */
export const TIMELINE_WORDS = {
  zh: { none: '没有符合条件的事件。', showing: (count: number) => `共${count}个事件` },
  en: { none: 'No event matches.', showing: (count: number) => `${count} events` },
} satisfies Record<Language, unknown>;
