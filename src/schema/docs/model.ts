import {
  activity,
  announcement,
  articleCheck,
  bibliography,
  chart,
  conflict,
  conflictValue,
  dataset,
  event,
  licence,
  limitation,
  lineage,
  link,
  modelInput,
  organisation,
  parent,
  relative,
  techniqueUse,
  term,
  tool,
} from '../model.ts';
import { ALIASES, CHECKPOINTS, EN, NOTE, SOURCE, SOURCES, UNTRANSLATED, ZH } from './common.ts';
import { describeKeys } from './registry.ts';

const HOW_WORDS = {
  vision: { zh: '接上视觉编码器训练', en: 'trained with a vision encoder' },
  rlhf: { zh: '按人的偏好对齐，不论算法', en: 'brought in line with preferences, by whatever algorithm' },
  merge: { zh: '与基座合并后的权重', en: 'weights merged with the base' },
  delta: { zh: '以与基座的差值发布', en: 'published as the difference from the base' },
  tokenizer: { zh: '沿用分词器或词表', en: 'its tokenizer or vocabulary is reused' },
  succession: { zh: '同一团队的下一代', en: 'the next generation by the same team' },
  data: { zh: '用了它的数据', en: 'its data were used' },
  code: { zh: '用了它的代码', en: 'its code was used' },
  evaluation: { zh: '一方用了另一方的评测，或以之作对照', en: 'one was measured by the test of the other, or against it' },
  sibling: { zh: '同一项目而基座不同，或名称相近', en: 'of the same project on another base, or of a similar name' },
};

describeKeys(modelInput, {
  name: {
    zh: '模型的名称：两种语言写法相同的只写一个，否则两种都写。',
    en: 'Name of the model: one where it reads the same in both languages, else both.',
    example: '{ zh: 姜子牙, en: Ziya-LLaMA }',
  },
  full_name: {
    zh: '全称，附出处。',
    en: 'The full name, with its source.',
    example: '{ value: "BiLLa: A Bilingual LLaMA with Enhanced Reasoning Ability", source: readme#L1-L2 }',
  },
  aliases: ALIASES,
  summary: {
    zh: '一两句话说明它是什么，用在列表、搜索结果和页面描述中。',
    en: 'What it is in a sentence or two; used in lists, search results and descriptions of pages.',
    example: '{ zh: 在LLaMA-7B上训练的中英双语模型。, en: A Chinese–English model on LLaMA-7B., source: readme#L2-L5 }',
  },
  chart: {
    zh: '模型在图表中的颜色和记号，选一组别的条目没有用过的。',
    en: 'Colour and mark of the model in charts; choose a pair that no other entry has.',
    example: '{ hue: sky, mark: wedge }',
  },
  organisations: { zh: '由谁制作，至少一个。', en: 'Who made it, at least one.' },
  links: { zh: '项目的网址，至少一个。', en: 'Where the project is found, at least one address.' },
  sources: SOURCES,
  series: {
    zh: '几个检查点共有的事实只写一次：以系列的键归在这里，检查点用`series`引用。',
    en: 'Facts that several checkpoints share, written once: they stand here under the key of a series, which checkpoints name with `series`.',
  },
  checkpoints: {
    zh: '公开发布的各组权重，至少一个。每个都要回答从`role`到`released`的十四项，自己写或由系列给出，哪怕只写`unknown`。',
    en: 'Each published set of weights, at least one. Each answers the fourteen questions from `role` to `released`, itself or through its series, if only with `unknown`.',
  },
  announced: {
    zh: '宣布过、但没有找到的权重或功能。',
    en: 'Weights or features that were announced and never found.',
  },
  training: {
    zh: '从基座到成品的各个训练阶段，按先后顺序。',
    en: 'The steps of training from the base to the finished weights, in their order.',
  },
  licence: {
    zh: '许可的四个部分（代码、权重、数据、从基座继承的限制），以及能否商用的结论。',
    en: 'The licence in four parts (code, weights, data, what the base passes on), and whether commercial use is allowed.',
  },
  techniques: {
    zh: '用了图谱中的哪些技术，各用一句话说明怎样用。',
    en: 'Techniques of the atlas that it uses, each with a sentence on how.',
  },
  highlights: { zh: '值得读者注意的几点，每条附出处。', en: 'What is worth knowing, each point with its source.' },
  limitations: { zh: '已知的不足，并写明是谁说的。', en: 'Known weaknesses, and who says so.' },
  ecosystem: { zh: '哪些工具支持它，到什么程度。', en: 'Which tools support it, and how far.' },
  datasets: { zh: '项目公开的数据集。', en: 'Datasets that the project published.' },
  lineage: { zh: '与其他项目的关系。', en: 'How it stands to other projects.' },
  activity: {
    zh: '代码仓库的活动：首次与最近一次提交、提交数。',
    en: 'Activity of the repository: first and last commit, number of commits.',
  },
  timeline: { zh: '大事记，按日期排列，早的在前。', en: 'Events in order of date, the earliest first.' },
  conflicts: {
    zh: '来源互相矛盾之处，列出各方说法和本站的取舍。',
    en: 'Where sources disagree: what each says, and which one the site follows.',
  },
  article: {
    zh: '对原文章中关于这个模型的说法逐条核对；原文章没有写到的模型不写。',
    en: 'What the original article says of this model, checked statement by statement; left out for models that it does not cover.',
  },
  citation: { zh: '作者给出的引用格式（BibTeX）。', en: 'How the authors ask to be cited (BibTeX).' },
  unverified: { zh: '没有核对或无法核对的事项，留给后来的人。', en: 'What was not or could not be checked, for whoever comes next.' },
  untranslated: UNTRANSLATED,
});

describeKeys(organisation, {
  id: {
    zh: '机构的id，几个条目共有时写法相同。',
    en: 'Id of the organisation; the same in every entry that names it.',
    example: 'idea-ccnl',
  },
  name: { zh: '机构或个人的名称。', en: 'Name of the organisation or person.', example: '{ zh: 贝壳（链家）, en: Beike (Lianjia) }' },
  aliases: ALIASES,
  kind: { zh: '机构的种类。', en: 'What kind of organisation it is.', example: 'laboratory' },
  url: { zh: '主页。', en: 'Home page.', example: 'https://github.com/Neutralzz' },
  note: NOTE,
  source: SOURCE,
});

describeKeys(link, {
  kind: { zh: '链接的种类。', en: 'What the link leads to.', example: 'github' },
  url: {
    zh: '网址，只用https；这里不要求固定到提交。',
    en: 'The address, `https:` only; it need not name a commit here.',
    example: 'https://github.com/Neutralzz/BiLLa',
  },
  note: {
    zh: '链接的名称，同类链接不止一个时用来区分。',
    en: 'Name of the link, to tell it from others of the same kind.',
    example: 'BiLLa-7B-SFT',
  },
});

describeKeys(chart, {
  hue: {
    zh: '颜色，取自色盲读者也能分辨的一组。',
    en: 'Colour, from a set that colour-blind readers can tell apart.',
    example: 'sky',
  },
  mark: {
    zh: '记号的形状。',
    en: 'Shape of the mark.',
    example: 'wedge',
  },
});

describeKeys(licence, {
  code: { zh: '代码的许可。', en: 'Licence of the code.', example: '{ value: Apache-2.0, source: licence-file#L1-L2 }' },
  weights: {
    zh: '权重的许可，概括各检查点。',
    en: 'Licence of the weights, summing up the checkpoints.',
    example: '{ value: { zh: 非商用, en: non-commercial }, source: readme#L208 }',
  },
  data: { zh: '训练数据的许可。', en: 'Licence of the training data.', example: '{ value: GPL-3.0, source: dataset-card }' },
  inherited: {
    zh: '从基座继承的限制。',
    en: 'What the base passes on.',
    example: '{ value: { zh: 受LLaMA许可限制, en: the LLaMA licence applies }, source: readme#L42 }',
  },
  commercial: {
    zh: '合起来看能否商用；说法矛盾或含糊写`unclear`。`"no"`请加引号。',
    en: 'Whether commercial use is allowed, all in all; `unclear` where statements conflict or are vague. Put `"no"` in quotes.',
    example: '{ value: unclear, source: readme#L40-L42 }',
  },
  terms: {
    zh: '各来源就代码、权重或训练数据的条款说了什么，一条一个说法；由此与血缘推导“实际能否商用”。权重的说法已由各检查点的`licence`与`commercial`给出，这里只补其余。',
    en: 'What sources say on the terms of code, weights or training data, one statement each. The effective licence is derived from them and from the lineage. For weights the `licence` and `commercial` of the checkpoints are taken already; only what these lack is added here.',
  },
  note: NOTE,
});

describeKeys(term, {
  part: {
    zh: '说的是哪一部分。',
    en: 'Which part it is about.',
    example: 'data',
  },
  commercial: {
    zh: '按这个说法能否商用。`"yes"`、`"no"`请加引号。',
    en: 'Whether commercial use is allowed by this statement. Put `"yes"` and `"no"` in quotes.',
    example: '"no"',
    words: {
      unclear: { zh: '来源没有写明条款', en: 'the sources name no terms' },
    },
  },
  zh: { zh: '来源怎么说，中文一句。', en: 'What the source says, in Chinese.', example: '数据集说明限定研究用途。' },
  en: { zh: '来源怎么说，英文一句。', en: 'What the source says, in English.', example: 'The README of the data allows research only.' },
  source: SOURCE,
  checkpoints: {
    zh: '只对哪些检查点成立；对全部成立的不写。',
    en: 'Checkpoints for which it holds; left out where it holds for all.',
    example: '[billa-7b-sft]',
  },
});

describeKeys(techniqueUse, {
  technique: {
    zh: '技术的文件夹名，见`content/techniques/`。',
    en: 'Folder of the technique in `content/techniques/`.',
    example: 'vocabulary-extension',
  },
  zh: ZH,
  en: EN,
  source: SOURCE,
  checkpoints: CHECKPOINTS,
  studied_only: {
    zh: '项目只研究过这项技术、没有发布用它做成的检查点时写`true`；否则不写。',
    en: '`true` where the project studied the technique but published no checkpoint made with it; else left out.',
    example: 'true',
  },
});

describeKeys(event, {
  date: {
    zh: '日期，知道多少写多少：`2023-05-11`、`2023-05`或`2023`。',
    en: 'The date as precisely as known: `2023-05-11`, `2023-05` or `2023`.',
    example: '2023-05-11',
  },
  kind: {
    zh: '事件的种类。',
    en: 'What kind of event it is.',
    example: 'release',
    words: {
      release: { zh: '公布权重', en: 'weights are published' },
      ecosystem: { zh: '其他工具或项目开始支持', en: 'another tool or project takes it up' },
      end: { zh: '停止维护、归档或撤下', en: 'upkeep ends, or something is archived or withdrawn' },
      project: { zh: '项目建立、更名等', en: 'the project begins, changes its name and the like' },
    },
  },
  zh: ZH,
  en: EN,
  source: SOURCE,
  checkpoints: CHECKPOINTS,
});

describeKeys(conflict, {
  topic: { zh: '矛盾关于什么。', en: 'What the conflict is about.', example: 'vocabulary' },
  question: { zh: '写成一个问句。', en: 'Put as a question.', example: '{ zh: 词表有多大？, en: How large is the vocabulary? }' },
  values: { zh: '各方说法，至少两种。', en: 'What the sources say, at least two versions.' },
  resolution: {
    zh: '本站采用哪一种、为什么；无法判定的写明原因。',
    en: 'Which version the site uses and why, or why none can be chosen.',
    example: '{ zh: 取词表文件的数字。, en: The figure of the vocabulary file is used. }',
  },
});

describeKeys(conflictValue, {
  value: { zh: '这一方的说法。', en: 'What this side says.', example: '"49,953"' },
  source: SOURCE,
});

describeKeys(articleCheck, {
  statement: {
    zh: '文章的说法，概括转述。',
    en: 'What the article says, in brief.',
    example: '{ zh: LLaMA-13B优于GPT-3。, en: LLaMA-13B is better than GPT-3. }',
  },
  verdict: {
    zh: '核对的结论。',
    en: 'What the check came to.',
    example: 'imprecise',
    words: {
      imprecise: { zh: '大体不错，但有偏差或遗漏', en: 'right in the main, but inexact or incomplete' },
      'cannot-verify': { zh: '找不到可以判断的来源', en: 'no source was found to judge it by' },
    },
  },
  finding: {
    zh: '查到的情况。',
    en: 'What was found.',
    example: '{ zh: 摘要说的是多数基准，并非全部。, en: The abstract says most benchmarks and not all. }',
  },
  source: SOURCE,
});

describeKeys(relative, {
  id: {
    zh: '在图谱中有条目的，写基座、模型或检查点的id；没有的不写。',
    en: 'Id of a base, model or checkpoint where the atlas has one; else left out.',
    example: 'llama-7b',
  },
  name: { zh: '项目的名称。', en: 'Name of the project.', example: 'Stanford Alpaca' },
  how: {
    zh: '它与本模型怎样相关，可以不止一种；谱系页据此画线。',
    en: 'How it and this model are related, in one way or several; the lines of the lineage page follow it.',
    example: '[instruction-tuning, lora]',
    words: HOW_WORDS,
  },
  base: {
    zh: '它由哪些基座或检查点而来，来源写明才填。',
    en: 'The base models and checkpoints that it was made from, where a source says so.',
  },
  organisation: {
    zh: '由谁制作，来源写明才填。已是某个条目的机构时，名称须与那里一致。',
    en: 'Who made it, where a source says so. An organisation of an entry goes by the name that it has there.',
    example: '{ zh: 北京大学, en: Peking University }',
  },
  zh: ZH,
  en: EN,
  source: SOURCE,
});

describeKeys(parent, {
  id: { zh: '某一尺寸基座或某个检查点的id。', en: 'Id of a base model of one size, or of a checkpoint.', example: 'chinese-alpaca-7b' },
  how: {
    zh: '怎样由它而来；与上面的`how`相同时不写，那时线从它画起，而不从整个项目画起。',
    en: 'How it was made from that. Left out where `how` above says it; the line then begins there and not at the project as a whole.',
    example: '[instruction-tuning, lora]',
    words: HOW_WORDS,
  },
});

describeKeys(lineage, {
  derived_from: { zh: '它来自哪些项目：权重、数据、代码或方法。', en: 'What it comes from: weights, data, code or method.' },
  successors: { zh: '同一团队的后续项目。', en: 'What the same team made after it.' },
  related: { zh: '相关、但没有上下级关系的项目。', en: 'Projects beside it, neither parent nor offspring.' },
  built_on: { zh: '别人在它之上做的工作。', en: 'What others built on it.' },
});

describeKeys(announcement, {
  name: { zh: '宣布时的名称。', en: 'The name under which it was announced.', example: 'Linly-Chinese-LLaMA-65B' },
  zh: ZH,
  en: EN,
  source: SOURCE,
});

describeKeys(limitation, {
  by: { zh: '是谁说的。', en: 'Who says so.', example: 'authors' },
  zh: ZH,
  en: EN,
  source: SOURCE,
});

describeKeys(tool, {
  tool: { zh: '工具的名称。', en: 'Name of the tool.', example: 'llama.cpp' },
  support: {
    zh: '支持到什么程度。`"yes"`与`"no"`请加引号。',
    en: 'How far it is supported. Put `"yes"` and `"no"` in quotes.',
    example: 'partial',
    words: {
      dropped: { zh: '曾经支持，后来移除', en: 'supported once, then removed' },
      announced: { zh: '说过要支持，未见实现', en: 'said to come, not seen' },
      listed: { zh: '只在清单中出现，没有说明程度', en: 'named in a list without saying how far' },
    },
  },
  zh: ZH,
  en: EN,
  source: SOURCE,
});

describeKeys(dataset, {
  name: { zh: '数据集的名称。', en: 'Name of the dataset.', example: 'train_0.5M_CN' },
  size: {
    zh: '大小，带单位：条数、行数或字节。',
    en: 'Its size with the unit: records, rows or bytes.',
    example: '{ value: { zh: 50万条, en: 0.5M records }, source: data-readme#L26 }',
  },
  licence: { zh: '数据集的许可。', en: 'Licence of the dataset.', example: '{ value: GPL-3.0, source: dataset-card }' },
  url: { zh: '下载网址。', en: 'Where to get it.', example: 'https://huggingface.co/datasets/BelleGroup/train_0.5M_CN' },
  source: SOURCE,
});

describeKeys(activity, {
  first_commit: { zh: '首次提交的日期。', en: 'Date of the first commit.', example: '{ value: 2023-03-27, source: history }' },
  last_commit: {
    zh: '查阅时最近一次提交的日期。',
    en: 'Date of the last commit when it was looked at.',
    example: '{ value: 2025-07-15, source: history }',
  },
  commits: {
    zh: '截至该提交的提交数，整数。',
    en: 'Number of commits up to that one, a whole number.',
    example: '{ value: 557, source: history }',
  },
});

describeKeys(bibliography, {
  type: {
    zh: 'BibTeX记录的类型。',
    en: 'Type of the BibTeX record.',
    example: 'article',
    words: {
      article: { zh: '期刊或预印本文章', en: 'article in a journal or preprint' },
      misc: { zh: '其他', en: 'anything else' },
      inproceedings: { zh: '会议论文', en: 'paper in proceedings' },
      techreport: { zh: '技术报告', en: 'technical report' },
      software: { zh: '软件', en: 'software' },
    },
  },
  key: {
    zh: 'BibTeX的键：字母、数字及`:`、`_`、`-`。',
    en: 'BibTeX key: letters, digits and `:`, `_`, `-`.',
    example: 'belle2023exploring',
  },
  title: { zh: '标题，照原文。', en: 'Title as it is.', example: '"BELLE: Be Everyone\'s Large Language model Engine"' },
  authors: { zh: '作者，照原文的写法与顺序。', en: 'Authors, in their form and order.', example: '["Cui, Yiming", "Yang, Ziqing"]' },
  year: { zh: '年份，四位数。', en: 'Year, four digits.', example: '2023' },
  journal: { zh: '期刊，或预印本的写法。', en: 'Journal, or how the preprint is cited.', example: 'arXiv preprint arXiv:2304.08177' },
  booktitle: { zh: '会议论文集。', en: 'Proceedings.', example: 'ICASSP 2024' },
  publisher: { zh: '出版者。', en: 'Publisher.', example: 'IEEE' },
  eprint: { zh: 'arXiv编号，加引号。', en: 'arXiv number, in quotes.', example: '"2304.08177"' },
  url: { zh: '网址。', en: 'Address.', example: 'https://arxiv.org/abs/2304.08177' },
  source: SOURCE,
});
