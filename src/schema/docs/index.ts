import './common.ts';
import './checkpoint.ts';
import './training.ts';
import './model.ts';
import './others.ts';
import './results.ts';
import './measurements.ts';
import './tokenizers.ts';
import './recipe.ts';
import type { SchemaKind } from '../kinds.ts';
import type { Bilingual } from '../primitives.ts';

export { CLAIM_KEYS, DISPUTE_KEYS } from './common.ts';
export { FIELD_DOCS, type FieldDoc } from './registry.ts';

/** Where each kind of entry stands, and what it holds. */
export const KIND_DOCS: Readonly<Record<SchemaKind, { file: string; title: Bilingual; text: Bilingual }>> = {
  model: {
    file: 'content/models/<slug>/index.mdx',
    title: { zh: '模型', en: 'Model' },
    text: {
      zh: '一个模型：全部检查点共有的事实，以及各个检查点。写在两行`---`之间，其后是中文正文；英文正文在旁边的`en.mdx`。',
      en: 'One model: what all its checkpoints share, and the checkpoints. It stands between two lines `---`, before the Chinese article; the English article is `en.mdx` beside it.',
    },
  },
  technique: {
    file: 'content/techniques/<slug>/index.mdx',
    title: { zh: '技术', en: 'Technique' },
    text: {
      zh: '一项技术。写在两行`---`之间，其后是中文正文；英文正文在旁边的`en.mdx`。',
      en: 'One technique. It stands between two lines `---`, before the Chinese article; the English article is `en.mdx` beside it.',
    },
  },
  base: {
    file: 'content/bases/<slug>.yaml',
    title: { zh: '基座系列', en: 'Base model family' },
    text: { zh: '一个基座系列及其各个规格；只有事实，没有正文。', en: 'One family of base models with its sizes; facts only, no article.' },
  },
  benchmark: {
    file: 'content/benchmarks/<slug>.yaml',
    title: { zh: '评测基准', en: 'Benchmark' },
    text: {
      zh: '一个评测基准：测什么、怎样计分、猜测能得多少分。结果写在别处，引用它的文件名。',
      en: 'One benchmark: what it measures, how it is scored, and what guessing gives. Results stand elsewhere and name its file.',
    },
  },
  results: {
    file: 'content/models/<slug>/results.yaml',
    title: { zh: '评测结果', en: 'Results' },
    text: {
      zh: '一个模型的检查点的评测结果；榜单的结果写法相同，放在`content/leaderboards/<slug>.yaml`。只有同一次评测、同一列的数字才能比较，所以按评测分表。',
      en: 'Results of the checkpoints of one model; those of a leaderboard are written the same way, in `content/leaderboards/<slug>.yaml`. Only figures of one evaluation and one column can be compared, so there is a table for each evaluation.',
    },
  },
  recipes: {
    file: 'content/models/<slug>/recipes.yaml',
    title: { zh: '运行步骤', en: 'Recipes' },
    text: {
      zh: '怎样把一个模型的检查点跑起来：要下载什么、按什么顺序合并、用哪个词表与提示格式、有哪些坑、哪些工具能加载。做法相同的检查点写在一起；写了这个文件，就要交代全部检查点。',
      en: 'How to get the checkpoints of a model running: what to download, what to merge in which order, which tokenizer and prompt format, what goes wrong, which programs load it. Checkpoints that are made the same way share a recipe; a model that has this file answers for all its checkpoints.',
    },
  },
  comparison: {
    file: 'content/comparisons/<slug>-vs-<slug>.yaml',
    title: { zh: '两模型对照', en: 'Comparison of two models' },
    text: {
      zh: '说清两个模型真正差在哪里的一段话，每句附出处；有这个文件的一对模型有自己的对照页。两边的事实写在各自的条目里，这里不重复。',
      en: 'A paragraph on what really sets two models apart, each sentence with its source; a pair that has such a file has a page of its own. The facts of both stand in their entries and are not repeated here.',
    },
  },
  measurements: {
    file: 'content/measurements.yaml',
    title: { zh: '实测的大小与内存', en: 'Measured sizes and memory' },
    text: {
      zh: '各来源公布的文件大小、占用内存与参数量，用来检验本站的推算。只有这一个文件。推算与实测相差超过5%的，要写明理由。',
      en: 'File sizes, memory in use and numbers of parameters as sources publish them, to test what the site reckons. There is this one file only. Where reckoning and measurement differ by more than 5%, the reason is given.',
    },
  },
  tokenizer: {
    file: 'content/tokenizers/<slug>.yaml',
    title: { zh: '分词器', en: 'Tokenizer' },
    text: {
      zh: '一个分词器：本图谱读它的文件量出的数字放在`measured`里，其他人公布的说法放在`published`里，两者不混。',
      en: 'One tokenizer. What the atlas counted in its file stands in `measured`, what others published in `published`; the two are not mixed.',
    },
  },
  texts: {
    file: 'content/tokenizer-texts.yaml',
    title: { zh: '分词用的文本', en: 'Texts for tokenizers' },
    text: {
      zh: '量分词器用的文本：分组的短样本（全文）、只计数的长文本（出处与校验值）和字表。只有这一个文件。',
      en: 'What tokenizers are measured with: short samples in groups (in full), long texts that were only counted (with source and checksum), and character sets. There is this one file only.',
    },
  },
  samples: {
    file: 'content/tokenizer-samples.yaml',
    title: { zh: '样本的切分', en: 'Samples cut into pieces' },
    text: {
      zh: '每个分词器把每个短样本切成了哪些词元：先是样本的id，再是分词器的文件名。由程序写出，词元接起来必须还是原文。',
      en: 'The pieces into which each tokenizer cuts each short sample: the id of the sample, below it the name of the tokenizer’s file. A program writes it; the pieces joined must be the text again.',
    },
  },
  article: {
    file: 'content/article.yaml',
    title: { zh: '原文章', en: 'Original article' },
    text: {
      zh: '本图谱缘起的那篇文章，以及对其说法的核对。只有这一个文件。',
      en: 'The article that the atlas grew out of, and the check of what it says. There is this one file only.',
    },
  },
  notes: {
    file: 'content/verification-notes.yaml',
    title: { zh: '核对说明', en: 'Notes on verification' },
    text: {
      zh: '所引之处确有其事、但`npm run verify-sources`无法按字句核对的事实：条目名（如`models/billa`）之下是事实的地址（如`checkpoints/billa-7b-llm/context`），再写两种语言的理由。先找更合适的行号；不再需要的说明会被当作错误报告。',
      en: 'Facts that do stand in the places they cite but that `npm run verify-sources` cannot match there: the name of the entry (such as `models/billa`), below it the address of the fact (such as `checkpoints/billa-7b-llm/context`), and the reason in both languages. Better lines come first; a note that is no longer needed is an error.',
    },
  },
  exceptions: {
    file: 'content/exceptions.yaml',
    title: { zh: '例外', en: 'Exceptions' },
    text: {
      zh: '检查规则的例外，每条写明理由。没有例外时没有这个文件。',
      en: 'Exceptions from rules of the check, each with its reason. Without exceptions there is no such file.',
    },
  },
};
