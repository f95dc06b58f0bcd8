import { PLAIN, charactersPerToken, readingsByUser, readingsOf, type Reading } from '../domain/context.ts';
import type { Pedigree } from '../domain/lineage.ts';
import { cachedPerToken, weightBytes } from '../domain/memory.ts';
import { isMachine, machineOf, type Machine, type Missing } from '../domain/parameters.ts';
import type { Rate, Runnable } from '../domain/run.ts';
import type { Atlas } from '../loader/atlas.ts';
import type { Checkpoint } from '../schema/checkpoint.ts';
import type { Claim } from '../schema/claim.ts';
import { FORMATS, type Format } from '../schema/formats.ts';
import type { Model } from '../schema/model.ts';

/** A checkpoint with all that says whether it runs, or with what is missing. */
export interface RunSubject {
  model: Model;
  checkpoint: Checkpoint;
  machine: Machine | undefined;
  missing: Missing | undefined;
  runnable: Runnable | undefined;
}

const known = <T>(claim: Claim<T> | undefined): T | undefined => (claim?.status === 'known' ? claim.value : undefined);

/** Base families whose vocabulary is LLaMA's own. */
const PLAIN_FAMILIES = ['llama', 'llama-2'];

/**
 * Characters per token of a checkpoint: as measured with its own vocabulary, else with LLaMA's, where its own is the same or an
 * extension, which needs no more tokens; none for any other.
 */
function rateOf(checkpoint: Checkpoint, family: string, own: Reading | undefined, plain: Reading | undefined): Rate | undefined {
  if (own) return { value: charactersPerToken(own.reference), measured: true };
  const derived = ['unchanged', 'extended'].includes(known(checkpoint.tokenizer) ?? '') && PLAIN_FAMILIES.includes(family);
  return plain && derived ? { value: charactersPerToken(plain.reference), measured: false } : undefined;
}

/** Bytes of the weights of a model in every format that readers can choose. */
export const weightsOf = ({ architecture, rows }: Machine): Record<Format, number> =>
  Object.fromEntries(FORMATS.map((format) => [format, weightBytes(architecture, rows, format)])) as Record<Format, number>;

/** Every checkpoint of the atlas, in the order of its entries. */
export function runSubjects(atlas: Pick<Atlas, 'models' | 'tokenizers' | 'tokenizerTexts'>, pedigree: Pedigree): RunSubject[] {
  const readings = readingsByUser(atlas);
  const plain = readingsOf(atlas).get(PLAIN);
  return atlas.models.flatMap((model) =>
    model.checkpoints.map((checkpoint): RunSubject => {
      const result = machineOf(checkpoint, pedigree);
      if (!isMachine(result)) return { model, checkpoint, machine: undefined, missing: result.missing, runnable: undefined };
      return {
        model,
        checkpoint,
        machine: result,
        missing: undefined,
        runnable: {
          weights: weightsOf(result),
          cached: cachedPerToken(result.architecture),
          context: known(checkpoint.context),
          inherited: checkpoint.context.status === 'known' ? undefined : known(result.family.context),
          trained: known(checkpoint.trained_length),
          rate: rateOf(checkpoint, result.family.slug, readings.get(checkpoint.id), plain),
        },
      };
    }),
  );
}

/** Checkpoints of the same size to the last parameter. */
export interface RunGroup {
  machine: Machine;
  members: RunSubject[];
}

/**
 * Checkpoints that can be reckoned, those alike together, from the fewest parameters to the most.
 * @param apart what else keeps checkpoints of one size apart
 */
export function runGroups(subjects: readonly RunSubject[], apart: (subject: RunSubject) => unknown = () => ''): RunGroup[] {
  const groups = new Map<string, RunGroup>();
  for (const subject of subjects) {
    if (!subject.machine) continue;
    const key = `${JSON.stringify(subject.machine.architecture)} ${subject.machine.rows} ${String(apart(subject))}`;
    const group = groups.get(key) ?? { machine: subject.machine, members: [] };
    group.members.push(subject);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => a.machine.parameters - b.machine.parameters);
}
