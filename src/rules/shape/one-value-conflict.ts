import { shapeRule } from './shape-rule.ts';

/** One value alone is no conflict. */
export const oneValueConflict = shapeRule({
  id: 'one-value-conflict',
  title: { zh: '矛盾至少有两种说法', en: 'A conflict has at least two values' },
  mend: {
    zh: '写上另一种说法及其出处，或把这条移到limitations。',
    en: 'Add what the other source says, or move the point to limitations.',
  },
  examples: [
    {
      good: '      - { value: "40,000", source: readme#L22 }\n      - { value: "40,001", source: readme#L33 }\n',
      bad: '      - { value: "40,000", source: readme#L22 }\n',
      elsewhere: true,
    },
  ],
  say: () => ({ message: { zh: '只有一种说法', en: 'holds one value only' } }),
});
