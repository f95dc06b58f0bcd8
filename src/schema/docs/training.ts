import { stage } from '../training.ts';
import { CHECKPOINTS } from './common.ts';
import { describeKeys } from './registry.ts';

describeKeys(stage, {
  id: { zh: '阶段的id，在条目内不重复。', en: 'Id of the stage, unique in the entry.', example: 'stage-1' },
  kind: {
    zh: '阶段的种类。',
    en: 'What kind of step it is.',
    example: 'pre-training',
    words: {
      tokenizer: { zh: '训练或扩充词表', en: 'training or extending the vocabulary' },
      alignment: { zh: '按人类偏好训练，奖励模型除外', en: 'training on human preferences, the reward model apart' },
    },
  },
  title: {
    zh: '标题，两种语言。',
    en: 'Title, in both languages.',
    example: '{ zh: 第一阶段：双语继续预训练, en: "Stage 1: bilingual continual pre-training" }',
  },
  applies_to: CHECKPOINTS,
  summary: {
    zh: '一句话说明这一阶段做了什么。',
    en: 'What the step does, in a sentence.',
    example: '{ value: { zh: 只训练词向量, en: only the embeddings are trained }, source: readme#L477 }',
  },
  method: {
    zh: '这一阶段训练了哪些参数，用词与检查点的`method`相同。',
    en: 'Which parameters were trained in this step; the words of `method` of a checkpoint.',
    example: '{ value: [full-parameter], source: readme#L34 }',
  },
  trainable_share: {
    zh: '参与训练的参数占全部参数的比例，带百分号。',
    en: 'Share of the parameters that was trained, with a per cent sign.',
    example: '{ value: 2.97%, source: readme#L516 }',
  },
  data: {
    zh: '数据的总量，带单位：词元、条数或字节。',
    en: 'Amount of data with its unit: tokens, samples or bytes.',
    example: '{ value: { zh: 约20GB中文语料, en: about 20 GB of Chinese text }, source: readme#L475 }',
  },
  corpora: {
    zh: '所用的数据集，一个一项。',
    en: 'The datasets used, one item each.',
    example: '{ value: [Pile-CC, { zh: WMT中英平行语料, en: WMT Chinese–English parallel text }], source: readme#L30 }',
  },
  mix: {
    zh: '各部分数据的比例。',
    en: 'Proportions of the parts of the data.',
    example:
      '{ value: { zh: "中文、英文与翻译之比为4:4:2", en: "Chinese : English : translation = 4 : 4 : 2" }, source: pretrain-args#L3-L7 }',
  },
  objective: {
    zh: '训练目标：怎样计算损失，与通常的自回归预测有何不同。',
    en: 'What is optimised: how the loss is taken, and how it differs from plain next-token prediction.',
    example: '{ value: { zh: 只对回答计损失, en: loss on the answers only }, source: train-code#L82 }',
  },
  hardware: {
    zh: '所用的加速卡与数量。',
    en: 'Accelerators and their number.',
    example: '{ value: 8 × V100-32GB, source: train-readme#L17-L18 }',
  },
  duration: {
    zh: '训练用时，带单位：小时、天或GPU小时。',
    en: 'How long it took, with the unit: hours, days or GPU hours.',
    example: '{ value: { zh: 约8天, en: about 8 days }, source: card#L40 }',
  },
  software: {
    zh: '训练所用的框架与版本。',
    en: 'Framework and version used for training.',
    example: '{ value: DeepSpeed ZeRO-2, source: readme#L518 }',
  },
  hyperparameters: {
    zh: '超参数，值为数或文字；小数可以照来源写成`"2e-4"`。',
    en: 'Settings of the run, numbers or text; a fraction may be written as in the source, `"2e-4"`.',
    example: '{ value: { learning_rate: "2e-4", batch_size: 1024, steps: 3000 }, source: readme#L512-L515 }',
  },
  vocabulary_before: {
    zh: '这一阶段之前的词元数，整数。',
    en: 'Entries of the vocabulary before this step, a whole number.',
    example: '{ value: 32000, source: tokenizer-readme#L12 }',
  },
  vocabulary_added: {
    zh: '这一阶段新增的词元数，整数。',
    en: 'Entries added in this step, a whole number.',
    example: '{ value: 14943, source: config-llm#L22 }',
  },
  vocabulary_after: {
    zh: '这一阶段之后的词元数，整数。',
    en: 'Entries of the vocabulary after this step, a whole number.',
    example: '{ value: 46943, source: config-llm#L22 }',
  },
  algorithm: {
    zh: '所用算法，如分词器的训练算法、量化算法。',
    en: 'The algorithm, such as that of the tokenizer or of the quantisation.',
    example: '{ value: { zh: BPE（SentencePiece）, en: BPE (SentencePiece) }, source: "report#§5" }',
  },
  remarks: {
    zh: '值得一说的其他情况，包括本站的推算；每条两种语言、附出处。',
    en: 'Anything else worth a sentence, our own computations included; each in both languages and with its source.',
  },
});
