import type { Atlas } from '../loader/atlas.ts';
import type { Claim } from '../schema/claim.ts';
import { isMeasured, type MeasuredTokenizer, type TokenizerText } from '../schema/tokenizer.ts';

/** The tokenizer that others are compared with: that of LLaMA itself. */
export const PLAIN = 'llama';

/** A text as counted with one tokenizer. */
export interface Counted {
  text: Pick<TokenizerText, 'id' | 'chars'>;
  /** Tokens of the whole text. */
  tokens: number;
}

/** Characters (Unicode code points) per token: characters of the text ÷ its tokens. */
export const charactersPerToken = ({ text, tokens }: Counted): number => text.chars / tokens;

/** Characters that fit into a number of tokens at the rate of a text: ⌊tokens × characters of the text ÷ its tokens⌋. */
export const charactersIn = (window: number, { text, tokens }: Counted): number => Math.floor((window * text.chars) / tokens);

/** Tokens per 1,000 characters of a text. */
export const tokensPerThousand = ({ text, tokens }: Counted): number => (1000 * tokens) / text.chars;

/** What a tokenizer makes of the text that derived figures are worked out with, and of the other Chinese texts. */
export interface Reading {
  tokenizer: MeasuredTokenizer;
  reference: Counted & { text: TokenizerText };
  /** The same text with the tokenizer of plain LLaMA. */
  plain: Counted;
  /** All Chinese texts, the reference among them, from the fewest characters per token to the most. */
  chinese: (Counted & { text: TokenizerText })[];
}

/** Tokens for the reference text as a share of what plain LLaMA needs: 0.53 is a little over half. */
export const shareOfPlain = ({ reference, plain }: Reading): number => reference.tokens / plain.tokens;

/** Least and most characters that fit into a number of tokens, over all kinds of Chinese text. */
export const rangeIn = (window: number, { chinese }: Reading): { least: number; most: number } => {
  const all = chinese.map((counted) => charactersIn(window, counted));
  return { least: Math.min(...all), most: Math.max(...all) };
};

/** Readings by tokenizer; none without the texts, nor for a tokenizer that was not measured with the reference. */
export function readingsOf({ tokenizers, tokenizerTexts }: Partial<Pick<Atlas, 'tokenizers' | 'tokenizerTexts'>>): Map<string, Reading> {
  const readings = new Map<string, Reading>();
  const measured = (tokenizers ?? []).filter(isMeasured);
  const reference = tokenizerTexts?.texts.find(({ id }) => id === tokenizerTexts.reference);
  const plain = reference && measured.find(({ slug }) => slug === PLAIN)?.measured.texts[reference.id];
  if (!reference || !plain) return readings;
  for (const tokenizer of measured) {
    const counted = (text: TokenizerText) => {
      const count = tokenizer.measured.texts[text.id];
      return count ? [{ text, tokens: count.tokens }] : [];
    };
    const [own] = counted(reference);
    if (!own) continue;
    readings.set(tokenizer.slug, {
      tokenizer,
      reference: own,
      plain: { text: reference, tokens: plain.tokens },
      chinese: (tokenizerTexts?.texts ?? [])
        .filter(({ language }) => language !== 'en')
        .flatMap(counted)
        .sort((a, b) => charactersPerToken(a) - charactersPerToken(b)),
    });
  }
  return readings;
}

/** Readings by the ids of the checkpoints and base models that use the tokenizer. */
export function readingsByUser(atlas: Partial<Pick<Atlas, 'tokenizers' | 'tokenizerTexts'>>): Map<string, Reading> {
  return new Map(
    [...readingsOf(atlas).values()].flatMap((reading) =>
      reading.tokenizer.used_by.flatMap(({ checkpoints }) => checkpoints.map((id) => [id, reading] as const)),
    ),
  );
}

/** Checkpoints of one entry, or sizes of one base model, whose context comes to the same number of characters. */
export interface ContextRow {
  /** The entry (`models/billa`) or the base model (`bases/llama`). */
  owner: string;
  members: { id: string; name: string }[];
  /** What their tokenizer makes of texts; nothing where its file was not measured. */
  reading: Reading | undefined;
  /** Configured or declared maximum, and length of sequences in training, in tokens; nothing where not known. */
  context: number | undefined;
  trained: number | undefined;
}

const known = (claim: Claim<number> | undefined): number | undefined => (claim?.status === 'known' ? claim.value : undefined);

/** All checkpoints and base models with a measured tokenizer or a known length, those alike of one entry in one row. */
export function contextRows(atlas: Pick<Atlas, 'models' | 'bases' | 'tokenizers' | 'tokenizerTexts'>): ContextRow[] {
  const readings = readingsByUser(atlas);
  const rows = new Map<string, ContextRow>();
  const add = (owner: string, member: { id: string; name: string }, context: number | undefined, trained: number | undefined) => {
    const reading = readings.get(member.id);
    if (!reading && context === undefined && trained === undefined) return;
    const key = [owner, reading?.tokenizer.slug, reading?.reference.tokens, context, trained].join(' ');
    const row = rows.get(key) ?? { owner, members: [], reading, context, trained };
    row.members.push(member);
    rows.set(key, row);
  };
  for (const { slug, sizes, context } of atlas.bases) {
    for (const { id, name } of sizes) if (readings.has(id)) add(`bases/${slug}`, { id, name }, known(context), undefined);
  }
  for (const { slug, checkpoints } of atlas.models) {
    for (const { id, name, context, trained_length } of checkpoints)
      add(`models/${slug}`, { id, name }, known(context), known(trained_length));
  }
  return [...rows.values()];
}
