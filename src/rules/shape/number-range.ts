import { quote } from '../say.ts';
import { shapeRule } from './shape-rule.ts';

/** Counts and sizes are positive, years plausible. */
export const numberRange = shapeRule({
  id: 'number-range',
  title: { zh: '数字在合理范围内', en: 'A number is within its range' },
  mend: { zh: '数量与大小须大于零，年份在2000与2100之间。', en: 'Counts and sizes are greater than zero, years from 2000 to 2100.' },
  examples: [{ good: 'size: { value: 7, source: readme#L9 }', bad: 'size: { value: -7, source: readme#L9 }' }],
  say: ({ issue: { found } }) => ({ message: { zh: `${quote(found)}超出范围`, en: `${quote(found)} is out of range` } }),
});
