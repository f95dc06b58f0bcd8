import type { Text } from '../schema/primitives.ts';
import { MAX_LINES, VERIFIED, type Cited, type EntryChange, type Report, type Row } from './report.ts';
import { MAX_ADDRESS, MAX_CITED, MAX_ENTRIES, MAX_ROWS, MAX_TEXT } from './shorten.ts';

/** A report that was handed on, with the number of the pull request that it says it belongs to. */
export interface Parcel {
  number: number;
  report: Report;
}

/** Largest parcel that is read, in bytes. */
export const MAX_PARCEL = 4_000_000;

type Item = Record<string, unknown>;

function refuse(what: string): never {
  throw new Error(what);
}

const asItem = (value: unknown, what: string): Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Item) : refuse(`${what} is no object`);

function asText(value: unknown, what: string, most: number): string {
  return typeof value === 'string' && value.length <= most ? value : refuse(`${what} is no text of at most ${most} characters`);
}

function asCount(value: unknown, what: string): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : refuse(`${what} is no count`);
}

function asOneOf<const T extends string>(value: unknown, what: string, words: readonly T[]): T {
  return words.find((word) => word === value) ?? refuse(`${what} is none of ${words.join(', ')}`);
}

function asList<T>(value: unknown, what: string, most: number, read: (member: unknown, what: string) => T): T[] {
  if (!Array.isArray(value) || value.length > most) return refuse(`${what} is no list of at most ${most}`);
  return value.map((member, index) => read(member, `${what}[${index}]`));
}

const asLine = (value: unknown, what: string) => asText(value, what, MAX_TEXT);

function asName(value: unknown, what: string): Text {
  if (typeof value === 'string') return asLine(value, what);
  const { zh, en } = asItem(value, what);
  return { zh: asLine(zh, `${what}.zh`), en: asLine(en, `${what}.en`) };
}

function asCited(value: unknown, what: string): Cited {
  const { label, href } = asItem(value, what);
  return { label: asLine(label, `${what}.label`), ...(href === undefined ? {} : { href: asText(href, `${what}.href`, MAX_ADDRESS) }) };
}

function asRow(value: unknown, what: string): Row {
  const { kind, path, before, after, sources, formerly, lost, verified } = asItem(value, what);
  return {
    kind: asOneOf(kind, `${what}.kind`, ['added', 'changed', 'removed', 'evidence']),
    path: asLine(path, `${what}.path`),
    before: asList(before, `${what}.before`, MAX_LINES, asLine),
    after: asList(after, `${what}.after`, MAX_LINES, asLine),
    sources: asList(sources, `${what}.sources`, MAX_CITED, asCited),
    formerly: asList(formerly, `${what}.formerly`, MAX_CITED, asCited),
    lost: lost === true,
    ...(verified === undefined ? {} : { verified: asOneOf(verified, `${what}.verified`, VERIFIED) }),
  };
}

function asEntry(value: unknown, what: string): EntryChange {
  const { id, name, state, from, rows, omitted, moved, articles } = asItem(value, what);
  return {
    id: asLine(id, `${what}.id`),
    name: asName(name, `${what}.name`),
    state: asOneOf(state, `${what}.state`, ['added', 'removed', 'changed', 'unreadable']),
    ...(from === undefined ? {} : { from: asLine(from, `${what}.from`) }),
    rows: asList(rows, `${what}.rows`, MAX_ROWS, asRow),
    omitted: asCount(omitted, `${what}.omitted`),
    moved: asCount(moved, `${what}.moved`),
    articles: asList(articles, `${what}.articles`, 2, (word, at) => asOneOf(word, at, ['zh', 'en'])),
  };
}

/**
 * Reads a parcel that strangers may have written: takes over only what has the right form and size.
 * @throws Error with the reason, in plain words
 */
export function parseParcel(text: string): Parcel {
  if (text.length > MAX_PARCEL) return refuse(`the report is larger than ${MAX_PARCEL} bytes`);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return refuse('the report is no JSON');
  }
  const { number, report } = asItem(data, 'the parcel');
  const { entries, totals } = asItem(report, 'the report');
  const { added, changed, removed, evidence, lost } = asItem(totals, 'totals');
  return {
    number: asCount(number, 'number') || refuse('number is no pull request'),
    report: {
      entries: asList(entries, 'entries', MAX_ENTRIES, asEntry),
      totals: {
        added: asCount(added, 'totals.added'),
        changed: asCount(changed, 'totals.changed'),
        removed: asCount(removed, 'totals.removed'),
        evidence: asCount(evidence, 'totals.evidence'),
        lost: asCount(lost, 'totals.lost'),
      },
    },
  };
}
