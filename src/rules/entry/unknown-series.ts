import { nearest } from '../near.ts';
import { rule } from '../rule.ts';
import { quote } from '../say.ts';
import { groupsIn } from './written.ts';
import { isRecord } from '../../loader/entry.ts';

/** A series that is not there shares nothing. */
export const unknownSeries = rule({
  id: 'unknown-series',
  scope: 'entry',
  severity: 'error',
  title: { zh: '检查点所属的系列在series里', en: 'The series of a checkpoint is listed' },
  mend: { zh: '改正系列的标识，或在series里加上它。', en: 'Correct the id, or add the series to series.' },
  examples: [{ good: 'name: Trial-7B\n    series: first', bad: 'name: Trial-7B\n    series: frist' }],
  check({ entry }, report) {
    const ids = isRecord(entry.data.series) ? Object.keys(entry.data.series) : [];
    for (const { item, index } of groupsIn(entry.data.checkpoints)) {
      if (typeof item.series !== 'string' || ids.includes(item.series)) continue;
      report(['checkpoints', index, 'series'], {
        message: { zh: `series里没有${quote(item.series)}`, en: `${quote(item.series)} is no series of this entry` },
        near: nearest(item.series, ids),
      });
    }
  },
});
