// Fails if something known is taken away without approval. Usage: npm run removals -- --base main [--lang zh|en]
// The approval is a label of the pull request, read from the event of its workflow.
import { APPROVAL_LABEL, lossesOf, lossLine } from '../src/changes/losses.ts';
import { LANGUAGES } from '../src/i18n/language.ts';
import { runCommand } from './lib/command.ts';
import { compareWith } from './lib/compare-with.ts';
import { githubEvent } from './lib/github-event.ts';
import { annotateError } from './lib/workflow-command.ts';

await runCommand(['base'], async ({ base = 'main' }, language) => {
  const losses = lossesOf(await compareWith(new URL('..', import.meta.url), base));
  const approved = githubEvent()?.pull_request?.labels.some(({ name }) => name === APPROVAL_LABEL) ?? false;
  if (losses.length === 0) {
    console.log({ zh: '没有删去任何已知的事实、来源或条目。', en: 'No known fact, source or entry is taken away.' }[language]);
    return;
  }
  console.log(
    {
      zh: `${losses.length}处原为已知，现已删去或改作未知：`,
      en: `${losses.length} ${losses.length === 1 ? 'thing that was known is' : 'things that were known are'} gone or unknown now:`,
    }[language],
  );
  for (const loss of losses) console.log(`- ${lossLine(loss)}`);
  if (approved) {
    console.log({ zh: `标签“${APPROVAL_LABEL}”已准许。`, en: `Approved by the label “${APPROVAL_LABEL}”.` }[language]);
    return;
  }
  for (const loss of losses) annotateError('removal', lossLine(loss));
  const advice = {
    zh: `值若有误，请改正而不是删去；来源已失效，可注明情况。确要删去，请在拉取请求中说明理由，由维护者加上标签“${APPROVAL_LABEL}”，检查会自动重跑。`,
    en: `Correct a wrong value rather than take it out; if a source is gone, say so in a note. If the removal is meant, give the reason in the pull request: a maintainer then sets the label “${APPROVAL_LABEL}”, and this check runs again by itself.`,
  };
  // The log of a workflow is read in either language.
  for (const one of process.env.GITHUB_ACTIONS ? LANGUAGES : [language]) console.error(advice[one]);
  process.exitCode = 1;
});
