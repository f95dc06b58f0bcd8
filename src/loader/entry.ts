import { SPLIT_KEYS } from '../schema/model.ts';
import type { Spot } from '../rules/finding.ts';
import { splitFrontMatter, type MarkdownFile } from './frontmatter.ts';
import { parseYaml, type ParsedYaml } from './yaml.ts';

/** Kinds of entries. */
export type EntryKind =
  | 'model'
  | 'technique'
  | 'base'
  | 'benchmark'
  | 'results'
  | 'recipes'
  | 'comparison'
  | 'tokenizer'
  | 'texts'
  | 'samples'
  | 'measurements'
  | 'article'
  | 'exceptions'
  | 'notes';

/** Where a value of an entry stands. */
export type Locate = (path: readonly PropertyKey[]) => Spot;

/** One YAML text of an entry, and the key whose value it holds (none where it holds the entry itself). */
export interface Part {
  key: string | undefined;
  yaml: ParsedYaml;
}

/** Data of an entry as written, gathered from its files; nothing says that they are valid. */
export interface RawEntry {
  kind: EntryKind;
  slug: string;
  /** Folder or file below `content/`, without ending: `models/billa`. */
  owner: string;
  /** The file that holds the entry, or its front matter. */
  main: string;
  data: Record<string, unknown>;
  locate: Locate;
  parts: readonly Part[];
  /** Main file taken apart, of an entry that is a folder. */
  markdown?: MarkdownFile;
}

/** Whether a value is a group of keys. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keys of validated data that are written otherwise. */
const WRITTEN: Readonly<Record<string, string>> = { disputedBy: 'disputed_by' };

function locator(main: string, parts: readonly Part[]): Locate {
  return (path) => {
    const written = path.map((key) => WRITTEN[String(key)] ?? key);
    const part = parts.find(({ key }) => key !== undefined && key === written[0]);
    if (part) return { file: part.yaml.file, ...part.yaml.locate(written.slice(1)) };
    const whole = parts.find(({ key }) => key === undefined);
    return whole ? { file: whole.yaml.file, ...whole.yaml.locate(written) } : { file: main, start: 0, end: 1 };
  };
}

/**
 * Gathers an entry that is a folder: the front matter of `index.mdx` and the files named after keys beside it.
 * @param parse reads a YAML text; one that remembers saves reading the same text again
 */
export function folderEntry(
  kind: EntryKind,
  slug: string,
  files: ReadonlyMap<string, string>,
  folder: string,
  parse: typeof parseYaml = parseYaml,
): RawEntry {
  const main = `${folder}/index.mdx`;
  const markdown = splitFrontMatter(files.get(main) ?? '');
  const parts: Part[] = [{ key: undefined, yaml: parse(main, markdown.matter, markdown.matterOffset) }];
  for (const key of SPLIT_KEYS) {
    const text = files.get(`${folder}/${key}.yaml`);
    if (text !== undefined) parts.push({ key, yaml: parse(`${folder}/${key}.yaml`, text) });
  }
  return { kind, slug, owner: folder.slice('content/'.length), main, data: {}, locate: locator(main, parts), parts, markdown };
}

/** Gathers an entry that is one YAML file. */
export function fileEntry(kind: EntryKind, slug: string, file: string, text: string): RawEntry {
  const parts: Part[] = [{ key: undefined, yaml: parseYaml(file, text) }];
  return { kind, slug, owner: file.slice('content/'.length, -'.yaml'.length), main: file, data: {}, locate: locator(file, parts), parts };
}

/** Data of the parts put together; call it only once no rule refuses their trees. */
export function dataOf(parts: readonly Part[]): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const { key, yaml } of parts) {
    const value: unknown = yaml.document.toJS({ maxAliasCount: 0 });
    if (key !== undefined) data[key] = value;
    else if (isRecord(value)) Object.assign(data, value);
  }
  return data;
}
