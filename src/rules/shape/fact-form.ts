import { nearest } from '../near.ts';
import { kindOf } from '../say.ts';
import { shapeRule } from './shape-rule.ts';

/** The value of a fact is never without its evidence. */
export const factForm = shapeRule({
  id: 'fact-form',
  title: { zh: '事实写成{ value: 值, source: 出处 }', en: 'A fact is written { value: …, source: … }' },
  mend: {
    zh: '写成{ value: 40000, source: readme#L22 }；没有来源说明的写unknown，不适用的写not-applicable。',
    en: 'Write { value: 40000, source: readme#L22 }, or the bare word unknown or not-applicable.',
  },
  examples: [
    { good: 'context: { value: 2048, source: readme#L10 }', bad: 'context: 2048' },
    { good: 'trained_length: unknown', bad: 'trained_length: unkown' },
  ],
  say: ({ issue: { found, choices = [] } }) => {
    const kind = kindOf(found);
    return {
      message: { zh: `事实要有值和出处，这里只有${kind.zh}`, en: `a fact needs a value and its source; found ${kind.en} alone` },
      near: typeof found === 'string' ? nearest(found, choices) : undefined,
    };
  },
});
