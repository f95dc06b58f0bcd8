import type { BENCHMARK_KINDS } from '../schema/benchmark.ts';
import type { EVALUATORS } from '../schema/results.ts';
import type { Language } from './language.ts';
import type { Widen } from './strings.ts';

type Kind = (typeof BENCHMARK_KINDS)[number];
type Evaluator = (typeof EVALUATORS)[number];

const zh = {
  title: '评测',
  intro:
    '各评测测什么、怎样计分、谁测了哪些模型。只有同一次评测、同一列的数字才放在一起排序和画图；题目、拆分、例题数、评测者不同的数字不作比较，也不合成总分。',
  kinds: {
    exams: '考试与知识',
    reading: '阅读理解',
    reasoning: '推理与常识',
    mathematics: '数学',
    code: '代码',
    'language-modelling': '语言建模',
    law: '法律',
    general: '综合榜单',
    'open-questions': '开放问答评分',
    duels: '两两对战',
    speed: '速度',
  } satisfies Record<Kind, string>,
  by: { authors: '模型作者自测', competitor: '表中另一模型的作者所测', 'third-party': '第三方评测' } satisfies Record<Evaluator, string>,
  model: '模型',
  whole: '总体',
  size: '题目数',
  released: '首次公开',
  languages: '语言',
  languageNames: { zh: '中文', en: '英文' },
  scored: '计分',
  chance: (value: string) => `随机猜测约${value}`,
  chanceShort: '竖线为随机猜测的得分',
  better: { higher: '越高越好', lower: '越低越好' },
  paper: '论文',
  project: '项目主页',
  shots: (count: number) => `${'零一二三四五六七八九十'[count] ?? count}样本`,
  split: (name: string) => ({ valid: '验证集', validation: '验证集', dev: '开发集', test: '测试集', train: '训练集' })[name] ?? name,
  scores: (count: number) => `${count}个分数`,
  judge: (name: string) => `评判：${name}`,
  evaluator: (name: string) => `评测者：${name}`,
  base: '基座',
  invalid: '无效',
  computed: '推算',
  evaluations: (count: number) => `${count}次评测`,
  figures: (count: number) => `${count}个数字`,
  none: '还没有收录结果。',
  remarks: '比较之前须知',
  runs: '各次评测',
  runsIntro: '每张表是一次评测。表内按第一列从好到差排列；表与表之间不能比较。带↗的链接直达数字所在的位置。',
  spread: '同一模型，不同的分数',
  spreadIntro: '同一个检查点在这项评测上有不止一个总体分数，评测的条件各不相同，所以不能取平均，也不能说哪个“正确”。',
  from: (least: string, most: string) => `${least}至${most}`,
  onModel: (name: string) => `${name}的评测结果`,
  modelIntro: (name: string) => `收录的全部评测中涉及${name}的部分，连同同一张表里的基座与其他模型。只有同一张表、同一列的数字可以比较。`,
  back: '回到条目',
  all: '全部评测',
  otherModels: '其他模型',
  why: '为何不同',
  section: '评测结果',
  open: '打开结果页',
};

export type ResultWords = Widen<typeof zh>;

const en: ResultWords = {
  title: 'Evaluations',
  intro:
    'What each evaluation measures, how it is scored, and who tested which models. Figures are ranked and charted only within one evaluation and one column: those with other questions, splits, examples in the prompt or evaluators are not compared, and no total is made of them.',
  kinds: {
    exams: 'Examinations and knowledge',
    reading: 'Reading',
    reasoning: 'Reasoning and common sense',
    mathematics: 'Mathematics',
    code: 'Code',
    'language-modelling': 'Language modelling',
    law: 'Law',
    general: 'Combined leaderboards',
    'open-questions': 'Open questions, rated',
    duels: 'Duels',
    speed: 'Speed',
  },
  by: {
    authors: 'tested by the authors of the model',
    competitor: 'tested by the authors of another model of the table',
    'third-party': 'tested by a third party',
  },
  model: 'Model',
  whole: 'Whole',
  size: 'Questions',
  released: 'First published',
  languages: 'Languages',
  languageNames: { zh: 'Chinese', en: 'English' },
  scored: 'Scored by',
  chance: (value) => `guessing gives about ${value}`,
  chanceShort: 'The upright line is what guessing gives',
  better: { higher: 'more is better', lower: 'less is better' },
  paper: 'Paper',
  project: 'Project',
  shots: (count) => `${['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'][count] ?? count}-shot`,
  split: (name) =>
    ({ valid: 'validation set', validation: 'validation set', dev: 'development set', test: 'test set', train: 'training set' })[name] ??
    name,
  scores: (count) => `${count} scores`,
  judge: (name) => `judge: ${name}`,
  evaluator: (name) => `evaluator: ${name}`,
  base: 'base model',
  invalid: 'invalid',
  computed: 'worked out',
  evaluations: (count) => `${count} ${count === 1 ? 'evaluation' : 'evaluations'}`,
  figures: (count) => `${count} ${count === 1 ? 'figure' : 'figures'}`,
  none: 'No results yet.',
  remarks: 'Before you compare',
  runs: 'Evaluations',
  runsIntro:
    'Each table is one evaluation. Within it, rows are ordered by the first column, best first; figures of different tables cannot be compared. Links marked ↗ lead to the place where the figures stand.',
  spread: 'One model, several scores',
  spreadIntro:
    'These checkpoints have more than one score on the whole of this evaluation. Each was obtained under other conditions, so there is no average to take and none of them is “the right one”.',
  from: (least, most) => `${least} to ${most}`,
  onModel: (name) => `Results of ${name}`,
  modelIntro: (name) =>
    `All evaluations in the atlas that concern ${name}, with the base models and other models of the same tables. Only figures of one table and one column can be compared.`,
  back: 'Back to the entry',
  all: 'All evaluations',
  otherModels: 'Other models',
  why: 'why they differ',
  section: 'Results',
  open: 'Open the page of results',
};

/** Words of the pages on results. */
export const resultWords = (language: Language): ResultWords => ({ zh, en })[language];
