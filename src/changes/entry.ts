import { verificationsOf, type Verification } from '../domain/verification.ts';
import type { Atlas } from '../loader/atlas.ts';
import { readVerification } from '../loader/verification.ts';
import type { Text } from '../schema/primitives.ts';
import type { Source } from '../schema/source.ts';

/** One file or folder of the content, as far as a comparison needs it. */
export interface Entry {
  /** Its place below `content/`, without an ending: `models/belle`, `bases/llama`, `article`. */
  id: string;
  name: Text;
  data: object;
  sources: Record<string, Source>;
  /** What a program found about its facts, by their addresses. */
  verifications: ReadonlyMap<string, Verification>;
  /** Its two articles, in a form that is equal only where they are; of an entry without articles nothing. */
  prose?: { zh: string; en: string };
}

/** One version of the content: what can be read, and the places of what cannot. */
export interface Version {
  entries: Map<string, Entry>;
  unreadable: string[];
}

/** The place of an entry that a file belongs to, or nothing where the site reads no such file. */
function placeOf(file: string): string | undefined {
  const alone =
    /^content\/((?:bases|benchmarks|comparisons|leaderboards|tokenizers)\/[^/]+|models\/[^/]+\/(?:recipes|results)|measurements|tokenizer-texts|tokenizer-samples|article)\.yaml$/.exec(
      file,
    )?.[1];
  return alone ?? /^content\/((?:models|techniques)\/[^/]+)\//.exec(file)?.[1];
}

/**
 * The entries of loaded content. Entries that do not fit the schema are missing from an atlas; here they are named.
 * @param files the files that the atlas was loaded from
 */
export function versionOf(atlas: Atlas, files: ReadonlyMap<string, string>): Version {
  const proseOf = (id: string) => {
    const articles = atlas.prose.get(id);
    if (!articles) return {};
    const whole = ({ text, citations, links }: (typeof articles)['zh']) =>
      JSON.stringify([text, citations.map(({ ref, at }) => [ref, at]), links.map(({ href }) => href)]);
    return { prose: { zh: whole(articles.zh), en: whole(articles.en) } };
  };
  const list: Omit<Entry, 'verifications'>[] = [
    ...atlas.models.map((model) => ({
      id: `models/${model.slug}`,
      name: model.name,
      data: model,
      sources: model.sources,
      ...proseOf(`models/${model.slug}`),
    })),
    ...atlas.bases.map((base) => ({ id: `bases/${base.slug}`, name: base.name, data: base, sources: base.sources })),
    ...atlas.techniques.map((technique) => ({
      id: `techniques/${technique.slug}`,
      name: technique.name,
      data: technique,
      sources: technique.sources,
      ...proseOf(`techniques/${technique.slug}`),
    })),
    ...atlas.benchmarks.map((benchmark) => ({
      id: `benchmarks/${benchmark.slug}`,
      name: benchmark.name,
      data: benchmark,
      sources: benchmark.sources,
    })),
    ...atlas.results.map((results) => ({ id: results.owner, name: results.title, data: results, sources: results.sources })),
    ...atlas.recipes.map((recipes) => ({ id: recipes.owner, name: recipes.owner, data: recipes, sources: recipes.sources })),
    ...atlas.comparisons.map((comparison) => ({
      id: `comparisons/${comparison.slug}`,
      name: comparison.slug,
      data: comparison,
      sources: comparison.sources,
    })),
    ...(atlas.measurements
      ? [{ id: 'measurements', name: 'measurements', data: atlas.measurements, sources: atlas.measurements.sources }]
      : []),
    ...atlas.tokenizers.map((tokenizer) => ({
      id: `tokenizers/${tokenizer.slug}`,
      name: tokenizer.name,
      data: tokenizer,
      sources: tokenizer.sources,
    })),
    ...(atlas.tokenizerTexts
      ? [{ id: 'tokenizer-texts', name: 'tokenizer-texts', data: atlas.tokenizerTexts, sources: atlas.tokenizerTexts.sources }]
      : []),
    ...(atlas.tokenizerSamples ? [{ id: 'tokenizer-samples', name: 'tokenizer-samples', data: atlas.tokenizerSamples, sources: {} }] : []),
    ...(atlas.article ? [{ id: 'article', name: atlas.article.title, data: atlas.article, sources: atlas.article.sources }] : []),
  ];
  const { results, notes } = readVerification(files);
  const found = ({ id, data, sources }: (typeof list)[number]) => verificationsOf({ key: id, data: { ...data, sources } }, results, notes);
  const entries = new Map(list.map((entry) => [entry.id, { ...entry, verifications: found(entry) }]));
  const places = new Set([...files.keys()].flatMap((file) => placeOf(file) ?? []));
  return { entries, unreadable: [...places].filter((place) => !entries.has(place)).sort() };
}
