import { articleInput } from '../article.ts';
import { architecture } from '../architecture.ts';
import { baseInput, baseSize } from '../base.ts';
import { exception, exceptionsInput } from '../exceptions.ts';
import { finding, techniqueInput } from '../technique.ts';
import { ALIASES, EN, NOTE, SOURCE, SOURCES, ZH, UNTRANSLATED } from './common.ts';
import { describeKeys } from './registry.ts';

describeKeys(techniqueInput, {
  name: {
    zh: '技术的名称，两种语言。',
    en: 'Name of the technique, in both languages.',
    example: '{ zh: 词表扩充, en: Vocabulary extension }',
  },
  aliases: ALIASES,
  group: {
    zh: '属于哪一部分工作。',
    en: 'Which part of the work it belongs to.',
    example: 'vocabulary',
    words: { distribution: { zh: '量化、加密与权重的发布方式', en: 'quantisation, encryption and how weights are published' } },
  },
  summary: {
    zh: '一句话说明它是什么，用在列表和搜索结果中。',
    en: 'What it is in a sentence; used in lists and search results.',
    example: '{ zh: 往词表里加词元。, en: Adding entries to the vocabulary. }',
  },
  related: {
    zh: '相关技术的文件夹名，按字母顺序。',
    en: 'Folders of related techniques, in alphabetical order.',
    example: '[continual-pre-training, tokenizer-from-scratch]',
  },
  evidence: {
    zh: '关于效果的实测：每条写明数字与条件，附出处。',
    en: 'What was measured about it: each point with its figures and conditions, and with its source.',
  },
  sources: SOURCES,
  untranslated: UNTRANSLATED,
});

describeKeys(finding, {
  zh: ZH,
  en: EN,
  source: SOURCE,
  caveat: {
    zh: '相信它之前应当知道的：样本多小、谁来评判、还有什么同时变了。',
    en: 'What to know before believing it: how small the sample was, who judged, what else changed at the same time.',
    example: '{ zh: 只比较了一次训练, en: a single training run on each side }',
  },
});

describeKeys(baseInput, {
  name: { zh: '系列的名称。', en: 'Name of the family.', example: 'Llama 2' },
  aliases: ALIASES,
  developer: { zh: '由谁开发。', en: 'Who developed it.', example: '{ value: Meta AI, source: card#L5 }' },
  paper: { zh: '论文的网址。', en: 'Address of the paper.', example: 'https://arxiv.org/abs/2302.13971' },
  url: { zh: '项目的网址。', en: 'Address of the project.', example: 'https://github.com/facebookresearch/llama' },
  released: {
    zh: '首次公开的日期；衍生模型不能早于它。',
    en: 'When it was first published; no derivative is older.',
    example: '{ value: 2023-02-24, source: first-commit }',
  },
  context: { zh: '最大长度，单位为词元。', en: 'Maximum length in tokens.', example: '{ value: 2048, source: "paper#Table 1" }' },
  vocabulary: {
    zh: '词元数，整数。',
    en: 'Entries of the vocabulary, a whole number.',
    example: '{ value: 32000, source: tokenizer-file }',
  },
  tokenizer: {
    zh: '分词器的类型与特点。',
    en: 'Kind of tokenizer and what is special about it.',
    example: '{ value: SentencePiece BPE, source: "paper#§2.2" }',
  },
  tokenizer_relation: {
    zh: '由另一基座改来时，词表与那个基座的关系。',
    en: 'How the vocabulary relates to that of another base, where it was made from one.',
    example: '{ value: unchanged, source: readme#L12 }',
  },
  chinese: {
    zh: '训练数据中的中文：多少，出自哪里。',
    en: 'Chinese in the training data: how much, and from where.',
    example: '{ value: 0.13%, source: "paper#Table 10" }',
  },
  training_data: {
    zh: '训练数据的构成。',
    en: 'What the training data consists of.',
    example: '{ value: { zh: CCNet 67%、C4 15%, en: "CCNet 67%, C4 15%" }, source: card#L65 }',
  },
  licence: { zh: '许可。', en: 'Licence.', example: '{ value: Apache-2.0, source: readme#L103 }' },
  commercial: {
    zh: '能否商用；`"no"`请加引号。',
    en: 'Whether commercial use is allowed; put `"no"` in quotes.',
    example: '{ value: "no", source: card#L23 }',
  },
  sizes: { zh: '各个规格，至少一个；检查点的`base`引用这里的id。', en: 'The sizes, at least one; `base` of a checkpoint names their ids.' },
  remarks: { zh: '值得一说的其他情况，每条附出处。', en: 'Anything else worth a sentence, each with its source.' },
  sources: SOURCES,
});

describeKeys(baseSize, {
  id: { zh: '规格的id，全图谱不重复。', en: 'Id of the size, unique in the atlas.', example: 'llama-7b' },
  name: { zh: '规格的名称。', en: 'Name of the size.', example: 'LLaMA-7B' },
  size: { zh: '名义参数量，单位为十亿。', en: 'Nominal number of parameters in billions.', example: '{ value: 7, source: card#L14 }' },
  tokens: { zh: '训练用的词元数，带单位。', en: 'Tokens seen in training, with the unit.', example: '{ value: 1.0T, source: card#L82 }' },
  architecture: {
    zh: '各矩阵的尺寸，据此可算出精确的参数量与内存。',
    en: 'Sizes of the matrices, from which the exact number of parameters and the memory follow.',
    example: '{ value: { hidden_size: 4096, layers: 32, heads: 32, kv_heads: 32, ffn_size: 11008 }, source: config#L2-L7 }',
  },
  note: NOTE,
});

describeKeys(architecture, {
  layout: {
    zh: '每层矩阵的排列，与LLaMA不同时才写。',
    en: 'How the matrices of a layer are laid out, only where not as in LLaMA.',
    example: 'falcon',
    words: {
      falcon: {
        zh: '查询、键、值合为一个矩阵，前馈网络没有门控，词向量兼作输出',
        en: 'one matrix for queries, keys and values, no gate in the feed-forward network, the embedding serves as output',
      },
    },
  },
  hidden_size: { zh: '隐层宽度。', en: 'Width of the hidden states.', example: '4096' },
  layers: { zh: '层数。', en: 'Number of layers.', example: '32' },
  heads: { zh: '注意力头数。', en: 'Number of attention heads.', example: '32' },
  kv_heads: {
    zh: '键与值的头数；若干注意力头共用一组键值时，少于`heads`。',
    en: 'Heads for keys and values; fewer than `heads` where several heads share one.',
    example: '32',
  },
  ffn_size: { zh: '前馈网络的宽度。', en: 'Width of the feed-forward network.', example: '11008' },
});

describeKeys(articleInput, {
  title: { zh: '文章的标题。', en: 'Title of the article.', example: '开源中文类LLaMA大语言模型汇总' },
  author: { zh: '作者。', en: 'Author.', example: 'siri' },
  publisher: { zh: '发表处。', en: 'Where it was published.', example: '腾讯云开发者社区' },
  date: { zh: '发表日期。', en: 'When it was published.', example: '2023-09-24' },
  url: { zh: '网址。', en: 'Address.', example: 'https://cloud.tencent.com/developer/article/2332591' },
  checks: {
    zh: '文章中不属于单个模型的说法，逐条核对。',
    en: 'What the article says beyond the single models, checked statement by statement.',
  },
  sources: SOURCES,
});

describeKeys(exceptionsInput, {
  exceptions: {
    zh: '规则不适用的地方，逐条列出。不再需要的例外会被当作错误报告。',
    en: 'Places where a rule does not hold. One that is no longer needed is an error.',
  },
});

describeKeys(exception, {
  rule: { zh: '规则的id，即检查消息中的那个。', en: 'Id of the rule, as messages of the check give it.', example: 'base-older' },
  file: {
    zh: '文件或文件夹，从项目根目录写起。',
    en: 'File or folder, from the root of the project.',
    example: 'content/models/billa/checkpoints.yaml',
  },
  field: {
    zh: '数据中的位置，照检查消息所写；不写则涵盖整个文件。',
    en: 'Place in the data, as messages of the check give it; without it the exception covers the whole file.',
    example: 'checkpoints[0].released',
  },
  reason: {
    zh: '为什么这里不适用，两种语言。',
    en: 'Why the rule does not hold here, in both languages.',
    example: '{ zh: 基座晚于衍生模型公开, en: the base was published after its derivative }',
  },
});
