// Compares every fact with the lines on GitHub that it cites and keeps what comes of it in content/verification.json.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { checkedEntriesOf } from '../src/domain/verification.ts';
import { readContent } from '../src/loader/files.ts';
import { loadAtlas } from '../src/loader/load.ts';
import { readVerification, RESULTS_FILE } from '../src/loader/verification.ts';
import { changedSince, commitOf } from './lib/git-content.ts';
import { Clones } from './lib/verify/clones.ts';
import { locator } from './lib/verify/locate.ts';
import { languageOf, messagesIn } from './lib/verify/messages.ts';
import { inTurn, Online, PoliteFetcher } from './lib/verify/network.ts';
import { askPages, pagesOf } from './lib/verify/pages.ts';
import { Progress } from './lib/verify/progress.ts';
import { reportLines, summarise } from './lib/verify/report.ts';
import { verifyAll } from './lib/verify/run.ts';
import { saveResults } from './lib/verify/store.ts';

/** Ends the command: 1 where facts must be mended, 2 where it could not run. */
function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

const locale = process.env.LC_ALL ?? process.env.LC_MESSAGES ?? process.env.LANG;
function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        clones: { type: 'string' },
        cache: { type: 'string' },
        content: { type: 'string' },
        only: { type: 'string', multiple: true },
        since: { type: 'string' },
        pages: { type: 'boolean' },
        json: { type: 'boolean' },
        lang: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const words = messagesIn(languageOf(locale));
    return fail(`${words.unknownOption(error instanceof Error ? error.message : String(error))}\n\n${words.usage}`);
  }
}

const begun = performance.now();
const { values, positionals } = options();
const language = languageOf(values.lang ?? locale);
const words = messagesIn(language);
if (values.help) {
  console.log(words.usage);
  process.exit(0);
}

const project = new URL('..', import.meta.url);
// Another folder that holds a `content` folder, for tests.
const root = values.content === undefined ? project : pathToFileURL(`${resolve(values.content)}/`);
const file = join(fileURLToPath(root), RESULTS_FILE);
const texts = await readContent(root);
const { atlas, findings: problems } = loadAtlas(texts);
if (problems.some(({ severity }) => severity === 'error')) fail(words.badContent);
if (values.clones !== undefined && !existsSync(values.clones)) fail(words.noClones(values.clones));

const keys = [...checkedEntriesOf(atlas).map(({ key }) => key), ...atlas.techniques.map(({ slug }) => `techniques/${slug}`)];
const paths = [...(values.only ?? []), ...positionals].map((path) => path.replace(/^(?:\.\/)?content\//, '').replace(/\/$/, ''));
/** Whether a path names the entry, a folder above it, or a file of it. */
const covers = (path: string, key: string) =>
  path === key || path === `${key}.yaml` || key.startsWith(`${path}/`) || path.startsWith(`${key}/`) || path === 'content';
for (const path of paths) if (!keys.some((key) => covers(path, key))) fail(words.nothingWanted(path));
if (values.since !== undefined) {
  const commit = commitOf(fileURLToPath(root), values.since);
  if (commit === undefined) fail(words.noCommit(values.since));
  const changed = changedSince(fileURLToPath(root), commit).map((path) => path.replace(/^content\//, ''));
  paths.push(...changed.filter((path) => keys.some((key) => covers(path, key))));
  if (paths.length === 0) {
    console.log(words.nothingChanged(values.since));
    process.exit(0);
  }
}
const wanted = (key: string) => paths.length === 0 || paths.some((path) => covers(path, key));

const progress = new Progress(process.stderr);
const fetcher = new PoliteFetcher();
const online = new Online(fetcher, values.cache ?? join(fileURLToPath(project), '.cache', 'sources'), (what) =>
  progress.note(words.asking(what)),
);
const clones = values.clones === undefined ? undefined : new Clones(values.clones);
const today = new Date().toISOString().slice(0, 10);

process.on('SIGINT', () => {
  progress.end();
  console.error(`\n${words.stopped}`);
  process.exit(130);
});

const { notes, results: stored } = readVerification(texts);
const { results, findings } = await verifyAll({
  atlas,
  notes,
  results: stored,
  library: inTurn(clones ? [clones, online] : [online]),
  clones,
  today,
  wanted,
  begin: (steps) => progress.begin(steps),
  step: async (label, soFar) => {
    progress.step(label);
    await saveResults(file, soFar);
  },
});
const pages = values.pages ? pagesOf(atlas, wanted) : [];
if (pages.length > 0) {
  progress.begin(pages.length);
  await askPages(pages, results, fetcher, today, async (url) => {
    progress.step(url);
    await saveResults(file, results);
  });
}
progress.end();
await saveResults(file, results);

const seconds = (performance.now() - begun) / 1000;
const summary = summarise(
  findings,
  checkedEntriesOf(atlas).filter(({ key }) => wanted(key)),
  seconds,
);
const answered = pages.filter((url) => typeof results.pages[url]?.status === 'number' && Number(results.pages[url].status) < 400);
if (values.json) {
  const open = findings.open.map(({ entry, report }) => ({
    entry: entry.key,
    path: report.fact.path,
    citations: report.fact.citations,
    ...report.stored,
    nearest: report.nearest,
  }));
  const facts = findings.facts.map(({ entry, report, outcome }) => ({ entry, path: report.fact.path, outcome, counts: report.counts }));
  console.log(
    JSON.stringify(
      { date: today, summary, open, needlessNotes: findings.needless, facts, passages: findings.passages, network: fetcher.down ?? null },
      null,
      2,
    ),
  );
} else {
  const locators = new Map<string, ReturnType<typeof locator>>();
  const locate = (key: string, at: readonly PropertyKey[]) => {
    const known = locators.get(key) ?? locator(texts, key);
    locators.set(key, known);
    return known(at);
  };
  for (const line of reportLines(findings, summary, words, locate)) console.log(line);
  if (pages.length > 0) {
    console.log(words.pages(answered.length, pages.length));
    for (const url of pages)
      if (!answered.includes(url)) console.log(`  ${words.pageFailed} (${results.pages[url]?.status ?? '–'}): ${url}`);
  }
  console.log(words.seconds(seconds.toFixed(1)));
  console.log(words.saved(RESULTS_FILE));
}
if (fetcher.down !== undefined) console.error(words.noNetwork(fetcher.down));
if (findings.open.length > 0 || findings.needless.length > 0) process.exitCode = 1;
