import { loadAtlas } from '../loader/load.ts';
import type { Finding } from '../rules/finding.ts';
import type { QuestionId } from './questions.ts';

/** A finding in a new entry, with the question whose answer it is about. */
export interface DraftProblem {
  finding: Finding;
  question: QuestionId | undefined;
}

// The first that fits counts; a place in the data as the check gives it.
const FIELDS: readonly (readonly [RegExp, QuestionId])[] = [
  [/^name\.zh/, 'name-zh'],
  [/^name/, 'name'],
  [/^summary\.zh/, 'summary-zh'],
  [/^summary\.en/, 'summary-en'],
  [/^summary\.source/, 'summary-lines'],
  [/^organisations\[0\]\.source/, 'organisation-lines'],
  [/^organisations\[0\]\.name\.zh/, 'organisation-zh'],
  [/^organisations\[0\]\.kind/, 'organisation-kind'],
  [/^organisations/, 'organisation'],
  [/^links/, 'repository'],
  [/^sources\.[^.]+\.title/, 'source-title'],
  [/^sources/, 'source'],
  [/^checkpoints\[0\]\.(?:id|name)/, 'checkpoint'],
  [/^checkpoints\[0\]\.role/, 'role'],
  [/^checkpoints\[0\]\.size\.source/, 'size-lines'],
  [/^checkpoints\[0\]\.size/, 'size'],
  [/^checkpoints\[0\]\.base\.source/, 'base-lines'],
  [/^checkpoints\[0\]\.base/, 'base'],
  [/^checkpoints\[0\]\.released\.source/, 'released-lines'],
  [/^checkpoints\[0\]\.released/, 'released'],
];

function questionOf({ field, file }: Finding): QuestionId | undefined {
  if (field !== undefined) return FIELDS.find(([pattern]) => pattern.test(field))?.[1];
  return file.endsWith('/en.mdx') ? 'summary-en' : 'summary-zh';
}

/**
 * What the check finds in a new entry, read together with all the content there is.
 * @param files texts of the content by path
 * @param entry texts of the new files by path
 * @param today day of the check
 */
export function draftProblems(files: ReadonlyMap<string, string>, entry: ReadonlyMap<string, string>, today?: string): DraftProblem[] {
  const { findings } = loadAtlas(new Map([...files, ...entry]), today);
  return findings.filter(({ file }) => entry.has(file)).map((finding) => ({ finding, question: questionOf(finding) }));
}
