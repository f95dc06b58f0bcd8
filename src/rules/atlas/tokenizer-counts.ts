import { isMeasured } from '../../schema/tokenizer.ts';
import { rule } from '../rule.ts';
import { quote } from '../say.ts';
import { knownValue } from './parents.ts';

/** Figures worked out with a tokenizer hold for a checkpoint only where both have the same vocabulary. */
export const tokenizerCounts = rule({
  id: 'tokenizer-counts',
  scope: 'atlas',
  severity: 'error',
  title: {
    zh: '检查点的词表与其分词器文件一样大',
    en: 'The vocabulary of a checkpoint has the size of the tokenizer file measured for it',
  },
  mend: {
    zh: '核对检查点的vocabulary与content/tokenizers/中那个文件的vocabulary；不是同一份词表时，从used_by中删去这个检查点。',
    en: 'Look at vocabulary of the checkpoint and of the file in content/tokenizers/; if it is another vocabulary, take the checkpoint out of used_by.',
  },
  examples: [{ file: 'tokenizers/llama.yaml', good: 'checkpoints: [llama-7b]', bad: 'checkpoints: [llama-7b, trial-7b]' }],
  check({ atlas }, report) {
    const vocabularies = new Map(
      atlas.models.flatMap(({ checkpoints }) => checkpoints.map(({ id, vocabulary }) => [id, knownValue(vocabulary)] as const)),
    );
    for (const { slug, vocabulary, used_by } of atlas.tokenizers.filter(isMeasured)) {
      const size = knownValue(vocabulary);
      if (size === undefined) continue;
      used_by.forEach(({ checkpoints }, index) => {
        checkpoints.forEach((id, position) => {
          const own = vocabularies.get(id);
          if (own === undefined || own === size) return;
          report(
            ['used_by', index, 'checkpoints', position],
            {
              message: {
                zh: `${quote(id)}的条目写作${own}个词元，这个分词器有${size}个`,
                en: `the entry of ${quote(id)} says ${own} entries, and this tokenizer has ${size}`,
              },
            },
            `tokenizers/${slug}`,
          );
        });
      });
    }
  },
});
