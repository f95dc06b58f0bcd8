import { SPLIT_KEYS } from '../../schema/model.ts';
import { nearest } from '../near.ts';
import { rule } from '../rule.ts';

const FOLDERS = /^content\/(models|techniques)\/[^/]+\/(index\.mdx|en\.mdx|([^/]+)\.yaml)$/;
const FILES =
  /^content\/((?:bases|benchmarks|comparisons|leaderboards|tokenizers)\/[^/]+\.yaml|tokenizer-texts\.yaml|tokenizer-samples\.yaml|models\/[^/]+\/(?:recipes|results)\.yaml|article\.yaml|measurements\.yaml|exceptions\.yaml|verification\.json|verification-notes\.yaml)$/;

/** A file that nothing reads is a mistake of its author. */
export const misplacedFile = rule({
  id: 'misplaced-file',
  scope: 'file',
  severity: 'error',
  blocks: true,
  title: { zh: '文件放在网站会读的位置', en: 'Every file stands where the site reads it' },
  mend: {
    zh: `条目由index.mdx、en.mdx和以键命名的文件（${SPLIT_KEYS.map((key) => `${key}.yaml`).join('、')}）组成；请改名、移走或删去。`,
    en: `An entry is index.mdx, en.mdx and files named after a key (${SPLIT_KEYS.map((key) => `${key}.yaml`).join(', ')}); rename, move or delete the file.`,
  },
  examples: [
    { file: 'models/trial/notes.txt', good: '', bad: 'to do\n' },
    { file: 'models/trial/timelines.yaml', good: '', bad: '[]\n' },
  ],
  check({ file }, report) {
    const match = FOLDERS.exec(file);
    if (
      FILES.test(file) ||
      (match && (match[3] === undefined || (match[1] === 'models' && (SPLIT_KEYS as readonly string[]).includes(match[3]))))
    )
      return;
    const near = nearest(match?.[3] ?? '', SPLIT_KEYS);
    report(
      { file, start: 0, end: 1 },
      {
        message: { zh: '网站不读这个位置的文件', en: 'stands in no place that the site reads' },
        near: near === undefined ? undefined : `${near}.yaml`,
      },
    );
  },
});
