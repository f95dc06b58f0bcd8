import { rule } from '../rule.ts';
import { familyOf, knownValue } from './parents.ts';

/** An extended vocabulary has more entries than that of the base family, an unchanged one just as many. */
export const vocabularyOfBase = rule({
  id: 'vocabulary-of-base',
  scope: 'atlas',
  severity: 'error',
  title: { zh: '词表大小与词表策略相符', en: 'The size of a vocabulary agrees with its strategy' },
  mend: {
    zh: '核对vocabulary与tokenizer；二者都相对最初的基座系列而言。',
    en: 'Look at vocabulary and tokenizer again; both are seen from the base family at the root.',
  },
  examples: [
    { good: 'vocabulary: { value: 40000, source: readme#L22 }', bad: 'vocabulary: { value: 30000, source: readme#L22 }' },
    {
      good: 'tokenizer: { value: extended, source: readme#L21 }',
      bad: 'tokenizer: { value: unchanged, source: readme#L21 }',
      elsewhere: true,
    },
  ],
  check({ atlas, parents }, report) {
    for (const model of atlas.models) {
      model.checkpoints.forEach((checkpoint, index) => {
        const family = familyOf(checkpoint.id, parents);
        const vocabulary = knownValue(checkpoint.vocabulary);
        const original = knownValue(family?.vocabulary);
        const strategy = knownValue(checkpoint.tokenizer);
        if (vocabulary === undefined || original === undefined) return;
        const place = ['checkpoints', index, 'vocabulary', 'value'];
        const owner = `models/${model.slug}`;
        if (strategy === 'extended' && vocabulary <= original) {
          report(
            place,
            {
              message: {
                zh: `扩充后的词表有${vocabulary}个词元，不比${family?.name}的${original}多`,
                en: `an extended vocabulary of ${vocabulary} is not larger than the ${original} of ${family?.name}`,
              },
            },
            owner,
          );
        }
        if (strategy === 'unchanged' && vocabulary !== original) {
          report(
            place,
            {
              message: {
                zh: `沿用的词表有${vocabulary}个词元，而${family?.name}是${original}个`,
                en: `an unchanged vocabulary of ${vocabulary} is not the ${original} of ${family?.name}`,
              },
            },
            owner,
          );
        }
      });
    }
  },
});
