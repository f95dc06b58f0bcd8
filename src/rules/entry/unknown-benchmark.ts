import { nearest } from '../near.ts';
import { rule } from '../rule.ts';
import { quote } from '../say.ts';
import { groupsIn } from './written.ts';

/** A figure means nothing without the test and the scale that it is of. */
export const unknownBenchmark = rule({
  id: 'unknown-benchmark',
  scope: 'entry',
  severity: 'error',
  title: { zh: '结果表的列写明图谱里的基准和它的计分方式', en: 'Columns of results name a benchmark of the atlas and one of its metrics' },
  mend: {
    zh: '写content/benchmarks/中的文件名和该基准metrics里的id；没有的基准请先新增。',
    en: 'Give the name of a file in content/benchmarks/ and the id of one of its metrics; a benchmark that is not there is added first.',
  },
  examples: [
    { file: 'models/trial/results.yaml', good: 'benchmark: quiz, metric', bad: 'benchmark: quizz, metric' },
    { file: 'models/trial/results.yaml', good: 'metric: accuracy', bad: 'metric: accuracies' },
  ],
  check({ entry, known: { benchmarks } }, report) {
    if (entry.kind !== 'results' || !benchmarks) return;
    for (const { item, index } of groupsIn(entry.data.runs)) {
      for (const { item: column, index: position } of groupsIn(item.columns)) {
        const { benchmark, metric } = column;
        if (typeof benchmark !== 'string') continue;
        const path = ['runs', index, 'columns', position];
        const metrics = benchmarks.get(benchmark);
        if (!metrics) {
          report([...path, 'benchmark'], {
            message: { zh: `图谱里没有基准${quote(benchmark)}`, en: `${quote(benchmark)} is no benchmark of the atlas` },
            near: nearest(benchmark, [...benchmarks.keys()]),
          });
        } else if (typeof metric === 'string' && !metrics.includes(metric)) {
          report([...path, 'metric'], {
            message: { zh: `${quote(benchmark)}没有计分方式${quote(metric)}`, en: `${quote(benchmark)} has no metric ${quote(metric)}` },
            near: nearest(metric, metrics),
          });
        }
      }
    }
  },
});
