import { spawnSync } from 'node:child_process';
import { LOG_FORMAT, parseLog, type Commit } from './log.ts';

/** Why there is no history to show. */
export type NoHistory = 'no-git' | 'shallow';

/** Output of a git command in a folder; nothing where git is missing or refuses. */
function git(root: string, parameters: readonly string[], input?: string): Buffer | undefined {
  // By these a hook tells git of another repository than the one of the folder.
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^GIT_(?:DIR|WORK_TREE|INDEX_FILE)$/.test(name)));
  const { status, stdout } = spawnSync('git', ['-C', root, ...parameters], {
    input,
    env: environment,
    maxBuffer: Number.POSITIVE_INFINITY,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout : undefined;
}

/**
 * Commits of the published line that touched the models, newest first, by one call of git; settings of the user that change
 * the output are overruled. A merge counts as one commit, on the day on which it was merged.
 */
export function readLog(root: string): Commit[] | NoHistory {
  const shallow = git(root, ['rev-parse', '--is-shallow-repository'])?.toString().trim();
  if (shallow === undefined) return 'no-git';
  if (shallow === 'true') return 'shallow';
  const settings = ['log.showSignature=false', 'log.diffMerges=first-parent', 'log.follow=false', 'i18n.logOutputEncoding=UTF-8'];
  const output = git(root, [
    ...settings.flatMap((setting) => ['-c', setting]),
    ...['log', '--first-parent', '-m', '--raw', '-z', '-M', '--no-abbrev', '--relative', '--no-color', `--format=${LOG_FORMAT}`],
    ...['--', 'content/models'],
  ]);
  const commits = output === undefined ? [] : parseLog(output.toString());
  // Unpacked inside some other repository, which knows nothing of the project.
  return commits.length === 0 ? 'no-git' : commits;
}

/** Texts of contents by their ids, by one call of git; ids that git does not know are left out. */
export function readBlobs(root: string, ids: readonly string[]): Map<string, string> {
  const texts = new Map<string, string>();
  if (ids.length === 0) return texts;
  const output = git(root, ['cat-file', '--batch'], `${ids.join('\n')}\n`);
  for (let at = 0; output && at < output.length;) {
    const end = output.indexOf(0x0a, at);
    if (end < 0) break;
    const [id = '', kind, size] = output.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (kind !== 'blob') continue;
    const length = Number(size);
    texts.set(id, output.toString('utf8', at, at + length));
    at += length + 1;
  }
  return texts;
}
