import type { Language } from '../../../src/loader/atlas.ts';
import type { Outcome } from '../../../src/schema/verification.ts';

/** Words of the command in a language. */
export interface Messages {
  usage: string;
  outcomes: Record<Outcome, string>;
  badContent: string;
  unknownOption: (text: string) => string;
  nothingWanted: (path: string) => string;
  noClones: (folder: string) => string;
  noCommit: (name: string) => string;
  nothingChanged: (name: string) => string;
  noNetwork: (reason: string) => string;
  stopped: string;
  open: string;
  missing: string;
  cited: string;
  elsewhere: string;
  nearest: string;
  needless: (path: string) => string;
  gone: (path: string) => string;
  articles: (confirmed: number, all: number) => string;
  pages: (answered: number, all: number) => string;
  pageFailed: string;
  claims: (confirmed: number, all: number, share: string) => string;
  unread: (figures: number) => string;
  facts: (all: number, citations: number) => string;
  seconds: (seconds: string) => string;
  saved: (file: string) => string;
  asking: (what: string) => string;
}

const zh: Messages = {
  usage: `用法：npm run verify-sources -- [选项] [content/models/某条目 …]

  --clones 目录   从此目录中的克隆读取（所有者/名称、所有者/名称.git 或 所有者+名称）；
                  没有的仓库才从网上取
  --cache 目录    保存从网上取来的文件（默认 .cache/sources）
  --since 提交    只核对此后有改动的条目
  --pages         另外查看各网页是否还能打开
  --json          以JSON输出结果
  --lang zh|en    输出语言；默认取自环境变量LANG`,
  outcomes: {
    confirmed: '已确认',
    partly: '部分确认，其余出自程序不读的来源',
    noted: '人工核对，已注明原因',
    computed: '推算所得，程序无法确认',
    'no-test': '没有可供查找的数字、日期或名称',
    moved: '在同一文件的别处',
    'not-found': '未找到',
    unreachable: '取不到来源',
  },
  badContent: '内容本身有错，先运行 npm run check 并改正。',
  unknownOption: (text) => `无法识别：${text}`,
  nothingWanted: (path) => `没有条目位于“${path}”。`,
  noClones: (folder) => `没有这个目录：${folder}`,
  noCommit: (name) => `仓库中没有名为“${name}”的分支、标签或提交。`,
  nothingChanged: (name) => `自${name}以来没有条目改动，无须核对。`,
  noNetwork: (reason) => `没有网络（${reason}），有些来源取不到；它们原有的结果保持不变。可用--clones指定本地克隆。`,
  stopped: '已中止。核对完的条目都已保存，取来的文件留在缓存中；再次运行即可继续。',
  open: '以下事实不在所引的行里：',
  missing: '缺',
  cited: '所引',
  elsewhere: '其实在',
  nearest: '最近的出现处',
  needless: (path) => `${path}：程序已能确认，请从verification-notes.yaml中删去这条说明`,
  gone: (path) => `${path}：没有这项事实，请从verification-notes.yaml中删去这条说明`,
  articles: (confirmed, all) => `文章中带数字的句子：${all}处中确认${confirmed}处`,
  pages: (answered, all) => `网页：${all}个中有${answered}个可以打开`,
  pageFailed: '打不开',
  claims: (confirmed, all, share) => `指向GitHub行号、程序能读到的事实：${all}项中确认${confirmed}项（${share}）`,
  unread: (figures) => `另有${figures}项数字所在的表格，程序读不了`,
  facts: (all, citations) => `核对了${all}项事实，其中引到GitHub行号的出处${citations}处`,
  seconds: (seconds) => `用时${seconds}秒`,
  saved: (file) => `结果已写入${file}`,
  asking: (what) => `正在读取${what}`,
};

const en: Messages = {
  usage: `Usage: npm run verify-sources -- [options] [content/models/some-entry …]

  --clones DIR    read from the clones in this folder (owner/name, owner/name.git or owner+name);
                  only repositories that are not there are asked for over the network
  --cache DIR     keep what came over the network here (default .cache/sources)
  --since COMMIT  compare only entries that have changed since then
  --pages         also ask whether web pages still answer
  --json          print the results as JSON
  --lang zh|en    language of the output; by default that of LANG`,
  outcomes: {
    confirmed: 'confirmed',
    partly: 'confirmed in part; the rest stands in sources that no program reads',
    noted: 'checked by eye, with a reason',
    computed: 'worked out, so that no program can confirm it',
    'no-test': 'no figure, date or name to look for',
    moved: 'stands elsewhere in the same file',
    'not-found': 'not found',
    unreachable: 'source out of reach',
  },
  badContent: 'The content itself has mistakes; run npm run check and mend them first.',
  unknownOption: (text) => `Not understood: ${text}`,
  nothingWanted: (path) => `No entry stands at “${path}”.`,
  noClones: (folder) => `There is no such folder: ${folder}`,
  noCommit: (name) => `The repository has no branch, tag or commit “${name}”.`,
  nothingChanged: (name) => `No entry has changed since ${name}; there is nothing to compare.`,
  noNetwork: (reason) =>
    `There is no network (${reason}), so some sources could not be read; results that they had are kept. Local clones can be given with --clones.`,
  stopped: 'Stopped. Entries that were done are saved, and files that came are in the cache; run the command again to go on.',
  open: 'These facts do not stand in the lines that they cite:',
  missing: 'missing',
  cited: 'cited',
  elsewhere: 'stands at',
  nearest: 'nearest',
  needless: (path) => `${path}: is now confirmed; take its note out of verification-notes.yaml`,
  gone: (path) => `${path}: there is no such fact; take its note out of verification-notes.yaml`,
  articles: (confirmed, all) => `Sentences with figures in articles: ${confirmed} of ${all} confirmed`,
  pages: (answered, all) => `Web pages: ${answered} of ${all} answered`,
  pageFailed: 'no answer',
  claims: (confirmed, all, share) =>
    `Facts that point at lines on GitHub and that a program can read: ${confirmed} of ${all} confirmed (${share})`,
  unread: (figures) => `${figures} more figures stand in tables that no program reads`,
  facts: (all, citations) => `${all} facts compared, with ${citations} citations of lines on GitHub`,
  seconds: (seconds) => `${seconds} seconds`,
  saved: (file) => `Results written to ${file}`,
  asking: (what) => `reading ${what}`,
};

/** Words of the command. */
export const messagesIn = (language: Language): Messages => ({ zh, en })[language];

/** Language of a locale such as `zh_CN.UTF-8`; English where nothing says Chinese. */
export const languageOf = (locale: string | undefined): Language => (/^zh/i.test(locale ?? '') ? 'zh' : 'en');
