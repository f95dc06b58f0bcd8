import { shapeRule } from './shape-rule.ts';

/** A reader can open every source. */
export const sourceAddress = shapeRule({
  id: 'source-address',
  title: { zh: '来源有网址', en: 'A source has an address' },
  mend: {
    zh: '补上url；自己的测量写kind: measurement并在note里说明方法。',
    en: 'Add url; a measurement of our own has kind: measurement and says in note how it was made.',
  },
  examples: [
    {
      good: `    url: https://github.com/example/trial/blob/0cf5267753a0cb3c9d1889eb27817a6f6d17cd9c/README.md\n`,
      bad: '',
      elsewhere: true,
    },
  ],
  say: () => ({ message: { zh: '来源没有网址', en: 'the source has no address' } }),
});
