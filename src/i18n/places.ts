import type { Language } from './language.ts';
import type { Widen } from './strings.ts';

const zh = {
  series: '检查点系列',
  shared: (series: string) => `系列“${series}”`,
  summary: '概要',
  full_name: '全称',
  more: '其他事实',
  size: '大小',
  number: (position: number) => `第${position}项`,
  tag: (tag: string) => `（${tag}）`,
} as const;

type Words = Widen<typeof zh>;

const en: Words = {
  series: 'Series of checkpoints',
  shared: (series) => `“${series}” series`,
  summary: 'Summary',
  full_name: 'Full name',
  more: 'Further facts',
  size: 'Size',
  number: (position) => `no. ${position}`,
  tag: (tag) => ` (${tag})`,
};

/** Words for the places of an entry that have no field of their own. */
export const placeWords = (language: Language): Words => (language === 'zh' ? zh : en);
