import { rule } from '../rule.ts';
import { isRecord } from '../../loader/entry.ts';
import { REQUIRED_CHECKPOINT_FIELDS } from '../../schema/checkpoint.ts';
import { groupsIn } from './written.ts';

/** Every checkpoint answers the same questions, so that a gap is seen as one. */
export const checkpointUnanswered = rule({
  id: 'checkpoint-unanswered',
  scope: 'entry',
  severity: 'error',
  title: { zh: '每个检查点回答全部必填的问题', en: 'Every checkpoint answers every question that is asked of all' },
  mend: {
    zh: '在检查点或它的系列里补上；没有来源说明的写unknown。',
    en: 'Add it to the checkpoint or its series; where no source says, write unknown.',
  },
  examples: [{ good: '    trained_length: unknown\n', bad: '', elsewhere: true }],
  check({ entry }, report) {
    if (entry.kind !== 'model') return;
    const series = isRecord(entry.data.series) ? entry.data.series : {};
    for (const { item, index } of groupsIn(entry.data.checkpoints)) {
      const shared = typeof item.series === 'string' && Object.hasOwn(series, item.series) ? series[item.series] : {};
      // A series that does not exist is told by another rule; its facts are not asked for again.
      if (typeof item.series === 'string' && !isRecord(shared)) continue;
      if (typeof item.series === 'string' && !Object.hasOwn(series, item.series)) continue;
      const missing = REQUIRED_CHECKPOINT_FIELDS.filter(
        (key) => item[key] === undefined && (shared as Record<string, unknown>)[key] === undefined,
      );
      if (missing.length === 0) continue;
      report(['checkpoints', index, 'id'], {
        message: {
          zh: `没有回答：${missing.join('、')}`,
          en: `does not answer: ${missing.join(', ')}`,
        },
      });
    }
  },
});
