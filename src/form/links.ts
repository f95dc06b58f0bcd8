/**
 * Bytes that GitHub takes as an address: its servers refuse more than 8,191 (github/docs, issue 5136).
 * A little is left for what a log-in adds.
 */
export const LONGEST_LINK = 8000;

const FORK = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$/;

/** The same repository under the account of somebody who forked it; the repository itself where the name cannot be one. */
export function forkOf(repository: string, account: string): string {
  const name = account.trim().replace(/^@/, '');
  return FORK.test(name) ? repository.replace(/^(https:\/\/[^/]+\/)[^/]+\//, `$1${name}/`) : repository;
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));

/** GitHub’s page for a new file with name and content filled in; nothing where the address would be too long for it. */
export function newFileLink(repository: string, path: string, text: string): string | undefined {
  const link = `${repository}/new/main?filename=${encodeURIComponent(path)}&value=${encodeURIComponent(text)}`;
  return link.length <= LONGEST_LINK ? link : undefined;
}

/** GitHub’s page for uploading files into the folder of an entry. */
export const uploadLink = (repository: string, path: string): string => `${repository}/upload/main/${folderOf(path)}`;

/** GitHub’s page for editing a file. */
export const editLink = (repository: string, path: string): string => `${repository}/edit/main/${path}`;
