import type { Language } from './language.ts';
import type { Widen } from './strings.ts';

// Words on what a program has confirmed; apart from those that scripts in the browser load.
const zh = {
  intro: (date: string) => `带下划线的数字表示：程序于${date}在所引的GitHub行里找到了这项事实的数字、日期和名称；下方以✓标明。`,
  count: (confirmed: number, claims: number) => `引到行号的${claims}项事实中确认了${confirmed}项，其余：`,
  all: (claims: number) => `引到行号的${claims}项事实全部确认。`,
  unread: '模型卡、论文、议题和网页不由程序读取。',
  here: (date: string) => `程序于${date}核对无误`,
  notHere: '程序未在此处确认这项事实',
  outcomes: {
    confirmed: '已确认',
    partly: '部分内容出自程序不读的来源',
    noted: '人工核对',
    computed: '推算所得，程序无法确认',
    'no-test': '没有可供查找的字句',
    moved: '在同一文件的别处',
    'not-found': '未找到',
    unreachable: '来源取不到',
  },
  evidence: '出处，已由程序核对',
} as const;

const en: Widen<typeof zh> = {
  intro: (date: string) =>
    `An underlined number means that on ${date} a program found the figures, dates and names of the fact in the cited lines on GitHub; below, these places have a ✓.`,
  count: (confirmed: number, claims: number) => `${confirmed} of ${claims} facts that cite lines are confirmed; the others:`,
  all: (claims: number) => `All ${claims} facts that cite lines are confirmed.`,
  unread: 'Model cards, papers, issues and web pages are not read by it.',
  here: (date: string) => `Machine-checked on ${date}`,
  notHere: 'Not confirmed here by a program',
  outcomes: {
    confirmed: 'confirmed',
    partly: 'rests in part on sources that no program reads',
    noted: 'checked by eye',
    computed: 'worked out, so that no program can confirm it',
    'no-test': 'no words to look for',
    moved: 'elsewhere in the same file',
    'not-found': 'not found',
    unreachable: 'source out of reach',
  },
  evidence: 'Evidence, machine-checked',
};

/** Words on the comparison of facts with their sources. */
export const verificationWords = (language: Language): Widen<typeof zh> => ({ zh, en })[language];
