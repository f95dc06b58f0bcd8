import { checkpointInput, extraFact, series, weightLink } from '../checkpoint.ts';
import { ALIASES } from './common.ts';
import { describeKeys } from './registry.ts';

/** Facts that a checkpoint states itself or takes over from its series. */
const shared = {
  role: {
    zh: '这组权重的用途。只写词，不带出处。',
    en: 'What the weights are for. A plain word without a source.',
    example: 'chat',
    words: {
      base: { zh: '续写文本，未做指令精调', en: 'continues text, not tuned on instructions' },
      chat: { zh: '做过指令精调，能对话', en: 'tuned on instructions, answers in dialogue' },
      reward: { zh: '给回答打分，用于训练', en: 'scores answers, for training' },
      vision: { zh: '能接受图像', en: 'takes images as well' },
    },
  },
  base: {
    zh: '直接的上一级：`content/bases/`中某个规格的id，或图谱中另一个检查点的id。从头训练的写`not-applicable`。',
    en: 'The direct parent: the id of a size in `content/bases/`, or of another checkpoint in the atlas. `not-applicable` for a model trained from scratch.',
    example: '{ value: llama-7b, source: readme#L29 }',
  },
  size: {
    zh: '名义参数量，单位为十亿：7B写`7`，1.3B写`1.3`。',
    en: 'Nominal number of parameters in billions: `7` for 7B, `1.3` for 1.3B.',
    example: '{ value: 7, source: readme#L39 }',
  },
  tokenizer: {
    zh: '词表与最初的基座系列的关系。由扩充过词表的基座训练出的对话模型，也写`extended`。',
    en: 'How the vocabulary relates to that of the original base family. A chat model made from an extended base model is `extended`, too.',
    example: '{ value: extended, source: readme#L30 }',
    words: {
      unchanged: { zh: '与最初的基座完全相同', en: 'the same as that of the original base' },
      extended: { zh: '在原词表之后添加了词元', en: 'entries were added to the original one' },
      new: { zh: '另行训练的词表', en: 'trained anew' },
    },
  },
  vocabulary: {
    zh: '分词器的词元数，整数。扩充后的总数，不是新增的个数。',
    en: 'Number of entries of the tokenizer, a whole number: the total after an extension, not what was added.',
    example: '{ value: 46943, source: config-llm#L22 }',
  },
  embedding_rows: {
    zh: '词向量矩阵的行数，整数，即配置文件中的vocab_size；可因补齐而大于词表。',
    en: 'Rows of the embedding matrix, a whole number: vocab_size in the configuration. Padding can make them more than the vocabulary.',
    example: '{ value: 39424, source: config#L22 }',
  },
  context: {
    zh: '配置或声明的最大长度，单位为词元。没有来源时不从基座推断。',
    en: 'Configured or declared maximum length in tokens. Not inferred from the base without a source.',
    example: '{ value: 2048, source: config#L12 }',
  },
  trained_length: {
    zh: '训练时的序列长度，单位为词元。没有来源时不从基座推断。',
    en: 'Length of sequences in training, in tokens. Not inferred from the base without a source.',
    example: '{ value: 1024, source: task-args#L23 }',
  },
  method: {
    zh: '由上一级得到这组权重时训练了哪些参数，可以不止一种。',
    en: 'Which parameters were trained to make it from its parent; there may be several.',
    example: '{ value: [full-parameter], source: readme#L34 }',
    words: {
      'from-scratch': { zh: '从随机初始化的权重开始', en: 'beginning with random weights' },
      'full-parameter': { zh: '更新全部参数', en: 'all parameters are updated' },
      lora: { zh: '只训练附加的低秩矩阵，可连同词向量', en: 'only added low-rank matrices are trained, perhaps with the embeddings' },
      embeddings: { zh: '只训练词向量', en: 'only the embeddings are trained' },
      adapter: { zh: '只训练LoRA以外的附加模块', en: 'only added modules other than LoRA are trained' },
      'post-training-quantisation': { zh: '不再训练，只降低数值精度', en: 'no training, lower numeric precision only' },
    },
  },
  alignment: {
    zh: '按人类偏好训练的方法，可以不止一种。来源表明没有做过才写`none`；无从得知的写`unknown`。',
    en: 'How it was trained on human preferences; there may be several ways. `none` only where a source says so; `unknown` where nobody says.',
    example: '{ value: [none], source: readme#L201 }',
    words: {
      none: { zh: '来源表明没有做过', en: 'a source says that none was done' },
      rlhf: { zh: '来源只说RLHF，没有说明算法', en: 'the source says RLHF without naming the algorithm' },
      ppo: { zh: '近端策略优化', en: 'proximal policy optimisation' },
      dpo: { zh: '直接偏好优化', en: 'direct preference optimisation' },
      hfft: { zh: '人类反馈微调', en: 'human-feedback fine-tuning' },
      cohft: { zh: '后见链微调', en: 'chain-of-hindsight fine-tuning' },
      rbrs: { zh: '基于规则的奖励系统', en: 'rule-based reward system' },
    },
  },
  domain: {
    zh: '这组权重面向的用途，可以不止一种；没有专门用途的写`general`。',
    en: 'What the weights are meant for; there may be several. `general` where there is no special use.',
    example: '{ value: [general], source: readme#L2-L4 }',
  },
  form: {
    zh: '下载到的是什么，可以不止一种。',
    en: 'What one downloads; there may be several forms.',
    example: '{ value: [lora-adapter], source: readme#L151 }',
    words: {
      full: { zh: '可以直接载入', en: 'loads as it is' },
      'lora-adapter': { zh: '只有LoRA权重，与基座合并后使用', en: 'the LoRA weights alone, to be merged with the base' },
      delta: { zh: '与基座权重的差值，相加后使用', en: 'the difference from the base, to be added to it' },
      'xor-encrypted': { zh: '与基座权重异或，有基座才能解密', en: 'combined with the base by XOR; the base is needed to decrypt it' },
      'masked-embedding': {
        zh: '词向量叠加了基座的词向量，其余各层完整',
        en: 'the base is added into the embedding; the other layers are complete',
      },
      quantised: { zh: '降低了数值精度', en: 'in lower numeric precision' },
      partial: { zh: '只有一部分层', en: 'some of the layers only' },
    },
  },
  licence: {
    zh: '发布者为这组权重写明的许可：许可证的名称，或两种语言的一句话。',
    en: 'The licence that the publisher states for the weights: its name, or a phrase in both languages.',
    example: '{ value: Apache-2.0, source: licence-file#L1-L2 }',
  },
  commercial: {
    zh: '按现有声明能否商用。说法矛盾或含糊写`unclear`，没有任何说法写`unknown`。`"no"`请加引号。',
    en: 'Whether the statements found allow commercial use. `unclear` where they conflict or are vague, `unknown` where nobody says. Put `"no"` in quotes.',
    example: '{ value: "no", source: readme#L208 }',
    words: {
      yes: { zh: '许可条款允许', en: 'the terms allow it' },
      conditional: { zh: '满足条件才允许，如须申请', en: 'allowed on conditions, such as an application' },
      no: { zh: '明确禁止，或仅限研究', en: 'forbidden, or research only' },
      unclear: { zh: '说法互相矛盾或含糊', en: 'the statements conflict or are vague' },
    },
  },
  released: {
    zh: '这组权重公开的日期，知道多少写多少：`2023-05-11`、`2023-05`或`2023`。',
    en: 'When the weights were published, as precisely as known: `2023-05-11`, `2023-05` or `2023`.',
    example: '{ value: 2023-05-11, source: readme#L24 }',
  },
  status: {
    zh: '作者如今是否仍推荐使用。',
    en: 'Whether the authors still stand by the weights.',
    example: '{ value: superseded, source: readme#L148 }',
    words: {
      superseded: { zh: '作者推荐改用更新的权重', en: 'the authors point to newer weights' },
      withdrawn: { zh: '已不能下载', en: 'can no longer be downloaded' },
    },
  },
  prompt: {
    zh: '训练时使用的提示模板。',
    en: 'The prompt template used in training.',
    example: '{ value: "Human: {input} \\\\n\\\\nAssistant:", source: card#L34 }',
  },
  merge_with: {
    zh: '使用前须与哪些权重合并，用什么工具。',
    en: 'What the weights must be merged with before use, and with which tool.',
    example: '{ value: LLaMA-7B, source: readme#L151 }',
  },
  download_size: {
    zh: '下载文件的大小，带单位，如`13 GB`。',
    en: 'Size of the files with its unit, such as `13 GB`.',
    example: '{ value: 770M, source: readme#L151 }',
  },
} as const;

describeKeys(series, {
  name: { zh: '系列的名称。', en: 'Name of the series.', example: 'BiLLa-7B' },
  ...shared,
});

describeKeys(weightLink, {
  kind: { zh: '网站。', en: 'The site.', example: 'huggingface' },
  url: { zh: '这组权重的网址。', en: 'Address of the weights.', example: 'https://huggingface.co/Neutralzz/BiLLa-7B-LLM' },
});

describeKeys(extraFact, {
  label: {
    zh: '这一项的名称，两种语言。',
    en: 'What the fact is called, in both languages.',
    example: '{ zh: 指令数据, en: Instruction data }',
  },
  fact: {
    zh: '事实，写法与其他各项相同。',
    en: 'The fact, written like every other.',
    example: '{ value: { zh: 200万条, en: 2 million samples }, source: readme#L34 }',
  },
});

describeKeys(checkpointInput, {
  id: {
    zh: '检查点的id，也是页面上的锚点；全图谱不重复。用小写字母、数字、连字符或点号，定下后不再更改。',
    en: 'Id of the checkpoint, also its anchor on the page; unique in the atlas. Lower-case letters, digits, hyphens or dots; it does not change later.',
    example: 'billa-7b-llm',
  },
  name: { zh: '发布者所用的名称，照写。', en: 'The name that its publisher uses, as it is.', example: 'BiLLa-7B-LLM' },
  aliases: ALIASES,
  series: {
    zh: '所属系列的键。系列中写过的事实不必重写；在此重写的以此为准。',
    en: 'Key of the series it belongs to. What the series states need not be repeated; what is stated here counts.',
    example: 'billa-7b',
  },
  ...shared,
  links: {
    zh: '可以下载这组权重的网址。',
    en: 'Where these weights can be downloaded.',
    example: '[{ kind: huggingface, url: https://huggingface.co/Neutralzz/BiLLa-7B-LLM }]',
  },
  note: {
    zh: '关于这个检查点的一句说明，两种语言。',
    en: 'A remark on this checkpoint, in both languages.',
    example: '{ zh: 第二阶段结束后的语言模型，未做对话训练, en: "the language model after stage 2, without dialogue training" }',
  },
  more: {
    zh: '没有专门字段的其他事实，各带自己的名称。',
    en: 'Further facts that have no key of their own, each with a label.',
  },
});
