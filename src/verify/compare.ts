import type { Outcome } from '../schema/verification.ts';
import { contextLines } from './context.ts';
import { roundsTo, type Formula } from './formula.ts';
import { contributes, stands, type Passage, type Piece } from './pieces.ts';
import { scanLine, type Scan, type ScannedFile } from './scan.ts';

/** What a citation turned out to be. */
export type Read =
  /** Lines of a file, or the whole of it. */
  | {
      kind: 'file';
      file: ScannedFile;
      lines?: readonly [number, number] | undefined;
      /** Days of the commit, as ISO dates. */
      days: readonly string[];
      /** Where the file stands: repository, path, title of the source. Names may be taken from it. */
      about: string;
      markdown: boolean;
    }
  /** A text made from the repository: a commit, a history, the names in a folder; of a release, whose notes are no part of it, only the day. */
  | { kind: 'text'; lines: readonly string[]; about: string; whole: boolean }
  /** Nothing that this program reads: a web page, a paper, a picture. */
  | { kind: 'unread'; about: string }
  /** Something that it would read but could not get. */
  | { kind: 'unreachable' };

/** Where a piece does stand in a file that the fact cites. */
export interface Elsewhere {
  /** Position of the citation in the fact. */
  citation: number;
  first: number;
  last: number;
}

/** Result of comparing a fact with what it cites. */
export interface Comparison {
  outcome: Outcome;
  /** `+` for a citation whose place holds a piece, `-` for none, `.` for not read. */
  cited: string;
  missing: readonly Piece[];
  elsewhere: readonly Elsewhere[];
}

/** A whole file counts as a place where it is no longer than this; in a longer one a figure can stand by chance. */
const SHORT_FILE = 40;
/** Lines that a passage may span to be named as the place where a fact stands instead. */
const WINDOW = 12;

interface Place {
  own: Passage;
  context: Passage;
  days: Passage;
}

function placeOf(read: Read): Place | undefined {
  switch (read.kind) {
    case 'text':
      return { own: read.lines.map(scanLine), context: [], days: [] };
    case 'file': {
      const { file, lines, days } = read;
      const [first, last] = lines ?? [1, file.lines.length <= SHORT_FILE ? file.lines.length : 0];
      const own: Scan[] = [];
      for (let number = first; number <= Math.min(last, file.lines.length); number += 1) own.push(file.at(number));
      const context = read.markdown && lines ? contextLines(file.lines, first).map((number) => file.at(number)) : [];
      return { own, context, days: days.map(scanLine) };
    }
    default:
      return undefined;
  }
}

/** Shortest run of lines, away from the cited ones, in which all pieces stand; the nearest of several. */
function windowFor(pieces: readonly Piece[], read: Extract<Read, { kind: 'file' }>): readonly [number, number] | undefined {
  const { file } = read;
  const near = read.lines?.[0] ?? 1;
  const holding = pieces.map((piece) =>
    Array.from({ length: file.lines.length }, (_, index) => index + 1).filter((number) => stands(piece, [file.at(number)])),
  );
  if (holding.some((numbers) => numbers.length === 0)) return undefined;
  let best: readonly [number, number] | undefined;
  const better = (a: readonly [number, number], b: readonly [number, number] | undefined) =>
    !b || a[1] - a[0] < b[1] - b[0] || (a[1] - a[0] === b[1] - b[0] && Math.abs(a[0] - near) < Math.abs(b[0] - near));
  for (const start of new Set(holding.flat())) {
    const ends = holding.map((numbers) => numbers.find((number) => number >= start));
    if (ends.some((end) => end === undefined)) continue;
    const window = [start, Math.max(...(ends as number[]))] as const;
    if (window[1] - window[0] < WINDOW && better(window, best)) best = window;
  }
  return best;
}

/** For each piece the lines of the cited files in which it stands, the nearest to the cited ones first, three at most. */
export function nearestLines(
  pieces: readonly Piece[],
  reads: readonly Read[],
): { piece: Piece; lines: { citation: number; line: number }[] }[] {
  return pieces.map((piece) => {
    const lines = reads.flatMap((read, citation) => {
      if (read.kind !== 'file') return [];
      const near = read.lines?.[0] ?? 1;
      return read.file.lines
        .map((_, index) => index + 1)
        .filter((line) => stands(piece, [read.file.at(line)]))
        .map((line) => ({ citation, line, distance: Math.abs(line - near) }));
    });
    return {
      piece,
      lines: lines
        .sort((a, b) => a.distance - b.distance)
        .slice(0, 3)
        .map(({ citation, line }) => ({ citation, line })),
    };
  });
}

/** How many terms, or one quotation, a statement in words alone must have for its terms to say anything. */
const ENOUGH_TERMS = 2;

/**
 * Compares the pieces of a fact with the places that it cites, in the order of its citations.
 * All figures, dates and names must stand in the lines, or else in what a reader sees above them; names may also
 * come from what the source is called, as long as something stands in the lines. A statement that has none of these
 * in its lines is judged by its terms.
 * @param subject names of what the entry is about: in the lines of another project they show that these speak of it
 * @param formulas reckonings of the fact: a figure that follows from figures in the lines counts as found
 */
export function compare(
  pieces: readonly Piece[],
  reads: readonly Read[],
  subject: readonly string[] = [],
  formulas: readonly Formula[] = [],
): Comparison {
  const places = reads.map(placeOf);
  const whole = (key: keyof Place) => places.flatMap((place) => place?.[key] ?? []);
  const [own, context, days] = [whole('own'), whole('context'), whole('days')];
  const about = reads.flatMap((read) => ('about' in read ? [scanLine(read.about)] : []));
  const seen = [...own, ...context];
  const named = [...seen, ...about];
  const inPlace = (piece: Piece, place: Place) =>
    stands(piece, place.own) ||
    // A name that stands in parts has its parts in several places.
    (piece.kind === 'name' && stands(piece, seen) && contributes(piece, place.own)) ||
    (piece.kind === 'date' && stands(piece, place.days));
  const signsOf = (wanted: readonly Piece[]) =>
    places.map((place) => (place ? (wanted.some((piece) => inPlace(piece, place)) ? '+' : '-') : '.')).join('');
  // A month without its year is taken for one of the year of the commit.
  const inYearOfCommit = (piece: Piece) =>
    piece.kind === 'date' &&
    piece.year !== undefined &&
    piece.day === undefined &&
    stands({ ...piece, month: undefined }, days) &&
    stands({ ...piece, year: undefined }, seen);
  const found = (piece: Piece) =>
    stands(piece, seen) ||
    inYearOfCommit(piece) ||
    (piece.kind === 'date' && stands(piece, days)) ||
    (piece.kind === 'name' && stands(piece, named));

  const unread = reads.some((read) => read.kind === 'unread' || (read.kind === 'text' && !read.whole));
  const reckoned = (piece: Piece) =>
    piece.kind === 'figure' &&
    formulas.some(
      ({ operands, result }) => operands.every(found) && piece.readings.some(({ value, unit }) => unit === '' && roundsTo(result, value)),
    );
  const operands = formulas.flatMap((formula) => formula.operands);

  const hard = pieces.filter(({ soft }) => !soft);
  const soft = pieces.filter((piece) => piece.soft && !(piece.kind === 'quote' && piece.all));
  const verbatim = pieces.filter((piece) => piece.kind === 'quote' && piece.all);
  const missing = hard.filter((piece) => !found(piece) && !reckoned(piece));
  const cited = signsOf(hard.some(reckoned) ? [...hard, ...operands] : hard);
  const result = (outcome: Outcome, signs = cited, elsewhere: readonly Elsewhere[] = []): Comparison => ({
    outcome,
    cited: signs,
    missing,
    elsewhere,
  });

  if (missing.length === 0) {
    if (cited.includes('+')) return result('confirmed');
    const spoken: Piece = { kind: 'name', label: subject[0] ?? '', spellings: subject };
    if (hard.length > 0 && subject.length > 0 && stands(spoken, own)) return result('confirmed', signsOf([spoken]));
    if (verbatim.some((piece) => stands(piece, own))) return result('confirmed', signsOf(verbatim));
    const weight = soft.reduce((sum, piece) => sum + (piece.kind === 'quote' ? ENOUGH_TERMS : 1), 0);
    const signs = signsOf(soft);
    if (weight >= ENOUGH_TERMS && signs.includes('+') && soft.every(found)) return result('confirmed', signs);
    if (reads.some(({ kind }) => kind === 'unreachable')) return result('unreachable');
    return unread && signs.includes('+') ? result('partly', signs) : result('no-test');
  }
  if (reads.some(({ kind }) => kind === 'unreachable')) return result('unreachable');
  const elsewhere = reads.flatMap((read, citation): Elsewhere[] => {
    const window = read.kind === 'file' ? windowFor(missing, read) : undefined;
    return window ? [{ citation, first: window[0], last: window[1] }] : [];
  });
  const partial = cited.includes('+') ? cited : signsOf(soft);
  if (unread && partial.includes('+')) return result('partly', partial, elsewhere);
  return result(elsewhere.length > 0 ? 'moved' : 'not-found', cited, elsewhere);
}
