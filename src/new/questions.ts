import { docAt, type Word } from '../docs/fields.ts';
import { organisationLabels, roleLabels } from '../i18n/labels.ts';
import { hiddenCharacters } from '../rules/file/hidden-characters.ts';
import { nearest } from '../rules/near.ts';
import { ROLES } from '../schema/checkpoint.ts';
import { ORGANISATION_KINDS } from '../schema/model.ts';
import { isCalendarDate, slug, webAddress, type Bilingual } from '../schema/primitives.ts';
import { unpinnedGitHub } from '../schema/source.ts';
import { slugFrom } from '../writing/slug.ts';
import { readPlace, readSourceLink } from '../writing/source-link.ts';

/** Everything that is asked for a new entry, in the order of the questions; also the names of the command’s options. */
export const QUESTION_IDS = [
  'name',
  'name-zh',
  'slug',
  'repository',
  'organisation',
  'organisation-zh',
  'organisation-kind',
  'source',
  'source-title',
  'organisation-lines',
  'summary-zh',
  'summary-en',
  'summary-lines',
  'checkpoint',
  'role',
  'size',
  'size-lines',
  'base',
  'base-lines',
  'released',
  'released-lines',
] as const;

export type QuestionId = (typeof QUESTION_IDS)[number];

/** Answers as they were typed; what was not asked or left empty is missing. */
export type Answers = Partial<Record<QuestionId, string>>;

/** What the atlas holds already, as far as questions need it. */
export interface Setting {
  /** Slugs of models. */
  models: readonly string[];
  /** Ids of base models, and of checkpoints; either can be a parent. */
  bases: readonly string[];
  checkpoints: readonly string[];
}

/** One thing that is asked for a new entry. */
export interface Question {
  id: QuestionId;
  ask: Bilingual;
  help?: Bilingual;
  /** Words to choose from. */
  choices?: readonly Word[];
  /** Whether the question makes sense after the answers so far; where it does not, it is not asked. */
  when?: (answers: Answers) => boolean;
  /** Only the command line asks for it; the default is good enough for a dialogue. */
  quiet?: true;
  optional?: true;
  suggest?: (answers: Answers, setting: Setting) => string | undefined;
  /** What is wrong with an answer that is not empty; nothing where it is fine. */
  check?: (answer: string, answers: Answers, setting: Setting) => Bilingual | undefined;
}

const wordsOf = (words: readonly string[], names: Readonly<Record<string, Bilingual>>, path: readonly PropertyKey[]): Word[] =>
  words.map((word) => ({ word, name: names[word], help: docAt('model', path)?.words?.[word] }));

const ONE_OF =
  (words: readonly string[]): NonNullable<Question['check']> =>
  (answer) =>
    words.includes(answer)
      ? undefined
      : { zh: `请从这些词里选一个：${words.join('、')}。`, en: `Choose one of these words: ${words.join(', ')}.` };

function address(answer: string): Bilingual | undefined {
  return webAddress.safeParse(answer).success
    ? undefined
    : {
        zh: '请给出以https://开头的完整网址，主机名用ASCII字母。',
        en: 'Give the full address, with https:// and a host in ASCII letters.',
      };
}

/** How one gets an address that does not move. */
export const PERMALINK: Bilingual = {
  zh: '在GitHub上打开文件，点击依据所在的行号，再按y键；地址栏里的网址就固定到当前提交，并以#L加行号结尾。',
  en: 'Open the file on GitHub, click the number of the line that says so, and press y: the address now names the commit and ends in #L and the line.',
};

function sourceProblem(answer: string): Bilingual | undefined {
  const { url, at, file } = readSourceLink(answer);
  const wrong = address(url);
  if (wrong) return wrong;
  const branch = unpinnedGitHub(url);
  if (branch !== undefined)
    return {
      zh: `这个链接指向${branch ? `分支或标签“${branch}”` : '分支'}，内容会变。${PERMALINK.zh}`,
      en: `This link points at ${branch ? `the branch or tag “${branch}”` : 'a branch'}, which can move. ${PERMALINK.en}`,
    };
  if (file && !/^L\d+(?:-L\d+)?$/.test(at ?? ''))
    return { zh: `链接里没有行号。${PERMALINK.zh}`, en: `The link names no line. ${PERMALINK.en}` };
  return undefined;
}

/** A place in the first source, asked for each fact that is given. */
function lines(id: QuestionId, fact: QuestionId, ask: Bilingual): Question {
  return {
    id,
    ask,
    help: {
      zh: '如12或12-14；不是GitHub文件时写表号或章节号。',
      en: 'Such as 12 or 12-14; a table or section where the source is no file on GitHub.',
    },
    optional: true,
    when: (answers) => (answers[fact] ?? '') !== '' && !['unknown', 'not-applicable'].includes(answers[fact] ?? ''),
    suggest: ({ source }) => (source === undefined ? undefined : readSourceLink(source).at),
    check: (answer, { source = '' }) =>
      readSourceLink(source).file && !/^L\d+(?:-L\d+)?$/.test(readPlace(answer))
        ? { zh: '请写行号，如12或12-14。', en: 'Give lines, such as 12 or 12-14.' }
        : undefined,
  };
}

/** The questions in their order. Each answer is one line of text. */
export const QUESTIONS: readonly Question[] = [
  {
    id: 'name',
    ask: { zh: '模型的名称（发布者所用的写法）', en: 'Name of the model, as its publisher writes it' },
  },
  {
    id: 'name-zh',
    ask: { zh: '中文名称（与上面相同时留空）', en: 'Chinese name (empty where it is the same)' },
    optional: true,
  },
  {
    id: 'slug',
    ask: { zh: '页面的地址', en: 'Address of the page' },
    help: {
      zh: '小写字母、数字、连字符或点号，定下后不再更改。',
      en: 'Lower-case letters, digits, hyphens or dots; it does not change later.',
    },
    suggest: ({ name = '', 'name-zh': chinese = '' }) => slugFrom(name) || slugFrom(chinese) || undefined,
    check: (answer, _answers, { models }) => {
      if (!slug.safeParse(answer).success || answer === 'checkpoints')
        return {
          zh: '只能用小写字母、数字、连字符或点号，如chinese-llama-alpaca。',
          en: 'Use lower-case letters, digits, hyphens or dots, as in chinese-llama-alpaca.',
        };
      return models.includes(answer) ? { zh: `已经有条目“${answer}”。`, en: `There is an entry “${answer}” already.` } : undefined;
    },
  },
  {
    id: 'repository',
    ask: { zh: '项目仓库的网址', en: 'Address of the repository' },
    help: {
      zh: '如https://github.com/Neutralzz/BiLLa；没有仓库时写模型页的网址。',
      en: 'Such as https://github.com/Neutralzz/BiLLa; the page of the model where there is no repository.',
    },
    check: address,
  },
  {
    id: 'organisation',
    ask: { zh: '由谁制作：机构或个人的名称', en: 'Who made it: name of the organisation or person' },
    suggest: ({ repository = '' }) =>
      URL.canParse(repository) ? new URL(repository).pathname.split('/').filter(Boolean).at(0) : undefined,
  },
  {
    id: 'organisation-zh',
    ask: { zh: '制作者的中文名称（与上面相同时留空）', en: 'Its Chinese name (empty where it is the same)' },
    optional: true,
  },
  {
    id: 'organisation-kind',
    ask: { zh: '制作者是哪一类', en: 'What kind of maker it is' },
    choices: wordsOf(ORGANISATION_KINDS, organisationLabels, ['organisations', 0, 'kind']),
    check: ONE_OF(ORGANISATION_KINDS),
  },
  {
    id: 'source',
    ask: { zh: '第一个来源：固定链接', en: 'The first source: a permanent link' },
    help: {
      zh: `下面填写的事实都要在其中有据可查，通常是README。${PERMALINK.zh}`,
      en: `What you state below must stand in it; usually the README. ${PERMALINK.en}`,
    },
    check: sourceProblem,
  },
  {
    id: 'source-title',
    ask: { zh: '来源的标题', en: 'Title of the source' },
    quiet: true,
    when: ({ source }) => source !== undefined,
    suggest: ({ source }) => (source === undefined ? undefined : readSourceLink(source).title),
  },
  lines('organisation-lines', 'organisation', { zh: '来源的哪几行写明了制作者', en: 'Which lines of the source say who made it' }),
  {
    id: 'summary-zh',
    ask: { zh: '用一句中文说明它是什么', en: 'What it is, in one Chinese sentence' },
    help: {
      zh: '用全角标点；汉字与字母、数字之间不加空格。',
      en: 'With full-width punctuation and no blank between Chinese and Latin characters.',
    },
    check: (answer) => (/\p{Script=Han}/u.test(answer) ? undefined : { zh: '请用中文写。', en: 'Write it in Chinese.' }),
  },
  {
    id: 'summary-en',
    ask: { zh: '用一句英文说明它是什么', en: 'What it is, in one English sentence' },
    help: { zh: '采用英式拼写；不必逐字翻译上一句。', en: 'In British spelling; not a word-for-word translation of the Chinese.' },
    check: (answer) => (/[A-Za-z]{3}/.test(answer) ? undefined : { zh: '请用英文写。', en: 'Write it in English.' }),
  },
  lines('summary-lines', 'summary-en', { zh: '来源的哪几行支持这两句话', en: 'Which lines of the source say so' }),
  {
    id: 'checkpoint',
    ask: { zh: '第一个检查点（公开发布的一组权重）的名称', en: 'Name of the first checkpoint, that is, of one published set of weights' },
    suggest: ({ name }) => name,
    check: (answer, _answers, { bases, checkpoints }) => {
      const id = slugFrom(answer);
      if (id === undefined)
        return { zh: '名称里要有字母或数字，用来生成id。', en: 'The name needs letters or digits, of which its id is made.' };
      return [...bases, ...checkpoints].includes(id)
        ? { zh: `已经有id为“${id}”的检查点或基座。`, en: `There is a checkpoint or base with the id “${id}” already.` }
        : undefined;
    },
  },
  {
    id: 'role',
    ask: { zh: '这个检查点的用途', en: 'What the checkpoint is for' },
    choices: wordsOf(ROLES, roleLabels, ['checkpoints', 0, 'role']),
    check: ONE_OF(ROLES),
  },
  {
    id: 'size',
    ask: { zh: '参数量，单位为十亿（来源没有写就留空）', en: 'Parameters in billions (empty where the source does not say)' },
    help: { zh: '7B写7。', en: '7 for 7B.' },
    optional: true,
    check: (answer) =>
      answer === 'unknown' || (/^\d+(?:\.\d+)?b?$/i.test(answer) && Number.parseFloat(answer) > 0)
        ? undefined
        : { zh: '请写大于零的数，如7或1.3。', en: 'Give a number above zero, such as 7 or 1.3.' },
  },
  lines('size-lines', 'size', { zh: '来源的哪几行写明了参数量', en: 'Which lines of the source give the size' }),
  {
    id: 'base',
    ask: {
      zh: '直接的上一级：基座或另一个检查点的id（来源没有写就留空）',
      en: 'The direct parent: id of a base model or checkpoint (empty where the source does not say)',
    },
    help: { zh: '从头训练的写not-applicable。', en: 'not-applicable for a model trained from scratch.' },
    optional: true,
    check: (answer, _answers, { bases, checkpoints }) => {
      const parents = [...bases, ...checkpoints];
      if (['unknown', 'not-applicable', ...parents].includes(answer)) return undefined;
      const near = nearest(answer, parents);
      return {
        zh: `没有id为“${answer}”的基座或检查点。${near === undefined ? '' : `是不是“${near}”？`}基座不在图谱里时，先留空，另行补上。`,
        en: `There is no base or checkpoint “${answer}”. ${near === undefined ? '' : `Did you mean “${near}”? `}Where the base is not in the atlas yet, leave it empty and add it later.`,
      };
    },
  },
  lines('base-lines', 'base', { zh: '来源的哪几行写明了上一级', en: 'Which lines of the source name the parent' }),
  {
    id: 'released',
    ask: { zh: '这个检查点公开的日期（来源没有写就留空）', en: 'When the checkpoint was published (empty where the source does not say)' },
    help: { zh: '知道多少写多少：2023-05-11、2023-05或2023。', en: 'As precisely as known: 2023-05-11, 2023-05 or 2023.' },
    optional: true,
    check: (answer) =>
      answer === 'unknown' || isCalendarDate(answer)
        ? undefined
        : { zh: '日期写成2023-05-11、2023-05或2023。', en: 'Write the date as 2023-05-11, 2023-05 or 2023.' },
  },
  lines('released-lines', 'released', { zh: '来源的哪几行写明了日期', en: 'Which lines of the source give the date' }),
];

/** What is wrong with any answer: more than one line, characters that nobody sees, or what its question asks for. */
export function problemWith(question: Question, answer: string, answers: Answers, setting: Setting): Bilingual | undefined {
  const text = answer.trim();
  if (!text) return question.optional ? undefined : { zh: '这一项不能留空。', en: 'This cannot be empty.' };
  if (/[\r\n\t]/.test(text)) return { zh: '请写成一行。', en: 'Write it on one line.' };
  if (!text.isWellFormed()) return { zh: '含有残缺的字符。', en: 'It holds half a character.' };
  let hidden: Bilingual | undefined;
  hiddenCharacters.check({ file: '', text }, (_place, { message }) => (hidden ??= message));
  if (hidden) return { zh: `${hidden.zh}。`, en: `It ${hidden.en}.` };
  if (text.length > 500) return { zh: '太长了，最多500个字符。', en: 'It is too long; 500 characters at most.' };
  return question.check?.(text, answers, setting);
}

/**
 * Answers that are whole: trimmed, with the suggestions for what was left open, without what makes no sense.
 * @returns also what is wrong, by question
 */
export function complete(given: Answers, setting: Setting): { answers: Answers; problems: [QuestionId, Bilingual][] } {
  const answers: Answers = {};
  const problems: [QuestionId, Bilingual][] = [];
  for (const question of QUESTIONS) {
    if (question.when && !question.when(answers)) continue;
    const typed = given[question.id]?.trim() ?? '';
    const answer = typed || (question.suggest?.(answers, setting) ?? '');
    const problem = problemWith(question, answer, answers, setting);
    if (problem) problems.push([question.id, problem]);
    if (answer) answers[question.id] = answer;
  }
  return { answers, problems };
}
