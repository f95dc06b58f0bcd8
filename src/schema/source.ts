import * as z from 'zod';
import { line, partialDate, slug, text, webAddress } from './primitives.ts';

/** What a source is. */
export const SOURCE_KINDS = ['repository', 'model-card', 'paper', 'issue', 'release', 'article', 'page', 'measurement'] as const;

const PINNED = /^[0-9a-f]{40}$/;

/**
 * Why a GitHub address can change under the reader's feet, or `undefined` when it cannot.
 * Files, folders and histories must name a commit with 40 hex digits; issues, releases, users and wikis have no commit.
 */
export function unpinnedGitHub(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.hostname === 'raw.githubusercontent.com') {
    const revision = url.pathname.split('/')[3] ?? '';
    return PINNED.test(revision) ? undefined : revision;
  }
  if (url.hostname !== 'github.com') return undefined;
  const [, , , view, revision] = url.pathname.split('/');
  if (!view || !['blob', 'tree', 'raw', 'commits', 'blame'].includes(view)) return undefined;
  return PINNED.test(revision ?? '') ? undefined : (revision ?? '');
}

/** Judged by itself, so that a moving link is told even while the rest of the source is missing. */
export const sourceAddress = webAddress.superRefine((address, context) => {
  if (address.includes('#')) context.addIssue({ code: 'custom', message: 'place-in-address' });
  if (unpinnedGitHub(address) !== undefined) context.addIssue({ code: 'custom', message: 'pinned-link' });
});

/** One published document (or one measurement of ours) that facts point at. */
export const source = z
  .strictObject({
    url: sourceAddress.optional(),
    title: text,
    kind: z.enum(SOURCE_KINDS),
    publisher: text.optional(),
    date: partialDate.optional(),
    note: text.optional(),
  })
  .superRefine((value, context) => {
    if (!value.url && value.kind !== 'measurement') {
      context.addIssue({ code: 'custom', path: ['url'], message: 'source-address' });
    }
    if (!value.url && value.kind === 'measurement' && !value.note) {
      context.addIssue({ code: 'custom', path: ['note'], message: 'measurement-note' });
    }
  });

/** Sources of an entry by id. */
export const sources = z.record(slug, source);

const COMPACT = /^([a-z0-9]+(?:[.-][a-z0-9]+)*)(?:#(.+))?$/;

/** A source id with the place in it: `readme#L98`, `readme#L98-L101`, `report#§3.1`, `issue-3`. */
const compactCitation = z
  .string()
  .regex(COMPACT, { error: 'citation-form' })
  .transform((value) => {
    const match = COMPACT.exec(value);
    return { ref: match?.[1] ?? value, ...(match?.[2] ? { at: match[2].trim() } : {}) };
  });

/** The same, taken apart; needed where the place holds what the short form cannot. */
export const fullCitation = z.strictObject({ ref: slug, at: line.optional() });

/** One pointer into a source. */
export const citation = z.union([compactCitation, fullCitation]);

/** One pointer or several. */
export const citations = z.union([
  compactCitation.transform((one) => [one]),
  fullCitation.transform((one) => [one]),
  z.array(citation).min(1, { error: 'empty-list' }),
]);

/** A published document, as validated. */
export type Source = z.output<typeof source>;
/** A pointer into a source: its id and the place in it. */
export interface Citation {
  ref: string;
  at?: string | undefined;
}
