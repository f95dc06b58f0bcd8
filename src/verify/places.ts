import type { Citation, Source } from '../schema/source.ts';

/** What a program reads for a citation. */
export type Target =
  | { kind: 'file'; repository: string; commit: string; path: string; lines?: readonly [number, number] | undefined }
  /** One commit: its date, message and changes. */
  | { kind: 'commit'; repository: string; commit: string }
  /** The history up to a commit: dates and subjects, and how many there are; or only the one commit that the citation names. */
  | { kind: 'history'; repository: string; commit: string; path: string; only?: string | undefined }
  /** Names of what a folder holds. */
  | { kind: 'folder'; repository: string; commit: string; path: string }
  /** A release by its tag: its name and day. */
  | { kind: 'release'; repository: string; tag: string };

const GITHUB = /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+)\/(blob|raw|tree|commits?)\/([0-9a-f]{40})(?:\/([^?#]*))?/;
const RAW = /^https:\/\/raw\.githubusercontent\.com\/([\w.-]+\/[\w.-]+)\/([0-9a-f]{40})\/([^?#]+)/;
const RELEASE = /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+)\/releases\/tag\/([\w.-]+)$/;
const LINES = /^L(\d+)(?:-L(\d+))?$/;

const decoded = (path: string) => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** Lines that a citation names, both inclusive; undefined where it names something else. */
export function linesOf(at: string | undefined): readonly [number, number] | undefined {
  const match = LINES.exec(at ?? '');
  if (!match) return undefined;
  const first = Number(match[1]);
  return [first, Number(match[2] ?? first)];
}

/** What a citation points at on GitHub, at a commit; undefined for all else, which is not read. */
export function targetOf(source: Source | undefined, { at }: Citation): Target | undefined {
  const url = source?.url ?? '';
  const raw = RAW.exec(url);
  if (raw) return { kind: 'file', repository: raw[1]!, commit: raw[2]!, path: decoded(raw[3]!), lines: linesOf(at) };
  const release = RELEASE.exec(url);
  if (release) return { kind: 'release', repository: release[1]!, tag: release[2]! };
  const match = GITHUB.exec(url);
  if (!match) return undefined;
  const [, repository = '', view, commit = '', rest = ''] = match;
  const path = decoded(rest);
  switch (view) {
    case 'blob':
    case 'raw':
      return { kind: 'file', repository, commit, path, lines: linesOf(at) };
    case 'tree':
      return { kind: 'folder', repository, commit, path };
    case 'commit':
      return { kind: 'commit', repository, commit };
    default:
      return { kind: 'history', repository, commit, path, only: /^commit ([0-9a-f]{7,40})$/.exec(at ?? '')?.[1] };
  }
}

/** Whether a citation names lines of a file on GitHub: the ones that a reader can be led to, and that count. */
export function pointsAtLines(source: Source | undefined, citation: Citation): boolean {
  const target = targetOf(source, citation);
  return target?.kind === 'file' && target.lines !== undefined;
}
