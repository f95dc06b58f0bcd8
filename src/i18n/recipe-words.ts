import type { ACCESS, PART_ROLES } from '../schema/recipe.ts';
import type { Bilingual } from '../schema/primitives.ts';
import type { Language } from './language.ts';
import type { Widen } from './strings.ts';

export const partRoleLabels: Record<(typeof PART_ROLES)[number], Bilingual> = {
  weights: { zh: '权重', en: 'weights' },
  base: { zh: '基座', en: 'base model' },
  tokenizer: { zh: '词表', en: 'tokenizer' },
  tool: { zh: '工具', en: 'tool' },
  key: { zh: '密钥', en: 'key' },
};

export const accessLabels: Record<(typeof ACCESS)[number], Bilingual> = {
  open: { zh: '公开', en: 'open' },
  'on-request': { zh: '须申请', en: 'on request' },
  gone: { zh: '已下架', en: 'gone' },
  unknown: { zh: '未知', en: 'unknown' },
};

const zh = {
  title: (name: string) => `${name}：跑起来`,
  description: (name: string) =>
    `${name}的每个检查点要下载什么、按什么顺序合并、用哪个词表与提示格式、会遇到哪些坑、哪些工具能加载，各附出处。`,
  intro: '按检查点找到对应的步骤。步骤与命令由本站撰写，依据所引的文件；尖括号中的内容请换成你自己的。',
  access:
    '“获取”一栏是来源在其日期的说法。Hugging Face、ModelScope与网盘上的文件如今还能否下载，本站没有查过；须向Meta申请的权重，以Meta的条款为准。',
  back: '回到条目',
  open: '跑起来',
  openLong: '怎样跑起来：下载、合并、提示格式与内存',
  noRecipes: '还没有人写下这些检查点的运行步骤。',
  add: '写一份',
  which: '哪个检查点用哪套步骤',
  none: '没有步骤的',
  nothing: '没有步骤的，以及原因',
  parts: '需要什么',
  what: '项目',
  role: '用途',
  have: '获取',
  download: '下载处',
  steps: '步骤',
  step: (number: number) => `第${number}步`,
  tokenizer: '词表',
  prompt: '提示格式',
  template: '提示模板',
  context: '上下文',
  pitfalls: '易错之处',
  runtimes: '能加载它的工具',
  settings: '词表、提示与上下文',
  unknown: '没有来源说明',
  copy: '复制',
  copied: '已复制',
  copyStep: (number: number) => `复制第${number}步的命令`,
  copyTemplate: '复制提示模板',
  colon: '：',
  comma: '、',
};

export type RecipeWords = Widen<typeof zh>;

const en: RecipeWords = {
  title: (name) => `${name}: get it running`,
  description: (name) =>
    `For each checkpoint of ${name}: what to download, what to merge in which order, which tokenizer and prompt format to use, what goes wrong, and which programs load it, each with its source.`,
  intro:
    'Find your checkpoint and follow its steps. Steps and commands are written by the atlas from the files cited; replace what stands in angle brackets.',
  access:
    'The column “To be had” tells what a source said on its date. Whether files on Hugging Face, ModelScope or file-sharing sites can still be downloaded was not checked; for weights that Meta gives on request, the terms of Meta apply.',
  back: 'Back to the entry',
  open: 'Get it running',
  openLong: 'How to get it running: downloads, merging, prompt format, memory',
  noRecipes: 'Nobody has written down yet how to get these checkpoints running.',
  add: 'Write it',
  which: 'Steps for each checkpoint',
  none: 'Without steps',
  nothing: 'Without steps, and why',
  parts: 'What you need',
  what: 'Part',
  role: 'Used as',
  have: 'To be had',
  download: 'where to get it',
  steps: 'Steps',
  step: (number) => `Step ${number}`,
  tokenizer: 'Tokenizer',
  prompt: 'Prompt format',
  template: 'Prompt template',
  context: 'Context',
  pitfalls: 'Pitfalls',
  runtimes: 'Programs that load it',
  settings: 'Tokenizer, prompt and context',
  unknown: 'No source says',
  copy: 'Copy',
  copied: 'Copied',
  copyStep: (number) => `Copy the command of step ${number}`,
  copyTemplate: 'Copy the prompt template',
  colon: ': ',
  comma: ', ',
};

/** Words of the pages on getting checkpoints running. */
export const recipeWords = (language: Language): RecipeWords => ({ zh, en })[language];
