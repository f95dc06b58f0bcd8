import { QUESTIONS, type Question } from '../../src/new/questions.ts';

type Language = 'zh' | 'en';

function option({ id, ask, help, choices, optional, suggest }: Question, language: Language): string {
  const zh = language === 'zh';
  const need = suggest
    ? { zh: '有默认值', en: 'has a default' }
    : optional
      ? { zh: '可不写', en: 'optional' }
      : { zh: '必填', en: 'required' };
  const words = choices?.map(({ word }) => word).join(zh ? '、' : ', ');
  const texts = [
    `${ask[language]}${zh ? '。' : '.'}`,
    ...(words ? [zh ? `从中选一：${words}。` : `One of ${words}.`] : []),
    ...(help && !id.endsWith('-lines') ? [help[language]] : []),
  ];
  return `  --${id}${zh ? `（${need.zh}）` : ` (${need.en})`}\n      ${texts.join(zh ? '' : ' ')}`;
}

const options = (language: Language): string => QUESTIONS.map((question) => option(question, language)).join('\n');

/** What the command for new entries says besides its questions, in both languages. */
export const newWords = {
  zh: {
    usage: `用法：npm run new [-- 选项…]

逐项提问，为一个模型写出可以直接通过检查的条目。已由选项给出的不再提问；加上--yes则什么也不问。
从不覆盖已有的文件；中途按Ctrl+C取消，什么也不会写。

  --yes       不提问；缺少必填项时列出来并停下
  --is-new    已经看过名称相近的条目，确认不是同一个模型
  --lang      提问与文件注释所用的语言，zh或en；默认随环境变量LANG
  --help      显示这段说明

各项回答（各个-lines写行号，如12或12-14；不写时取--source中的行号）：

${options('zh')}`,
    intro: '新增一个模型',
    hint: '方向键选择，回车确认；按Ctrl+C取消，什么也不会写。',
    near: (names: readonly string[]) => `图谱里有名称或仓库相近的条目：\n${names.join('\n')}`,
    isNew: '要新增的是另一个模型吗？',
    yes: '是，另一个',
    no: '不，就是它',
    change: (slug: string) => `那么请修改已有的条目：content/models/${slug}/。什么也没有写。`,
    bases: (ids: readonly string[]) => `图谱里的基座：${ids.join('、')}`,
    refused: '检查发现这些问题，请改写相应的回答：',
    write: (paths: readonly string[]) => `检查没有发现问题。写入这些文件？\n${paths.join('\n')}`,
    doWrite: '写入',
    dontWrite: '不写',
    cancelled: '已取消，什么也没有写。',
    stopped: '什么也没有写。',
    noTerminal: '这里不是终端，无法提问。请用选项给出全部回答，再加上--yes；见npm run new -- --help。',
    nearRefused: '确认不是同一个模型之后，加上--is-new再运行。什么也没有写。',
    exists: (folder: string) => `${folder}已经存在，什么也没有写。`,
    noChart: '颜色与图形的组合已经用完，请先在src/schema/model.ts中增加。',
    written: (paths: readonly string[], slug: string) => `已写好：
${paths.join('\n')}

接下来：
1. 打开index.mdx，逐项查找写着unknown的事实，找到的写上值和出处。
2. 正文现在只有一句话，请在index.mdx和en.mdx中接着写。
3. 运行npm run check；再运行npm run dev，打开http://localhost:4321/models/${slug}/看一看。
4. 运行npm run format，然后提交，发起拉取请求。`,
  },
  en: {
    usage: `Usage: npm run new [-- options …]

Asks a few questions and writes an entry for a model that passes the check at once. What an option gives is not asked; with --yes nothing is asked.
It never overwrites a file; Ctrl+C cancels at any time, and nothing is written.

  --yes       ask nothing; stop with a list where something required is missing
  --is-new    you have looked at the entries with a similar name, and it is none of them
  --lang      language of the questions and of the comments in the files, zh or en; else from LANG
  --help      show this text

The answers (each -lines takes lines such as 12 or 12-14; without it, those of --source count):

${options('en')}`,
    intro: 'Add a model',
    hint: 'Arrow keys choose, Enter confirms; Ctrl+C cancels, and nothing is written.',
    near: (names: readonly string[]) => `Entries with a similar name or the same repository:\n${names.join('\n')}`,
    isNew: 'Is yours another model?',
    yes: 'Yes, another one',
    no: 'No, it is that one',
    change: (slug: string) => `Then change the entry that is there: content/models/${slug}/. Nothing was written.`,
    bases: (ids: readonly string[]) => `Base models of the atlas: ${ids.join(', ')}`,
    refused: 'The check finds these problems; please change the answers:',
    write: (paths: readonly string[]) => `The check finds nothing wrong. Write these files?\n${paths.join('\n')}`,
    doWrite: 'Write',
    dontWrite: 'Do not write',
    cancelled: 'Cancelled; nothing was written.',
    stopped: 'Nothing was written.',
    noTerminal: 'This is no terminal, so nothing can be asked. Give every answer as an option, and add --yes; see npm run new -- --help.',
    nearRefused: 'Once you are sure that it is none of them, run it again with --is-new. Nothing was written.',
    exists: (folder: string) => `${folder} is there already; nothing was written.`,
    noChart: 'Every pair of colour and mark is in use; add some in src/schema/model.ts first.',
    written: (paths: readonly string[], slug: string) => `Written:
${paths.join('\n')}

What comes next:
1. Open index.mdx, look for each fact that is marked unknown, and write down value and source where you find it.
2. Each article is one sentence so far; go on writing in index.mdx and en.mdx.
3. Run npm run check; then npm run dev, and look at http://localhost:4321/en/models/${slug}/.
4. Run npm run format, commit, and open a pull request.`,
  },
} as const;
