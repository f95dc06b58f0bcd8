import { parseParcel } from '../../src/changes/parse.ts';
import { renderComment } from '../../src/changes/render.ts';
import { LANGUAGES } from '../../src/i18n/language.ts';
import type { GitHubApi } from './github-api.ts';
import type { GitHubEvent } from './github-event.ts';

/** First line of the comment, by which it is found again; readers do not see it. */
export const MARKER = '<!-- changes to the data -->';
const AUTHOR = 'github-actions[bot]';
/** Files and comments are looked through up to so many hundreds. */
const PAGES = 10;

interface PullRequest {
  state: string;
  changed_files: number;
  head: { sha: string; repo: { full_name: string } | null };
  base: { repo: { full_name: string } };
}
interface ChangedFile {
  filename: string;
  /** Its former path, if it was renamed. */
  previous_filename?: string;
}
interface Comment {
  id: number;
  body?: string;
  user: { login: string } | null;
}

/** What became of a comment. */
export type Outcome = 'created' | 'updated' | 'nothing to say' | 'not the commit that was looked at';

/**
 * Creates or updates the one comment that sums up a pull request. The parcel comes from a workflow that ran code of strangers:
 * its form is checked, the number of the pull request is believed only if its present commit is the one that the event names,
 * and the text is written here.
 * @throws Error where the parcel is refused or the API fails
 */
export async function publishComment(
  api: GitHubApi,
  repository: string,
  run: NonNullable<GitHubEvent['workflow_run']>,
  parcel: string,
): Promise<Outcome> {
  const { number, report } = parseParcel(parcel);
  const pull = (await api.request('GET', `/repos/${repository}/pulls/${number}`)) as PullRequest;
  const same =
    run.event === 'pull_request' &&
    pull.state === 'open' &&
    pull.base.repo.full_name === repository &&
    pull.head.sha === run.head_sha &&
    pull.head.repo !== null &&
    pull.head.repo.full_name === run.head_repository?.full_name;
  if (!same) return 'not the commit that was looked at';

  const files = (await api.list(`/repos/${repository}/pulls/${number}/files`, PAGES)) as ChangedFile[];
  const isContent = (path: string) => path.startsWith('content/');
  const code =
    files.length < pull.changed_files ||
    !files.every(({ filename, previous_filename: former = filename }) => isContent(filename) && isContent(former));
  const comments = (await api.list(`/repos/${repository}/issues/${number}/comments`, PAGES)) as Comment[];
  const own = comments.find(({ body, user }) => user?.login === AUTHOR && body?.startsWith(MARKER));
  if (report.entries.length === 0 && !own) return 'nothing to say';

  const body = `${MARKER}\n${renderComment(report, { languages: LANGUAGES, code, preview: `${run.html_url}#artifacts` })}`;
  if (own) await api.request('PATCH', `/repos/${repository}/issues/comments/${own.id}`, { body });
  else await api.request('POST', `/repos/${repository}/issues/${number}/comments`, { body });
  return own ? 'updated' : 'created';
}
