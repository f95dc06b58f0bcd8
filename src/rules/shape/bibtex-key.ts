import { quote } from '../say.ts';
import { shapeRule } from './shape-rule.ts';

/** A key that BibTeX can read. */
export const bibtexKey = shapeRule({
  id: 'bibtex-key',
  title: { zh: 'BibTeX键由字母、数字和:_-组成', en: 'A BibTeX key is letters, digits and :_-' },
  mend: { zh: '改成trial2023这样。', en: 'Write it like trial2023.' },
  examples: [{ good: 'key: trial2023', bad: 'key: "trial, 2023"' }],
  say: ({ issue: { found } }) => ({ message: { zh: `${quote(found)}不能作BibTeX键`, en: `${quote(found)} cannot be a BibTeX key` } }),
});
