import type { Language } from './language.ts';

/** Figures of the findings, worked out from the measurement, as readers see them. */
export interface FindingFigures {
  /** Tokens of LLaMA for each of Chinese-LLaMA: in the reference, and least and most over the Chinese texts. */
  halved: { reference: string; least: string; most: string };
  /** Share of the saving that characters alone explain, by kind of text. */
  characters: { prose: string; verse: string; manual: string; count: string };
  fragments: { llama: string; extended: string };
  coverage: { llama: string; first: string; second: string; of: string; missing: string; missingSecond: string };
  numbers: string;
  unreachable: { first: string; second: string; examples: string };
  novel: { entries: string; novelRate: string; novelManual: string; extendedEntries: string; extendedRate: string; extendedManual: string };
  english: { llama: string; first: string; second: string };
  traditional: { gogpt: string; first: string; llama: string };
  llama3: { least: string; most: string };
}

/** What the measurement shows, one paragraph each; a heading and its text. */
type Findings = (figures: FindingFigures) => readonly { id: string; title: string; text: string }[];

const zh: Findings = (f) => [
  {
    id: 'halved',
    title: '中文词元约减半',
    text: `同一篇《呐喊》，LLaMA所用词元是Chinese-LLaMA的${f.halved.reference}倍；七篇中文长文本在${f.halved.least}到${f.halved.most}倍之间。`,
  },
  {
    id: 'characters',
    title: '文学靠字，说明书靠词',
    text: `拿“只加${f.characters.count}个单字”的模拟词表一比就知道：《呐喊》省下的词元有${f.characters.prose}单靠补齐汉字就能得到，诗词达${f.characters.verse}；技术问答只有${f.characters.manual}，其余要靠多字词。`,
  },
  {
    id: 'fragments',
    title: '半个字几乎绝迹',
    text: `读《呐喊》时LLaMA的词元有${f.fragments.llama}只是汉字的一部分，Chinese-LLaMA降到${f.fragments.extended}。一个词元就是一个字或词，模型不必再从字节里拼字。`,
  },
  {
    id: 'coverage',
    title: '常用字从不足两成到几乎全齐',
    text: `${f.coverage.of}个一级字，原版只有${f.coverage.llama}个自成词元；一代有${f.coverage.first}个，只缺“${f.coverage.missing}”；二代${f.coverage.second}个，缺“${f.coverage.missingSecond}”。缺的字并非读不了，只是仍要拆成字节。`,
  },
  {
    id: 'numbers',
    title: '一代顺带改了数字的切法',
    text: `LLaMA把数字逐位切开；一代追加的词元里有${f.numbers}个多位数字，例如10和2016，这条规则就不再成立。二代一个也没有加。`,
  },
  {
    id: 'unreachable',
    title: '有些词在表里，却永远切不出来',
    text: `BPE只能两两合并，中间那一步不在表里，词就到不了。一代有${f.unreachable.first}个这样的词，二代有${f.unreachable.second}个，例如${f.unreachable.examples}。一代的中文部分本是unigram模型，直接并入了BPE词表。`,
  },
  {
    id: 'merges',
    title: '转换成tokenizer.json会走样',
    text: '追加的词元得分全是0，官方库遇到平局从左边合并；合并表只有固定次序，说不出“从左边”。转换之后，24段样本里Chinese-LLaMA有5段、二代3段、GoGPT5段切得不同，长文本总数相差不到0.4%；没有扩充的LLaMA则完全一致。所以二代在配置里关掉了快速分词器。',
  },
  {
    id: 'novel',
    title: '大词表未必好',
    text: `用一部网络小说训练、共${f.novel.entries}个词元的教学词表，读《呐喊》每词元${f.novel.novelRate}字，胜过Chinese-LLaMA的${f.novel.extendedRate}；换成软件帮助只有${f.novel.novelManual}字，输给${f.novel.extendedEntries}个词元的Chinese-LLaMA（${f.novel.extendedManual}）。词表学的是训练它的文字。`,
  },
  {
    id: 'english',
    title: '英文不受影响',
    text: `GPL第3版全文，LLaMA用${f.english.llama}个词元，Chinese-LLaMA${f.english.first}个，二代${f.english.second}个。`,
  },
  {
    id: 'traditional',
    title: '繁体要看收没收繁体字',
    text: `繁体手册每千字，LLaMA要${f.traditional.llama}个词元，Chinese-LLaMA${f.traditional.first}个；GoGPT缺许多繁体字，要${f.traditional.gogpt}个，尽管它的词表大得多。`,
  },
  {
    id: 'llama-3',
    title: 'Llama 3已经够用',
    text: `七篇中文里，Llama 3的词元比Chinese-LLaMA-2多${f.llama3.least}到${f.llama3.most}。三期项目据自己的测试（约95%的效率）决定不再扩充。`,
  },
];

const en: Findings = (f) => [
  {
    id: 'halved',
    title: 'About half the tokens',
    text: `For the same Call to Arms LLaMA needs ${f.halved.reference} times the tokens of Chinese-LLaMA; over the seven Chinese texts the factor lies between ${f.halved.least} and ${f.halved.most}.`,
  },
  {
    id: 'characters',
    title: 'Literature gains by characters, manuals by words',
    text: `The simulation that adds ${f.characters.count} single characters and no word tells them apart: it explains ${f.characters.prose} of what is saved on Call to Arms and ${f.characters.verse} on verse, but only ${f.characters.manual} on the technical FAQ. The rest is due to longer words.`,
  },
  {
    id: 'fragments',
    title: 'Fragments of characters all but vanish',
    text: `In Call to Arms ${f.fragments.llama} of LLaMA’s tokens are parts of a character; with Chinese-LLaMA it is ${f.fragments.extended}. A token is a character or a word, and the model need not spell characters from bytes.`,
  },
  {
    id: 'coverage',
    title: 'Common characters: from a sixth to nearly all',
    text: `Of ${f.coverage.of} characters of level 1 the original has ${f.coverage.llama} as entries, the first generation ${f.coverage.first} (without 捌), the second ${f.coverage.second} (without 纫 and 呻). What is missing can still be read, only as bytes.`,
  },
  {
    id: 'numbers',
    title: 'The first generation also changed how numbers are cut',
    text: `LLaMA cuts numbers digit by digit. Among the entries that the first generation appended are ${f.numbers} numbers of several digits, such as 10 and 2016, so the rule no longer holds. The second added none.`,
  },
  {
    id: 'unreachable',
    title: 'Some words are in the list and never come out',
    text: `BPE joins two neighbours at a time; where the step between is not in the list, the word is out of reach. That holds for ${f.unreachable.first} words of the first generation and ${f.unreachable.second} of the second, ${f.unreachable.examples} among them. The Chinese part of the first was a unigram model, merged into a BPE list as it stood.`,
  },
  {
    id: 'merges',
    title: 'A tokenizer.json made from them is not the same',
    text: 'All appended entries have the score 0, and the library breaks such ties from the left. A list of merges has a fixed order and cannot say “from the left”. Converted, Chinese-LLaMA cuts 5 of the 24 samples differently, the second generation 3 and GoGPT 5, though totals of long texts differ by less than 0.4%; LLaMA without extension agrees everywhere. The second generation therefore turns fast tokenizers off.',
  },
  {
    id: 'novel',
    title: 'Larger is not always better',
    text: `A tutorial vocabulary of ${f.novel.entries} entries, trained on one web novel, reads Call to Arms at ${f.novel.novelRate} characters per token and beats Chinese-LLaMA’s ${f.novel.extendedRate}; on software help it makes ${f.novel.novelManual} and loses to the ${f.novel.extendedManual} of Chinese-LLaMA with its ${f.novel.extendedEntries} entries. A vocabulary knows the text that it was trained on.`,
  },
  {
    id: 'english',
    title: 'English is left alone',
    text: `For the whole GPL, version 3, LLaMA needs ${f.english.llama} tokens, Chinese-LLaMA ${f.english.first}, the second generation ${f.english.second}.`,
  },
  {
    id: 'traditional',
    title: 'Traditional characters must be in the list',
    text: `Per 1,000 characters of the manual in traditional characters LLaMA needs ${f.traditional.llama} tokens and Chinese-LLaMA ${f.traditional.first}. GoGPT lacks many of them and needs ${f.traditional.gogpt}, although its vocabulary is far larger.`,
  },
  {
    id: 'llama-3',
    title: 'Llama 3 is close',
    text: `On the seven Chinese texts Llama 3 needs ${f.llama3.least} to ${f.llama3.most} more tokens than Chinese-LLaMA-2. The third project, going by a test of its own (about 95% of the efficiency), left the vocabulary alone.`,
  },
];

/** What the measurement shows. */
export const tokenizerFindings = (language: Language, figures: FindingFigures) => ({ zh, en })[language](figures);
