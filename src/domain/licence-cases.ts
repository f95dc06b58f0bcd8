import type { Checkpoint } from '../schema/checkpoint.ts';
import type { Model } from '../schema/model.ts';
import type { Text } from '../schema/primitives.ts';
import type { Citation } from '../schema/source.ts';
import { contradictionsIn, STRICTEST_FIRST, type Contradiction, type LicencePart, type TermStatement, type Verdict } from './licence.ts';
import { effectiveIn } from './licence-words.ts';
import type { Pedigree } from './lineage.ts';

/** A statement as several checkpoints share it. */
export interface CaseStatement extends Omit<TermStatement, 'note'> {
  notes: readonly Text[];
}

/** A step as several checkpoints share it. */
export interface CaseStep {
  part: LicencePart;
  /** Ids of what is inherited from. */
  from: readonly string[];
  verdict: Verdict;
  binds: boolean;
  /** Whether the step is as strict as the whole. */
  decides: boolean;
  statements: readonly CaseStatement[];
}

/** Checkpoints of one model with the same reasoning. */
export interface LicenceCase {
  verdict: Verdict;
  stated: Verdict | undefined;
  checkpoints: readonly Checkpoint[];
  steps: readonly CaseStep[];
  contradictions: readonly Contradiction[];
}

const unique = <T>(list: readonly T[]): T[] => [...new Map(list.map((one) => [JSON.stringify(one), one])).values()];

/** What makes the reasoning of two checkpoints the same: parts, words and verdicts, whatever the size of the base and the page cited. */
const keyOf = ({ owner, words, verdict }: TermStatement) => JSON.stringify([owner, words, verdict]);

/** A step of one checkpoint put together with that of others. */
function merge(lists: readonly (readonly TermStatement[])[]): CaseStatement[] {
  const merged = new Map<string, { first: TermStatement; notes: Text[]; sources: Citation[] }>();
  for (const statement of lists.flat()) {
    const known = merged.get(keyOf(statement)) ?? { first: statement, notes: [], sources: [] };
    if (statement.note !== undefined) known.notes.push(statement.note);
    known.sources.push(...statement.sources);
    merged.set(keyOf(statement), known);
  }
  return [...merged.values()].map(({ first: { owner, words, verdict }, notes, sources }) => ({
    owner,
    words,
    verdict,
    notes: unique(notes),
    sources: unique(sources),
  }));
}

/** The checkpoints of a model by the reasoning on what may be done with them: the least strict answers first, then in their order. */
export function licenceCases(model: Model, pedigree: Pedigree): LicenceCase[] {
  const groups = new Map<string, Checkpoint[]>();
  const of = (checkpoint: Checkpoint) => effectiveIn({ model, checkpoint, pedigree });
  for (const checkpoint of model.checkpoints) {
    const { verdict, stated, steps } = of(checkpoint);
    const signature = JSON.stringify([
      verdict,
      stated,
      steps.map(({ part, verdict: one, binds, statements }) => [
        part,
        one,
        binds,
        merge([statements]).map((s) => [s.owner, s.words, s.verdict]),
      ]),
    ]);
    groups.set(signature, [...(groups.get(signature) ?? []), checkpoint]);
  }
  const cases = [...groups.values()].flatMap((checkpoints): LicenceCase[] => {
    const all = checkpoints.map(of);
    const [first] = all;
    if (!first) return [];
    const steps = first.steps.map((step, index): CaseStep => {
      const same = all.flatMap((effective) => effective.steps[index] ?? []);
      return {
        part: step.part,
        from: unique(same.flatMap(({ from }) => from ?? [])),
        verdict: step.verdict,
        binds: step.binds,
        decides: first.decidedBy.includes(step),
        statements: merge(same.map(({ statements }) => statements)),
      };
    });
    const contradictions = contradictionsIn(
      steps.map((step) => ({
        ...step,
        from: undefined,
        statements: step.statements.map(({ owner, words, verdict, sources }) => ({ owner, words, note: undefined, verdict, sources })),
      })),
    );
    return [{ verdict: first.verdict, stated: first.stated, checkpoints, steps, contradictions }];
  });
  const rank = ({ verdict }: LicenceCase) => -STRICTEST_FIRST.indexOf(verdict);
  return cases.sort((a, b) => rank(a) - rank(b));
}
