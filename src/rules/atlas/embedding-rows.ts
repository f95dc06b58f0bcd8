import { rule } from '../rule.ts';
import { knownValue } from './parents.ts';

/** Every entry of the vocabulary has a row; padding can only add to them. */
export const embeddingRows = rule({
  id: 'embedding-rows',
  scope: 'atlas',
  severity: 'error',
  title: { zh: '词向量行数不少于词表', en: 'An embedding has at least a row for each entry of the vocabulary' },
  mend: {
    zh: '核对embedding_rows与vocabulary，二者可能写反了。',
    en: 'Look at embedding_rows and vocabulary again; the two may be the wrong way round.',
  },
  examples: [
    {
      good: 'vocabulary: { value: 40000, source: readme#L22 }\n',
      bad: 'vocabulary: { value: 40000, source: readme#L22 }\n    embedding_rows: { value: 39000, source: readme#L22 }\n',
    },
  ],
  check({ atlas }, report) {
    for (const model of atlas.models) {
      model.checkpoints.forEach((checkpoint, index) => {
        const rows = knownValue(checkpoint.embedding_rows);
        const vocabulary = knownValue(checkpoint.vocabulary);
        if (rows === undefined || vocabulary === undefined || rows >= vocabulary) return;
        report(
          ['checkpoints', index, 'embedding_rows', 'value'],
          { message: { zh: `只有${rows}行，装不下${vocabulary}个词元`, en: `${rows} rows cannot hold a vocabulary of ${vocabulary}` } },
          `models/${model.slug}`,
        );
      });
    }
  },
});
