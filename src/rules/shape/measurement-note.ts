import { shapeRule } from './shape-rule.ts';

/** A measurement can be repeated. */
export const measurementNote = shapeRule({
  id: 'measurement-note',
  title: { zh: '自己的测量写明方法', en: 'A measurement says how it was made' },
  mend: { zh: '在note里写明用什么、怎么量。', en: 'Say in note what was measured with what, and how.' },
  examples: [
    {
      good: `    url: https://github.com/example/trial/blob/0cf5267753a0cb3c9d1889eb27817a6f6d17cd9c/README.md\n    title: README\n    kind: repository\n`,
      bad: '    title: README\n    kind: measurement\n',
      elsewhere: true,
    },
  ],
  say: () => ({ message: { zh: '没有写明测量方法', en: 'does not say how the measurement was made' } }),
});
