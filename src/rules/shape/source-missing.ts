import { shapeRule } from './shape-rule.ts';

/** No fact without evidence. */
export const sourceMissing = shapeRule({
  id: 'source-missing',
  title: { zh: '每个值都有出处', en: 'Every value has a source' },
  mend: {
    zh: '写明出处，如source: readme#L98；找不到出处的写unknown。',
    en: 'Say where it stands, as in source: readme#L98; where no source says, write unknown.',
  },
  examples: [{ good: 'vocabulary: { value: 40000, source: readme#L22 }', bad: 'vocabulary: { value: 40000 }' }],
  say: () => ({ message: { zh: '这个值没有出处', en: 'the value has no source' } }),
});
