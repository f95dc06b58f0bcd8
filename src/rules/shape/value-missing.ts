import { shapeRule } from './shape-rule.ts';

/** A fact has a value, or the plain word that there is none. */
export const valueMissing = shapeRule({
  id: 'value-missing',
  title: { zh: '事实有值，或写明没有', en: 'A fact has a value, or says that there is none' },
  mend: {
    zh: '写上value，或写“status: unknown”；computed与disputed_by须有value。',
    en: 'Give a value, or “status: unknown”; computed and disputed_by need a value.',
  },
  examples: [{ good: 'vocabulary: { value: 40000, source: readme#L22 }', bad: 'vocabulary: { source: readme#L22 }' }],
  say: () => ({ message: { zh: '没有写value', en: 'has no value' } }),
});
