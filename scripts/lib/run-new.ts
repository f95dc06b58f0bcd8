import { mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as clack from '@clack/prompts';
import { format, resolveConfig } from 'prettier';
import { readContent } from '../../src/loader/files.ts';
import { loadAtlas } from '../../src/loader/load.ts';
import { freeChart, type Chart } from '../../src/writing/chart.ts';
import { draftProblems, type DraftProblem } from '../../src/new/draft.ts';
import { entryFiles } from '../../src/new/entry.ts';
import { nearDuplicates, type NearName } from '../../src/new/near-names.ts';
import { complete, QUESTION_IDS, QUESTIONS, type Answers, type QuestionId, type Setting } from '../../src/new/questions.ts';
import { formatFinding, mendText } from '../../src/rules/format.ts';
import type { Bilingual } from '../../src/schema/primitives.ts';
import { Cancelled, confirm, dialogue, type Terminal } from './dialogue.ts';
import { languageOf } from './language.ts';
import { newWords } from './new-words.ts';
import type { Outcome } from './run-check.ts';

type Language = 'zh' | 'en';

const FLAGS = {
  yes: { type: 'boolean', default: false },
  'is-new': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  lang: { type: 'string' },
} as const;
const TEXTS = Object.fromEntries(QUESTION_IDS.map((id) => [id, { type: 'string' }])) as Record<QuestionId, { type: 'string' }>;

/** The stop of a run, with what is said of it. */
class Stop extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

async function formatted(path: string, text: string): Promise<string> {
  // The settings of this project, wherever the entry is written.
  const settings = await resolveConfig(fileURLToPath(new URL('../../content/models/new/index.mdx', import.meta.url)));
  return format(text, { ...settings, filepath: path });
}

/** Texts of a new entry by path, formatted like everything else. */
async function filesOf(answers: Answers, chart: Chart, language: Language): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const [name, text] of Object.entries(entryFiles(answers, chart, language))) {
    const path = `content/models/${answers.slug ?? ''}/${name}`;
    files.set(path, await formatted(path, text));
  }
  return files;
}

/** Writes the files of an entry into a folder of its own; on failure none of them stays. */
async function write(root: URL, slug: string, files: ReadonlyMap<string, string>, exists: string): Promise<void> {
  const folder = new URL(`content/models/${slug}/`, root);
  await mkdir(new URL('..', folder), { recursive: true });
  try {
    await mkdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new Stop(1, exists);
    throw error;
  }
  try {
    for (const [path, text] of files) await writeFile(new URL(path, root), text, { flag: 'wx' });
  } catch (error) {
    await rm(folder, { recursive: true });
    throw error;
  }
}

/**
 * Makes a new entry: from options, from a dialogue, or from both.
 * Exit status 0 where it was written, 1 where it was refused, 2 where the command itself is wrong, 130 where somebody cancelled.
 * @param terminal where questions can be asked; without one, `--yes` is needed
 */
export async function runNew(
  parameters: readonly string[],
  root: URL,
  terminal: Terminal | undefined,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Outcome> {
  let parsed;
  try {
    parsed = parseArgs({ args: [...parameters], options: { ...FLAGS, ...TEXTS } });
    languageOf(parsed.values.lang, environment);
  } catch (error) {
    const words = newWords[languageOf(undefined, environment)];
    return { status: 2, out: [], err: [error instanceof Error ? error.message : String(error), words.usage] };
  }
  const { values } = parsed;
  let language = languageOf(values.lang, environment);
  if (values.help) return { status: 0, out: [newWords[language].usage], err: [] };
  if (!values.yes && !terminal) return { status: 2, out: [], err: [newWords[language].noTerminal] };

  const files = await readContent(root);
  const { atlas } = loadAtlas(files);
  const chart = freeChart(atlas.models.map((model) => `${model.chart.hue} ${model.chart.mark}`));
  if (!chart) return { status: 1, out: [], err: [newWords[language].noChart] };
  const setting: Setting = {
    models: [...new Set([...files.keys()].flatMap((path) => /^content\/models\/([^/]+)\//.exec(path)?.[1] ?? []))],
    bases: atlas.bases.flatMap(({ sizes }) => sizes.map(({ id }) => id)),
    checkpoints: atlas.models.flatMap(({ checkpoints }) => checkpoints.map(({ id }) => id)),
  };
  const given: Answers = Object.fromEntries(QUESTION_IDS.flatMap((id) => (values[id] === undefined ? [] : [[id, values[id]]])));
  const near = (answers: Answers): NearName[] =>
    nearDuplicates(
      [answers.name, answers['name-zh']].filter((name) => name !== undefined),
      answers.repository,
      atlas,
    );
  const nearLine = ({ name, slug }: NearName) => `  ${name} → content/models/${slug}/`;

  /** From options alone. */
  const fromOptions = async (): Promise<{ answers: Answers; entry: Map<string, string> }> => {
    const words = newWords[language];
    const { answers, problems } = complete(given, setting);
    if (problems.length > 0)
      throw new Stop(
        1,
        [...problems.map(([id, problem]) => `--${id}${language === 'zh' ? '：' : ': '}${problem[language]}`), words.stopped].join('\n'),
      );
    const likely = near(answers);
    if (likely.length > 0 && !values['is-new']) throw new Stop(1, `${words.near(likely.map(nearLine))}\n${words.nearRefused}`);
    const entry = await filesOf(answers, chart, language);
    const errors = draftProblems(files, entry).filter(({ finding }) => finding.severity === 'error');
    if (errors.length > 0)
      throw new Stop(
        1,
        [...errors.map(({ finding }) => formatFinding(finding, entry.get(finding.file), language)), words.stopped].join('\n\n'),
      );
    return { answers, entry };
  };

  /** By asking. */
  const fromDialogue = async (place: Terminal): Promise<{ answers: Answers; entry: Map<string, string> }> => {
    if (values.lang === undefined) {
      const options = [
        { value: 'zh', label: '中文' },
        { value: 'en', label: 'English' },
      ];
      const chosen = await clack.select({
        ...place,
        message: '语言 · Language',
        options,
        initialValue: language as string,
        showInstructions: false,
      });
      if (clack.isCancel(chosen)) throw new Cancelled();
      language = languageOf(chosen);
    }
    const words = newWords[language];
    clack.intro(words.intro, place);
    clack.log.message(words.hint, place);
    let asked = '';
    const after = async (id: QuestionId, answers: Answers) => {
      if (values['is-new'] || !['name', 'name-zh', 'repository'].includes(id)) return;
      // The Chinese name comes right after the other one; one question serves both.
      if (id === 'name') return;
      const likely = near(answers);
      const lines = likely.map(nearLine);
      if (!likely[0] || lines.join() === asked) return;
      asked = lines.join();
      clack.log.warn(words.near(lines), place);
      if (!(await confirm(words.isNew, words.yes, words.no, place))) throw new Stop(1, words.change(likely[0].slug));
    };
    let answers = await dialogue(given, setting, language, place, { after });
    for (;;) {
      const whole = complete(answers, setting);
      const entry = await filesOf(whole.answers, chart, language);
      const errors = draftProblems(files, entry).filter(({ finding }) => finding.severity === 'error');
      if (whole.problems.length === 0 && errors.length === 0) {
        if (!(await confirm(words.write([...entry.keys()].map((path) => `  ${path}`)), words.doWrite, words.dontWrite, place)))
          throw new Cancelled();
        return { answers: whole.answers, entry };
      }
      clack.log.error([words.refused, ...told(errors, whole.problems, language)].join('\n'), place);
      const only = [...errors.flatMap(({ question }) => question ?? []), ...whole.problems.map(([id]) => id)];
      if (only.length === 0) throw new Stop(1, words.stopped);
      answers = await dialogue(whole.answers, setting, language, place, { only, after });
    }
  };

  try {
    const { answers, entry } = values.yes || !terminal ? await fromOptions() : await fromDialogue(terminal);
    const slug = answers.slug ?? '';
    const words = newWords[language];
    await write(root, slug, entry, words.exists(`content/models/${slug}/`));
    return {
      status: 0,
      out: [
        words.written(
          [...entry.keys()].map((path) => `  ${path}`),
          slug,
        ),
      ],
      err: [],
    };
  } catch (error) {
    if (error instanceof Cancelled) return { status: 130, out: [], err: [newWords[language].cancelled] };
    if (error instanceof Stop) return { status: error.status, out: [], err: [error.message] };
    throw error;
  }
}

const askOf = (id: QuestionId | undefined, language: Language): string | undefined =>
  QUESTIONS.find((question) => question.id === id)?.ask[language];

/** What is wrong, each once, with the question that it is about. */
function told(errors: readonly DraftProblem[], problems: readonly [QuestionId, Bilingual][], language: Language): string[] {
  const lines = [
    ...errors.map(({ finding, question }) => [
      askOf(question, language),
      `${finding.message[language]}${language === 'zh' ? '。' : '. '}${mendText(finding, language)}`,
    ]),
    ...problems.map(([id, problem]) => [askOf(id, language), problem[language]]),
  ];
  return [...new Set(lines.map((parts) => parts.filter(Boolean).join(language === 'zh' ? '：' : ': ')))];
}
