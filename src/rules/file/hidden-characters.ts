import { rule } from '../rule.ts';

/** Controls, zero-width characters, marks of writing direction, tags, and U+FFFD, which stands where bytes were no UTF-8. */
export const HIDDEN = /(?![\t\n\r])\p{Cc}|[\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFFD\u{E0000}-\u{E007F}]/gu;

/** What a reviewer cannot see cannot be reviewed. */
export const hiddenCharacters = rule({
  id: 'hidden-characters',
  scope: 'file',
  severity: 'error',
  title: { zh: '没有看不见的字符', en: 'No character is invisible' },
  mend: { zh: '删去这个字符，文件存为UTF-8。', en: 'Delete the character, and save the file as UTF-8.' },
  examples: [{ good: 'name: { zh: 试验, en: Trial }', bad: 'name: { zh: 试\u200B验, en: Trial }' }],
  check({ file, text }, report) {
    for (const match of text.matchAll(HIDDEN)) {
      const code = `U+${(match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
      report(
        { file, start: match.index, end: match.index + match[0].length },
        { message: { zh: `含有看不见的字符${code}`, en: `holds the invisible character ${code}` } },
      );
    }
  },
});
