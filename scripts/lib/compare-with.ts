import { fileURLToPath } from 'node:url';
import { compareVersions } from '../../src/changes/compare.ts';
import { versionOf, type Version } from '../../src/changes/entry.ts';
import type { Report } from '../../src/changes/report.ts';
import { readContent } from '../../src/loader/files.ts';
import { loadAtlas } from '../../src/loader/load.ts';
import { UserError } from './command.ts';
import { commitOf, commonAncestor, contentAt } from './git-content.ts';

function versionIn(files: ReadonlyMap<string, string>): Version {
  return versionOf(loadAtlas(files).atlas, files);
}

/**
 * What the files on disk change against a branch or commit: against the point where the present one left it, so that what
 * happened there since is no part of it.
 * @param root folder of the project, inside its git repository
 * @throws UserError where there is nothing to compare with
 */
export async function compareWith(root: URL, base: string): Promise<Report> {
  const folder = fileURLToPath(root);
  if (commitOf(folder, 'HEAD') === undefined)
    throw new UserError({
      zh: '此文件夹不在git仓库中，或仓库还没有提交，无从比较。',
      en: 'This folder is in no git repository, or in one without a commit, so there is nothing to compare with.',
    });
  const commit = commitOf(folder, base);
  if (commit === undefined)
    throw new UserError({
      zh: `仓库中没有名为“${base}”的分支、标签或提交。若是远程分支，先运行git fetch。`,
      en: `The repository has no branch, tag or commit “${base}”. If it is a remote branch, run git fetch first.`,
    });
  const ancestor = commonAncestor(folder, commit);
  if (ancestor === undefined)
    throw new UserError({
      zh: `“${base}”与当前分支没有共同的历史。若仓库是浅克隆，先运行git fetch --unshallow。`,
      en: `“${base}” and the present branch share no history. If the clone is shallow, run git fetch --unshallow first.`,
    });
  return compareVersions(versionIn(contentAt(folder, ancestor)), versionIn(await readContent(root)));
}
