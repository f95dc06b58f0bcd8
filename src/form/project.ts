import './no-eval.ts';
import { addition, correction, entryFrom, fileByHand, targetOf, type Change, type Entry, type Snippet } from './correction.ts';
import { fieldsIn } from './data.ts';
import { modelFiles, type WrittenFile } from './files.ts';
import { judgeChange, judgeModel, type Remark } from './judge.ts';
import type { FormAtlas, FormPage } from './page.ts';
import type { Answers } from './state.ts';
import { HUES, MARKS } from '../schema/model.ts';
import { freeChart } from '../writing/chart.ts';

export type { Entry, Snippet, Target } from './correction.ts';
export type { WrittenFile } from './files.ts';
export type { Remark } from './judge.ts';
export { entryFrom, fileByHand, targetOf };

/** What the answers come to: what is to be stored or pasted, and what there is to say about it. */
export interface Projection {
  files: readonly (WrittenFile | Snippet)[];
  remarks: readonly Remark[];
}

const changeOf = (change: Change, atlas: FormAtlas, today: string): Projection => ({
  files: change.files,
  remarks: judgeChange(change, atlas, today),
});

const OPEN_FACT: Remark = {
  rule: 'value-missing',
  severity: 'error',
  control: 'fact',
  open: true,
  message: { zh: '还没有写', en: 'not written yet' },
  mend: { zh: '写上值，或勾选“没有来源说明”。', en: 'Give a value, or tick “no source says”.' },
};

/**
 * Files and remarks for the answers: the whole of what the form shows is made here, from them alone.
 * @param entry the entry that the answers are about, unless they are for a new one
 * @param today day of the check, `2026-11-24`
 */
export function project(answers: Answers, page: FormPage, atlas: FormAtlas, entry: Entry | undefined, today: string): Projection {
  if (answers.form === 'model') {
    // Once every pair is in use, the check says that the first one is taken.
    const chart = freeChart(atlas.models.map((model) => model.chart)) ?? { hue: HUES[0], mark: MARKS[0] };
    const written = modelFiles(answers, fieldsIn(page.questions), chart);
    return { files: written.files, remarks: judgeModel(answers, written, atlas, today) };
  }
  if (!entry) return { files: [], remarks: [] };
  if (answers.form === 'checkpoint') return changeOf(addition(answers, entry, fieldsIn(page.questions)), atlas, today);
  const target = targetOf(answers.field, entry, page.questions);
  const change = target && correction(answers, entry, target);
  if (!change) return { files: [], remarks: [] };
  return change.answered ? changeOf(change, atlas, today) : { files: [], remarks: [OPEN_FACT] };
}
