import type { Language } from './language.ts';
import type { Widen } from './strings.ts';

const zh = {
  title: '帮我挑选',
  intro: '回答几个问题，下面随即列出符合的检查点。',
  any: '无所谓',
  toTable: '在对比表中查看',
  clear: '清除回答',
  found: ['符合条件的检查点：', '个'],
  none: '一个不剩？放宽一项试试。',
  list: '符合条件的检查点',
  stated: '筛选只看来源写明的内容：某一项未知的检查点，一旦回答了该项就不会列出。“实际能否商用”由各部分条款推导，不构成法律意见。',
  how: '许可如何解读',
} as const;

const en: Widen<typeof zh> = {
  title: 'Help me choose',
  intro: 'Answer a few questions; the checkpoints that fit are listed below them.',
  any: 'does not matter',
  toTable: 'See them in the table',
  clear: 'Clear answers',
  found: ['Checkpoints that fit: ', ''],
  none: 'None left? Relax an answer.',
  list: 'Checkpoints that fit',
  stated:
    'The filter goes by what sources state: once you answer a question, checkpoints for which that is unknown are left out. “Effective commercial use” is derived from the terms of all parts; it is not legal advice.',
  how: 'How terms are read',
};

const all: Record<Language, Widen<typeof zh>> = { zh, en };

/** Words around the questions of the home page. */
export const chooseWords = (language: Language): Widen<typeof zh> => all[language];
