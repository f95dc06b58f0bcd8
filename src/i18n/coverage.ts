import type { Language } from './language.ts';
import type { Widen } from './strings.ts';

const zh = {
  title: '资料完备度',
  summary: '概要与要点',
  ofEntry: '资料完备度与修改记录',
  groups: {
    identity: '检查点：身份',
    vocabulary: '检查点：词表与长度',
    training: '检查点：训练',
    weights: '检查点：权重文件',
    terms: '检查点：使用条件',
    licence: '条目：许可',
    entry: '条目：其余内容',
  },
  known: '已知',
  confirmed: '机器核对',
  checked: '最近核对',
  neverChecked: '尚未核对',
  never: '尚未与来源核对',
  between: (oldest: string, newest: string) => `${oldest}至${newest}`,
  stale: '逾一年',
  staleFacts: (count: number) => `其中${count}项的核对已逾一年`,
  states: {
    confirmed: '已知的全部经机器核对',
    'part-confirmed': '已知的部分经机器核对',
    unconfirmed: '已知的未经机器核对',
    unknown: '未知',
    'not-applicable': '不适用',
    unrecorded: '未记录',
  },
  disputed: (count: number) => `${count}项说法不一`,
  wanted: '缺少证据',
  reasons: { unknown: '未知', unconfirmed: '未经机器核对' },
  standsFor: (checkpoints: number) => `${checkpoints}个检查点`,
  all: (count: number) => `全部${count}项`,
  percent: (part: number | undefined) => (part === undefined ? '–' : `${part}%`),
} as const;

type Words = Widen<typeof zh>;

const en: Words = {
  title: 'Coverage',
  summary: 'Summary and highlights',
  ofEntry: 'Coverage and history',
  groups: {
    identity: 'Checkpoints: identity',
    vocabulary: 'Checkpoints: vocabulary and lengths',
    training: 'Checkpoints: training',
    weights: 'Checkpoints: files',
    terms: 'Checkpoints: terms',
    licence: 'Entry: licence',
    entry: 'Entry: everything else',
  },
  known: 'Known',
  confirmed: 'Confirmed by machine',
  checked: 'Last checked',
  neverChecked: 'not yet',
  never: 'not yet compared with the sources',
  between: (oldest, newest) => `${oldest} to ${newest}`,
  stale: 'over a year ago',
  staleFacts: (count) => `${count} of them over a year ago`,
  states: {
    confirmed: 'all that is known confirmed by machine',
    'part-confirmed': 'part of what is known confirmed by machine',
    unconfirmed: 'what is known not confirmed by machine',
    unknown: 'unknown',
    'not-applicable': 'not applicable',
    unrecorded: 'not recorded',
  },
  disputed: (count) => `sources disagree on ${count}`,
  wanted: 'Evidence wanted',
  reasons: { unknown: 'unknown', unconfirmed: 'not confirmed by machine' },
  standsFor: (checkpoints) => `${checkpoints} checkpoints`,
  all: (count) => `All ${count}`,
  percent: (part) => (part === undefined ? '–' : `${part}%`),
};

/** Words of the pages on coverage, in a language. */
export const coverageWords = (language: Language): Words => (language === 'zh' ? zh : en);
