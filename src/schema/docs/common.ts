import { statement } from '../claim.ts';
import { bilingual } from '../primitives.ts';
import { fullCitation, source } from '../source.ts';
import { describeKeys, type FieldDoc } from './registry.ts';

/** The Chinese text of a sentence. */
export const ZH: FieldDoc = {
  zh: '中文，写给中文读者，不是英文的逐句翻译；用全角标点，汉字与字母、数字之间不加空格。',
  en: 'The Chinese text, written for its readers rather than translated word for word; full-width punctuation, no blank between Chinese and Latin characters.',
};
/** The English text of a sentence. */
export const EN: FieldDoc = {
  zh: '英文，写给英文读者，采用英式拼写。',
  en: 'The English text, written for its readers, in British spelling.',
};
/** Where something stands. */
export const SOURCE: FieldDoc = {
  zh: '出处：来源的id加上位置，如`readme#L98`、`readme#L98-L101`、`report#Table 2`；有几处就写成列表。',
  en: 'Where it stands: the id of a source and the place in it, such as `readme#L98`, `readme#L98-L101` or `report#Table 2`; a list where there are several.',
  example: '[readme#L20, report#§3.1]',
};
/** A remark for readers. */
export const NOTE: FieldDoc = {
  zh: '给读者的一句说明，两种语言都写；没有要说的就不写。',
  en: 'A remark for readers, in both languages; left out where there is nothing to say.',
  example: '{ zh: 半精度权重, en: weights in half precision }',
};
/** Further names. */
export const ALIASES: FieldDoc = {
  zh: '读者可能用来搜索的其他名称：中文、英文、拼音、旧名、繁体写法。按字母顺序排列，拉丁字母在前、汉字在后；不分大小写，不重复。',
  en: 'Other names under which a reader may search: Chinese, English, pinyin, former names, traditional characters. In alphabetical order, Latin letters before Chinese characters, without repetition.',
  example: '[Chinese-LLaMA, 中文LLaMA, 中文羊駝]',
};
/** Sources of an entry. */
export const SOURCES: FieldDoc = {
  zh: '这个条目引用的全部来源，以id为键。id用有意义的词，如`readme`、`report`、`issue-34`；每个来源至少被引用一次。',
  en: 'Every source that the entry cites, by id. The id is a word that means something, such as `readme`, `report` or `issue-34`; each source is cited at least once.',
};
/** Checkpoints that something is about. */
export const CHECKPOINTS: FieldDoc = {
  zh: '只涉及部分检查点时，列出它们的id；涉及全部时不写。',
  en: 'Ids of the checkpoints concerned; left out where it is about all of them.',
  example: '[billa-7b-sft]',
};

/** The language that an entry has no article in. */
export const UNTRANSLATED: FieldDoc = {
  zh: '正文缺哪种语言：`zh`或`en`。网站会用另一种语言代替并注明；两种都有时不写。',
  en: 'The language that the article is missing in: `zh` or `en`. The site shows the other one with a word on it. Left out where both are there.',
  example: 'en',
  words: { zh: { zh: '没有中文正文', en: 'no Chinese article' }, en: { zh: '没有英文正文', en: 'no English article' } },
};

/** Keys of a fact; the value itself is described by the key that holds the fact. */
export const CLAIM_KEYS = {
  value: {
    zh: '采用的值。写了`value`就要写`source`。',
    en: 'The value that the site uses. With a `value` there is a `source`.',
  },
  status: {
    zh: '没有值时写明原因，代替`value`。没有别的要说时，直接写`unknown`或`not-applicable`即可。',
    en: 'Why there is no value, in place of `value`. Where there is nothing else to say, the bare word `unknown` or `not-applicable` is enough.',
    example: 'unknown',
    words: {
      unknown: { zh: '没有来源说明', en: 'no source says' },
      'not-applicable': {
        zh: '这一项在这里没有意义，如从头训练的模型没有基座',
        en: 'the question makes no sense here, such as the base of a model trained from scratch',
      },
    },
  },
  source: SOURCE,
  note: NOTE,
  computed: {
    zh: '数值是我们由来源推算的，写明怎样推算。',
    en: 'How we worked the value out, where it is not a figure of the source itself.',
    example: '{ zh: 512个词元的片段每两段拼成一条, en: two pieces of 512 tokens make one sample }',
  },
  disputed_by: {
    zh: '其他来源的不同说法，各有出处；页面会一并列出。',
    en: 'What other sources say instead, each with its own source; the page shows them all.',
  },
} as const satisfies Readonly<Record<string, FieldDoc>>;

/** Keys of what another source says instead. */
export const DISPUTE_KEYS = {
  value: { zh: '另一来源的值，写法与采用的值相同。', en: 'The value of the other source, written like the one in use.' },
  source: SOURCE,
  note: NOTE,
} as const satisfies Readonly<Record<string, FieldDoc>>;

describeKeys(bilingual, { zh: ZH, en: EN });
describeKeys(statement, { zh: ZH, en: EN, source: SOURCE });

describeKeys(fullCitation, {
  ref: { zh: '来源的id。', en: 'The id of the source.', example: 'readme' },
  at: {
    zh: '在来源中的位置：行号、表号、章节号。',
    en: 'The place in the source: lines, a table, a section.',
    example: 'L98-L101',
  },
});

describeKeys(source, {
  url: {
    zh: '网址，只用https，不含`#…`。GitHub上的文件、目录和提交历史要指向固定的提交（40位十六进制数），在GitHub页面上按y键即可得到。只有本站测量可以不写。',
    en: 'The address, `https:` only and without `#…`. Files, folders and histories on GitHub name a commit with 40 hex digits; press y on the GitHub page to get one. Only a measurement of ours may do without.',
    example: 'https://github.com/Neutralzz/BiLLa/blob/0cf5267753a0cb3c9d1889eb27817a6f6d17cd9c/README.md',
  },
  title: { zh: '读者看到的标题。', en: 'The title that readers see.', example: 'BiLLa README' },
  kind: {
    zh: '来源的种类。',
    en: 'What kind of source it is.',
    example: 'repository',
    words: {
      repository: { zh: '仓库里的文件、目录或提交', en: 'a file, folder or commit of a repository' },
      'model-card': {
        zh: 'Hugging Face、ModelScope等处的模型页或数据集页',
        en: 'the page of a model or dataset, as on Hugging Face or ModelScope',
      },
      measurement: {
        zh: '本站自己数出或算出；没有网址的，在note中写明方法',
        en: 'counted or computed by us; without an address, the note says how',
      },
    },
  },
  publisher: { zh: '由谁发布。', en: 'Who published it.', example: 'Neutralzz' },
  date: {
    zh: '发布日期，知道多少写多少：`2023-05-11`、`2023-05`或`2023`。',
    en: 'When it was published, as precisely as known: `2023-05-11`, `2023-05` or `2023`.',
    example: '2023-05-11',
  },
  note: {
    zh: '关于这个来源的说明，如查阅到什么程度；没有网址的测量在此写明方法。',
    en: 'A remark on the source, such as how much of it was seen; a measurement without an address says here how it was made.',
    example: '{ zh: 只见到摘要, en: only the abstract was seen }',
  },
});
