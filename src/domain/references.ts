import { citationsIn } from '../loader/walk.ts';
import type { Citation, Source } from '../schema/source.ts';

/** One cited place of a source, with its number on the page. */
export interface Place {
  number: number;
  at: string | undefined;
  /** Address of the place, where the source has an address. */
  href: string | undefined;
  /** Whether a program found in it what every fact says that was compared with it, and there is such a fact. */
  checked: boolean;
}

/** A source with the places cited from it. */
export interface Reference {
  id: string;
  source: Source;
  places: Place[];
  /** Whether the address always shows the same text. */
  fixed: boolean;
}

/** All references of a page and the number of each citation. */
export interface References {
  list: Reference[];
  /** Numbers of citations, in ascending order, without repetition, and whether a program confirmed them there. */
  marks: (citations: readonly Citation[]) => { number: number; checked: boolean }[];
}

/** Whether a program found in a place what a fact says (true), or not all of it (false); undefined where it was not compared. */
export type CheckOf = (citation: Citation) => boolean | undefined;

const LINES = /^L(\d+)(?:-L(\d+))?$/;
const REVISION = /\/[0-9a-f]{40}(?:\/|$)/;

/** Whether an address can never show another text: a GitHub or Hugging Face address with a commit, or a paper of a numbered version. */
export function isFixed(source: Source): boolean {
  if (!source.url) return true;
  if (/^https:\/\/(?:github\.com|raw\.githubusercontent\.com|huggingface\.co)\//.test(source.url)) return REVISION.test(source.url);
  return /arxiv\.org\/(?:abs|pdf)\/\d{4}\.\d{4,5}v\d+/.test(source.url);
}

/**
 * Address of a place in a source. GitHub shows the lines of a Markdown file only with `?plain=1`.
 * A place that is no line (a table, a section) has no address of its own.
 */
export function placeAddress(source: Source, at: string | undefined): string | undefined {
  if (!source.url) return undefined;
  const lines = at === undefined ? null : LINES.exec(at);
  if (!lines || !source.url.startsWith('https://github.com/') || !source.url.includes('/blob/')) return source.url;
  const plain = /\.(?:md|markdown|rst)$/i.test(source.url) ? '?plain=1' : '';
  return `${source.url}${plain}#${at}`;
}

/** Sorts `L9` before `L10`, lines before other places, and no place first. */
function comparePlaces(a: string | undefined, b: string | undefined): number {
  const line = (at: string | undefined) => (at === undefined ? -1 : Number(LINES.exec(at)?.[1] ?? Number.POSITIVE_INFINITY));
  const [first, second] = [line(a), line(b)];
  if (first !== second) return first - second;
  return (a ?? '').localeCompare(b ?? '', 'en', { numeric: true });
}

const keyOf = ({ ref, at }: Citation) => `${ref}#${at ?? ''}`;

/**
 * Numbers every place that an entry cites: sources in the order in which the entry lists them, places in the order of lines.
 * @param data validated entry, its citations anywhere in it
 * @param extra citations of the articles
 * @param checkOf what a program found about a citation of the data or the articles
 */
export function referencesOf(
  data: unknown,
  sources: Record<string, Source>,
  extra: readonly Citation[] = [],
  checkOf: CheckOf = () => undefined,
): References {
  const cited = new Map<string, Map<string, string | undefined>>();
  const checks = new Map<string, boolean>();
  const all = [...citationsIn(data).map(({ citation }) => citation), ...extra];
  for (const citation of all) {
    const places = cited.get(citation.ref) ?? new Map<string, string | undefined>();
    places.set(keyOf(citation), citation.at);
    cited.set(citation.ref, places);
    const check = checkOf(citation);
    if (check !== undefined) checks.set(keyOf(citation), check && checks.get(keyOf(citation)) !== false);
  }
  const numbers = new Map<string, number>();
  let next = 1;
  const list = Object.entries(sources).flatMap(([id, source]): Reference[] => {
    const places = cited.get(id);
    if (!places) return [];
    const sorted = [...places.entries()].sort((a, b) => comparePlaces(a[1], b[1]));
    return [
      {
        id,
        source,
        fixed: isFixed(source),
        places: sorted.map(([key, at]) => {
          const number = next;
          next += 1;
          numbers.set(key, number);
          return { number, at, href: placeAddress(source, at), checked: checks.get(key) === true };
        }),
      },
    ];
  });
  return {
    list,
    marks: (citations) => {
      const marks = new Map<number, boolean>();
      for (const citation of citations) {
        const number = numbers.get(keyOf(citation));
        if (number !== undefined) marks.set(number, checkOf(citation) === true && marks.get(number) !== false);
      }
      return [...marks].sort(([a], [b]) => a - b).map(([number, checked]) => ({ number, checked }));
    },
  };
}
