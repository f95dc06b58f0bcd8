import { rule } from '../rule.ts';

/** Blanks that nobody sees make changes that nobody meant. */
export const trailingBlanks = rule({
  id: 'trailing-blanks',
  scope: 'file',
  severity: 'warning',
  title: { zh: '行末没有空格', en: 'No line ends with blanks' },
  mend: { zh: '删去行末的空格。', en: 'Delete the blanks at the end of the line.' },
  fixes: true,
  examples: [{ good: 'en: A trial entry, source: readme#L1 }\n', bad: 'en: A trial entry, source: readme#L1 }  \n' }],
  check({ file, text }, report) {
    for (const match of text.matchAll(/[ \t]+(?=\r?$)/gm)) {
      const range = { start: match.index, end: match.index + match[0].length };
      report({ file, ...range }, { message: { zh: '行末有空格', en: 'ends with blanks' }, fix: [{ ...range, text: '' }] });
    }
  },
});
