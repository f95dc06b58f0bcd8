import { kindOf } from '../say.ts';

const TYPES: Readonly<Record<string, { zh: string; en: string }>> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true或false', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '一组键', en: 'a group of keys' },
  record: { zh: '一组键', en: 'a group of keys' },
};
const OTHER = { zh: '字段表所说的形式', en: 'of the form that the list of fields gives' };
import { shapeRule } from './shape-rule.ts';

/** Text, number, list or group of keys, as the field asks for. */
export const wrongType = shapeRule({
  id: 'wrong-type',
  title: { zh: '值的类型与字段相符', en: 'A value is of the type that its field asks for' },
  mend: {
    zh: '按字段表改写；数字不加引号、单位和千分位。',
    en: 'Write it as the list of fields says; a number has no quotes, unit or thousands separator.',
  },
  examples: [{ good: 'vocabulary: { value: 40000, source: readme#L22 }', bad: 'vocabulary: { value: 4万, source: readme#L22 }' }],
  say: ({ issue: { found, expected } }) => {
    const type = (Object.hasOwn(TYPES, expected ?? '') ? TYPES[expected ?? ''] : undefined) ?? OTHER;
    const kind = kindOf(found);
    return { message: { zh: `应为${type.zh}，这里是${kind.zh}`, en: `must be ${type.en}; found ${kind.en}` } };
  },
});
