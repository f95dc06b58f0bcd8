import { rule } from '../rule.ts';
import { quote } from '../say.ts';
import { bilingualTexts } from './written.ts';

// Half-width marks after a Chinese character; digits after a colon or comma are figures.
const HALF_WIDTH = /(\p{Script=Han}[”’）》」]?)([,;:?!])(?!\d)/u;
const BLANK = /\p{Script=Han} +[A-Za-z0-9]|[A-Za-z0-9%] +\p{Script=Han}/u;

/** Chinese is set with its own marks; the style sheet sets the gap to Latin letters. */
export const chinesePunctuation = rule({
  id: 'chinese-punctuation',
  scope: 'entry',
  severity: 'error',
  title: { zh: '中文用全角标点，汉字与字母之间不加空格', en: 'Chinese has full-width punctuation and no blank beside Latin letters' },
  mend: {
    zh: '标点改为，；：？！；删去汉字与字母、数字之间的空格，间距由样式表设定。',
    en: 'Use ，；：？！ and take out blanks between Chinese characters and letters or figures; the style sheet sets the gap.',
  },
  examples: [
    { good: 'zh: 加了八千个词元', bad: 'zh: "加了八千个词元,包括常用字"' },
    { good: 'zh: 一个试验条目', bad: 'zh: 一个 LLaMA 试验条目' },
  ],
  check({ entry, prose }, report) {
    const look = (text: string, place: Parameters<typeof report>[0]) => {
      const mark = HALF_WIDTH.exec(text);
      if (mark)
        report(place, {
          message: {
            zh: `${quote(text.slice(Math.max(0, mark.index - 4), mark.index + 6))}里用了半角标点`,
            en: `${quote(text.slice(Math.max(0, mark.index - 4), mark.index + 6))} has a half-width mark`,
          },
        });
      const blank = BLANK.exec(text);
      if (blank)
        report(place, {
          message: {
            zh: `${quote(text.slice(Math.max(0, blank.index - 3), blank.index + 6))}里有空格`,
            en: `${quote(text.slice(Math.max(0, blank.index - 3), blank.index + 6))} has a blank`,
          },
        });
    };
    for (const { zh, path } of bilingualTexts(entry.data)) look(zh, [...path, 'zh']);
    if (prose) look(prose.zh.text.replaceAll('\n', '　'), prose.zh.spot);
  },
});
