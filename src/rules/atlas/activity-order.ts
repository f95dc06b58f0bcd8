import { rule } from '../rule.ts';
import { dateRange } from '../../domain/dates.ts';
import { knownValue } from './parents.ts';

/** The last commit does not come before the first. */
export const activityOrder = rule({
  id: 'activity-order',
  scope: 'atlas',
  severity: 'error',
  title: { zh: '最后一次提交不早于第一次', en: 'The last commit is not before the first' },
  mend: { zh: '核对两个日期。', en: 'Look at both dates again.' },
  examples: [{ good: 'last_commit: { value: 2023-08-01', bad: 'last_commit: { value: 2023-02-01' }],
  check({ atlas }, report) {
    for (const { slug, activity } of atlas.models) {
      const first = knownValue(activity?.first_commit);
      const last = knownValue(activity?.last_commit);
      if (first === undefined || last === undefined || dateRange(last)[1] >= dateRange(first)[0]) continue;
      report(
        ['activity', 'last_commit', 'value'],
        {
          message: { zh: `最后一次提交（${last}）早于第一次（${first}）`, en: `the last commit (${last}) is before the first (${first})` },
        },
        `models/${slug}`,
      );
    }
  },
});
