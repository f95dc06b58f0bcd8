// Shows what has changed in the data. Usage: npm run changes -- --base main [--lang zh|en] [--parcel FILE]
// In a workflow it also writes the summary of the run and, asked for a parcel, the report for the comment on the pull request.
import { appendFileSync, writeFileSync } from 'node:fs';
import type { Parcel } from '../src/changes/parse.ts';
import { renderComment } from '../src/changes/render.ts';
import { shortenReport } from '../src/changes/shorten.ts';
import { renderText } from '../src/changes/text.ts';
import { LANGUAGES } from '../src/i18n/language.ts';
import { runCommand, UserError } from './lib/command.ts';
import { compareWith } from './lib/compare-with.ts';
import { githubEvent } from './lib/github-event.ts';

await runCommand(['base', 'parcel'], async ({ base = 'main', parcel: file }, language) => {
  const number = githubEvent()?.pull_request?.number;
  if (file !== undefined && number === undefined)
    throw new UserError({ zh: '--parcel只在拉取请求的工作流中可用。', en: '--parcel works only in the workflow of a pull request.' });

  const report = await compareWith(new URL('..', import.meta.url), base);
  console.log(renderText(report, language));
  if (process.env.GITHUB_STEP_SUMMARY) appendFileSync(process.env.GITHUB_STEP_SUMMARY, renderComment(report, { languages: LANGUAGES }));
  if (file !== undefined && number !== undefined) {
    const parcel: Parcel = { number, report: shortenReport(report) };
    writeFileSync(file, JSON.stringify(parcel));
  }
});
