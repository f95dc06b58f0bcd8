import { notRunnable, recipe, recipePart, recipePrompt, recipesInput, recipeRuntime, recipeStep } from '../recipe.ts';
import { EN, SOURCE, SOURCES, ZH } from './common.ts';
import { describeKeys } from './registry.ts';

describeKeys(recipesInput, {
  recipes: {
    zh: '各套步骤。模型的每个检查点恰好出现一次：在某一套步骤里，或在`none`里。',
    en: 'The recipes. Every checkpoint of the model stands in exactly one of them, or in `none`.',
  },
  none: {
    zh: '给不出步骤的检查点，以及原因：权重没有公布、已经下架，或没有来源说明怎样运行。',
    en: 'Checkpoints without steps, and why: weights that were never published or are gone, or nothing that tells how to run them.',
  },
  sources: SOURCES,
});

describeKeys(recipe, {
  id: {
    zh: '步骤的id，在本文件内不重复，是页面上的锚点。',
    en: 'Id of the recipe, used once in the file; the anchor on the page.',
    example: 'lora-7b-13b',
  },
  title: {
    zh: '标题：哪些检查点，怎样得到。',
    en: 'Title: which checkpoints, and how they are made.',
    example: '{ zh: LoRA权重合并进LLaMA, en: LoRA weights merged into LLaMA }',
  },
  checkpoints: {
    zh: '适用的检查点的id；做法相同的写在一起。',
    en: 'Ids of the checkpoints; those that are made the same way share a recipe.',
    example: '[chinese-llama-7b, chinese-llama-13b]',
  },
  result: { zh: '做完之后得到什么。', en: 'What one has at the end.' },
  parts: { zh: '动手之前要备齐的东西，至少一项。', en: 'What must be had before one begins, one part at least.' },
  steps: {
    zh: '按顺序的步骤。用自己的话写，不照抄来源。',
    en: 'The steps in their order, in our own words and not in those of the source.',
  },
  tokenizer: { zh: '用哪个词表，附出处。', en: 'Which tokenizer to use, with its source.' },
  prompt: {
    zh: '提示怎样写；模板能照用的写在`template`里。',
    en: 'How a prompt is written; a template that can be used as it is stands in `template`.',
  },
  context: { zh: '能用多长的上下文，附出处。', en: 'How long a context can be used, with its source.' },
  pitfalls: { zh: '容易出错之处，每条附出处。', en: 'What goes wrong easily, each with its source.' },
  runtimes: { zh: '哪些工具能加载，或试过而不能。', en: 'Programs that load it, or were tried and do not.' },
});

describeKeys(recipePart, {
  what: { zh: '是什么。', en: 'What it is.', example: 'Chinese-LLaMA-7B LoRA' },
  role: {
    zh: '用途。',
    en: 'What it is used as.',
    example: 'weights',
    words: {
      weights: { zh: '项目自己发布的权重，如LoRA、差分、加密文件', en: 'what the project published: LoRA, delta, encrypted files' },
      base: { zh: '要与之合并的原版权重', en: 'original weights to merge with' },
      tokenizer: { zh: '分词模型文件', en: 'the file of the tokenizer' },
      tool: { zh: '转换或合并用的程序', en: 'a program that converts or merges' },
      key: { zh: '解密所需的文件', en: 'a file needed to decrypt' },
    },
  },
  url: {
    zh: '在哪里下载；GitHub上的文件要指向固定的提交。',
    en: 'Where to get it; files on GitHub name a commit.',
    example: 'https://huggingface.co/Neutralzz/BiLLa-7B-SFT',
  },
  access: {
    zh: '来源怎样说它的获取。',
    en: 'How it can be had, as the source says.',
    example: 'open',
    words: {
      open: { zh: '来源给出公开的下载处', en: 'the source gives a public place to download it' },
      'on-request': { zh: '须先申请或同意条款', en: 'one must apply or agree to terms first' },
      gone: { zh: '来源说已不再提供', en: 'a source says that it is no longer offered' },
      unknown: { zh: '没有来源说明', en: 'no source says' },
    },
  },
  zh: ZH,
  en: EN,
  source: SOURCE,
});

describeKeys(recipeStep, {
  zh: ZH,
  en: EN,
  command: {
    zh: '做这一步的命令，自己写，尽量短；读者要换掉的写在尖括号里。克隆仓库时要检出固定的提交。',
    en: 'The command that does it: our own, as short as can be, with what readers must replace in angle brackets. A repository that is cloned is checked out at a commit.',
    example: '"python embedding_convert.py --model_dir <BiLLa folder> --meta_llama_pth_file <consolidated.00.pth>"',
  },
  source: SOURCE,
});

describeKeys(recipePrompt, {
  template: {
    zh: '模板原样，连同换行与空格；问题写成尖括号中的占位。最后一个换行不算在内，以空格结尾时用双引号。',
    en: 'The template to the letter, with its line breaks and blanks; the question is a placeholder in angle brackets. The last line break is no part of it; with a blank at the end, use double quotes.',
    example: String.raw`"Human: <question>\nAssistant: "`,
  },
  zh: ZH,
  en: EN,
  source: SOURCE,
});

describeKeys(recipeRuntime, {
  name: { zh: '工具的名称。', en: 'Name of the program.', example: 'llama.cpp' },
  support: { zh: '支持到什么程度。', en: 'How far it goes.', example: 'yes' },
  zh: ZH,
  en: EN,
  source: SOURCE,
});

describeKeys(notRunnable, {
  checkpoints: { zh: '检查点的id。', en: 'Ids of the checkpoints.', example: '[billa-7b-sft]' },
  zh: ZH,
  en: EN,
  source: SOURCE,
});
