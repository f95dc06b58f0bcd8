import type { Bilingual } from '../schema/primitives.ts';
import type {
  ALIGNMENTS,
  COMMERCIAL,
  DOMAINS,
  METHODS,
  ROLES,
  STATUSES,
  TOKENIZER_STRATEGIES,
  WEIGHT_FORMS,
  WEIGHT_LINKS,
} from '../schema/checkpoint.ts';
import type { ABSENT } from '../schema/claim.ts';
import type {
  CONFLICT_TOPICS,
  EVENT_KINDS,
  HUES,
  KINSHIP,
  LINK_KINDS,
  MARKS,
  ORGANISATION_KINDS,
  SUPPORT,
  TERM_PARTS,
  VERDICTS,
  VOICES,
} from '../schema/model.ts';
import type { SOURCE_KINDS } from '../schema/source.ts';
import type { TECHNIQUE_GROUPS } from '../schema/technique.ts';
import type { HYPERPARAMETERS, STAGE_KINDS } from '../schema/training.ts';

type Labels<T extends readonly string[]> = Record<T[number], Bilingual>;

export const absentLabels: Labels<typeof ABSENT> = {
  unknown: { zh: '未知', en: 'unknown' },
  'not-applicable': { zh: '不适用', en: 'not applicable' },
};

export const roleLabels: Labels<typeof ROLES> = {
  base: { zh: '基座', en: 'base' },
  chat: { zh: '对话', en: 'chat' },
  reward: { zh: '奖励', en: 'reward' },
  vision: { zh: '视觉', en: 'vision' },
};

export const tokenizerLabels: Labels<typeof TOKENIZER_STRATEGIES> = {
  unchanged: { zh: '沿用原词表', en: 'unchanged' },
  extended: { zh: '扩充', en: 'extended' },
  new: { zh: '新建', en: 'new' },
};

export const methodLabels: Labels<typeof METHODS> = {
  'from-scratch': { zh: '从头训练', en: 'from scratch' },
  'full-parameter': { zh: '全参数', en: 'full-parameter' },
  lora: { zh: 'LoRA', en: 'LoRA' },
  embeddings: { zh: '词向量', en: 'embeddings' },
  adapter: { zh: '适配模块', en: 'adapter modules' },
  'post-training-quantisation': { zh: '训练后量化', en: 'post-training quantisation' },
};

export const alignmentLabels: Labels<typeof ALIGNMENTS> = {
  none: { zh: '无', en: 'none' },
  rlhf: { zh: 'RLHF（未说明算法）', en: 'RLHF (algorithm not named)' },
  'reward-model': { zh: '奖励模型', en: 'reward model' },
  ppo: { zh: 'PPO', en: 'PPO' },
  dpo: { zh: 'DPO', en: 'DPO' },
  hfft: { zh: 'HFFT', en: 'HFFT' },
  cohft: { zh: 'COHFT', en: 'COHFT' },
  rbrs: { zh: 'RBRS', en: 'RBRS' },
};

export const formLabels: Labels<typeof WEIGHT_FORMS> = {
  full: { zh: '完整权重', en: 'full weights' },
  'lora-adapter': { zh: 'LoRA权重', en: 'LoRA adapter' },
  delta: { zh: '增量权重', en: 'delta' },
  'xor-encrypted': { zh: '异或加密', en: 'XOR-encrypted' },
  'masked-embedding': { zh: '掩码词向量', en: 'masked embedding' },
  quantised: { zh: '量化', en: 'quantised' },
  partial: { zh: '部分权重', en: 'part of the weights' },
};

export const commercialLabels: Labels<typeof COMMERCIAL> = {
  yes: { zh: '可以', en: 'yes' },
  conditional: { zh: '有条件', en: 'conditional' },
  no: { zh: '不可', en: 'no' },
  unclear: { zh: '不明确', en: 'unclear' },
};

export const domainLabels: Labels<typeof DOMAINS> = {
  general: { zh: '通用', en: 'general' },
  vision: { zh: '图文', en: 'vision' },
  code: { zh: '代码', en: 'code' },
  writing: { zh: '写作', en: 'writing' },
  reading: { zh: '长文阅读', en: 'long reading' },
};

export const statusLabels: Labels<typeof STATUSES> = {
  current: { zh: '现行', en: 'current' },
  superseded: { zh: '已被取代', en: 'superseded' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
};

export const weightLinkLabels: Labels<typeof WEIGHT_LINKS> = {
  huggingface: { zh: 'Hugging Face', en: 'Hugging Face' },
  modelscope: { zh: 'ModelScope', en: 'ModelScope' },
  github: { zh: 'GitHub', en: 'GitHub' },
  other: { zh: '其他', en: 'other' },
};

export const organisationLabels: Labels<typeof ORGANISATION_KINDS> = {
  company: { zh: '企业', en: 'company' },
  university: { zh: '高校', en: 'university' },
  institute: { zh: '研究院', en: 'institute' },
  laboratory: { zh: '实验室', en: 'laboratory' },
  community: { zh: '社区', en: 'community' },
  individual: { zh: '个人', en: 'individual' },
};

export const linkLabels: Labels<typeof LINK_KINDS> = {
  github: { zh: '代码仓库', en: 'Repository' },
  huggingface: { zh: 'Hugging Face', en: 'Hugging Face' },
  modelscope: { zh: 'ModelScope', en: 'ModelScope' },
  paper: { zh: '论文', en: 'Paper' },
  homepage: { zh: '主页', en: 'Home page' },
  demo: { zh: '演示', en: 'Demo' },
  wiki: { zh: 'Wiki', en: 'Wiki' },
  other: { zh: '其他', en: 'Other' },
};

export const eventLabels: Labels<typeof EVENT_KINDS> = {
  release: { zh: '权重发布', en: 'weights' },
  data: { zh: '数据', en: 'data' },
  code: { zh: '代码', en: 'code' },
  paper: { zh: '论文', en: 'paper' },
  licence: { zh: '许可', en: 'licence' },
  evaluation: { zh: '评测', en: 'evaluation' },
  ecosystem: { zh: '生态', en: 'ecosystem' },
  end: { zh: '终止', en: 'end' },
  project: { zh: '项目', en: 'project' },
};

export const verdictLabels: Labels<typeof VERDICTS> = {
  confirmed: { zh: '属实', en: 'confirmed' },
  imprecise: { zh: '不够准确', en: 'imprecise' },
  wrong: { zh: '有误', en: 'wrong' },
  'cannot-verify': { zh: '无法核实', en: 'cannot be verified' },
};

export const supportLabels: Labels<typeof SUPPORT> = {
  yes: { zh: '支持', en: 'supported' },
  partial: { zh: '部分支持', en: 'partly supported' },
  no: { zh: '不支持', en: 'not supported' },
  dropped: { zh: '已移除', en: 'dropped' },
  announced: { zh: '已宣布', en: 'announced' },
  listed: { zh: '收录', en: 'listed' },
};

export const voiceLabels: Labels<typeof VOICES> = {
  authors: { zh: '作者自述', en: 'by the authors' },
  users: { zh: '用户反馈', en: 'by users' },
  'third-party': { zh: '第三方', en: 'by a third party' },
  atlas: { zh: '本站查证', en: 'our own check' },
};

export const conflictLabels: Labels<typeof CONFLICT_TOPICS> = {
  identity: { zh: '名称与归属', en: 'identity' },
  date: { zh: '日期', en: 'date' },
  vocabulary: { zh: '词表', en: 'vocabulary' },
  training: { zh: '训练', en: 'training' },
  data: { zh: '数据', en: 'data' },
  weights: { zh: '权重', en: 'weights' },
  licence: { zh: '许可', en: 'licence' },
  results: { zh: '评测结果', en: 'results' },
  other: { zh: '其他', en: 'other' },
};

export const sourceLabels: Labels<typeof SOURCE_KINDS> = {
  repository: { zh: '代码仓库', en: 'repository' },
  'model-card': { zh: '模型卡', en: 'model card' },
  paper: { zh: '论文', en: 'paper' },
  issue: { zh: '议题', en: 'issue' },
  release: { zh: '发布说明', en: 'release note' },
  article: { zh: '文章', en: 'article' },
  page: { zh: '网页', en: 'web page' },
  measurement: { zh: '本站测量', en: 'our measurement' },
};

export const techniqueGroupLabels: Labels<typeof TECHNIQUE_GROUPS> = {
  vocabulary: { zh: '词表', en: 'Vocabulary' },
  training: { zh: '训练方式', en: 'Training' },
  data: { zh: '数据', en: 'Data' },
  alignment: { zh: '对齐', en: 'Alignment' },
  distribution: { zh: '压缩与发布', en: 'Compression and release' },
};

export const stageLabels: Labels<typeof STAGE_KINDS> = {
  tokenizer: { zh: '词表', en: 'Tokenizer' },
  'pre-training': { zh: '继续预训练', en: 'Continual pre-training' },
  'instruction-tuning': { zh: '指令精调', en: 'Instruction tuning' },
  'reward-model': { zh: '奖励模型', en: 'Reward model' },
  alignment: { zh: '对齐', en: 'Alignment' },
  multimodal: { zh: '多模态训练', en: 'Multimodal training' },
  quantisation: { zh: '量化', en: 'Quantisation' },
};

export const hyperparameterLabels: Labels<typeof HYPERPARAMETERS> = {
  learning_rate: { zh: '学习率', en: 'learning rate' },
  batch_size: { zh: '批大小', en: 'batch size' },
  micro_batch_size: { zh: '单卡批大小', en: 'batch size per GPU' },
  batch_tokens: { zh: '每批词元数', en: 'tokens per batch' },
  sequence_length: { zh: '序列长度', en: 'sequence length' },
  steps: { zh: '步数', en: 'steps' },
  epochs: { zh: '轮数', en: 'epochs' },
  warmup: { zh: '预热', en: 'warm-up' },
  schedule: { zh: '学习率调度', en: 'schedule' },
  final_learning_rate: { zh: '最终学习率', en: 'final learning rate' },
  optimizer: { zh: '优化器', en: 'optimiser' },
  weight_decay: { zh: '权重衰减', en: 'weight decay' },
  gradient_clip: { zh: '梯度裁剪', en: 'gradient clipping' },
  precision: { zh: '精度', en: 'precision' },
  lora_rank: { zh: 'LoRA秩', en: 'LoRA rank' },
  lora_alpha: { zh: 'LoRA α', en: 'LoRA alpha' },
  lora_dropout: { zh: 'LoRA dropout', en: 'LoRA dropout' },
  lora_targets: { zh: 'LoRA作用层', en: 'LoRA targets' },
  quantisation_bits: { zh: '量化位数', en: 'bits' },
  group_size: { zh: '分组大小', en: 'group size' },
};

export const kinshipLabels: Labels<typeof KINSHIP> = {
  'from-scratch': { zh: '从头训练', en: 'from scratch' },
  'continual-pre-training': { zh: '继续预训练', en: 'continual pre-training' },
  'instruction-tuning': { zh: '指令精调', en: 'instruction tuning' },
  vision: { zh: '视觉训练', en: 'vision training' },
  'reward-model': { zh: '奖励模型', en: 'reward model' },
  rlhf: { zh: '偏好对齐', en: 'preference alignment' },
  'full-parameter': { zh: '全参数', en: 'full-parameter' },
  lora: { zh: 'LoRA', en: 'LoRA' },
  embeddings: { zh: '词向量', en: 'embeddings' },
  adapter: { zh: '适配模块', en: 'adapter modules' },
  'vocabulary-extension': { zh: '扩充词表', en: 'vocabulary extension' },
  merge: { zh: '合并', en: 'merge' },
  delta: { zh: '增量权重', en: 'delta' },
  quantisation: { zh: '量化', en: 'quantisation' },
  tokenizer: { zh: '沿用词表', en: 'tokenizer reuse' },
  succession: { zh: '后续', en: 'successor' },
  data: { zh: '数据', en: 'data' },
  code: { zh: '代码', en: 'code' },
  architecture: { zh: '结构', en: 'architecture' },
  evaluation: { zh: '评测', en: 'evaluation' },
  sibling: { zh: '同门', en: 'sibling' },
};

export const hueLabels: Labels<typeof HUES> = {
  vermilion: { zh: '朱红', en: 'vermilion' },
  blue: { zh: '蓝', en: 'blue' },
  green: { zh: '绿', en: 'green' },
  orange: { zh: '橙', en: 'orange' },
  purple: { zh: '紫红', en: 'reddish purple' },
  sky: { zh: '天蓝', en: 'sky blue' },
  black: { zh: '灰黑（深色外观下为浅灰）', en: 'near black (light grey in the dark theme)' },
};

export const markLabels: Labels<typeof MARKS> = {
  circle: { zh: '圆', en: 'circle' },
  square: { zh: '方', en: 'square' },
  triangle: { zh: '三角', en: 'triangle' },
  diamond: { zh: '菱形', en: 'diamond' },
  cross: { zh: '十字', en: 'cross' },
  star: { zh: '星', en: 'star' },
  wedge: { zh: '倒三角', en: 'triangle pointing down' },
};

/** Parts of a licence that terms are about. */
export const termPartLabels: Labels<typeof TERM_PARTS> = {
  code: { zh: '代码', en: 'code' },
  weights: { zh: '权重', en: 'weights' },
  data: { zh: '训练数据', en: 'training data' },
};
