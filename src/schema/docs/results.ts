import { comparisonInput } from '../comparison.ts';
import { benchmarkInput, metric } from '../benchmark.ts';
import { resultColumn, resultRow, resultsInput, run } from '../results.ts';
import { ALIASES, NOTE, SOURCE, SOURCES } from './common.ts';
import { describeKeys } from './registry.ts';

describeKeys(benchmarkInput, {
  name: { zh: '基准的名称。', en: 'Name of the benchmark.', example: 'C-Eval' },
  full_name: { zh: '全称。', en: 'Its name in full.', example: 'A Multi-Level Multi-Discipline Chinese Evaluation Suite' },
  aliases: ALIASES,
  kind: {
    zh: '考查什么。',
    en: 'What it asks of a model.',
    example: 'exams',
    words: {
      reading: { zh: '读一段文字再作答', en: 'questions on a passage' },
      reasoning: { zh: '推理与常识', en: 'reasoning and common sense' },
      mathematics: { zh: '数学题', en: 'mathematics' },
      code: { zh: '写程序', en: 'writing programs' },
      'language-modelling': { zh: '预测文本，如困惑度', en: 'predicting text, such as perplexity' },
      law: { zh: '法律任务', en: 'legal tasks' },
      general: { zh: '由多项测试合成的榜单', en: 'leaderboards made of several tests' },
      speed: { zh: '速度与内存', en: 'speed and memory' },
      exams: { zh: '考试题，一般为选择题', en: 'questions of examinations, mostly multiple choice' },
      'open-questions': { zh: '开放问答，由人或模型打分', en: 'open questions whose answers people or models rate' },
      duels: { zh: '两个回答相比，看谁更好', en: 'two answers compared, and the better one wins' },
    },
  },
  languages: {
    zh: '题目的语言。',
    en: 'Languages of the questions.',
    example: '[zh]',
    words: { zh: { zh: '中文', en: 'Chinese' }, en: { zh: '英文', en: 'English' } },
  },
  measures: { zh: '一句话说明它测什么、怎样测，附出处。', en: 'What it measures and how, in a sentence with its source.' },
  size: { zh: '题目的总数。', en: 'How many questions there are.', example: '{ value: 13948, source: readme#L20 }' },
  released: { zh: '首次公开的日期。', en: 'When it was first published.', example: '{ value: 2023-05, source: paper }' },
  metrics: {
    zh: '计分的方式，至少一种；结果表的列写明用了哪一种。',
    en: 'How it is scored, in one way at least; columns of results name the one they use.',
  },
  paper: { zh: '论文的网址。', en: 'Address of the paper.', example: 'https://arxiv.org/abs/2305.08322' },
  url: { zh: '项目的网址。', en: 'Address of the project.', example: 'https://github.com/hkust-nlp/ceval' },
  remarks: {
    zh: '读者比较结果之前应当知道的，每条附出处。',
    en: 'What a reader should know before comparing results, each with its source.',
  },
  sources: SOURCES,
});

describeKeys(metric, {
  id: { zh: '计分方式的id，结果表的列引用它。', en: 'Id of the metric, which columns of results name.', example: 'accuracy' },
  name: { zh: '读者看到的名称，连同单位。', en: 'Its name for readers, with the unit.', example: '{ zh: 准确率（%）, en: accuracy (%) }' },
  better: {
    zh: '数值高好还是低好。',
    en: 'Whether more or less is better.',
    example: 'higher',
    words: { higher: { zh: '越高越好', en: 'more is better' }, lower: { zh: '越低越好', en: 'less is better' } },
  },
  min: { zh: '可能的最小值。', en: 'The least that is possible.', example: '0' },
  max: { zh: '可能的最大值。', en: 'The most that is possible.', example: '100' },
  chance: { zh: '随机猜测的得分，如四选一是25。', en: 'What guessing gives, such as 25 with four choices.', example: '25' },
});

describeKeys(resultsInput, {
  title: { zh: '这份结果的标题。', en: 'Title of these results.', example: '{ zh: C-Eval榜单, en: The C-Eval leaderboard }' },
  remarks: { zh: '关于全部结果的说明，每条附出处。', en: 'Remarks on all of the results, each with its source.' },
  runs: {
    zh: '各次评测。只有同一次评测、同一列的数字才放在一起比较。',
    en: 'The evaluations. Only figures of one evaluation and one column are compared.',
  },
  sources: SOURCES,
});

describeKeys(run, {
  id: { zh: '评测的id，在本文件内不重复。', en: 'Id of the evaluation, used once in the file.', example: 'ceval-valid-0' },
  title: {
    zh: '表格的标题。',
    en: 'Title of the table.',
    example: '{ zh: C-Eval验证集，零样本, en: "C-Eval, validation set, zero-shot" }',
  },
  by: {
    zh: '评测者与所测模型的关系。',
    en: 'How the evaluator stands to the model.',
    example: 'authors',
    words: {
      authors: { zh: '模型的作者自己测的', en: 'the authors of the model tested it themselves' },
      competitor: { zh: '表中另一模型的作者测的', en: 'the authors of another model of the table tested it' },
      'third-party': { zh: '不发布表中任何模型的人测的', en: 'tested by people who publish none of the models' },
    },
  },
  evaluator: { zh: '由谁评测。', en: 'Who tested.', example: 'HFL' },
  date: { zh: '结果公布或测得的日期。', en: 'When the results were published or obtained.', example: '2023-06-15' },
  judge: { zh: '由谁或哪个模型评判。', en: 'Who or which model judged.', example: 'GPT-4' },
  note: NOTE,
  columns: { zh: '各列：测的是什么、怎样测。', en: 'The columns: what was tested, and how.' },
  rows: { zh: '各行：每个被测的模型一行。', en: 'The rows, one for each model that was tested.' },
});

describeKeys(resultColumn, {
  id: { zh: '列的id，各行的values以它为键。', en: 'Id of the column, the key of values in the rows.', example: 'average' },
  benchmark: { zh: '`content/benchmarks/`中的文件名。', en: 'Name of a file in `content/benchmarks/`.', example: 'c-eval' },
  metric: { zh: '该基准的一种计分方式的id。', en: 'Id of a metric of that benchmark.', example: 'accuracy' },
  subset: {
    zh: '只是基准的一部分时写明；整个基准不写。',
    en: 'The part of the benchmark; left out for the whole.',
    example: '{ zh: 人文科学, en: humanities }',
  },
  split: { zh: '用了哪一部分数据。', en: 'Which split was used.', example: 'valid' },
  shots: {
    zh: '提示中给出的例题数；来源没有说就不写。',
    en: 'Worked examples in the prompt; left out where the source does not say.',
    example: '5',
  },
  prompting: {
    zh: '提示或解码的特别做法。',
    en: 'What is special about prompt or decoding.',
    example: '{ zh: 答案只取首个词元, en: first token of the answer only }',
  },
});

describeKeys(resultRow, {
  id: { zh: '行的id，在本表内不重复。', en: 'Id of the row, used once in the table.', example: 'chinese-alpaca-13b' },
  checkpoint: {
    zh: '图谱中的检查点或基座规格的id；图谱里没有，或来源没有说明是哪一个时不写。',
    en: 'Id of a checkpoint or of a size of a base model; left out where the atlas has none or the source does not say which.',
    example: 'chinese-alpaca-13b',
  },
  name: { zh: '来源对它的称呼，照抄。', en: 'What the source calls it, to the letter.', example: 'Chinese-Alpaca-13B' },
  values: {
    zh: '各列的数值，以列的id为键；没有的不写。',
    en: 'The figures by the ids of the columns; left out where there is none.',
    example: '{ average: 30.9 }',
  },
  source: SOURCE,
  invalid: {
    zh: '数字不能说明这个模型时，写明原因；数字照列，但不与任何数字比较。',
    en: 'Why the figures say nothing about the model; they are shown, and compared with nothing.',
    example: '{ zh: 只载入了增量权重, en: only the delta weights were loaded }',
  },
  computed: {
    zh: '数值是我们由来源推算的，写明怎样推算。',
    en: 'How we worked the figures out, where they are none of the source itself.',
  },
  note: NOTE,
});

describeKeys(comparisonInput, {
  models: {
    zh: '两个模型的slug，按字母顺序；文件名由它们组成。',
    en: 'Slugs of the two models in the order of the alphabet; they make the name of the file.',
    example: '[belle, billa]',
  },
  points: {
    zh: '几句话，连起来是一段：真正差在哪里，对谁重要。每句附出处。',
    en: 'Sentences that read as one paragraph: what really sets the two apart, and for whom it matters. Each with its source.',
  },
  sources: SOURCES,
});
