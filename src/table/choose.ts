import type { Bilingual } from '../schema/primitives.ts';
import type { Item, TableData } from './data.ts';

/** One answer to a question: the boxes of the facet of which a checkpoint must lie in one. */
export interface Answer {
  /** Unique over all questions; the style sheet names it. */
  id: string;
  label: Bilingual;
  boxes: readonly string[];
  /** What it means that nothing lies in the boxes, so that the answer is not offered. */
  whenEmpty?: Bilingual;
}

/** A question in words that stands for one facet of the table. “Does not matter” is no answer. */
export interface Question {
  facet: string;
  text: Bilingual;
  /** What the reader must know to answer. */
  help?: Bilingual;
  /** What it means that an answer is not offered, of the last such answer. */
  leftOut?: Bilingual;
  answers: readonly Answer[];
}

/** Memory of cards that readers are likely to have, in GB; what fits into less fits into more, too. */
const ASKED = [6, 8, 12, 24];

const memoryAnswers: readonly Answer[] = ASKED.map((memory) => ({
  id: `memory-${memory}`,
  label: { zh: `${memory}GB以内`, en: `within ${memory}\u00a0GB` },
  boxes: [String(memory)],
}));

/** All questions in the order in which they are asked. Each answer has its rule in `styles/choose.css`. */
export const QUESTIONS: readonly Question[] = [
  {
    facet: 'role',
    text: { zh: '拿来做什么？', en: 'What for?' },
    answers: [
      { id: 'role-chat', label: { zh: '对话、执行指令', en: 'talk to it, give it instructions' }, boxes: ['chat'] },
      { id: 'role-base', label: { zh: '继续训练', en: 'train it further' }, boxes: ['base'] },
      { id: 'role-vision', label: { zh: '看图问答', en: 'ask about pictures' }, boxes: ['vision'] },
      { id: 'role-reward', label: { zh: '给回答打分', en: 'score answers' }, boxes: ['reward'] },
    ],
  },
  {
    facet: 'effective',
    text: { zh: '要商用吗？', en: 'Commercial use?' },
    help: {
      zh: '按权重、数据、代码与各级基座中最严的一处，而不只看发布者的说法。“不明确”指没有一处禁止，但有一处没写明条款，须先问清。',
      en: 'By the strictest of weights, data, code and every base, not by the publisher’s word alone. “Unclear” means that no part forbids it but one names no terms, which must be asked for first.',
    },
    answers: [
      {
        id: 'effective-free',
        label: { zh: '要，不必申请或另行满足条件', en: 'yes, with no application or other condition' },
        boxes: ['yes'],
        whenEmpty: {
          zh: '目前没有一个检查点的各部分都不附条件地允许，所以没有这一项可选。',
          en: 'No checkpoint allows it in every part without conditions, hence no such answer to choose.',
        },
      },
      {
        id: 'effective-allowed',
        label: { zh: '要，可以附条件', en: 'yes, conditions are fine' },
        boxes: ['yes', 'conditional'],
        whenEmpty: {
          zh: '目前没有一个检查点的各部分都写明允许，哪怕附条件，所以没有“允许”这一项可选。',
          en: 'There is no checkpoint of which every part is known to allow it, even on conditions, hence no such answer to choose.',
        },
      },
      {
        id: 'effective-open',
        label: { zh: '要，没有一处禁止即可，不明确的自己去问', en: 'yes, if no part forbids it; I ask about what is unclear' },
        boxes: ['yes', 'conditional', 'unclear'],
      },
    ],
  },
  {
    facet: 'memory',
    text: { zh: '有多少显存或内存？', en: 'How much memory?' },
    help: {
      zh: '按4-bit（Q4_K_M）的权重加2,048个词元的缓存推算，另留出一成。别的精度与长度请用计算器。',
      en: 'Reckoned for weights at 4 bits (Q4_K_M) and a cache for 2,048 tokens, with a tenth left free. The calculator knows other precisions and lengths.',
    },
    answers: memoryAnswers,
  },
  {
    facet: 'context',
    text: { zh: '要处理长文吗？', en: 'Long texts?' },
    help: {
      zh: '按配置或声明的最大长度。许多检查点没有来源写明长度，它们不会入选。',
      en: 'By the configured or declared maximum. For many checkpoints no source states one; they are then left out.',
    },
    answers: [
      {
        id: 'context-long',
        label: { zh: '要，超过2,048个词元', en: 'yes, more than 2,048 tokens' },
        boxes: ['2049-8192', 'over-8192'],
      },
      { id: 'context-longer', label: { zh: '要，超过8,192个词元', en: 'yes, more than 8,192 tokens' }, boxes: ['over-8192'] },
    ],
  },
  {
    facet: 'tokenizer',
    text: { zh: '词表要扩充过吗？', en: 'An extended vocabulary?' },
    answers: [
      { id: 'tokenizer-own', label: { zh: '要，扩充或新建', en: 'yes, extended or new' }, boxes: ['extended', 'new'] },
      { id: 'tokenizer-unchanged', label: { zh: '不要，沿用基座的词表', en: 'no, that of the base' }, boxes: ['unchanged'] },
    ],
  },
];

/**
 * The questions as the content allows: boxes in which no checkpoint lies are left out, as the table leaves them out of an address,
 * and so are answers and questions of which nothing remains, and answers that say no more than a stricter one before them.
 */
export function questionsFor({ facets }: Pick<TableData, 'facets'>): Question[] {
  return QUESTIONS.flatMap((question) => {
    const present = facets.find(({ id }) => id === question.facet)?.boxes ?? [];
    const answers = question.answers
      .map((answer) => ({ ...answer, boxes: present.filter((box) => answer.boxes.includes(box)) }))
      .filter(({ boxes }) => boxes.length > 0)
      .filter(({ boxes }, index, all) => !all.slice(0, index).some((other) => other.boxes.join() === boxes.join()));
    if (answers.length === 0) return [];
    const leftOut = question.answers.filter(({ boxes }) => !boxes.some((box) => present.includes(box))).at(-1)?.whenEmpty;
    return [{ ...question, answers, ...(leftOut ? { leftOut } : {}) }];
  });
}

/** The value of an answer in the address of the table. */
export const answerValue = ({ boxes }: Answer): string => boxes.join(',');

/** Ids of all answers that a checkpoint satisfies. */
export function answersMetBy(item: Item, questions: readonly Question[]): string[] {
  return questions.flatMap(({ facet, answers }) =>
    answers.filter(({ boxes }) => boxes.some((box) => item[facet]?.includes(box))).map(({ id }) => id),
  );
}

/** Selector of what the style sheet hides once an answer is chosen. */
export const hiddenBy = ({ id }: Answer): string => `.choose:has(#${id}:checked) .picks > :not([data-meets~='${id}'])`;
