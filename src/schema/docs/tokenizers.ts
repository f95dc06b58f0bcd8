import {
  characterSet,
  tokenizerAdded,
  tokenizerCount,
  tokenizerFile,
  tokenizerGroup,
  tokenizerHan,
  tokenizerInput,
  tokenizerMeasured,
  tokenizerPieces,
  tokenizerSample,
  tokenizerText,
  tokenizerTextsInput,
  tokenizerUnreachable,
  tokenizerUse,
} from '../tokenizer.ts';
import { ALIASES, EN, SOURCE, SOURCES, ZH } from './common.ts';
import { describeKeys } from './registry.ts';

const LANGUAGE = {
  zh: '语言：简体中文、繁体中文或英文。',
  en: 'Language: simplified Chinese, traditional Chinese or English.',
  example: 'zh-Hans',
  words: {
    'zh-Hans': { zh: '简体中文', en: 'simplified Chinese' },
    'zh-Hant': { zh: '繁体中文', en: 'traditional Chinese' },
    en: { zh: '英文', en: 'English' },
  },
};

describeKeys(tokenizerInput, {
  name: { zh: '分词器的名称。', en: 'Name of the tokenizer.', example: 'Chinese-LLaMA' },
  aliases: ALIASES,
  role: {
    zh: '它在对照中的位置。',
    en: 'What it is here for.',
    example: 'derivative',
    words: {
      base: { zh: '基座自己的词表', en: 'the vocabulary of a base model' },
      derivative: { zh: '发布过的模型用它', en: 'a published model uses it' },
      experiment: { zh: '公开过的试验，没有模型用它', en: 'a published experiment that no model uses' },
      yardstick: { zh: '不是LLaMA系，只作参照', en: 'not of the LLaMA line, for comparison only' },
      component: { zh: '另一个分词器的组成部分', en: 'a part of another tokenizer' },
      simulation: { zh: '本图谱自己拼的模拟，不是任何人的产品', en: 'a simulation made here, nobody’s product' },
    },
  },
  summary: {
    zh: '一句话说明它是什么，用在列表里。',
    en: 'What it is in a sentence, for lists.',
    example: '{ zh: 在LLaMA词表上加汉字与词。, en: LLaMA’s vocabulary with characters and words added. }',
  },
  extends: {
    zh: '保留了哪个分词器的全部词元：那个文件的名字。',
    en: 'The tokenizer whose entries it keeps: the name of its file.',
    example: 'llama',
  },
  algorithm: {
    zh: '怎样切分。',
    en: 'How it cuts.',
    example: 'sentencepiece-bpe',
    words: {
      'sentencepiece-bpe': { zh: 'SentencePiece，逐对合并', en: 'SentencePiece, pairs are merged' },
      'sentencepiece-unigram': { zh: 'SentencePiece，一元语言模型', en: 'SentencePiece, unigram language model' },
      'byte-level-bpe': { zh: '在字节上逐对合并', en: 'pairs of bytes are merged' },
    },
  },
  vocabulary: { zh: '词元数，整数。', en: 'Number of entries, a whole number.', example: '{ value: 49953, source: readme#L98 }' },
  used_by: {
    zh: '图谱里哪些检查点用它，各写明理由与出处。',
    en: 'The checkpoints of the atlas that use it, with reason and source.',
  },
  measured: {
    zh: '本图谱读它的文件量出的数字；没有拿到文件就不写。',
    en: 'What the atlas counted with its file; left out where the file was not to be had.',
  },
  published: {
    zh: '其他人公布的数字与说法，每条附出处；不当作本图谱测得的。',
    en: 'Figures and statements that others published, each with its source; never shown as measured here.',
  },
  remarks: { zh: '值得一说的其他情况，每条附出处。', en: 'Anything else worth a sentence, each with its source.' },
  sources: SOURCES,
});

describeKeys(tokenizerUse, {
  checkpoints: {
    zh: '图谱中的检查点或基座规格的id。',
    en: 'Ids of checkpoints or of sizes of base models in the atlas.',
    example: '[llama-7b, llama-13b]',
  },
  zh: ZH,
  en: EN,
  source: SOURCE,
});

describeKeys(tokenizerMeasured, {
  date: { zh: '测量的日期。', en: 'When it was measured.', example: '2026-11-22' },
  file: {
    zh: '所读的文件：字节数、SHA-256与出处；自己拼成的写由哪些文件拼成。',
    en: 'The file that was read: bytes, SHA-256 and where it is from; of a file that was put together, what it was made from.',
  },
  check: {
    zh: '怎样知道这就是那个文件，附出处。',
    en: 'How the file is known to be the right one, with the source.',
  },
  byte_pieces: { zh: '单个字节的词元数。', en: 'Entries for single bytes.', example: '256' },
  prefix: {
    zh: '是否在文本前加一个空格。',
    en: 'Whether a space is put before the text.',
    example: 'true',
  },
  added: {
    zh: '在所扩充的词表之外加了多少词元，其中含汉字的、多位数字的各多少。',
    en: 'Entries beyond the vocabulary that it extends, those with Chinese characters among them, and those that are numbers of several digits.',
    example: '{ pieces: 17953, han: 17140, numbers: 294 }',
  },
  han: {
    zh: '含汉字的词元：只有一个字的，和更长的。',
    en: 'Entries with Chinese characters: of one character, and longer ones.',
    example: '{ single: 7022, multi: 10818 }',
  },
  unreachable: {
    zh: '全由汉字组成、却因缺少中间词元而永远切不出来的词，及其总数；只对逐对合并的分词器有意义。',
    en: 'Words of Chinese characters only that can never come out, because an entry on the way to them is missing, and how many such words there are in all; for tokenizers that merge pairs.',
    example: '{ words: 291, of: 10712, examples: [越来越] }',
  },
  coverage: {
    zh: '各字表中自成一个词元的字数，以字表的id为键。',
    en: 'Characters of each set that are an entry of their own, by the id of the set.',
    example: '{ gf-1: 3499 }',
  },
  missing: { zh: '一级字表中缺的字，只在很少时写。', en: 'Characters of level 1 that are missing, where there are few.', example: '捌' },
  texts: {
    zh: '各长文本的词元数，以及其中只是半个字的词元所占比例，以文本的id为键。',
    en: 'Tokens of each long text, and the share of them that are only a fragment of a character, by the id of the text.',
    example: '{ luxun-nahan: { tokens: 56701, fragments: 0.0017 } }',
  },
});

describeKeys(tokenizerFile, {
  bytes: { zh: '文件的字节数。', en: 'Bytes of the file.', example: '757958' },
  sha256: {
    zh: '文件的SHA-256，64个小写十六进制数字。',
    en: 'SHA-256 of the file, 64 hex digits in lower case.',
    example: 'e2676d4ca29ca1750f6ff203328d73b189321dc5776ceede037cbd36541d70c0',
  },
  source: SOURCE,
});

describeKeys(tokenizerAdded, {
  pieces: { zh: '追加的词元数。', en: 'Entries that were appended.', example: '17953' },
  han: { zh: '其中含汉字的。', en: 'Those with Chinese characters.', example: '17140' },
  numbers: { zh: '其中是多位数字的。', en: 'Those that are numbers of several digits.', example: '294' },
});

describeKeys(tokenizerHan, {
  single: { zh: '只有一个汉字的词元数（不计空格记号）。', en: 'Entries of one Chinese character, space marks aside.', example: '7022' },
  multi: { zh: '更长的词元数。', en: 'Longer ones.', example: '10818' },
});

describeKeys(tokenizerUnreachable, {
  words: { zh: '永远切不出来的词数。', en: 'Words that can never come out.', example: '291' },
  of: { zh: '全由汉字组成的多字词总数。', en: 'All entries of several Chinese characters and nothing else.', example: '10712' },
  examples: { zh: '几个例子。', en: 'A few of them.', example: '[越来越, 意大利]' },
});

describeKeys(tokenizerCount, {
  tokens: { zh: '整篇的词元数，不含首尾标记。', en: 'Tokens of the whole text, without marks of begin or end.', example: '56701' },
  fragments: {
    zh: '只是半个字的词元所占比例，0到1。',
    en: 'Share of tokens that are only a fragment of a character, 0 to 1.',
    example: '0.0017',
  },
});

describeKeys(tokenizerGroup, {
  id: { zh: '组的id，即页面地址。', en: 'Id of the group, which is the address of its page.', example: 'news' },
  name: { zh: '组的名称。', en: 'Name of the group.', example: '{ zh: 新闻, en: News }' },
  text: {
    zh: '一句话：这组文字有什么特点。',
    en: 'What is special about these texts, in a sentence.',
    example: '{ zh: 全是常用字。, en: Common characters only. }',
  },
});

describeKeys(characterSet, {
  id: { zh: '字表的id。', en: 'Id of the set.', example: 'gf-1' },
  name: { zh: '字表的名称。', en: 'Name of the set.', example: '{ zh: 一级字表, en: Level 1 }' },
  short: { zh: '表头用的短名。', en: 'A short name for heads of tables.', example: '{ zh: 一级字, en: level 1 }' },
  of: { zh: '字数。', en: 'Characters in it.', example: '3500' },
  source: SOURCE,
});

describeKeys(tokenizerTextsInput, {
  reference: {
    zh: '换算上下文容量时用哪个长文本：它的id。',
    en: 'The long text that derived figures are worked out with: its id.',
    example: 'luxun-nahan',
  },
  groups: { zh: '短样本的组，每组一页。', en: 'Groups of short samples; each has a page.' },
  samples: { zh: '短样本，全文由本项目撰写。', en: 'Short samples, all written for this project.' },
  texts: { zh: '只计数的长文本。', en: 'Long texts that were only counted.' },
  character_sets: { zh: '计算覆盖率用的字表。', en: 'Sets of characters that coverage is counted in.' },
  sources: SOURCES,
});

describeKeys(tokenizerSample, {
  id: { zh: '样本的id。', en: 'Id of the sample.', example: 'news-1' },
  group: { zh: '所属组的id。', en: 'Id of its group.', example: 'news' },
  title: { zh: '样本的标题，两种语言。', en: 'Title of the sample, in both languages.', example: '{ zh: 通车, en: A bridge opens }' },
  language: LANGUAGE,
  text: { zh: '样本全文。', en: 'The whole text.', example: '早上出门忘了带伞。' },
});

describeKeys(tokenizerText, {
  id: { zh: '文本的id。', en: 'Id of the text.', example: 'luxun-nahan' },
  name: { zh: '文本的名称。', en: 'Name of the text.', example: '{ zh: 鲁迅《呐喊》, en: "Lu Xun, Call to Arms" }' },
  short: { zh: '表头用的短名。', en: 'A short name for heads of tables.', example: '{ zh: 呐喊, en: Call to Arms }' },
  kind: { zh: '什么样的文字。', en: 'What kind of writing it is.', example: '{ zh: 现代白话小说, en: modern vernacular prose }' },
  language: LANGUAGE,
  chars: {
    zh: '字符数（Unicode码点，含标点与空白）。',
    en: 'Characters (Unicode code points, with punctuation and spaces).',
    example: '71467',
  },
  han: { zh: '其中的汉字数。', en: 'Chinese characters among them.', example: '59480' },
  bytes: { zh: 'UTF-8字节数。', en: 'Bytes in UTF-8.', example: '210093' },
  sha256: {
    zh: '所计数的文本的SHA-256。',
    en: 'SHA-256 of the text as it was counted.',
    example: '93a5405c6fba85b274f7e06b98bd9d9ada6900f13e92156e8d342a7e88564831',
  },
  package: { zh: '取自哪个Debian软件包文件。', en: 'The Debian package file that it is from.', example: 'fortunes-zh_2.98_all.deb' },
  rights: { zh: '版权状况，两种语言。', en: 'Its copyright status, in both languages.', example: '{ zh: 公有领域, en: public domain }' },
  source: SOURCE,
});

describeKeys(tokenizerPieces, {
  n: { zh: '词元数。', en: 'Number of tokens.', example: '37' },
  b: {
    zh: '其中只是字节的词元数。',
    en: 'Tokens among them that are bytes only.',
    example: '0',
  },
  p: {
    zh: '词元，按顺序，以空格隔开；原文的空格写作`▁`，字节写作`<0xE6>`。',
    en: 'The tokens in order with blanks between them; a space of the text is written `▁`, a byte `<0xE6>`.',
    example: '"▁ 扩充 词 表"',
  },
});
