import { rule } from '../rule.ts';
import { quote } from '../say.ts';
import { groupsIn } from './written.ts';

interface Fault {
  pattern: RegExp;
  zh: (found: string) => string;
  en: (found: string) => string;
}

/** What a command that readers copy must not hold, line by line. */
const FAULTS: readonly Fault[] = [
  { pattern: /[ \t]+$/, zh: () => '行末有多余的空格', en: () => 'has blanks at the end of a line' },
  { pattern: /\t/, zh: () => '含有制表符', en: () => 'holds a tab' },
  {
    pattern: /^\s*(?:\$|%|>>>) /,
    zh: () => '带有提示符，复制后不能执行',
    en: () => 'begins with a prompt sign, which does not run when copied',
  },
  { pattern: /\brm\s+-\w*[rRf]/, zh: (found) => `${quote(found)}会删除文件`, en: (found) => `${quote(found)} deletes files` },
  { pattern: /\bsudo\b/, zh: () => '要求管理员权限', en: () => 'asks for the rights of an administrator' },
  {
    pattern: /\b(?:curl|wget)\b.*\|\s*(?:ba|z|da)?sh\b/,
    zh: () => '不看就执行下载来的程序',
    en: () => 'runs what it downloads unseen',
  },
];

/** Addresses of code in a command, with what fixes each to a commit. */
const ADDRESSES = [
  { found: /\bgit\+https?:\/\/[^\s"']+/g, fixed: /@[0-9a-f]{40}(?:#|$)/ },
  { found: /https:\/\/raw\.githubusercontent\.com\/[^\s"']+/g, fixed: /\/[0-9a-f]{40}\// },
  { found: /https:\/\/github\.com\/[^/\s]+\/[^/\s]+\/(?:blob|raw|tree|archive)\/[^\s"']+/g, fixed: /\/[0-9a-f]{40}(?:\/|\.|$)/ },
];

/** What is wrong with a command, or nothing. */
export function faultOf(command: string): { zh: string; en: string } | undefined {
  for (const line of command.split('\n')) {
    for (const { pattern, zh, en } of FAULTS) {
      const found = pattern.exec(line)?.[0].trim();
      if (found !== undefined) return { zh: zh(found), en: en(found) };
    }
  }
  for (const { found, fixed } of ADDRESSES) {
    const moving = (command.match(found) ?? []).find((address) => !fixed.test(address));
    if (moving !== undefined) return { zh: `${quote(moving)}没有指向固定的提交`, en: `${quote(moving)} names no commit` };
  }
  if (/^\s*\n|\n\s*\n\s*$/.test(command)) return { zh: '首尾有空行', en: 'has blank lines at its start or end' };
  const clones = command.match(/\bgit clone\b/g)?.length ?? 0;
  const pinned = command.match(/\bgit (?:-C \S+ )?checkout [0-9a-f]{40}\b/g)?.length ?? 0;
  if (clones > pinned) return { zh: '克隆的仓库没有检出固定的提交', en: 'clones a repository without checking out a commit' };
  return undefined;
}

/** Readers copy commands and run them, so that these say what they do and do the same tomorrow. */
export const commandForm = rule({
  id: 'command-form',
  scope: 'entry',
  severity: 'error',
  title: {
    zh: '命令可以原样复制，不删除文件，取来的代码固定在某个提交',
    en: 'Commands can be copied as they are, delete nothing, and fix the commit of the code that they fetch',
  },
  mend: {
    zh: '去掉提示符与多余的空白；克隆之后写git -C <文件夹> checkout加40位十六进制数，pip的地址写成git+https://…@加40位十六进制数。',
    en: 'Take prompt signs and stray blanks away; after a clone write git -C <folder> checkout with 40 hex digits, and addresses for pip as git+https://…@ with 40 hex digits.',
  },
  examples: [
    {
      file: 'models/trial/recipes.yaml',
      good: '          git -C trial checkout',
      bad: '          git -C trial checkout main #',
      elsewhere: true,
    },
    { file: 'models/trial/recipes.yaml', good: '          git clone', bad: '          $ git clone', elsewhere: true },
  ],
  check({ entry }, report) {
    if (entry.kind !== 'recipes') return;
    for (const { item, index } of groupsIn(entry.data.recipes)) {
      for (const { item: step, index: position } of groupsIn(item.steps)) {
        if (typeof step.command !== 'string') continue;
        const fault = faultOf(step.command);
        if (fault) report(['recipes', index, 'steps', position, 'command'], { message: fault });
      }
    }
  },
});
