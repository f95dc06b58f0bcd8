/** A file as one commit left it. */
export interface FileChange {
  path: string;
  /** Id of its content, or nothing where the commit removed it. */
  blob: string | undefined;
  /** Where it stood before, if the commit moved it. */
  from?: string;
}

/** A commit with the files that it touched, against its first parent. */
export interface Commit {
  id: string;
  /** When it was committed, in seconds since 1970. */
  time: number;
  subject: string;
  body: string;
  files: FileChange[];
}

/** Format of `git log -z --raw --no-abbrev` that {@link parseLog} reads. A message holds no NUL, so none can pass for another field. */
export const LOG_FORMAT = 'commit %H%x00%ct%x00%s%x00%b';

const HEADER = /^\n?commit ([0-9a-f]{40,64})$/;
const RAW = /^\n?:\d{6} (\d{6}) [0-9a-f]+ ([0-9a-f]+) ([A-Z])\d*$/;
/** Modes of plain files; links and submodules are no content. */
const PLAIN = /^100/;

/**
 * Reads what `git log -z --raw --no-abbrev --format=LOG_FORMAT` writes, in its order.
 * What makes no sense is passed over: a cut or mixed-up output gives fewer commits, never an exception.
 */
export function parseLog(output: string): Commit[] {
  const fields = output.split('\0');
  const commits: Commit[] = [];
  for (let at = 0; at < fields.length;) {
    const header = HEADER.exec(fields[at] ?? '');
    if (header) {
      const [time, subject, body] = [Number(fields[at + 1]), fields[at + 2] ?? '', fields[at + 3] ?? ''];
      at += 4;
      if (Number.isSafeInteger(time)) commits.push({ id: header[1] ?? '', time, subject, body: body.trim(), files: [] });
      continue;
    }
    const raw = RAW.exec(fields[at] ?? '');
    at += 1;
    const commit = commits.at(-1);
    if (!raw || !commit) continue;
    const [, mode = '', id = '', status = ''] = raw;
    const moved = status === 'R' || status === 'C';
    const first = fields[at];
    const second = moved ? fields[at + 1] : undefined;
    at += moved ? 2 : 1;
    const path = moved ? second : first;
    if (!path || !first) continue;
    if (status === 'D' || !PLAIN.test(mode)) commit.files.push({ path, blob: undefined });
    else commit.files.push({ path, blob: id, ...(status === 'R' ? { from: first } : {}) });
  }
  return commits;
}

/** Day of a commit in Coordinated Universal Time: `2026-11-24`. */
export const dayOf = ({ time }: Pick<Commit, 'time'>): string => new Date(time * 1000).toISOString().slice(0, 10);

/** What a commit says of itself in one line: of a merged pull request its title, which GitHub puts below. */
export function titleOf({ subject, body }: Pick<Commit, 'subject' | 'body'>): string {
  if (!/^Merge (?:pull request|branch) /.test(subject)) return subject;
  return body.split('\n')[0]?.trim() || subject;
}
