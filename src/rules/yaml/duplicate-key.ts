import { rule } from '../rule.ts';

/** Of two values under one key nobody can say which holds. */
export const duplicateKey = rule({
  id: 'duplicate-key',
  scope: 'yaml',
  severity: 'error',
  blocks: true,
  title: { zh: '同一组里每个键只出现一次', en: 'A key stands once in its group' },
  mend: { zh: '合并两处，或删去其中一处。', en: 'Merge the two, or delete one of them.' },
  examples: [{ good: 'aliases: [Trial-LLaMA, 試驗]\n', bad: 'aliases: [Trial-LLaMA]\naliases: [試驗]\n' }],
  check({ file, offset, document }, report) {
    for (const problem of document.errors) {
      if (problem.code !== 'DUPLICATE_KEY') continue;
      report(
        { file, start: offset + problem.pos[0], end: offset + Math.max(problem.pos[1], problem.pos[0] + 1) },
        { message: { zh: '这个键在同一组里已经出现过', en: 'this key stands in its group already' } },
      );
    }
  },
});
