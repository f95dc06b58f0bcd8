/** Kinds of things that search finds, in the order in which results are grouped. */
export const SEARCH_KINDS = ['model', 'checkpoint', 'technique', 'benchmark', 'tokenizer', 'organisation', 'page'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];
