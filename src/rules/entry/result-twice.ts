import { rule } from '../rule.ts';
import { quote } from '../say.ts';
import { groupsIn } from './written.ts';

/** Addresses of figures are made of these ids. */
export const resultTwice = rule({
  id: 'result-twice',
  scope: 'entry',
  severity: 'error',
  title: { zh: '评测、列、行与计分方式的id各不重复', en: 'Ids of evaluations, columns, rows and metrics are used once' },
  mend: { zh: '换一个id。', en: 'Choose another id.' },
  examples: [
    {
      file: 'models/trial/results.yaml',
      good: '    rows:',
      bad: '      - { id: all, benchmark: quiz, metric: accuracy }\n    rows:',
    },
    {
      file: 'benchmarks/quiz.yaml',
      good: 'metrics:\n',
      bad: 'metrics:\n  - { id: accuracy, name: "%", better: higher }\n',
      elsewhere: true,
    },
  ],
  check({ entry }, report) {
    const look = (list: unknown, path: readonly PropertyKey[]) => {
      const seen = new Set<unknown>();
      for (const { item, index } of groupsIn(list)) {
        if (typeof item.id !== 'string') continue;
        if (seen.has(item.id))
          report([...path, index, 'id'], { message: { zh: `${quote(item.id)}已经用过`, en: `${quote(item.id)} is used already` } });
        seen.add(item.id);
      }
    };
    if (entry.kind === 'benchmark') look(entry.data.metrics, ['metrics']);
    if (entry.kind !== 'results') return;
    look(entry.data.runs, ['runs']);
    for (const { item, index } of groupsIn(entry.data.runs)) {
      look(item.columns, ['runs', index, 'columns']);
      look(item.rows, ['runs', index, 'rows']);
    }
  },
});
