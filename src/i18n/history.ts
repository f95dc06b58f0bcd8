import type { Language } from './language.ts';
import type { Widen } from './strings.ts';

const zh = {
  title: '修改记录',
  lastChanged: '最近修改',
  none: {
    'no-git': '这次生成网站时没有Git历史（例如源自压缩包），因此这里没有修改记录。',
    shallow: '这次生成网站时只取到部分Git历史（浅克隆），因此这里没有修改记录。',
    untracked: '这个条目尚未提交到Git，因此还没有修改记录。',
  },
  created: (facts: number) => `新建条目，含${facts}项事实。`,
  readable: (facts: number) => `从这一版起可按现行格式读取，含${facts}项事实；此前的版本无法逐项比较。`,
  unreadable: '这一版不符合现行格式，无法逐项比较。',
  texts: '事实没有变化，只改了文字、来源说明或排版。',
  since: (date: string) => `中间的版本无法读取，以下是与${date}的版本相比的变化。`,
  renamed: (before: string) => `条目原在${before}。`,
  kinds: { added: '新增', changed: '更改', removed: '删除', evidence: '出处', note: '说明' },
  part: (facts: number) => `共${facts}项事实`,
  sourcesOnly: '值不变，出处改为',
  otherLanguage: (count: number) => `另有${count}处只改了英文文字。`,
  details: '文字不变，改了其他细节',
  rest: (count: number) => `其余${count}处`,
  noNote: '（无）',
  omitted: (count: number) => `另有${count}处未列出。`,
  older: (count: number) => `更早的${count}次提交未列出。`,
  wholeLog: '仓库中的完整记录',
  counts: ({ added, changed, removed }: { added: number; changed: number; removed: number }) =>
    [added && `新增${added}项`, changed && `更改${changed}项`, removed && `删除${removed}项`].filter(Boolean).join('，'),
  latest: '最近更新',
  newEntries: '新条目',
} as const;

type Words = Widen<typeof zh>;

const en: Words = {
  title: 'History',
  lastChanged: 'Last changed',
  none: {
    'no-git': 'This site was built without a git history (from an archive, for example), so no changes can be listed here.',
    shallow: 'This site was built from a shallow clone, which holds only part of the git history, so no changes can be listed here.',
    untracked: 'This entry has not been committed to git yet, so it has no history.',
  },
  created: (facts) => `New entry with ${facts} facts.`,
  readable: (facts) =>
    `The first version that fits the present format, with ${facts} facts; those before it cannot be compared fact by fact.`,
  unreadable: 'This version does not fit the present format and cannot be compared fact by fact.',
  texts: 'No fact changed, only texts, descriptions of sources, or layout.',
  since: (date) => `The versions between cannot be read; compared with that of ${date}:`,
  renamed: (before) => `The entry stood at ${before} before.`,
  kinds: { added: 'added', changed: 'changed', removed: 'removed', evidence: 'sources', note: 'note' },
  part: (facts) => `${facts} facts`,
  sourcesOnly: 'same value, now citing',
  otherLanguage: (count) => `In ${count} more ${count === 1 ? 'place' : 'places'} only the Chinese wording changed.`,
  details: 'same words, other details changed',
  rest: (count) => `${count} more`,
  noNote: '(none)',
  omitted: (count) => `${count} more ${count === 1 ? 'change is' : 'changes are'} not listed.`,
  older: (count) => `${count} earlier ${count === 1 ? 'commit is' : 'commits are'} not listed.`,
  wholeLog: 'The whole log in the repository',
  counts: ({ added, changed, removed }) =>
    [added && `${added} added`, changed && `${changed} changed`, removed && `${removed} removed`].filter(Boolean).join(', '),
  latest: 'Latest changes',
  newEntries: 'New entries',
};

/** Words of the pages on the history of entries, in a language. */
export const historyWords = (language: Language): Words => (language === 'zh' ? zh : en);
