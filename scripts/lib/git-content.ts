import { spawnSync } from 'node:child_process';

function git(root: string, parameters: readonly string[], input?: string): { status: number | null; stdout: Buffer; stderr: string } {
  const { status, stdout, stderr, error } = spawnSync('git', ['-C', root, ...parameters], { input, maxBuffer: 256 * 1024 * 1024 });
  if (error) throw new Error(`git could not be run: ${error.message}`);
  return { status, stdout, stderr: stderr.toString() };
}

/** Full name of the commit that a branch, tag or commit stands for, or nothing. */
export function commitOf(root: string, ref: string): string | undefined {
  const { status, stdout } = git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  return status === 0 ? stdout.toString().trim() : undefined;
}

/** The last commit that a commit and the present one have in common, or nothing where no history joins them. */
export function commonAncestor(root: string, commit: string): string | undefined {
  const { status, stdout } = git(root, ['merge-base', commit, 'HEAD']);
  return status === 0 ? stdout.toString().trim() : undefined;
}

/** Files below `content/` that differ on disk from a commit, by their paths from the root of the project; those that are gone left out. */
export function changedSince(root: string, commit: string): string[] {
  const { status, stdout, stderr } = git(root, ['diff', '--name-only', '--relative', '-z', '--diff-filter=d', commit, '--', 'content/']);
  if (status !== 0) throw new Error(`git diff: ${stderr.trim()}`);
  return stdout.toString().split('\0').filter(Boolean);
}

/**
 * Text of every file below `content/` in a commit, by its path from the root of the project, as `readContent` gives it for the
 * files on disk. Reads objects only; nothing is checked out.
 */
export function contentAt(root: string, commit: string): Map<string, string> {
  const { status, stdout, stderr } = git(root, ['ls-tree', '-r', '-z', commit, '--', 'content/']);
  if (status !== 0) throw new Error(`git ls-tree: ${stderr.trim()}`);
  const listed = stdout
    .toString()
    .split('\0')
    .flatMap((line) => {
      // Regular files only: no symbolic links, no submodules.
      const match = /^100(?:644|755) blob ([0-9a-f]+)\t(.+)$/s.exec(line);
      return match?.[1] && match[2] && !match[2].split('/').at(-1)!.startsWith('.') ? [{ id: match[1], path: match[2] }] : [];
    });
  const batch = git(root, ['cat-file', '--batch'], listed.map(({ id }) => `${id}\n`).join(''));
  if (batch.status !== 0) throw new Error(`git cat-file: ${batch.stderr.trim()}`);
  const files = new Map<string, string>();
  let at = 0;
  for (const { path } of listed) {
    const end = batch.stdout.indexOf(0x0a, at);
    const size = Number(batch.stdout.toString('latin1', at, end).split(' ')[2]);
    files.set(path, batch.stdout.toString('utf8', end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return files;
}
