// Comments on a pull request with what it changes in the data. Usage: node scripts/comment.ts FILE, the parcel that
// scripts/changes.ts wrote. Runs with the right to comment, on the code of the default branch, and needs no package.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { MAX_PARCEL } from '../src/changes/parse.ts';
import { gitHubApi } from './lib/github-api.ts';
import { githubEvent } from './lib/github-event.ts';
import { publishComment } from './lib/publish-comment.ts';

const [file = ''] = process.argv.slice(2);
const { GITHUB_API_URL: origin, GITHUB_TOKEN: token, GITHUB_REPOSITORY: repository } = process.env;
const run = githubEvent()?.workflow_run;

try {
  if (!origin || !token || !repository || !run) throw new Error('runs only in a workflow that another workflow has started');
  if (!existsSync(file)) console.log('The workflow left no report; there is nothing to comment.');
  else if (statSync(file).size > MAX_PARCEL) throw new Error(`the report is larger than ${MAX_PARCEL} bytes`);
  else console.log(`Comment: ${await publishComment(gitHubApi(origin, token), repository, run, readFileSync(file, 'utf8'))}.`);
} catch (error) {
  console.error(`No comment: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
