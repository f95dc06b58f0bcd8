import { shapeRule } from './shape-rule.ts';

/** What readers see exists in both languages. */
export const bothLanguages = shapeRule({
  id: 'both-languages',
  title: { zh: '给读者看的文字有中文和英文', en: 'What readers see exists in Chinese and English' },
  mend: {
    zh: '补上缺的语言；两种语言写法相同的（名称、数字）写成一个字符串。',
    en: 'Add the language that is missing; what reads the same in both (names, figures) is one plain string.',
  },
  examples: [{ good: 'name: { zh: 某实验室, en: Some Lab }', bad: 'name: { zh: 某实验室 }', elsewhere: true }],
  say: ({ issue }) => {
    const zh = issue.path.at(-1) === 'zh';
    return { message: { zh: `缺少${zh ? '中文（zh）' : '英文（en）'}`, en: `the ${zh ? 'Chinese (zh)' : 'English (en)'} is missing` } };
  },
});
