import { RESULTS_FILE } from '../../loader/verification.ts';
import { verificationFile } from '../../schema/verification.ts';
import { rule } from '../rule.ts';

/** Results of comparing facts with their sources are written by a program, and never mended by hand. */
export const resultsFile = rule({
  id: 'results-file',
  scope: 'file',
  severity: 'error',
  title: { zh: '核对结果由程序写入', en: 'Results of the comparison with sources are as the program wrote them' },
  mend: {
    zh: '恢复上一个完好的版本，或删去后运行npm run verify-sources。',
    en: 'Take the last good version back, or remove the file and run npm run verify-sources.',
  },
  examples: [{ file: 'verification.json', good: '', bad: '{ "version": 1, "entries": {}' }],
  check({ file, text }, report) {
    if (file !== RESULTS_FILE) return;
    const problem = ((): { zh: string; en: string } | undefined => {
      try {
        const result = verificationFile.safeParse(JSON.parse(text));
        const path = result.error?.issues[0]?.path.join('.') ?? '';
        return result.success ? undefined : { zh: `${path}处的内容不对`, en: `what stands at ${path} is not valid` };
      } catch {
        return { zh: '不是合法的JSON', en: 'is not valid JSON' };
      }
    })();
    if (problem) report({ file, start: 0, end: 1 }, { message: problem });
  },
});
