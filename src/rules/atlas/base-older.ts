import { rule } from '../rule.ts';
import { dateRange } from '../../domain/dates.ts';
import { knownValue } from './parents.ts';

/** Nothing is older than what it was made from. */
export const baseOlder = rule({
  id: 'base-older',
  scope: 'atlas',
  severity: 'error',
  title: { zh: '成品不早于它的基座', en: 'A derivative is not older than its base' },
  mend: {
    zh: '核对两者的日期与基座；若基座确实后公开，在content/exceptions.yaml里写明理由。',
    en: 'Look at both dates and at the base again; if the base really came out later, give the reason in content/exceptions.yaml.',
  },
  examples: [{ good: 'released: { value: 2023-05-11', bad: 'released: { value: 2023-01-11' }],
  check({ atlas, parents }, report) {
    for (const model of atlas.models) {
      model.checkpoints.forEach((checkpoint, index) => {
        const base = knownValue(checkpoint.base);
        const born = knownValue(checkpoint.released);
        const parentBorn = knownValue(parents.get(base ?? '')?.released);
        if (born === undefined || parentBorn === undefined || dateRange(born)[1] >= dateRange(parentBorn)[0]) return;
        report(
          ['checkpoints', index, 'released', 'value'],
          {
            message: {
              zh: `${born}发布，早于它的基座“${base}”（${parentBorn}）`,
              en: `is of ${born}, before its base “${base}” of ${parentBorn}`,
            },
          },
          `models/${model.slug}`,
        );
      });
    }
  },
});
