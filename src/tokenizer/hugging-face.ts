import { TokenizerError } from './error.ts';
import { byteOf, type Piece, type PieceKind, type Tokenizer } from './tokenizer.ts';
import { byteIds, idsOf, longestOf } from './vocabulary.ts';

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const objectsIn = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** A step and the steps inside it. */
function steps(value: unknown, list: string): Json[] {
  if (!isObject(value)) return [];
  return value.type === 'Sequence' ? objectsIn(value[list]).flatMap((step) => steps(step, list)) : [value];
}

const nameOf = (step: Json) => (typeof step.type === 'string' ? step.type : '?');

/** How a text is prepared, where that is what LLaMA's files say in one of their two ways. */
function readSteps(file: Json): Pick<Tokenizer, 'prefix' | 'space'> {
  const before = steps(file.normalizer, 'normalizers');
  const split = steps(file.pre_tokenizer, 'pretokenizers');
  if ([...split, ...steps(file.decoder, 'decoders')].some(({ type }) => type === 'ByteLevel')) throw new TokenizerError('json-byte-level');
  let prefix: Tokenizer['prefix'] = 'never';
  let space = ' ';
  for (const step of before) {
    const { pattern, content, prepend } = step;
    const string = isObject(pattern) ? pattern.String : undefined;
    if (step.type === 'Prepend' && (prepend === '▁' || prepend === ' ')) prefix = 'always';
    else if (step.type === 'Replace' && string === ' ' && content === '▁') space = '▁';
    else throw new TokenizerError('json-steps', nameOf(step));
  }
  for (const step of split) {
    if (step.type !== 'Metaspace' || step.replacement !== '▁' || step.split !== false || before.length > 0)
      throw new TokenizerError('json-steps', nameOf(step));
    space = '▁';
    const scheme = step.prepend_scheme ?? (step.add_prefix_space === false ? 'never' : 'always');
    prefix = scheme === 'never' ? 'never' : 'unless-space';
  }
  return { prefix, space };
}

/** Pieces in the order of their ids. Names that are never read from text come from the list of added tokens. */
function readPieces(model: Json, file: Json, unknown: string | undefined): Piece[] {
  if (!isObject(model.vocab)) throw new TokenizerError('json-other');
  const added = new Set(objectsIn(file.added_tokens).map(({ content }) => content));
  const kindOf = (text: string): PieceKind => {
    if (text === unknown) return 'unknown';
    if (model.byte_fallback === true && byteOf(text) !== undefined) return 'byte';
    return added.has(text) ? 'control' : 'normal';
  };
  const entries = Object.entries(model.vocab);
  if (entries.length === 0) throw new TokenizerError('no-pieces');
  const taken = new Set<unknown>();
  for (const [text, id] of entries) {
    if (!Number.isSafeInteger(id) || (id as number) < 0 || taken.has(id)) throw new TokenizerError('piece-kind', text);
    taken.add(id);
  }
  return entries.sort(([, a], [, b]) => (a as number) - (b as number)).map(([text]) => ({ text, kind: kindOf(text) }));
}

/** Ranks of pairs from the list of merges: what comes first in the list joins first. */
function readMerges(list: unknown, ids: ReadonlyMap<string, number>): Tokenizer['rank'] {
  if (!Array.isArray(list)) throw new TokenizerError('json-merges', '');
  const ranks = new Map<string, Map<string, number>>();
  list.forEach((merge: unknown, index) => {
    const pair: unknown[] = typeof merge === 'string' ? merge.split(' ') : Array.isArray(merge) ? merge : [];
    const [left, right] = pair;
    if (pair.length !== 2 || typeof left !== 'string' || typeof right !== 'string') throw new TokenizerError('json-merges', String(index));
    if (!ids.has(left) || !ids.has(right) || !ids.has(left + right)) throw new TokenizerError('json-merges', `${left} ${right}`);
    const known = ranks.get(left);
    if (known) known.set(right, -index);
    else ranks.set(left, new Map([[right, -index]]));
  });
  return (left, right) => ranks.get(left)?.get(right);
}

/**
 * Reads a `tokenizer.json` of Hugging Face's tokenizers, as far as it is of the sort that LLaMA has: BPE on characters, with
 * a list of merges and nothing done to the text but signs for spaces. A list of merges is a fixed order of pairs; it cannot
 * say “the leftmost first” among pieces of equal score, so a file made from an extended SentencePiece model cuts differently.
 * @param source the text of the file
 * @throws TokenizerError for anything else
 */
export function readTokenizerJson(source: string): Tokenizer {
  let file: unknown;
  try {
    file = JSON.parse(source);
  } catch {
    throw new TokenizerError('json-broken');
  }
  if (!isObject(file) || !isObject(file.model)) throw new TokenizerError('json-other');
  const { model } = file;
  const type = model.type ?? (model.merges ? 'BPE' : undefined);
  if (type !== 'BPE') throw new TokenizerError('json-not-bpe', typeof type === 'string' ? type : '?');
  const prepared = readSteps(file);
  if (model.dropout) throw new TokenizerError('json-steps', 'dropout');
  if (model.ignore_merges === true) throw new TokenizerError('json-steps', 'ignore_merges');
  for (const key of ['continuing_subword_prefix', 'end_of_word_suffix']) if (model[key]) throw new TokenizerError('json-steps', key);
  const name = typeof model.unk_token === 'string' ? model.unk_token : undefined;
  const pieces = readPieces(model, file, name);
  const ids = idsOf(pieces);
  const bytes = model.byte_fallback === true ? byteIds(pieces) : undefined;
  const unknown = pieces.findIndex(({ kind }) => kind === 'unknown');
  if (!bytes && unknown === -1) throw new TokenizerError('unknown-piece');
  return {
    order: 'merges',
    pieces,
    ids,
    rank: readMerges(model.merges, ids),
    bytes,
    unknown,
    fuseUnknown: model.fuse_unk === true,
    longest: longestOf(ids),
    ...prepared,
  };
}
