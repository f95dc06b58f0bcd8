import { shapeRule } from './shape-rule.ts';

/** A fact that is unknown has no value. */
export const valueAndStatus = shapeRule({
  id: 'value-and-status',
  title: { zh: 'value与status不并用', en: 'A fact has a value or a status, not both' },
  mend: { zh: '有值时删去status。', en: 'Where there is a value, take status out.' },
  examples: [
    { good: 'vocabulary: { value: 40000, source: readme#L22 }', bad: 'vocabulary: { value: 40000, status: unknown, source: readme#L22 }' },
  ],
  say: () => ({ message: { zh: 'value旁边又写了status', en: 'stands beside a value' } }),
});
