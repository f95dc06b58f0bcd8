/** The commit that links of the sample name. */
export const SHA = '0cf5267753a0cb3c9d1889eb27817a6f6d17cd9c';

/** The base model of the sample. */
export const baseYaml = `name: LLaMA
developer: { value: Meta AI, source: card#L5 }
released: { value: 2023-02-24, source: card#L8 }
context: { value: 2048, source: card#L14 }
vocabulary: { value: 32000, source: card#L23 }
chinese: unknown
licence: { value: { zh: 非商用, en: non-commercial }, source: card#L23 }
commercial: { value: "no", source: card#L23 }
sizes:
  - { id: llama-7b, name: LLaMA-7B, size: { value: 7, source: card#L82 }, tokens: { value: 1.0T, source: card#L82 } }
  - { id: llama-13b, name: LLaMA-13B, size: { value: 13, source: card#L85 }, tokens: unknown }
sources:
  card: { url: https://github.com/facebookresearch/llama/blob/${SHA}/MODEL_CARD.md, title: Model card, kind: repository }
`;

/** Its technique. */
export const techniqueMdx = `---
name: { zh: 词表扩充, en: Vocabulary extension }
aliases: [詞表擴充]
group: vocabulary
summary: { zh: 往词表里加词元, en: Adding entries to the vocabulary }
---

加入常用汉字与词。
`;

/** Its model, with the Chinese article. */
export const modelMdx = `---
name: { zh: 试验, en: Trial }
aliases: [Trial-LLaMA, 試驗]
summary: { zh: 一个试验条目, en: A trial entry, source: readme#L1 }
chart: { hue: blue, mark: circle }
organisations:
  - { id: lab, name: { zh: 某实验室, en: Some Lab }, kind: laboratory, source: readme#L3 }
links:
  - { kind: github, url: https://github.com/example/trial }
sources:
  readme:
    url: https://github.com/example/trial/blob/${SHA}/README.md
    title: README
    kind: repository
series:
  first:
    name: { zh: 第一批, en: First }
    role: base
    size: { value: 7, source: readme#L9 }
    context: { value: 2048, source: readme#L10 }
    trained_length: unknown
    method: { value: [full-parameter], source: readme#L11 }
    alignment: { value: [none], source: readme#L12 }
    domain: { value: [general], source: readme#L13 }
    form: { value: [full], source: readme#L14 }
    licence: { value: Apache-2.0, source: readme#L15 }
    commercial: { value: "no", source: readme#L16 }
    download_size: { value: 13 GB, source: readme#L17 }
checkpoints:
  - id: trial-7b
    name: Trial-7B
    series: first
    base: { value: llama-7b, source: readme#L20 }
    tokenizer: { value: extended, source: readme#L21 }
    vocabulary: { value: 40000, source: readme#L22 }
    released: { value: 2023-05-11, source: readme#L23 }
  - id: trial-7b-chat
    name: Trial-7B-Chat
    series: first
    role: chat
    base: { value: trial-7b, source: readme#L30 }
    tokenizer: { value: extended, source: readme#L31 }
    vocabulary:
      value: 40000
      source: readme#L32
      disputed_by:
        - { value: 40001, source: readme#L33 }
    released: { value: 2023-06, source: readme#L34 }
licence:
  code: { value: Apache-2.0, source: readme#L40 }
  weights: unknown
  data: not-applicable
  inherited: unknown
  commercial: { value: "no", source: readme#L41 }
techniques:
  - { technique: vocabulary-extension, zh: 加了八千个词元, en: Added eight thousand entries, source: readme#L22 }
lineage:
  derived_from:
    - { id: llama, name: LLaMA, zh: 在LLaMA-7B上训练, en: Trained on LLaMA-7B, source: readme#L20 }
activity:
  first_commit: { value: 2023-03-01, source: readme#L60 }
  last_commit: { value: 2023-08-01, source: readme#L61 }
  commits: unknown
timeline:
  - { date: 2023-05-11, kind: release, zh: 发布, en: Released, source: readme#L23, checkpoints: [trial-7b] }
  - { date: 2023-06, kind: release, zh: 发布对话版, en: Chat version, source: readme#L34 }
conflicts:
  - topic: vocabulary
    question: { zh: 词表有多大？, en: How large is the vocabulary? }
    values:
      - { value: "40,000", source: readme#L22 }
      - { value: "40,001", source: readme#L33 }
    resolution: { zh: 取词表文件的数字。, en: The figure of the vocabulary file is used. }
citation:
  - { type: misc, key: trial2023, title: Trial, authors: [Some Lab], year: 2023, source: readme#L70 }
---

一段说明 <Cite ref="readme#L98" />。
`;

/** The English article of the model. */
export const modelEn = `A paragraph. <Cite ref="readme#L98" /> See [extension](/techniques/vocabulary-extension/).
`;

/** Its benchmark. */
export const benchmarkYaml = `name: Quiz
kind: exams
languages: [zh]
measures: { zh: 四选一的问答题, en: Questions with four choices, source: readme#L1 }
size: { value: 1000, source: readme#L2 }
released: unknown
metrics:
  - { id: accuracy, name: { zh: 准确率（%）, en: accuracy (%) }, better: higher, min: 0, max: 100, chance: 25 }
sources:
  readme: { url: https://github.com/example/quiz/blob/${SHA}/README.md, title: README, kind: repository }
`;

/** Results of its model. */
export const resultsYaml = `title: { zh: 作者自测, en: By the authors }
runs:
  - id: quiz-0
    title: { zh: 零样本, en: Zero-shot }
    by: authors
    evaluator: Some Lab
    columns:
      - { id: all, benchmark: quiz, metric: accuracy, shots: 0 }
    rows:
      - { id: trial-7b, checkpoint: trial-7b, name: Trial-7B, values: { all: 30.9 }, source: readme#L80 }
      - { id: llama-7b, checkpoint: llama-7b, name: LLaMA-7B, values: { all: 26.1 }, source: readme#L81 }
sources:
  readme: { url: https://github.com/example/trial/blob/${SHA}/README.md, title: README, kind: repository }
`;

/** What was measured of its model. */
export const measurementsYaml = `sets:
  - id: files
    title: { zh: 文件, en: Files }
    what: file
    printed: GB
    unit: GB
    figures:
      - id: fp16
        checkpoint: trial-7b
        name: Trial-7B
        format: fp16
        published: { value: 13.5, source: readme#L80 }
        reason: { zh: 各矩阵的尺寸未知, en: the sizes of the matrices are unknown }
sources:
  readme: { url: https://github.com/example/trial/blob/${SHA}/README.md, title: README, kind: repository }
`;

/** How to get its model running. */
export const recipesYaml = `recipes:
  - id: full-weights
    title: { zh: 直接载入, en: Loaded as it is }
    checkpoints: [trial-7b]
    parts:
      - { what: Trial-7B, role: weights, url: "https://huggingface.co/example/trial-7b", access: open, source: readme#L90 }
    steps:
      - zh: 取代码。
        en: Get the code.
        command: |
          git clone https://github.com/example/trial
          git -C trial checkout ${SHA}
        source: readme#L91
    prompt: { template: "Human: <question>", zh: 单轮, en: A single turn, source: readme#L92 }
none:
  - { checkpoints: [trial-7b-chat], zh: 权重没有公布。, en: Its weights were not published., source: readme#L93 }
sources:
  readme: { url: https://github.com/example/trial/blob/${SHA}/README.md, title: README, kind: repository }
`;

/** The tokenizer of its base model. */
export const llamaTokenizerYaml = `name: LLaMA
role: base
summary: { zh: 原版词表, en: The original vocabulary }
algorithm: sentencepiece-bpe
vocabulary: { value: 32000, source: file#L23 }
used_by:
  - { checkpoints: [llama-7b], zh: 基座自己的词表, en: The vocabulary of the base, source: file }
measured:
  date: 2023-06-01
  file:
    bytes: 499723
    sha256: 9e556afd44213b6bd1be2b850ebbbd98f5481437a8021afaf58ee7fb1818d347
    source: file
  check: { zh: 取自作者的仓库, en: From the authors’ repository, source: file }
  byte_pieces: 256
  prefix: true
  han: { single: 700, multi: 0 }
  coverage: { common: 2 }
  texts:
    prose: { tokens: 150, fragments: 0.5 }
sources:
  file: { url: https://github.com/facebookresearch/llama/blob/${SHA}/MODEL_CARD.md, title: Model card, kind: repository }
`;

/** What it is measured with. */
export const tokenizerTextsYaml = `reference: prose
groups:
  - { id: everyday, name: { zh: 日常, en: Everyday }, text: { zh: 常用字, en: Common characters } }
samples:
  - { id: everyday-1, group: everyday, title: { zh: 早上, en: Morning }, language: zh-Hans, text: 早上 }
texts:
  - id: prose
    name: { zh: 一部小说, en: A novel }
    short: { zh: 小说, en: novel }
    kind: { zh: 白话小说, en: vernacular prose }
    language: zh-Hans
    chars: 100
    han: 80
    bytes: 280
    sha256: 93a5405c6fba85b274f7e06b98bd9d9ada6900f13e92156e8d342a7e88564831
    rights: { zh: 公有领域, en: public domain }
    source: novel
character_sets:
  - { id: common, name: { zh: 常用字, en: Common characters }, short: { zh: 常用, en: common }, of: 3, source: novel }
sources:
  novel: { url: https://github.com/example/novel/blob/${SHA}/novel.txt, title: novel.txt, kind: repository }
`;

/** The sample as it cuts it. */
export const tokenizerSamplesYaml = `everyday-1:
  llama: { n: 3, b: 0, p: "▁ 早 上" }
`;

/**
 * A small atlas that is valid: one base model, one technique, one benchmark, one model with two checkpoints, results and recipes, by path below `content/`.
 * Examples of rules are pieces of it; tests change it and look at what is found.
 */
export const SAMPLE = {
  'bases/llama.yaml': baseYaml,
  'benchmarks/quiz.yaml': benchmarkYaml,
  'tokenizers/llama.yaml': llamaTokenizerYaml,
  'tokenizer-texts.yaml': tokenizerTextsYaml,
  'tokenizer-samples.yaml': tokenizerSamplesYaml,
  'techniques/vocabulary-extension/index.mdx': techniqueMdx,
  'techniques/vocabulary-extension/en.mdx': 'Common characters and words are added.\n',
  'models/trial/index.mdx': modelMdx,
  'models/trial/en.mdx': modelEn,
  'models/trial/recipes.yaml': recipesYaml,
  'models/trial/results.yaml': resultsYaml,
  'measurements.yaml': measurementsYaml,
} as const;

/** Text of the sample at a path below `content/`, where it has such a file. */
export const sampleFile = (path: string): string | undefined => (SAMPLE as Readonly<Record<string, string>>)[path];
