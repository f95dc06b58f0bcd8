import { rule } from '../rule.ts';
import { bilingualTexts } from './written.ts';

const HAN = /\p{Script=Han}/u;
const LATIN_WORDS = /[A-Za-z]{2,}(?:[\s,]+[A-Za-z]{2,}){4,}/;

/** A text copied into the other language is no text in that language. */
export const copiedText = rule({
  id: 'copied-text',
  scope: 'entry',
  severity: 'error',
  title: { zh: '中文写中文，英文写英文', en: 'Chinese is Chinese and English is English' },
  mend: {
    zh: '两种语言各写一遍；写法相同的（名称、数字）写成一个字符串。',
    en: 'Write it anew in the other language; what reads the same in both is one plain string.',
  },
  examples: [
    { good: 'en: Added eight thousand entries', bad: 'en: 加了八千个词元' },
    { good: 'name: { zh: 某实验室, en: Some Lab }', bad: 'name: { zh: Some Lab, en: Some Lab }' },
  ],
  check({ entry, prose }, report) {
    for (const { zh, en, path } of bilingualTexts(entry.data)) {
      if (zh === en) report([...path, 'en'], { message: { zh: '中文与英文一字不差', en: 'the Chinese and the English are the same' } });
      else if (!HAN.test(zh) && LATIN_WORDS.test(zh))
        report([...path, 'zh'], { message: { zh: '中文里没有汉字', en: 'the Chinese text is English' } });
      else if (HAN.test(en) && !/[A-Za-z]{3}/.test(en))
        report([...path, 'en'], { message: { zh: '英文里只有汉字', en: 'the English text is Chinese' } });
    }
    if (!prose?.zh.text || !prose.en.text) return;
    if (!HAN.test(prose.zh.text))
      report(prose.zh.spot, { message: { zh: '中文正文里没有汉字', en: 'the Chinese article holds no Chinese' } });
    const paragraphs = new Set(prose.zh.text.split('\n').filter((text) => text.length > 20));
    if (prose.en.text.split('\n').some((text) => paragraphs.has(text))) {
      report(prose.en.spot, {
        message: { zh: '英文正文里有一段与中文正文相同', en: 'a paragraph of the English article stands in the Chinese one as well' },
      });
    }
  },
});
