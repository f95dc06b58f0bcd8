import type { Commit } from './log.ts';

/** An entry as one commit left it. */
export interface Step {
  commit: Commit;
  /** Ids of the contents of its files, by their path from the root of the project. */
  files: ReadonlyMap<string, string>;
  /** Address of the entry up to this commit, where the commit changed it. */
  renamedFrom?: string;
}

const FILE = /^content\/models\/([^/]+)\/(index\.mdx|en\.mdx|[^/]+\.yaml)$/;
/** The entry that a file belongs to, by its path from the root of the project. */
export const slugOf = (path: string): string | undefined => FILE.exec(path)?.[1];

/** Old address of each entry that a commit moved as a whole. */
function movesOf(commit: Commit): Map<string, string> {
  return new Map(
    commit.files.flatMap(({ path, from }): [string, string][] => {
      const [now, before] = [slugOf(path), from && slugOf(from)];
      return now && before && now !== before && path.endsWith('/index.mdx') && from?.endsWith('/index.mdx') ? [[now, before]] : [];
    }),
  );
}

/**
 * The states through which each entry went, oldest first. An entry that moved takes its past along;
 * one that was removed begins anew if it comes back.
 * @param commits in the order of `git log`, newest first, each against its first parent
 * @returns steps by the present address of the entry; entries that are gone are left out
 */
export function stepsOf(commits: readonly Commit[]): Map<string, Step[]> {
  const states = new Map<string, ReadonlyMap<string, string>>();
  const steps = new Map<string, Step[]>();
  for (const commit of [...commits].reverse()) {
    const moves = movesOf(commit);
    const next = new Map<string, Map<string, string>>();
    const stateOf = (slug: string) => {
      const state = next.get(slug) ?? new Map(states.get(slug) ?? []);
      next.set(slug, state);
      return state;
    };
    // What goes goes first: another file may have taken its place in the same commit.
    for (const gone of commit.files.flatMap(({ path, blob, from }) => from ?? (blob === undefined ? path : []))) {
      const slug = slugOf(gone);
      if (slug) stateOf(slug).delete(gone);
    }
    for (const { path, blob } of commit.files) {
      const slug = slugOf(path);
      if (slug && blob !== undefined) stateOf(slug).set(path, blob);
    }
    const pasts = new Map([...moves].map(([now, before]) => [now, steps.get(before) ?? []]));
    for (const [slug, files] of next) {
      states.set(slug, files);
      const before = moves.get(slug);
      if (!files.has(`content/models/${slug}/index.mdx`)) steps.delete(slug);
      else if (before === undefined) steps.set(slug, [...(steps.get(slug) ?? []), { commit, files }]);
      else steps.set(slug, [...(pasts.get(slug) ?? []), { commit, files, renamedFrom: before }]);
    }
  }
  return steps;
}
