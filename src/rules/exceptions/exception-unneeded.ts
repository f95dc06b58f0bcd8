import { rule } from '../rule.ts';
import { covers } from './covers.ts';

/** Exceptions only ever shrink. */
export const exceptionUnneeded = rule({
  id: 'exception-unneeded',
  scope: 'exceptions',
  severity: 'error',
  title: { zh: '例外只为现有的问题而设', en: 'Every exception is needed' },
  mend: { zh: '删去这条例外。', en: 'Take the exception out.' },
  examples: [
    {
      file: 'exceptions.yaml',
      good: '',
      bad: 'exceptions:\n  - rule: base-older\n    file: content/models/trial\n    reason: { zh: 底座晚于成品公开, en: the base was published after its derivative }\n',
    },
  ],
  check({ findings, exceptions }, report) {
    exceptions.forEach((exception, index) => {
      if (findings.some((finding) => covers(exception, finding))) return;
      report(['exceptions', index, 'rule'], {
        message: {
          zh: `“${exception.file}”并未违反规则“${exception.rule}”，这条例外没有用处`,
          en: `“${exception.file}” does not break “${exception.rule}”, so nothing needs this exception`,
        },
      });
    });
  },
});
