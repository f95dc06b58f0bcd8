// Measures tokenizer files: cuts samples and texts, counts pieces, and writes what the atlas keeps of it below content/.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse, parseDocument, stringify } from 'yaml';
import { TOKENIZER_ERROR_WORDS } from '../src/i18n/tokenizer-errors.ts';
import { tokenizerSamplesInput, tokenizerTextsInput } from '../src/schema/tokenizer.ts';
import { TokenizerError } from '../src/tokenizer/error.ts';
import { readTokenizer } from '../src/tokenizer/read.ts';
import type { Tokenizer } from '../src/tokenizer/tokenizer.ts';
import { codecSets, listedSets } from './lib/character-sets.ts';
import { checksum, differences, measure, preparedText, samplesFile } from './lib/measure.ts';

const USAGE = `npm run measure-tokenizers -- --file ID=PATH [--file ID=PATH …] [options]

Measures tokenizer files as content/tokenizers/ID.yaml and content/tokenizer-samples.yaml keep it, and writes these files.
A tokenizer that has no file yet is printed, to be pasted into a new one.

  --file ID=PATH      a tokenizer.model of SentencePiece (BPE) or a tokenizer.json in the manner of LLaMA
  --text ID=PATH      a long text of content/tokenizer-texts.yaml; its sha256 must be the one given there
  --characters PATH   charsets_char.json of twang2218/vocab-coverage, for the coverage of 通用规范汉字表
  --check             writes nothing; lists what differs from what is kept, and ends with 1 if anything does
  --help              this text`;

/** Ends the command, which could not run. */
function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

function options() {
  try {
    return parseArgs({
      options: {
        file: { type: 'string', multiple: true, default: [] },
        text: { type: 'string', multiple: true, default: [] },
        characters: { type: 'string' },
        check: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

const { file: files, text: texts, characters, check, help } = options();
if (help) {
  console.log(USAGE);
  process.exit(0);
}
if (files.length === 0) fail(`No tokenizer to measure.\n\n${USAGE}`);

/** “id=path” as the two, and the bytes that the file has. */
function given(option: string, word: string): { id: string; bytes: Uint8Array } {
  const split = option.indexOf('=');
  if (split < 1) return fail(`--${word} ${option}: write ID=PATH, such as --${word} llama=tokenizer.model`);
  const path = option.slice(split + 1);
  if (!existsSync(path)) return fail(`--${word} ${option}: there is no file ${path}`);
  return { id: option.slice(0, split), bytes: readFileSync(path) };
}

const place = (file: string) => fileURLToPath(new URL(`../content/${file}`, import.meta.url));
const readYaml = (file: string): unknown => parse(readFileSync(place(file), 'utf8'));
const known = tokenizerTextsInput.parse(readYaml('tokenizer-texts.yaml'));
const samples = tokenizerSamplesInput.parse(readYaml('tokenizer-samples.yaml'));

const sets = new Map(codecSets());
if (characters) {
  try {
    for (const [id, list] of listedSets(readFileSync(characters, 'utf8'))) sets.set(id, list);
  } catch (error) {
    fail(`--characters ${characters}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
for (const { id, of } of known.character_sets) {
  const size = sets.get(id)?.length;
  if (size !== undefined && size !== of) fail(`The set ${id} has ${size} characters here and ${of} in content/tokenizer-texts.yaml.`);
}

const longTexts = new Map<string, string>();
for (const option of texts) {
  const { id, bytes } = given(option, 'text');
  const entry = known.texts.find((text) => text.id === id);
  if (!entry)
    fail(`--text ${option}: content/tokenizer-texts.yaml has no text ${id}; it has ${known.texts.map((text) => text.id).join(', ')}.`);
  // As it is, or with blanks and wide letters made alike; the checksum says which of them was measured.
  const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const match = [whole, preparedText(whole)].find((text) => checksum(new TextEncoder().encode(text)) === entry.sha256);
  if (match === undefined)
    fail(`--text ${option}: this is another text than the one measured, whose sha256 is ${entry.sha256}; this one has ${checksum(bytes)}.`);
  longTexts.set(id, match);
}

const tokenizers = new Map<string, { tokenizer: Tokenizer; bytes: Uint8Array }>();
for (const option of files) {
  const { id, bytes } = given(option, 'file');
  try {
    tokenizers.set(id, { tokenizer: readTokenizer(bytes), bytes });
  } catch (error) {
    if (error instanceof TokenizerError) fail(`--file ${option}: ${TOKENIZER_ERROR_WORDS.en[error.code](error.detail)}`);
    throw error;
  }
}

/** The tokenizer whose entries all others in the line have kept: what was added is counted from there. */
function rootOf(id: string): string {
  const file = `tokenizers/${id}.yaml`;
  const above = existsSync(place(file)) ? (readYaml(file) as { extends?: string }).extends : undefined;
  return above === undefined ? id : rootOf(above);
}

let differing = 0;
const cuts: typeof samples = structuredClone(samples);
for (const [id, { tokenizer, bytes }] of tokenizers) {
  const file = `tokenizers/${id}.yaml`;
  const path = place(file);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const kept = parse(text) as object | null;
  const root = rootOf(id);
  const base = root === id ? undefined : tokenizers.get(root)?.tokenizer;
  if (root !== id && !base) console.log(`${id}: what it added is not counted without --file ${root}=PATH`);
  const keptSamples = Object.fromEntries(known.samples.map((sample) => [sample.id, samples[sample.id]?.[id]]));
  // A tokenizer that cuts like another one is kept without samples.
  const wanted = kept && Object.values(keptSamples).every((cut) => !cut) ? [] : known.samples;
  const measured = measure(tokenizer, bytes, { samples: wanted, texts: longTexts, sets, base });
  const found = differences(measured, kept, keptSamples);
  const values = Object.keys(measured.values).length;
  console.log(`${id}: ${values} values and ${wanted.length} samples measured, ${found.length} differ from what is kept`);
  for (const one of found)
    console.log(`  ${one.place}: kept ${JSON.stringify(one.kept) ?? 'nothing'}, measured ${JSON.stringify(one.measured)}`);
  differing += found.length;
  for (const [sample, cut] of Object.entries(measured.samples)) (cuts[sample] ??= {})[id] = cut;
  if (check || found.length === 0) continue;
  const document = parseDocument(text);
  for (const one of found) if (!one.place.startsWith('samples.')) document.setIn(one.place.split('.'), one.measured);
  if (text) writeFileSync(path, document.toString({ lineWidth: 0 }));
  else console.log(`\nFor a new file content/${file}:\n\n${stringify(document.toJS(), { lineWidth: 0 })}`);
}
if (check) process.exit(differing > 0 ? 1 : 0);
if (differing > 0) {
  writeFileSync(place('tokenizer-samples.yaml'), samplesFile(cuts));
  console.log('Written. Now run npm run format and npm run check.');
}
