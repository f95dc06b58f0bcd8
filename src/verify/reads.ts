import type { CheckedEntry } from '../domain/verification.ts';
import type { Text } from '../schema/primitives.ts';
import type { Citation, Source } from '../schema/source.ts';
import type { Read } from './compare.ts';
import { targetOf, type Target } from './places.ts';
import { ScannedFile } from './scan.ts';

/** Where repositories are read. Every method answers `undefined` where it cannot get what is asked for. */
export interface Library {
  /** Text of a file at a commit. */
  file: (repository: string, commit: string, path: string) => Promise<string | undefined>;
  /** Days on which a commit was written and made, as ISO dates. */
  days: (repository: string, commit: string) => Promise<readonly string[] | undefined>;
  /** Lines that say what a commit, a history or a folder holds. */
  lines: (target: Exclude<Target, { kind: 'file' }>) => Promise<readonly string[] | undefined>;
}

const NO_TEXT = /\.(?:png|jpe?g|gif|webp|svg|ico|pdf|model|bin|pt|pth|zip|gz|xlsx?|docx?)$/i;
const MARKDOWN = /\.(?:md|markdown|mdx)$/i;

const both = (text: Text | undefined): string => (text === undefined ? '' : typeof text === 'string' ? text : `${text.zh} · ${text.en}`);

/** Names of what an entry is about. */
export function namesOfEntry({ data }: CheckedEntry): string[] {
  const { name, aliases } = data as { name?: Text; aliases?: readonly string[] };
  return name === undefined ? [] : [...(typeof name === 'string' ? [name] : [name.zh, name.en]), ...(aliases ?? [])];
}

/** Whether a repository is the entry’s own. */
function isOwn({ data }: CheckedEntry, repository: string): boolean {
  const { links } = data as { links?: readonly { url: string }[] };
  const address = `https://github.com/${repository}`.toLowerCase();
  return (links ?? []).some(({ url }) => url.toLowerCase() === address || url.toLowerCase().startsWith(`${address}/`));
}

/** What a source calls itself, where it stands and who published it; of the entry’s own repository also what that is about. */
function aboutOf(source: Source, target: Target | undefined, entry: CheckedEntry): string {
  const url = source.url ?? '';
  const places = [
    ...(target ? [target.repository, 'path' in target ? target.path : ''] : [url]),
    ...(/^https:\/\/(?:raw\.)?github/.test(url) ? ['GitHub'] : []),
    ...(/^https:\/\/huggingface\.co\//.test(url) ? ['Hugging Face'] : []),
  ];
  // Names of single models say more than that the source is about this project.
  const own = target && isOwn(entry, target.repository) ? namesOfEntry(entry).filter((name) => !/\d[Bb](?![A-Za-z])/.test(name)) : [];
  return [...places, both(source.title), both(source.publisher), ...own].join(' · ');
}

/**
 * Reads what a citation points at. Files taken apart once are kept in `files`.
 * @param withDays whether the day of the commit is wanted too, which may be costly to get
 */
export async function readCitation(
  entry: CheckedEntry,
  citation: Citation,
  library: Library,
  files: Map<string, ScannedFile>,
  withDays: boolean,
): Promise<Read> {
  const source = entry.data.sources[citation.ref];
  const target = targetOf(source, citation);
  const about = source ? aboutOf(source, target, entry) : '';
  // A place in a file that is no line (a figure, a section) cannot be told from its text.
  const noLines = target?.kind === 'file' && target.lines === undefined && citation.at !== undefined;
  // Nor can the notes of a release, or what its files hold: of a release only the day is read.
  const notes = target?.kind === 'release' && citation.at !== undefined;
  if (!target || noLines || notes || (target.kind === 'file' && NO_TEXT.test(target.path))) return { kind: 'unread', about };
  if (target.kind !== 'file') {
    const lines = await library.lines(target);
    return lines ? { kind: 'text', lines, about, whole: target.kind !== 'release' } : { kind: 'unreachable' };
  }
  const { repository, commit, path, lines } = target;
  const key = `${repository}@${commit}:${path}`;
  let file = files.get(key);
  if (!file) {
    const text = await library.file(repository, commit, path);
    if (text === undefined) return { kind: 'unreachable' };
    if (text.includes('\0')) return { kind: 'unread', about };
    file = new ScannedFile(text);
    files.set(key, file);
  }
  const days = withDays ? ((await library.days(repository, commit)) ?? []) : [];
  return { kind: 'file', file, lines, days, about, markdown: MARKDOWN.test(path) };
}

/** Whether any of the citations points into a repository of the entry’s own. */
export const citesOwn = (entry: CheckedEntry, citations: readonly Citation[]): boolean =>
  citations.some((citation) => {
    const target = targetOf(entry.data.sources[citation.ref], citation);
    return target !== undefined && isOwn(entry, target.repository);
  });
