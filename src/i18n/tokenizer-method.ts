import type { Language } from './language.ts';

/** How tokenizers were measured, point by point. */
const method = {
  zh: [
    [
      '文件',
      '从公开仓库的固定提交取得，校验值列在下面。Chinese-LLaMA的文件由项目公开的合并脚本重建，与项目公布的校验值一致。模拟词表是LLaMA的文件加《通用规范汉字表》8,105字中它没有的，每字得分0。',
    ],
    [
      '切分',
      'SentencePiece的文件用sentencepiece 0.2.2，并与2023年初的0.1.97核对，结果逐个相同；Llama 3、Llama 4与Qwen用tiktoken 0.14.0，配各自公布的切分规则。不加首尾标记；文件要求在开头加的空格照加，因此开头可能有一个单独的▁。',
    ],
    [
      '计数',
      '字符按Unicode码点数，含标点与空白。字节词元：SentencePiece中类型为字节的词元；字节级BPE中单独不成UTF-8的词元。“半个字”的比例不计换行等ASCII字节。',
    ],
    [
      '长文本',
      '统一为UTF-8；全角数字与字母改为半角，连续空白并为一个，去掉空行。《呐喊》把硬换行接回段落，删去编者注；《红楼梦》把句号由“．”改为“。”；诗词去掉颜色代码；网页取段落、列表、表格与标题，去掉代码、过短与汉字不足三成的行以及重复的行。整篇一次切分。',
    ],
    [
      '字表',
      '《通用规范汉字表》取自公开的字表文件；GB 2312与Big5由Python编解码器按区列出。覆盖指这个字自成一个词元，一级字还逐字切分核对过。',
    ],
    ['切不出的词', '一个多字词若能拆成两个部分，两部分都在词表里（或是单字）且自身都能合成，就合得出来；逐层查到单字为止。'],
    ['核对', '项目报告中的例句复算得到同样的35与16个词元；Meta发布的tokenizer.json与sentencepiece在全部样本和四篇长文本的每一行上一致。'],
    ['限度', '24段短样本只看切法，不代表语料；要作结论请用长文本。词元少不等于模型好：新词元还得训练。'],
    ['重做', '仓库里的scripts/measure-tokenizers.ts读入分词器文件与文本，写出这里的数据。'],
  ],
  en: [
    [
      'Files',
      'They come from public repositories at fixed commits; their checksums are below. That of Chinese-LLaMA was rebuilt with the project’s own merge script and has the checksum that the project lists. The simulation is LLaMA’s file with those of the 8,105 official characters that it lacks, each with the score 0.',
    ],
    [
      'Cutting',
      'SentencePiece files with sentencepiece 0.2.2, checked against 0.1.97 of early 2023: the same tokens throughout. Llama 3, Llama 4 and Qwen with tiktoken 0.14.0 and the split patterns published with them. No marks of begin or end; the space that a file wants before the text is left in, so a lone ▁ may come first.',
    ],
    [
      'Counting',
      'Characters are Unicode code points, marks and spaces included. Byte tokens are pieces of the type byte in SentencePiece, and tokens that are no UTF-8 by themselves in byte-level BPE. The share of fragments leaves out ASCII bytes such as the end of a line.',
    ],
    [
      'Long texts',
      'UTF-8; full-width digits and letters made ordinary, runs of blanks made one, empty lines dropped. In Call to Arms hard line ends were joined and editors’ notes removed; in the Red Chamber the full stop “．” became “。”; colour codes were taken out of the poems; from web pages come paragraphs, lists, tables and headings, without code, very short lines, lines with less than 30% Chinese characters, and repetitions. Each text was cut in one go.',
    ],
    [
      'Character sets',
      'The official list of standard characters is from a public file; GB 2312 and Big5 were listed row by row with Python’s codecs. Covered means that the character alone is an entry; for level 1 each was also cut to make sure.',
    ],
    [
      'Words out of reach',
      'A word can be built if it splits into two parts that are both in the vocabulary (or single characters) and can both be built; this is followed down to single characters.',
    ],
    [
      'Checks',
      'The example of the project’s report gives the same 35 and 16 tokens. Meta’s tokenizer.json and sentencepiece agree on every sample and on every line of four long texts.',
    ],
    [
      'Limits',
      'The 24 short samples show how text is cut, not how a corpus behaves; draw conclusions from the long texts. Fewer tokens do not make a better model: new entries still have to be trained.',
    ],
    ['Again', 'scripts/measure-tokenizers.ts in the repository reads tokenizer files and texts and writes the data shown here.'],
  ],
} as const;

/** How tokenizers were measured: a heading and a text for each point. */
export const tokenizerMethod = (language: Language): readonly (readonly [string, string])[] => method[language];
