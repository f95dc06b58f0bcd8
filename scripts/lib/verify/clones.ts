import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from '../../../src/verify/reads.ts';
import { textOfBytes } from './decode.ts';

const MAX_BYTES = 1024 * 1024 * 1024;
/** Lines of a commit’s changes that are read; a longer one brings in whole data sets. */
const MAX_LINES = 3000;

/**
 * Git directory or work tree of a repository below a folder of clones: `owner/name`, `owner/name.git` or `owner+name`.
 */
export function findClone(folder: string, repository: string): string | undefined {
  const [owner = '', name = ''] = repository.split('/');
  return [join(owner, name), join(owner, `${name}.git`), `${owner}+${name}`]
    .map((path) => join(folder, path))
    .find((path) => existsSync(path));
}

function git(clone: string, args: readonly string[], input?: string): Buffer | undefined {
  const { status, stdout } = spawnSync('git', ['-C', clone, ...args], {
    maxBuffer: MAX_BYTES,
    stdio: ['pipe', 'pipe', 'ignore'],
    ...(input === undefined ? {} : { input }),
    // A clone with missing objects must not go and get them, nor ask for a password.
    env: { ...process.env, GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0' },
  });
  return status === 0 ? stdout : undefined;
}

const linesOf = (output: Buffer | undefined): string[] | undefined => output?.toString('utf8').replace(/\n$/, '').split('\n');

/** Takes the answer of `git cat-file --batch` apart: a text or nothing for each object asked for. */
function batch(output: Buffer, count: number): (string | undefined)[] {
  const texts: (string | undefined)[] = [];
  let at = 0;
  while (texts.length < count && at < output.length) {
    const end = output.indexOf(10, at);
    const header = output.toString('utf8', at, end);
    at = end + 1;
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(header)?.[1];
    const other = /^[0-9a-f]+ \w+ (\d+)$/.exec(header)?.[1];
    if (size !== undefined) texts.push(textOfBytes(output.subarray(at, at + Number(size))));
    else texts.push(undefined);
    const length = size ?? other;
    if (length !== undefined) at += Number(length) + 1;
  }
  return texts;
}

/** Reads repositories from a folder of clones; what is not there is `undefined`. */
export class Clones implements Library {
  readonly #folder: string;
  readonly #texts = new Map<string, string | undefined>();
  readonly #lines = new Map<string, readonly string[] | undefined>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Reads many files of a repository in one go; `file` then answers from memory. */
  prefetch(repository: string, wanted: readonly { commit: string; path: string }[]): void {
    const clone = findClone(this.#folder, repository);
    const names = [...new Set(wanted.map(({ commit, path }) => `${commit}:${path}`))].filter((name) => !name.includes('\n'));
    const output = clone && git(clone, ['cat-file', '--batch'], `${names.join('\n')}\n`);
    if (output) batch(output, names.length).forEach((text, index) => this.#texts.set(`${repository}@${names[index]}`, text));
  }

  file: Library['file'] = async (repository, commit, path) => {
    const key = `${repository}@${commit}:${path}`;
    if (!this.#texts.has(key)) this.prefetch(repository, [{ commit, path }]);
    return this.#texts.get(key);
  };

  days: Library['days'] = async (repository, commit) =>
    this.#remember(`days ${repository} ${commit}`, repository, ['show', '-s', '--date=short', '--format=%ad%n%cd', commit]);

  lines: Library['lines'] = async (target) => {
    const { repository } = target;
    const key = JSON.stringify(target);
    switch (target.kind) {
      case 'commit':
        return this.#commit(key, repository, target.commit);
      case 'history': {
        // A citation that names one commit of a history means that commit.
        if (target.only !== undefined) return this.#commit(key, repository, target.only);
        const args = ['log', '--date=short', '--format=%h %ad %cd %an %s', target.commit, '--', ...(target.path ? [target.path] : [])];
        const lines = this.#remember(key, repository, args);
        return lines && [...lines, `${lines.length} commits`];
      }
      case 'folder': {
        const lines = this.#remember(key, repository, ['ls-tree', '--name-only', `${target.commit}:${target.path}`]);
        return lines && [...lines, `${lines.length} entries`];
      }
      case 'release':
        return this.#remember(key, repository, ['log', '-1', '--date=short', `--format=${target.tag} %ad %cd %s`, target.tag]);
    }
  };

  /** A commit with its changes; of one whose files are not all there, only what it is called and which files it touches. */
  #commit(key: string, repository: string, commit: string): readonly string[] | undefined {
    const show = ['show', '--no-ext-diff', '--no-textconv', '--date=iso', '--format=%H%n%an%n%ad%n%cd%n%B'];
    const lines =
      this.#remember(key, repository, [...show, commit]) ?? this.#remember(`${key} names`, repository, [...show, '--name-status', commit]);
    return lines?.slice(0, MAX_LINES);
  }

  #remember(key: string, repository: string, args: readonly string[]): readonly string[] | undefined {
    if (!this.#lines.has(key)) {
      const clone = findClone(this.#folder, repository);
      this.#lines.set(key, clone === undefined ? undefined : linesOf(git(clone, args)));
    }
    return this.#lines.get(key);
  }
}
