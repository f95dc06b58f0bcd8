import { rule } from '../rule.ts';
import { isRecord } from '../../loader/entry.ts';

/** Readers tell models apart in charts by colour and mark together, as long as there are pairs enough for all. */
export const chartTaken = rule({
  id: 'chart-taken',
  scope: 'entry',
  severity: 'warning',
  title: { zh: '颜色与图形的组合不重复', en: 'No two models share both colour and mark' },
  mend: { zh: '换一种颜色或图形。', en: 'Choose another colour or another mark.' },
  examples: [
    {
      file: 'models/other/index.mdx',
      good: '',
      bad: '---\nname: Other\nchart: { hue: blue, mark: circle }\n---\n\n说明。\n',
      also: ['missing-key', 'article-missing'],
    },
  ],
  check({ entry, known: { charts } }, report) {
    const { chart } = entry.data;
    if (entry.kind !== 'model' || !isRecord(chart) || typeof chart.hue !== 'string') return;
    const other = (charts.get(`${chart.hue} ${String(chart.mark)}`) ?? []).find((slug) => slug !== entry.slug);
    if (other === undefined) return;
    report(['chart'], { message: { zh: `“${other}”已用了这种颜色与图形`, en: `“${other}” has this colour and mark already` } });
  },
});
