import { RESULTS_FILE } from '../../loader/verification.ts';
import { rule } from '../rule.ts';

/** Characters; the richest file of the atlas holds a tenth of it. */
const MOST = 500_000;
/** The stored results of verify-sources grow with all entries together, and only a program writes them. */
const MOST_RESULTS = 10_000_000;

/** Nothing is parsed before its size is known. */
export const fileSize = rule({
  id: 'file-size',
  scope: 'file',
  severity: 'error',
  blocks: true,
  title: { zh: '文件不超过50万字符', en: 'A file has at most 500,000 characters' },
  mend: {
    zh: '删去不属于条目的内容，或把大的部分移到同名的.yaml文件。',
    en: 'Take out what is no part of the entry, or move a large key to a .yaml file of its name.',
  },
  examples: [],
  check({ file, text }, report) {
    if (text.length <= (file === RESULTS_FILE ? MOST_RESULTS : MOST)) return;
    report(
      { file, start: 0, end: 1 },
      {
        message: {
          zh: `有${text.length}个字符，太大了；不再往下读`,
          en: `has ${text.length} characters, which is too many; it is not read any further`,
        },
      },
    );
  },
});
