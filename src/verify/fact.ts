import type { Fact } from '../domain/facts.ts';
import { partialDate, type Text } from '../schema/primitives.ts';
import { canonicalNumber } from './decimal.ts';
import { partsOf } from './dates.ts';
import { formulasIn, type Formula } from './formula.ts';
import type { Piece } from './pieces.ts';
import { distinctPieces, piecesOfSentence, termsOfSentence } from './sentence.ts';
import {
  alignmentWords,
  commercialWords,
  domainWords,
  formWords,
  licenceWords,
  methodWords,
  settingWords,
  statusWords,
  tokenizerWords,
} from './terms.ts';

/** Names by which sources may call what an entry names by an id: a base model, a checkpoint, a series of them. */
export type NamesOf = (id: string) => readonly string[];

type Item = Record<string, unknown>;

const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is Text =>
  typeof value === 'string' || (isItem(value) && typeof value.zh === 'string' && typeof value.en === 'string');

const WORDS: Record<string, Readonly<Partial<Record<string, RegExp>>>> = {
  tokenizer: tokenizerWords,
  tokenizer_relation: tokenizerWords,
  method: methodWords,
  alignment: alignmentWords,
  form: formWords,
  commercial: commercialWords,
  domain: domainWords,
  status: statusWords,
};

const figure = (value: number, label = String(value)): Piece => ({
  kind: 'figure',
  label,
  readings: [{ value: canonicalNumber(value), unit: '' }],
});
const dateOf = (date: string): Piece => ({ kind: 'date', label: date, ...partsOf(date) });
const sizeOf = (billions: number): Piece => ({
  kind: 'figure',
  label: `${billions}B`,
  readings: [{ value: canonicalNumber(billions * 1e9), unit: '' }],
});
/** A size or a count as published, with or without the unit that the head of its table may hold. */
const measuredOf = (value: number): Piece => ({
  kind: 'figure',
  label: String(value),
  readings: [
    { value: canonicalNumber(value), unit: 'GB' },
    { value: canonicalNumber(value), unit: '' },
  ],
});
const nameOf = (spellings: readonly string[]): Piece => ({ kind: 'name', label: spellings[0] ?? '', spellings });
const term = (label: string, words: RegExp): Piece => ({ kind: 'term', label, words });

const spellingsOf = (name: Text): string[] => (typeof name === 'string' ? [name] : [name.zh, name.en]);

/** What a text says, hard and soft; licences and settings by all of their names. */
function textPieces(value: Text): Piece[] {
  const pieces = piecesOfSentence(value).map((piece) => {
    if (piece.kind !== 'name') return piece;
    // Our name for the first LLaMA, which had no number in its time.
    if (/^LLaMA-1$/i.test(piece.label)) return { ...piece, spellings: [piece.label, 'LLaMA'] };
    const words = licenceWords[piece.label] ?? settingWords[piece.label.toLowerCase()];
    return words ? term(piece.label, words) : piece;
  });
  return [...pieces, ...termsOfSentence(value)];
}

/** Pieces of the value of a field. @param field last name in the address of the fact */
function valuePieces(field: string, value: unknown, namesOf: NamesOf): Piece[] {
  if (value === 'unclear') return [];
  const words = WORDS[field];
  if (words && [value].flat().every((one) => typeof one === 'string' && one in words)) {
    return [value].flat().map((one) => term(String(one), words[String(one)]!));
  }
  if (field === 'trainable_share' && value === '100%') return [term('100%', methodWords['full-parameter'])];
  if (field === 'size' && typeof value === 'number') return [sizeOf(value)];
  if (field === 'base' && typeof value === 'string') return [nameOf([...namesOf(value), value])];
  if (field === 'published' && typeof value === 'number') return [measuredOf(value)];
  if (typeof value === 'number') return [figure(value)];
  if (typeof value === 'string' && /^\d{4}(-\d\d)*$/.test(value) && partialDate.safeParse(value).success) return [dateOf(value)];
  if (isText(value)) return textPieces(value);
  if (Array.isArray(value)) return value.flatMap((one) => valuePieces('', one, namesOf));
  if (isItem(value)) return Object.values(value).flatMap((one) => valuePieces('', one, namesOf));
  return [];
}

/** Keys of statements that classify, point elsewhere or repeat; sources need not say them. */
const OWN_WORDS = new Set([
  'id',
  'technique',
  'checkpoints',
  'kind',
  'part',
  'support',
  'by',
  'verdict',
  'url',
  'studied_only',
  'role',
  'access',
  'command',
  'type',
  'key',
  'aliases',
  'how',
  'base',
  // What a file weighs is told by the file itself, not in it.
  'bytes',
  'sha256',
]);

/** Pieces of a statement: of its sentences, its date and its names. */
function statementPieces(statement: Item): Piece[] {
  const pieces: Piece[] = [];
  if (isText(statement.zh === undefined ? undefined : { zh: statement.zh, en: statement.en })) {
    pieces.push(...textPieces({ zh: String(statement.zh), en: String(statement.en) }));
  }
  // Of a statement of the article only the finding rests on the sources, unless they bear the statement out.
  const skipped = new Set([
    'zh',
    'en',
    ...OWN_WORDS,
    ...(statement.verdict !== undefined && statement.verdict !== 'confirmed' ? ['statement'] : []),
  ]);
  for (const [key, value] of Object.entries(statement)) {
    // What a licence allows follows from its name; only that something is forbidden must be said.
    if (skipped.has(key) || (key === 'commercial' && value !== 'no')) continue;
    if (key === 'date' && typeof value === 'string') pieces.push(dateOf(value));
    // Of a template, what stands in angle brackets may be a placeholder of ours.
    else if (key === 'template' && typeof value === 'string') pieces.push(...textPieces(value.replace(/<[^<>\n]*>/g, ' ')));
    else if (key === 'name' && statement.kind !== undefined && isText(value)) {
      const aliases = Array.isArray(statement.aliases) ? statement.aliases.map(String) : [];
      pieces.push(nameOf([...spellingsOf(value), ...aliases]));
    } else pieces.push(...valuePieces(key, value, () => []));
  }
  return pieces;
}

const VERSION = /[ -]?v(\d+(?:\.\d+)*)$/i;

/**
 * “Current” rests on a list in which the project still names the weights. “Superseded” rests on words that say so,
 * or on another version of the same name.
 * @param names of the checkpoint, or of all checkpoints of the series
 */
function statusPieces(status: string, names: readonly string[]): Piece[] {
  if (status === 'current') return [nameOf(names)];
  const versions = names.flatMap((name) => VERSION.exec(name)?.[1] ?? []);
  const words = statusWords[status as keyof typeof statusWords] ?? /(?!)/;
  if (status !== 'superseded' || versions.length === 0) return [term(status, words)];
  const other = `\\bv(?!(?:${versions.map((version) => version.replaceAll('.', '\\.')).join('|')})(?![.\\d]))\\d`;
  return [nameOf(names.map((name) => name.replace(VERSION, ''))), term(status, new RegExp(`${words.source}|${other}`, 'i'))];
}

/** What must stand in the lines that a fact cites. @param namesOf names of base models and checkpoints by id */
export function piecesOf(fact: Fact, namesOf: NamesOf): Piece[] {
  if (fact.status !== 'known') return fact.note === undefined ? [] : distinctPieces(textPieces(fact.note));
  const path = fact.path.replace(/\/disputed\.\d+$/, '');
  const field = path.split('/').at(-1) ?? '';
  if (field === 'status') return statusPieces(String(fact.value), namesOf(fact.path.split('/')[1] ?? ''));
  return distinctPieces(
    fact.kind === 'statement' && isItem(fact.value)
      ? statementPieces(fact.value)
      : valuePieces(path === 'size' ? '' : field, fact.value, namesOf),
  );
}

/** The inputs of a value that was worked out, as far as its working names them. */
export const inputsOf = (fact: Fact): Piece[] => (fact.working === undefined ? [] : piecesOfSentence(fact.working));

/** Reckonings that a fact writes out, in its working or in its sentences. */
export function formulasOf(fact: Fact): Formula[] {
  const value = isItem(fact.value) ? [fact.value, ...Object.values(fact.value)] : [fact.value];
  return [fact.working, ...value].filter(isText).flatMap(formulasIn);
}

const OWN_RECKONING = /（[^（）]*(?:计算|推算)[^（）]*）|^(?:计算|推算)：|计算[，：]|计算所得|数得|逐[题条]统计|据[^，。（）]*统计/;

/** Whether a fact, or a figure in its sentences, is our own reckoning and says so. */
export function isWorkedOut(fact: Fact): boolean {
  if (fact.computed) return true;
  const texts = isItem(fact.value) ? [fact.value, ...Object.values(fact.value)] : [fact.value];
  return texts.some((text) => isText(text) && OWN_RECKONING.test(typeof text === 'string' ? text : text.zh));
}
