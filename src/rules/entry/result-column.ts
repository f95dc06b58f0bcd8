import { isRecord } from '../../loader/entry.ts';
import { nearest } from '../near.ts';
import { rule } from '../rule.ts';
import { quote } from '../say.ts';
import { groupsIn } from './written.ts';

const idsOf = (list: unknown) => groupsIn(list).flatMap(({ item }) => (typeof item.id === 'string' ? [item.id] : []));

/** A figure stands in a column that says what it is. */
export const resultColumn = rule({
  id: 'result-column',
  scope: 'entry',
  severity: 'error',
  title: { zh: '每个数值在一列之下，每一列有数值', en: 'Every figure stands in a column, and every column has figures' },
  mend: { zh: '改正列的id，或增删这一列。', en: 'Correct the id of the column, or add or take out the column.' },
  examples: [
    { file: 'models/trial/results.yaml', good: '{ all: 30.9 }', bad: '{ al: 30.9 }' },
    {
      file: 'models/trial/results.yaml',
      good: '    rows:',
      bad: '      - { id: hard, benchmark: quiz, metric: accuracy }\n    rows:',
    },
  ],
  check({ entry }, report) {
    if (entry.kind !== 'results') return;
    for (const { item, index } of groupsIn(entry.data.runs)) {
      const columns = idsOf(item.columns);
      const used = new Set<string>();
      for (const { item: row, index: position } of groupsIn(item.rows)) {
        if (!isRecord(row.values)) continue;
        for (const column of Object.keys(row.values)) {
          used.add(column);
          if (columns.includes(column)) continue;
          report(['runs', index, 'rows', position, 'values', column], {
            message: { zh: `没有列${quote(column)}`, en: `there is no column ${quote(column)}` },
            near: nearest(column, columns),
          });
        }
      }
      if (used.size === 0) continue;
      columns.forEach((column, position) => {
        if (used.has(column)) return;
        report(['runs', index, 'columns', position, 'id'], {
          message: { zh: `列${quote(column)}没有数值`, en: `the column ${quote(column)} has no figure` },
        });
      });
    }
  },
});
