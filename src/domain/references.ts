import { citationsIn } from '../loader/walk.ts';
import type { Citation, Source } from '../schema/source.ts';

/** One cited place of a source, with its number on the page. */
export interface Place {
  number: number;
  at: string | undefined;
  /** Address of the place, where the source has an address. */
  href: string | undefined;
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
  /** Numbers of citations, in ascending order, without repetition. */
  numbers: (citations: readonly Citation[]) => number[];
}

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
 */
export function referencesOf(data: unknown, sources: Record<string, Source>, extra: readonly Citation[] = []): References {
  const cited = new Map<string, Map<string, string | undefined>>();
  const all = [...citationsIn(data).map(({ citation }) => citation), ...extra];
  for (const citation of all) {
    const places = cited.get(citation.ref) ?? new Map<string, string | undefined>();
    places.set(keyOf(citation), citation.at);
    cited.set(citation.ref, places);
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
          return { number, at, href: placeAddress(source, at) };
        }),
      },
    ];
  });
  return {
    list,
    numbers: (citations) =>
      [...new Set(citations.map((citation) => numbers.get(keyOf(citation))).filter((number) => number !== undefined))].sort(
        (a, b) => a - b,
      ),
  };
}
