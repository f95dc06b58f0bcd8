import type { Piece } from './pieces.ts';

/**
 * Terms of the field in Chinese and English. Where a statement has no figure, date or name, its terms must stand
 * in the lines that it cites, in either language. Each is narrow enough to say something; words such as
 * “model” or “data” are no terms.
 */
const TERMS: Record<string, RegExp> = {
  'research only': /学术|研究|\bresearch|\bacademic/i,
  'commercial use': /商用|商业|\bcommercial/i,
  licence: /许可|协议|授权|\blicen[cs]/i,
  'original weights': /原始(?:模型|权重)|原版|原始的?LLaMA|original (?:LLaMA|weights|model)/i,
  'cannot be published': /不允许发布|不能(?:直接)?(?:发布|使用)|cannot be (?:published|released)/i,
  'multi-turn': /多轮|\bmulti[- ]?(?:turn|round)/i,
  reasoning: /推理|\breasoning/i,
  knowledge: /知识|\bknowledge/i,
  'common sense': /常识|\bcommon[- ]?sense/i,
  'current affairs': /时事|\bcurrent (?:affairs|events)/i,
  facts: /事实|\bfact(?:s|ual)?\b/i,
  harm: /有害|危害|\bharm/i,
  bias: /偏见|\bbias/i,
  'human values': /价值观|\bvalues\b/i,
  safety: /安全|\bsafe/i,
  'three stages': /三(?:个)?阶段|\bthree[- ]stage/i,
  fluctuation: /波动|\bfluctuat/i,
  'for reference': /仅供参考|\breference only/i,
  ablation: /消融|\bablation/i,
  'human feedback': /人类反馈|RLHF|\bhuman feedback/i,
  'reinforcement learning': /强化学习|\breinforcement/i,
  generalisation: /泛化|\bgenerali[sz]/i,
  comparison: /对比|\bcompar/i,
  'parallel text': /平行|\bparallel/i,
  translation: /翻译|\btranslat/i,
  wiki: /维基|百科|\bwiki/i,
  community: /社区|\bcommunity/i,
  news: /新闻|\bnews\b/i,
  'scientific literature': /科学文献|\bscientific/i,
  'mixed corpus': /混合/,
  vocabulary: /词表|分词|\bvocab|\btokeni[sz]er/i,
  'under-training': /训练(?:并)?不充分|\bunder-?train|\binsufficient/i,
  compute: /算力|\bcompute\b/i,
  'understanding of Chinese': /中文(?:的)?理解|\bunderstanding of Chinese/i,
  prompt: /提示|\bprompt/i,
  random: /随机|\brandom/i,
  loss: /损失|\bloss/i,
  answer: /回答|答案|\banswer|['"]output['"]|\bresponse/i,
  'causal language modelling': /因果|\bcausal/i,
  'training objective': /训练目标|\bobjective/i,
  'instruction tuning': /指令(?:精调|微调|跟随)|\binstruct/i,
  'fine-tuning': /微调|精调|\bfine-?tun/i,
  'pre-training': /预训练|\bpre-?train/i,
  'from scratch': /从头|\bfrom scratch/i,
  'merged spaces': /空格|\bspaces\b/i,
  'code generation': /代码|\bcode\b/i,
  scripts: /脚本|\bscript/i,
  'training data': /训练数据|\btraining data/i,
  'training code': /训练代码|\btraining code/i,
  samples: /样例|样本|\bsample/i,
  'corrected by hand': /人工修正|\bby hand|\bmanual/i,
  continuation: /续写|\bcontinu/i,
  English: /英文|英语|\bEnglish/i,
  'other languages': /其他语言|\bother (?:languages|than English)|languages beyond/i,
  'two sizes': /两种(?:尺寸|规模)|\btwo sizes/i,
  embedding: /词向量|\bembed/i,
  maths: /数学|\bmath/i,
  'question answering': /问答|\bquestion/i,
  unfinished: /进行中|\bin progress/i,
  'score level': /持平|\blevel\b/i,
  'trained weights': /训练好的|\btrained weights/i,
  'Chinese text': /中文语料|\bChinese (?:text|corpus)/i,
  undisturbed: /干扰|\bdisturb/i,
  plan: /计划|\bplan/i,
  addition: /相加|之和|的和|\bsum\b/i,
  diff: /差分|\bdiff\b|\bdelta\b/i,
  'general model': /通用大模型/,
  'Jiang Ziya': /姜子牙/,
};

/** Terms of a text of ours, as its Chinese has them. */
export function glossaryTerms(chinese: string): Piece[] {
  return Object.entries(TERMS)
    .filter(([, words]) => words.test(chinese))
    .map(([label, words]) => ({ kind: 'term', label, words, soft: true }));
}
