import { readFileSync } from 'node:fs';

/** What a workflow was started by, as far as the scripts read it. */
export interface GitHubEvent {
  pull_request?: { number: number; labels: { name: string }[] };
  workflow_run?: { event: string; head_sha: string; html_url: string; head_repository: { full_name: string } | null };
}

/** The event of the workflow that runs this, or nothing outside of one. */
export function githubEvent(environment: NodeJS.ProcessEnv = process.env): GitHubEvent | undefined {
  const file = environment.GITHUB_EVENT_PATH;
  return file ? (JSON.parse(readFileSync(file, 'utf8')) as GitHubEvent) : undefined;
}
