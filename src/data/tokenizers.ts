import { readingsByUser, readingsOf } from '../domain/context.ts';
import { isMeasured, type MeasuredTokenizer } from '../schema/tokenizer.ts';
import { atlas } from './atlas.ts';

if (!atlas.tokenizerTexts || !atlas.tokenizerSamples)
  throw new Error('content/tokenizer-texts.yaml and content/tokenizer-samples.yaml are needed for the pages on tokenizers');

/** What tokenizers are measured with. */
export const texts = atlas.tokenizerTexts;
/** How measured tokenizers cut the samples. */
export const samples = atlas.tokenizerSamples;

const ROLES = ['base', 'derivative', 'yardstick', 'experiment', 'simulation', 'component'];
const rank = ({ role }: { role: string }) => ROLES.indexOf(role);

/** Tokenizers whose files were measured: LLaMA first, then by what they are and by size. */
export const measured: readonly MeasuredTokenizer[] = atlas.tokenizers
  .filter(isMeasured)
  .sort((a, b) => rank(a) - rank(b) || sizeOf(a) - sizeOf(b));

/** Tokenizers of which only published figures are known. */
export const unmeasured = atlas.tokenizers.filter((tokenizer) => !isMeasured(tokenizer));

/** Entries of a vocabulary, 0 where nobody says. */
export function sizeOf({ vocabulary }: Pick<MeasuredTokenizer, 'vocabulary'>): number {
  return vocabulary.status === 'known' ? vocabulary.value : 0;
}

export const readings = readingsOf(atlas);
export const readingByUser = readingsByUser(atlas);

/** The long text that derived figures are worked out with. */
export const reference = texts.texts.find(({ id }) => id === texts.reference)!;

/** Tokenizers in the order in which pages of samples show them, those that cut no sample left out. */
export const cutters = measured.filter(({ slug }) => Object.values(samples).some((cuts) => cuts[slug] !== undefined));

/** Sources of all tokenizers together; the same id is the same source in each of their files. */
export const tokenizerSources = Object.assign({}, ...atlas.tokenizers.map(({ sources }) => sources), texts.sources) as typeof texts.sources;
