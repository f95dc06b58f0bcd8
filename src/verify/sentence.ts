import type { Language } from '../loader/atlas.ts';
import type { Text } from '../schema/primitives.ts';
import { writtenDates } from './dates.ts';
import { writtenFigures } from './figures.ts';
import { glossaryTerms } from './glossary.ts';
import { fold } from './names.ts';
import type { Piece } from './pieces.ts';
import { plain } from './plain.ts';
import { ratiosIn, without } from './scan.ts';

const WORD = String.raw`[A-Za-z][A-Za-z0-9]*(?:[-_./+'’][A-Za-z0-9]+)*\+*`;
/** Words in Latin script: LLaMA-7B, config.json, Hugging Face; with the number of a version where one follows: Llama 2. */
const NAME = new RegExp(
  String.raw`(?<![A-Za-z0-9]|\d-)(?:${WORD})(?: [A-Z][A-Za-z0-9]*(?:[-_./+'’][A-Za-z0-9]+)*)*(?: \d(?:\.\d)?(?![\d.]|\s?[%个张条种层类轮次步万亿倍台块卡年月日]|[A-Za-z]))?`,
  'gu',
);
/** A word of English with a figure in it: LLaMA-7B, V100-32GB, but no plain word and no plain figure. */
const COMPOUND = /(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9]*(?:[-_./+][A-Za-z0-9]+)+|(?<![A-Za-z0-9])[A-Za-z]+\d[A-Za-z0-9]*/g;
/** Units, and words that say where something stands rather than what. */
const NO_NAMES = new Set('gb mb kb tb vs etc token tokens the a an of and or for in on by with to'.split(' '));
/** Up to here the Chinese text writes a number in words where the English may use a digit: 第二阶段, “stage 2”. */
const IN_WORDS = 12;

function piecesOfText(text: string, namesToo: boolean, known: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  // Line breaks and places for input in templates of prompts.
  let rest = plain(text)
    .replace(/\\+n/g, ' ')
    .replace(/\{+\w+\}+/g, ' ');
  const dates = writtenDates(rest);
  for (const { text: label, year, month, day } of dates) pieces.push({ kind: 'date', label, year, month, day });
  rest = without(rest, dates);
  if (namesToo) {
    const names = [...rest.matchAll(NAME)]
      .map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }))
      .filter(({ text }) => !NO_NAMES.has(text.toLowerCase()));
    for (const { text } of names) {
      const label = text.replace(/^The /, '');
      if (label.length > 1) pieces.push({ kind: 'name', label, spellings: [label] });
    }
    rest = without(rest, names);
  } else {
    for (const name of known) rest = rest.replaceAll(name, (found) => ' '.repeat(found.length));
    // Ordinals are days or ranks; the Chinese has them with 日 or 第.
    rest = rest
      .replace(/\b\d+(?:st|nd|rd|th)\b/g, (found) => ' '.repeat(found.length))
      .replace(COMPOUND, (found) => ' '.repeat(found.length));
  }
  const ratios = ratiosIn(rest);
  for (const { text: label, terms } of ratios) pieces.push({ kind: 'ratio', label, terms });
  rest = without(rest, ratios);
  for (const { text: label, readings } of writtenFigures(rest)) pieces.push({ kind: 'figure', label, readings });
  return pieces;
}

const identity = (piece: Piece): string => {
  switch (piece.kind) {
    case 'figure':
      return `figure ${piece.readings.map(({ value, unit }) => value + unit).join()}`;
    case 'ratio':
      return `ratio ${piece.terms.join(':')}`;
    case 'date':
      return `date ${piece.year}-${piece.month}-${piece.day}`;
    case 'name':
      return `name ${piece.spellings.map((name) => fold(name).text).join()}`;
    case 'term':
    case 'quote':
      return `${piece.kind} ${piece.label}`;
  }
};

/** The pieces, each once. */
export const distinctPieces = (pieces: readonly Piece[]): Piece[] => [...new Map(pieces.map((piece) => [identity(piece), piece])).values()];

const isNoSmallNumber = (piece: Piece): boolean => piece.kind !== 'figure' || !/^\d+$/.test(piece.label) || Number(piece.label) > IN_WORDS;

/**
 * What must stand in the sources of a text: every figure, ratio and date of both languages, and every name in Latin script.
 * Names are taken from the Chinese, where whatever is Latin is a name or a term; the English says the same.
 */
export function piecesOfSentence(text: Text): Piece[] {
  if (typeof text === 'string') return distinctPieces(piecesOfText(text, true, []));
  const chinese = piecesOfText(text.zh, true, []);
  const names = chinese.flatMap((piece) => (piece.kind === 'name' ? [piece.label] : []));
  const english = piecesOfText(text.en, false, names).filter(isNoSmallNumber);
  return distinctPieces([...chinese, ...english]);
}

/** Figures, ratios and dates of a passage in one language. */
export function figuresOfPassage(text: string, language: Language): Piece[] {
  const pieces = language === 'zh' ? piecesOfText(text, true, []) : piecesOfText(text, false, []).filter(isNoSmallNumber);
  return distinctPieces(pieces.filter(({ kind }) => kind === 'figure' || kind === 'ratio' || kind === 'date'));
}

/** Fewer characters than these stand anywhere. */
const FEW_WORDS = 4;

/** Terms of a text and its quotations, for a statement that has no figure, date or name. */
export function termsOfSentence(text: Text): Piece[] {
  const chinese = typeof text === 'string' ? text : text.zh;
  const quotes = (chinese.match(/“[^”]{2,}”/g) ?? []).map((quote): Piece => ({
    kind: 'quote',
    label: quote,
    words: plain(quote.slice(1, -1)),
    soft: true,
  }));
  // Without what we add in brackets, a short text may be the source’s own words.
  const bare = plain(chinese.replace(/（[^（）]*）/g, '')).trim();
  const all: Piece[] = [...bare].length < FEW_WORDS ? [] : [{ kind: 'quote', label: bare, words: bare, all: true, soft: true }];
  return [...quotes, ...all, ...glossaryTerms(bare)];
}
