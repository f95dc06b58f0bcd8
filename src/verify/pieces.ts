import { sameDate } from './dates.ts';
import { canonical } from './decimal.ts';
import { sameFigure, writtenFigures, type Reading, type Unit } from './figures.ts';
import { holdsName, partsOfName } from './names.ts';
import type { Scan } from './scan.ts';

/** Something that must stand in the lines that a fact cites. */
export type Piece = {
  label: string;
  /** Whether it only counts where a statement has no figure, date or name of its own in the lines. */
  soft?: boolean;
} & (
  | { kind: 'figure'; readings: readonly Reading[] }
  | { kind: 'ratio'; terms: readonly string[] }
  | { kind: 'date'; year?: number | undefined; month?: number | undefined; day?: number | undefined }
  /** A name; any of its spellings will do. */
  | { kind: 'name'; spellings: readonly string[] }
  /** A term, told by the words in which sources say it. */
  | { kind: 'term'; words: RegExp }
  /** Words that a statement quotes, or all that it says, where sources may say just the same. */
  | { kind: 'quote'; words: string; all?: boolean }
);

const UNIT_WORDS: Record<Unit, RegExp> = {
  '': /(?!)/,
  '%': /%/,
  KB: /\bK(?:i?B)?\b/,
  MB: /\bM(?:i?B)?\b/,
  GB: /\bG(?:i?B)?\b/,
  TB: /\bT(?:i?B)?\b/,
};

/** The parts of a text among which a piece is looked for. */
export type Passage = readonly Scan[];

function holdsPart(passage: Passage, part: string): boolean {
  const [figure] = writtenFigures(part);
  if (figure?.text === part) {
    return passage.some(
      (scan) => scan.figures.some(({ readings }) => sameFigure(figure.readings, readings, () => false)) || holdsName(scan.folded, part),
    );
  }
  return passage.some((scan) => holdsName(scan.folded, part));
}

/** A name stands as a whole, or all its parts do, none of them a single letter. */
function holdsSpelling(passage: Passage, name: string): boolean {
  if (passage.some((scan) => holdsName(scan.folded, name))) return true;
  const parts = partsOfName(name);
  return parts.length > 1 && parts.every((part) => (part.length > 1 || /\d/.test(part)) && holdsPart(passage, part));
}

/** Whether figures follow one another without another between them: the weights 4, 4 and 2 of a setting for 4:4:2. */
function inARow(passage: Passage, terms: readonly string[]): boolean {
  const figures = passage.flatMap((scan) => [...scan.figures].sort((a, b) => a.start - b.start));
  return figures.some((_, start) =>
    terms.every((term, index) => figures[start + index]?.readings.some(({ value, unit }) => unit === '' && value === term)),
  );
}

/** Whether a passage holds a piece, or of a name at least a part that says something. */
export function contributes(piece: Piece, passage: Passage): boolean {
  if (stands(piece, passage)) return true;
  return (
    piece.kind === 'name' && piece.spellings.some((name) => partsOfName(name).some((part) => part.length > 1 && holdsPart(passage, part)))
  );
}

/** Whether a piece stands in a passage. */
export function stands(piece: Piece, passage: Passage): boolean {
  switch (piece.kind) {
    case 'figure': {
      const hint = (unit: Unit) => passage.some(({ text }) => UNIT_WORDS[unit].test(text));
      return passage.some((scan) => scan.figures.some(({ readings }) => sameFigure(piece.readings, readings, hint)));
    }
    case 'ratio':
      return (
        passage.some((scan) => scan.ratios.some((terms) => terms.join() === piece.terms.join())) ||
        (piece.terms.length > 2 && inARow(passage, piece.terms))
      );
    case 'date':
      return (
        passage.some((scan) => scan.dates.some((date) => sameDate(piece, date))) ||
        (piece.month === undefined &&
          piece.year !== undefined &&
          stands({ kind: 'figure', label: piece.label, readings: [{ value: canonical(String(piece.year)), unit: '' }] }, passage))
      );
    case 'name':
      return piece.spellings.some((name) => holdsSpelling(passage, name));
    case 'term':
      // Some names of licences run over two lines.
      return piece.words.test(passage.map(({ text }) => text.trim()).join(' '));
    case 'quote':
      return passage.some(({ text }) => text.includes(piece.words));
  }
}
