import { rule } from '../rule.ts';

/** A figure outside its scale is a slip of the pen, or of another scale. */
export const scoreRange = rule({
  id: 'score-range',
  scope: 'atlas',
  severity: 'error',
  title: { zh: '分数在该计分方式的范围之内', en: 'A score lies on the scale of its metric' },
  mend: {
    zh: '核对数字与单位（0到1还是0到100），或改正该列的metric。',
    en: 'Look at the figure and its unit again (0 to 1, or 0 to 100), or correct the metric of the column.',
  },
  examples: [{ file: 'models/trial/results.yaml', good: '{ all: 30.9 }', bad: '{ all: 309 }' }],
  check({ atlas: { benchmarks, results } }, report) {
    const scales = new Map(benchmarks.flatMap(({ slug, metrics }) => metrics.map((metric) => [`${slug} ${metric.id}`, metric] as const)));
    for (const { owner, runs } of results) {
      runs.forEach(({ columns, rows }, run) => {
        const scaleOf = new Map(columns.map(({ id, benchmark, metric }) => [id, scales.get(`${benchmark} ${metric}`)]));
        rows.forEach(({ values }, row) => {
          for (const [column, fact] of Object.entries(values)) {
            const { min = -Infinity, max = Infinity } = scaleOf.get(column) ?? {};
            if (fact.status !== 'known' || (fact.value >= min && fact.value <= max)) continue;
            report(
              ['runs', run, 'rows', row, 'values', column],
              {
                message: {
                  zh: `${fact.value}不在${min}到${max}之间`,
                  en: `${fact.value} does not lie between ${min} and ${max}`,
                },
              },
              owner,
            );
          }
        });
      });
    }
  },
});
