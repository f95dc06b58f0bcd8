import { measurement, measurementSet, measurementsInput } from '../measurements.ts';
import { NOTE, SOURCES } from './common.ts';
import { describeKeys } from './registry.ts';

describeKeys(measurementsInput, {
  sets: { zh: '各组数字：同一来源、同一方式给出的放在一组。', en: 'The figures, in sets that one source gives in one way.' },
  remarks: { zh: '读者比较之前应当知道的，每条附出处。', en: 'What a reader should know before comparing, each with its source.' },
  sources: SOURCES,
});

const UNIT_WORDS = {
  GB: { zh: '10⁹字节', en: '10⁹ bytes' },
  GiB: { zh: '1024³字节', en: '1024³ bytes' },
  count: { zh: '个数', en: 'a plain count' },
};

describeKeys(measurementSet, {
  id: { zh: '这一组的id。', en: 'Id of the set.', example: 'alpaca-2-files' },
  title: {
    zh: '标题，写明谁量的、量的什么。',
    en: 'Title: who measured what.',
    example: '{ zh: 二期模型的文件, en: Files of the second generation }',
  },
  what: {
    zh: '量的是什么。',
    en: 'What was measured.',
    example: 'file',
    words: {
      file: { zh: '文件大小', en: 'the size of a file' },
      memory: { zh: '运行时占用的内存或显存', en: 'memory in use while running' },
      parameters: { zh: '参数的个数', en: 'the number of parameters' },
    },
  },
  printed: { zh: '原文所写的单位。', en: 'The unit as printed.', example: 'GB' },
  unit: {
    zh: '这里怎样理解这个单位：来源很少说明GB指10⁹还是1024³字节，取与推算相符的一种。',
    en: 'How the unit is read here: sources seldom say whether GB means 10⁹ or 1024³ bytes; the one that agrees with reckoning is taken.',
    example: 'GiB',
    words: UNIT_WORDS,
  },
  note: NOTE,
  figures: { zh: '各个数字。', en: 'The figures.' },
});

describeKeys(measurement, {
  id: { zh: '这个数字的id，组内不重复。', en: 'Id of the figure, unique in its set.', example: 'q4-0' },
  checkpoint: {
    zh: '检查点的id，或`content/bases/`中某个规格的id。别人的衍生模型写基座的规格，并用`rows`写明词向量行数。',
    en: 'Id of a checkpoint or of a size in `content/bases/`. Of another’s derivative it is the size of the base, with the rows of its embedding in `rows`.',
    example: 'chinese-alpaca-plus-7b',
  },
  name: { zh: '来源对它的称呼。', en: 'The model as the source calls it.', example: 'Chinese-LLaMA-2-7B' },
  rows: {
    zh: '词向量行数，只在图谱没有这个模型时写。',
    en: 'Rows of the embedding, only of a model that the atlas does not have.',
    example: '{ value: 55296, source: readme#L86 }',
  },
  format: { zh: '权重的格式。', en: 'Format of the weights.', example: 'q4_0' },
  published: {
    zh: '公布的数字，不带单位。',
    en: 'The figure as published, without its unit.',
    example: '{ value: 3.69, source: readme#L323 }',
  },
  unit: { zh: '与整组的理解不同时才写。', en: 'Only where it is read otherwise than the set.', example: 'GB', words: UNIT_WORDS },
  reason: {
    zh: '为什么与推算相差超过5%，或者为什么无从推算；两种语言。',
    en: 'Why it differs from reckoning by more than 5%, or why nothing can be reckoned; in both languages.',
    example: '{ zh: 含运行时的开销, en: includes what the program needs besides }',
  },
});
