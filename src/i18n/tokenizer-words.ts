import type { TOKENIZER_ROLES, ALGORITHMS } from '../schema/tokenizer.ts';
import type { Language } from './language.ts';

/** Words of the pages on tokenizers. */
export interface TokenizerWords {
  title: string;
  description: string;
  /** The argument, with figures of the measurement. */
  lead: (figures: { entries: string; han: string; fragments: string; share: string }) => string;
  example: string;
  exampleText: (title: string) => string;
  tokens: (count: string) => string;
  bytes: (count: string) => string;
  perToken: (rate: string) => string;
  rates: string;
  ratesText: (day: string) => string;
  tokenizer: string;
  vocabulary: string;
  chart: string;
  chartText: (text: string) => string;
  chartAxis: string;
  chartRate: (text: string) => string;
  context: string;
  contextText: (text: string) => string;
  /** The answer for one checkpoint and for LLaMA itself. */
  contextAnswer: (
    figures: Record<'name' | 'window' | 'fits' | 'trained' | 'trainedFits' | 'plainName' | 'plainWindow' | 'plainFits', string>,
  ) => string;
  contextFormula: string;
  weights: string;
  window: string;
  trained: string;
  characters: string;
  range: (least: string, most: string) => string;
  perThousand: string;
  ofPlain: string;
  notMeasured: string;
  notMeasuredText: string;
  more: (count: number) => string;
  contents: string;
  contentsText: string;
  hanPieces: string;
  single: string;
  multi: string;
  unreachable: string;
  /** Before the characters that a list lacks. */
  missing: string;
  fragments: (text: string) => string;
  published: string;
  publishedText: string;
  publishedFigures: string;
  findings: string;
  own: string;
  samples: string;
  samplesText: (count: number) => string;
  method: string;
  files: string;
  filesText: string;
  file: string;
  bytesOf: (count: string) => string;
  usedBy: string;
  extends: string;
  aliases: string;
  remarks: string;
  texts: string;
  textsText: string;
  kind: string;
  size: (chars: string, han: string) => string;
  back: string;
  legend: string;
  roles: Record<(typeof TOKENIZER_ROLES)[number], string>;
  algorithms: Record<(typeof ALGORITHMS)[number], string>;
  comma: string;
  colon: string;
}

const zh: TokenizerWords = {
  title: '分词器',
  description: '同一段中文，各家词表切成多少词元：每词元字数、汉字覆盖、上下文能装多少字，全部由实际文件量得。',
  lead: ({ entries, han, fragments, share }) =>
    `LLaMA的${entries}个词元里只有${han}个汉字，其余的字要拆成UTF-8字节，一个字占三个词元。读《呐喊》时，它的词元有${fragments}只是半个字；换成Chinese-LLaMA的词表，同一篇只要${share}的词元。词元就是上下文里的位置，也是生成的步数：切得碎，窗口就短，速度就慢。`,
  example: '同一句话',
  exampleText: (title) =>
    `样本“${title}”，由本项目撰写。每条短线下是一个词元，红色点线下的十六进制数是汉字被拆成的字节，▁是分词器加的空格。`,
  tokens: (count) => `${count}词元`,
  bytes: (count) => `其中字节${count}`,
  perToken: (rate) => `每词元${rate}字`,
  rates: '每词元字数',
  ratesText: (day) => `数字越大越省：整篇字符数÷词元数，字符含标点与空白。八篇长文本共240万字，${day}由本图谱用各分词器的实际文件量得。`,
  tokenizer: '分词器',
  vocabulary: '词表',
  chart: '词表越大越省吗',
  chartText: (text) =>
    `横轴是词表大小（对数），纵轴是${text}每词元字数。加到五万上下收益最大，往后渐缓；不针对中文的大词表，例如Llama 3的十二万，还不如五万的Chinese-LLaMA。`,
  chartAxis: '词表大小（词元）',
  chartRate: (text) => `${text}：每词元字数`,
  context: '上下文能装多少汉字',
  contextText: (text) =>
    `窗口以词元计，能装的字数取决于词表。这里按${text}折算，因为它是最接近日常读物的现代白话长文，括号内是各类中文文本的范围。训练长度是训练时一条样本的长度：窗口虽开到2,048，模型若只在512词元的片段上练过，超出的部分它没有练过。`,
  contextAnswer: (f) =>
    `${f.name}的上下文有${f.window}词元，约合${f.fits}字，训练时一条样本${f.trained}词元，约合${f.trainedFits}字；${f.plainName}同样是${f.plainWindow}词元，只合${f.plainFits}字。`,
  contextFormula:
    '字数 = ⌊词元数 × 文本字符数 ÷ 文本词元数⌋；相对用量 = 该词表所需词元 ÷ LLaMA原词表所需词元。词元数与时间、费用大致成正比。',
  weights: '检查点',
  window: '上下文',
  trained: '训练长度',
  characters: '约合字数',
  range: (least, most) => `（${least}–${most}）`,
  perThousand: '每千字词元',
  ofPlain: '相对LLaMA',
  notMeasured: '未实测',
  notMeasuredText: '这些检查点的分词器文件没有拿到，字数无从折算；模拟词表也不能代替它们。',
  more: (count) => `等${count}个`,
  contents: '词表里有什么',
  contentsText:
    '覆盖指该字自成一个词元。“切不出”是词表里有、却因缺少中间词元而永远合并不出来的多字词，只对逐对合并的SentencePiece BPE有意义。',
  hanPieces: '含汉字的词元',
  single: '单字',
  multi: '多字',
  unreachable: '切不出的词',
  missing: '缺',
  fragments: (text) => `半个字的词元（${text}）`,
  published: '只有公布数字的',
  publishedText: '下列词表的文件没有拿到，只列别人公布的数字。各家用的文本和算法不同，只能在同一出处之内比较，不与本页测得的数字并列。',
  publishedFigures: '公布的说法',
  findings: '看出了什么',
  own: '换你的文字',
  samples: '样本',
  samplesText: (count) => `${count}段短文都由本项目撰写，分十类，每类一页，逐词元列出十四个分词器的切法。`,
  method: '怎样量的',
  files: '文件与出处',
  filesText: '词表文件含Meta等方的材料，本站不分发，只有LLaMA的词表可在上面按需载入；按出处与校验值可以取得同一份文件重做。',
  file: '文件',
  bytesOf: (count) => `${count}字节`,
  usedBy: '谁在用',
  extends: '扩充自',
  aliases: '又称',
  remarks: '备注',
  texts: '所用的长文本',
  textsText: '长文本只用来计数，不收录在本站。',
  kind: '类别',
  size: (chars, han) => `${chars}字符，其中汉字${han}`,
  back: '分词器',
  legend: '短线是一个词元；红色点线下的十六进制数是字节；▁是空格，↵是换行。',
  roles: { base: '基座原版', derivative: '扩充', experiment: '试验', yardstick: '参照', component: '组成部分', simulation: '模拟' },
  algorithms: {
    'sentencepiece-bpe': 'SentencePiece BPE',
    'sentencepiece-unigram': 'SentencePiece unigram',
    'byte-level-bpe': '字节级BPE',
  },
  comma: '，',
  colon: '：',
};

const en: TokenizerWords = {
  title: 'Tokenizers',
  description:
    'How many tokens each vocabulary makes of the same Chinese text: characters per token, coverage, and how much fits into the context, all measured with the real files.',
  lead: ({ entries, han, fragments, share }) =>
    `Of the ${entries} entries of LLaMA’s vocabulary only ${han} are Chinese characters; any other character falls apart into UTF-8 bytes, three tokens each. When it reads Lu Xun’s Call to Arms, ${fragments} of its tokens are fragments of a character. With the vocabulary of Chinese-LLaMA the same book takes ${share} of the tokens. A token is a place in the context and a step of generation, so text cut small means a short window and slow work.`,
  example: 'The same sentence',
  exampleText: (title) =>
    `Sample “${title}”, written for this project. Each line below marks one token; hexadecimal figures over a dotted red line are bytes into which a character was split, and ▁ is a space that the tokenizer adds.`,
  tokens: (count) => `${count} tokens`,
  bytes: (count) => `${count} of them bytes`,
  perToken: (rate) => `${rate} characters each`,
  rates: 'Characters per token',
  ratesText: (day) =>
    `More is better: characters of the whole text, marks and spaces included, divided by its tokens. Eight long texts, 2.4 million characters in all, counted by the atlas with the real tokenizer files on ${day}.`,
  tokenizer: 'Tokenizer',
  vocabulary: 'Vocabulary',
  chart: 'Is a larger vocabulary better?',
  chartText: (text) =>
    `Across: the size of the vocabulary, on a logarithmic scale. Upwards: characters per token in ${text}. The first twenty thousand entries bring the most; after that the curve flattens. A large vocabulary made for other languages, such as Llama 3’s, does worse than the fifty thousand of Chinese-LLaMA.`,
  chartAxis: 'Entries of the vocabulary',
  chartRate: (text) => `${text}: characters per token`,
  context: 'How much Chinese fits into the context',
  contextText: (text) =>
    `A window is counted in tokens, so what it holds depends on the vocabulary. Figures are worked out with ${text}, the long text nearest to what people read today; brackets give the range over all kinds of Chinese text. Trained length is the length of a sample in training: where the window is 2,048 but training used pieces of 512 tokens, the model never practised on what lies beyond.`,
  contextAnswer: (f) =>
    `The context of ${f.name} has ${f.window} tokens, about ${f.fits} characters; a sample in training had ${f.trained} tokens, about ${f.trainedFits} characters. ${f.plainName} has ${f.plainWindow} tokens as well, and holds only ${f.plainFits} characters.`,
  contextFormula:
    'Characters = ⌊tokens × characters of the text ÷ tokens of the text⌋. Relative use = tokens with this vocabulary ÷ tokens with LLaMA’s own. Time and cost are roughly in proportion to tokens.',
  weights: 'Checkpoints',
  window: 'Context',
  trained: 'Trained length',
  characters: 'in characters',
  range: (least, most) => ` (${least}–${most})`,
  perThousand: 'Tokens per 1,000 characters',
  ofPlain: 'Against LLaMA',
  notMeasured: 'not measured',
  notMeasuredText:
    'The tokenizer files of these checkpoints were not to be had, so their characters cannot be worked out; the simulated vocabulary does not stand in for them.',
  more: (count) => `, ${count} in all`,
  contents: 'What is in the vocabularies',
  contentsText:
    'A character is covered if it is an entry of its own. Words “out of reach” stand in the vocabulary but can never come out, because an entry on the way to them is missing; that applies to SentencePiece BPE, which merges pairs.',
  hanPieces: 'Entries with Chinese',
  single: 'one character',
  multi: 'more',
  unreachable: 'Words out of reach',
  missing: 'lacks ',
  fragments: (text) => `Tokens that are fragments (${text})`,
  published: 'Known from publications only',
  publishedText:
    'The files of these vocabularies were not to be had; what others published about them is given as published. Texts and ways of counting differ, so compare within one source only, and not with the figures measured here.',
  publishedFigures: 'As published',
  findings: 'What it shows',
  own: 'Your own text',
  samples: 'Samples',
  samplesText: (count) =>
    `${count} short texts, all written for this project, in ten groups with a page each: every token of every one of fourteen tokenizers.`,
  method: 'How it was measured',
  files: 'Files and sources',
  filesText:
    'The files hold material of Meta and others and are not distributed here, but for LLaMA’s vocabulary, which is loaded above when you ask for it; with source and checksum the same file can be fetched and everything repeated.',
  file: 'File',
  bytesOf: (count) => `${count} bytes`,
  usedBy: 'Used by',
  extends: 'Extends',
  aliases: 'Also called',
  remarks: 'Remarks',
  texts: 'The long texts',
  textsText: 'They were only counted and are not kept here.',
  kind: 'Kind',
  size: (chars, han) => `${chars} characters, ${han} of them Chinese`,
  back: 'Tokenizers',
  legend: 'Each line marks one token; hexadecimal figures over a dotted red line are bytes; ▁ is a space, ↵ the end of a line.',
  roles: {
    base: 'base model',
    derivative: 'extended',
    experiment: 'experiment',
    yardstick: 'for comparison',
    component: 'component',
    simulation: 'simulation',
  },
  algorithms: {
    'sentencepiece-bpe': 'SentencePiece BPE',
    'sentencepiece-unigram': 'SentencePiece unigram',
    'byte-level-bpe': 'byte-level BPE',
  },
  comma: ', ',
  colon: ': ',
};

/** Words of the pages on tokenizers. */
export const tokenizerWords = (language: Language): TokenizerWords => ({ zh, en })[language];
