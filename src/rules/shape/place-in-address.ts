import { shapeRule } from './shape-rule.ts';

/** One source is cited at many places. */
export const placeInAddress = shapeRule({
  id: 'place-in-address',
  title: { zh: '来源的网址不带“#…”', en: 'The address of a source holds no “#…”' },
  mend: {
    zh: '删去“#”及其后，把行号写在出处里：readme#L98。',
    en: 'Take out “#” and what follows, and give the line where the source is cited: readme#L98.',
  },
  examples: [{ good: '/README.md\n    title: README', bad: '/README.md#L98\n    title: README' }],
  say: () => ({ message: { zh: '网址里带了位置', en: 'the address holds a place' } }),
});
