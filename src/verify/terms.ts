import type { ALIGNMENTS, COMMERCIAL, DOMAINS, METHODS, STATUSES, TOKENIZER_STRATEGIES, WEIGHT_FORMS } from '../schema/checkpoint.ts';

type Words<T extends readonly string[]> = Record<T[number], RegExp>;

// In what words sources say what the entries say with a word of a list. Read with care when adding one:
// an expression that also stands in lines that say something else confirms what is not so.

export const tokenizerWords: Words<typeof TOKENIZER_STRATEGIES> = {
  extended: /扩充|扩展|扩大|扩词|新增|追加|合并|expand|exten[ds]|enlarg|append|merg/i,
  unchanged:
    /(?:没有|未|不|无需)[^。]{0,6}(?:扩充|扩展|修改|改变)|(?:原始|原版|原有|相同|同样|一致)[^。]{0,12}(?:词表|分词|tokenizer)|权重和词表|same (?:tokenizer|vocabulary)|original (?:tokenizer|vocabulary)/i,
  new: /从头训练|从零训练|重新训练|(?:新|自)[^。]{0,8}(?:词表|分词)|train(?:ed)? (?:a|our|the)? ?(?:new )?(?:tokenizer|vocabulary)|(?:tokenizer|vocabulary)[^.]{0,40}from scratch|tiktoken/i,
};

export const methodWords: Words<typeof METHODS> = {
  'from-scratch': /从头|从零|from scratch/i,
  'full-parameter': /全(?:量)?参数|全量|全参|full[- ]?(?:parameter|fine|finetun|tun|param)|更新全部|model\.parameters\(\)/i,
  lora: /(?<![a-z])lora(?![a-z])|低秩/i,
  embeddings: /embed|词向量/i,
  adapter: /adapter|适配|投影|projection|resampler|Q-?Former/i,
  'post-training-quantisation': /量化|quanti[sz]|gptq|int4|int8|ggml|4[- ]?bit|8[- ]?bit/i,
};

export const alignmentWords: Words<typeof ALIGNMENTS> = {
  // “None” rests on lines that name it as not done or as still to do, or that call the model one of supervised tuning.
  none: /(?:未|没有|没|无|不|暂|将|计划|后续|下一步|\[ \]|not|no|without|plan|future)[^。]{0,24}(?:RLHF|强化学习|人类反馈|PPO|reinforcement|human feedback)|(?:RLHF|强化学习|人类反馈|PPO)[^。]{0,12}(?:未|没有|计划|阶段解决)|SFT模型|SFT model/i,
  rlhf: /RLHF|人类反馈|human feedback/i,
  'reward-model': /奖励模型|reward model|\bRM\b|反馈学习/i,
  ppo: /\bPPO\b|近端策略|proximal policy/i,
  dpo: /\bDPO\b|direct preference/i,
  hfft: /HFFT|人类反馈微调/i,
  cohft: /COHFT|后见链|chain of hindsight/i,
  rbrs: /RBRS|规则的奖励|rule[- ]based reward/i,
};

export const formWords: Words<typeof WEIGHT_FORMS> = {
  full: /完整|全量|合并后|full (?:model|weights)|\.bin\b|模型权重|基础模型|对话模型|语言模型|base model|chat model/i,
  'lora-adapter': /(?<![a-z])lora(?![a-z])/i,
  delta: /delta|增量权重|差分|差值/i,
  'xor-encrypted': /\bxor\b|异或|加密|encrypt|decrypt/i,
  'masked-embedding': /权重的和|embed_weight|sum of/i,
  quantised: /量化|quanti[sz]|gptq|int4|int8|ggml|4[- ]?bit|8[- ]?bit|q4_|q8_/i,
  partial: /部分|增量权重|partial|part of/i,
};

/** “Unclear” has no words: it says that none were found. */
export const commercialWords: Omit<Words<typeof COMMERCIAL>, 'unclear'> = {
  yes: /支持商[用业]|可(?:以|用于)?商[用业]|免费商用|允许商[用业]|commercial(?:ly)?(?: use)?(?: is)? (?:allowed|permitted|free|available)|(?:for|permits|allows) commercial|Apache/i,
  conditional: /商[用业]|commercial|monthly active users|授权|申请/i,
  no: /(?:不得|不能|禁止|严禁|不可|勿|不允许|不支持)[^。]{0,16}商[业用]|非商[用业]|仅(?:供|限|可)?[^。]{0,10}(?:研究|学术)|non-?commercial|not (?:be used )?for commercial|research (?:purposes )?only|only for (?:academic )?research|for research (?:use|purposes)/i,
};

export const domainWords: Words<typeof DOMAINS> = {
  general: /通用|general|中文能力|中文理解|对话|大(?:语言)?模型|基础模型|指令|chat|assistant|foundation/i,
  vision: /视觉|图像|图文|多模态|visual|vision|multimodal|image/i,
  code: /代码|编程|\bcod(?:e|ing)\b|human_?eval/i,
  writing: /写作|writ/i,
  reading: /阅读|长文|read/i,
};

/** “Current” has no words: it rests on the list in which the project still names the weights. */
export const statusWords: Partial<Words<typeof STATUSES>> = {
  superseded: /替代|取代|旧版|推荐使用|不再|重新下载|deprecat|supersed|replac|legacy/i,
  withdrawn: /撤回|下架|删除|移除|withdr|remov|delet/i,
};

const GPL_3 = /GPL[-_ ]?v?3|GNU General Public Licen[cs]e[^。]{0,12}(?:v|version )?3/i;

/** Licences by the names that files and texts give them. */
export const licenceWords: Record<string, RegExp> = {
  'Apache-2.0': /Apache[- ]?(?:Licen[cs]e,?)?[ -]*(?:Version)?[ -]*v?2(?:\.0)?/i,
  'GPL-3.0': GPL_3,
  GPLv3: GPL_3,
  MIT: /\bMIT\b/,
  'CC-BY-NC-4.0': /CC[- ]BY[- ]NC(?:[- ]4\.0)?/i,
};

/** Settings by the names that programs give them. */
export const settingWords: Record<string, RegExp> = {
  fp16: /fp16|float16|torch\.half|\bhalf\b/i,
  bf16: /bf16|bfloat16/i,
};
