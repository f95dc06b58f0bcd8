import type { Contradiction, LicencePart, Verdict } from '../domain/licence.ts';
import type { Language } from './language.ts';
import type { Widen } from './strings.ts';

const zh = {
  open: '能商用吗',
  title: (name: string) => `用${name}能做商业产品吗`,
  question: (name: string) => `可以用${name}做商业产品吗？`,
  description: (name: string) => `${name}各检查点实际能否商用：由权重、基座、训练数据与代码的条款逐步推导，附出处。`,
  intro: '每个检查点的条款由四部分合成：权重、基座、训练数据、代码。从最严的一处，每一步都注明谁说的、在哪里说的。',
  notAdvice: '这里归纳的是公开的说法，不是法律意见；真要发布产品，请读原文，并咨询律师。',
  back: '条目',
  method: '怎样推导',
  answers: {
    no: '不可以。至少有一部分明确不许商用。',
    unclear: '不明确。没有一处禁止，但至少有一部分的条款没人写清楚，问清之前谁也不能担保。',
    conditional: '可以，但要满足条件。',
    yes: '可以。各部分都允许。',
  } satisfies Record<Verdict, string>,
  count: (count: number, total: number) => (count === total ? `全部${total}个检查点` : `${total}个检查点中的${count}个`),
  checkpoints: (count: number) => `${count}个检查点`,
  reason: {
    no: (parts: string) => `不许商用的是：${parts}`,
    unclear: (parts: string) => `条款不明的是：${parts}`,
    conditional: (parts: string) => `附有条件的是：${parts}`,
    yes: () => '各部分都允许',
  } satisfies Record<Verdict, (parts: string) => string>,
  stated: (verdict: string) => `只看条款清楚的部分，结论会是“${verdict}”；不明的部分可能更严。`,
  nothingStated: '没有一部分的条款是清楚的。',
  parts: { weights: '权重', inherited: '基座', data: '训练数据', code: '代码' } satisfies Record<LicencePart, string>,
  from: (names: string) => `来自${names}`,
  noBase: '没有基座，权重从头训练。',
  unknownBase: '基座未知，其条款无从判断。',
  silent: '没有来源写明条款。',
  untrained: '只做了量化，没有新的训练数据。',
  verdictAlone: '商用与否的说法',
  codeBinds: '没有项目的脚本就得不到可用的权重，所以代码的条款也算在内。',
  codeFree: '代码的许可只管代码，既不能放开也不收紧权重，不计入结论。',
  decides: '决定结论',
  contradiction: { weights: '说法互相矛盾（权重与基座）', data: '说法互相矛盾（训练数据）', code: '说法互相矛盾（代码）' } satisfies Record<
    Contradiction['about'],
    string
  >,
  goesBy: (verdict: string) => `本页按较严的一方：${verdict}。`,
  ask: '商用之前要问清',
  asks: {
    weights: '发布者：这组权重能否商用，按哪份许可？',
    inherited: '发布者：权重从哪个基座来，那个基座的条款是否都已满足？',
    data: '发布者：训练数据有哪些，各按什么条款，是否允许由此训练的模型商用？',
    code: '发布者：还原权重所用的脚本按什么许可？',
  } satisfies Record<LicencePart, string>,
  asWritten: '条目里写的四个部分',
  about: {
    title: '许可怎样推导',
    intro:
      '能不能用某个模型做产品，取决于四样东西：权重、它的基座、训练数据、代码。这里说明本站怎样把各处的说法合成一个结论，以及全部检查点的结论。',
    how: '做法',
    rules: [
      '权重：发布者写明的许可（如Hugging Face标签）与关于商用的说法，全部列出。',
      '基座：沿血缘逐级向上。上一级若是另一个检查点，就用它自己推导出的结论；最上面是基座系列，用其许可。衍生模型放不宽基座的限制。',
      '训练数据：来源写明的条款；其中一部分禁止由此得到的模型商用，就算禁止；没有人写明，就是不明确。只做量化的检查点没有新的训练数据。',
      '代码：Apache-2.0之类的代码许可只管代码，不能据此说权重可以商用。只有离开项目脚本就得不到可用权重时（异或加密、增量、改写过的词向量），代码的条款才一并计入。',
      '同一部分有几种说法时，全部列出，从最严的一种。',
      '没有基座的模型不受基座约束；基座未知的，这一部分不明确。',
    ],
    order: '从严的次序',
    orderText:
      '不可 > 不明确 > 有条件 > 可以。任何一处“不可”即为不可。其次是不明确：没有人给过的许可，不能替他许诺。再其次是附条件，最后才是可以。因此结论不会比最严的一部分宽。',
    names: '常见许可怎样归类',
    namesText:
      '只要求保留声明的（Apache-2.0、MIT、ODC-By、CC-BY-4.0）记为可以；要求以相同条款传播或另有限制的（GPL-3.0、Llama 2与Llama 3社区许可）记为有条件；禁止商用的（CC-BY-NC）记为不可。写成句子的条款，按条目中对该来源的判断。',
    count: '目前的结论',
    counted: (count: number) => `${count}个检查点`,
    none: '没有检查点。',
    allUnclear: '没有一个检查点得到“可以”或“有条件”：凡是没有明文禁止的，都至少有一部分（多半是训练数据）没有写明条款。',
    bases: '各基座的条款',
    byAnswer: '全部检查点',
    data: '同样的内容，含每一步与出处：',
  },
} as const;

type Words = Widen<typeof zh>;

const en: Words = {
  open: 'May I sell it?',
  title: (name) => `May I sell a product built on ${name}`,
  question: (name) => `May I sell a product built on ${name}?`,
  description: (name) =>
    `Whether each checkpoint of ${name} may in effect be used commercially: derived step by step from the terms of weights, base, training data and code, with sources.`,
  intro:
    'What holds for a checkpoint is put together from four parts: weights, base, training data, code. The strictest decides, and every step says who said so, and where.',
  notAdvice: 'This sums up what is public and is not legal advice. Before you ship anything, read the originals and ask a lawyer.',
  back: 'the entry',
  method: 'How this is derived',
  answers: {
    no: 'No. At least one part does not allow it.',
    unclear: 'Unclear. No part forbids it, but the terms of at least one are not clear, so that nothing can be promised before you ask.',
    conditional: 'Yes, on conditions.',
    yes: 'Yes. Every part allows it.',
  },
  count: (count, total) =>
    count === total ? (total === 1 ? 'its one checkpoint' : `all ${total} checkpoints`) : `${count} of ${total} checkpoints`,
  checkpoints: (count) => (count === 1 ? '1 checkpoint' : `${count} checkpoints`),
  reason: {
    no: (parts) => `Not allowed by: ${parts}`,
    unclear: (parts) => `Terms not clear for: ${parts}`,
    conditional: (parts) => `Conditions come with: ${parts}`,
    yes: () => 'Every part allows it',
  },
  stated: (verdict) => `By the parts with clear terms alone it would be “${verdict}”; the others may be stricter.`,
  nothingStated: 'No part has clear terms.',
  parts: { weights: 'Weights', inherited: 'Base', data: 'Training data', code: 'Code' },
  from: (names) => `from ${names}`,
  noBase: 'There is no base; the weights were trained from scratch.',
  unknownBase: 'The base is unknown, and so are its terms.',
  silent: 'No source states terms.',
  untrained: 'Only quantised: no training data of its own.',
  verdictAlone: 'What is said on commercial use',
  codeBinds: 'Without scripts of the project nobody gets usable weights, so the terms of the code count as well.',
  codeFree: 'The licence of the code is about the code: it neither frees nor binds the weights, and does not count here.',
  decides: 'decides',
  contradiction: {
    weights: 'Contradictory statements (weights and base)',
    data: 'Contradictory statements (training data)',
    code: 'Contradictory statements (code)',
  },
  goesBy: (verdict) => `This page goes by the stricter side: ${verdict}.`,
  ask: 'To be asked before commercial use',
  asks: {
    weights: 'The publisher: may these weights be used commercially, and under which licence?',
    inherited: 'The publisher: from which base do the weights come, and are the terms of that base all met?',
    data: 'The publisher: which data were used, under which terms, and do these allow commercial use of a model trained on them?',
    code: 'The publisher: under which licence are the scripts that restore the weights?',
  },
  asWritten: 'The four parts as the entry has them',
  about: {
    title: 'How licences are derived',
    intro:
      'Whether you may build a product on a model depends on four things: its weights, its base, its training data, its code. This page tells how the site makes one answer of what is said on each, and what the answers are.',
    how: 'How it is done',
    rules: [
      'Weights: the licence that the publisher names (such as the tag on Hugging Face) and what is said on commercial use, all of it.',
      'Base: step by step up the lineage. Where the parent is another checkpoint, its own derived answer counts; at the root stands the licence of the base family. A derivative cannot loosen the limits of its base.',
      'Training data: the terms that sources state. Where those of one part forbid commercial use of what is made from it, that forbids it; where nobody states any, it is unclear. Checkpoints that were only quantised have no training data of their own.',
      'Code: a licence such as Apache-2.0 on the code is about the code, and allows nothing with the weights. Terms of the code count only where nobody gets usable weights without scripts of the project (XOR encryption, deltas, altered embeddings).',
      'Where several things are said of one part, all are shown and the strictest counts.',
      'A model without a base inherits nothing; where the base is unknown, that part is unclear.',
    ],
    order: 'Which is stricter',
    orderText:
      'No, then unclear, then conditional, then yes. A “no” anywhere decides. Unclear comes next, since nobody can promise a permission that was never given; then conditions; a plain yes comes last. The answer is therefore never looser than the strictest part.',
    names: 'How well-known licences are read',
    namesText:
      'Licences that only ask for notices (Apache-2.0, MIT, ODC-By, CC-BY-4.0) count as yes; those that bind what you pass on to the same terms or set limits of their own (GPL-3.0, the Llama 2 and Llama 3 community licences) as conditional; those that forbid it (CC-BY-NC) as no. Terms in sentences count as the entry judges that source.',
    count: 'The answers so far',
    counted: (count) => (count === 1 ? '1 checkpoint' : `${count} checkpoints`),
    none: 'No checkpoint.',
    allUnclear:
      'No checkpoint comes out as “yes” or “conditional”: where nothing forbids commercial use, at least one part, mostly the training data, states no terms.',
    bases: 'Terms of the base models',
    byAnswer: 'All checkpoints',
    data: 'The same with every step and its sources:',
  },
};

/** Words of the pages on what may be done with a model. */
export const licenceWords = (language: Language): Words => (language === 'zh' ? zh : en);
