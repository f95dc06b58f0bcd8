import { createHash } from 'node:crypto';
import { factsOf } from '../domain/facts.ts';
import { dataOf, folderEntry, type RawEntry } from '../loader/entry.ts';
import { parseYaml, type ParsedYaml } from '../loader/yaml.ts';
import type { EntryVersion } from './changes.ts';
import { pastEntry } from './past-entry.ts';

/** Id that git gives a text. */
export function blobId(text: string): string {
  const bytes = Buffer.from(text);
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** Whether a file of an entry holds facts; the English article holds none. */
const holdsFacts = (path: string) => !path.endsWith('/en.mdx');

/** Files of an entry that hold facts, by their path, as one string: equal for versions that say the same. */
export const versionKey = (files: ReadonlyMap<string, string>): string =>
  [...files]
    .filter(([path]) => holdsFacts(path))
    .map(([path, blob]) => `${path.split('/').at(-1) ?? ''} ${blob}`)
    .sort()
    .join('\n');

/** Reads versions of one entry; files that did not change from one to the next are parsed once. */
export function versionReader(): (texts: ReadonlyMap<string, string>, slug: string) => EntryVersion | undefined {
  const parsed = new Map<string, ParsedYaml>();
  const parse: typeof parseYaml = (file, text, offset) => {
    const yaml = parsed.get(text) ?? parseYaml(file, text, offset);
    parsed.set(text, yaml);
    return yaml;
  };
  return (texts, slug) => readVersion(texts, slug, parse);
}

/** What of an entry is compared. */
export const versionOf = (entry: object & Pick<EntryVersion, 'sources'>): EntryVersion => ({
  facts: factsOf(entry),
  sources: entry.sources,
});

/** Data of an entry; nothing where its texts cannot be read as the site reads them. */
function dataIn({ parts, markdown }: RawEntry): Record<string, unknown> | undefined {
  if (markdown?.state !== 'closed' || parts.some(({ yaml }) => yaml.document.errors.length > 0)) return undefined;
  try {
    return dataOf(parts);
  } catch {
    // References inside a file, which are not resolved.
    return undefined;
  }
}

/**
 * A version of an entry, or nothing where its facts do not fit the present schema.
 * Whether it agrees with other entries is not asked.
 * @param texts its files by their path from the root of the project
 */
export function readVersion(texts: ReadonlyMap<string, string>, slug: string, parse = parseYaml): EntryVersion | undefined {
  const data = dataIn(folderEntry('model', slug, texts, `content/models/${slug}`, parse));
  const result = data && pastEntry.safeParse(data);
  return result?.success ? versionOf(result.data) : undefined;
}
