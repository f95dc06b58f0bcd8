import { REQUIRED_CHECKPOINT_FIELDS, sharedCheckpointFields, type Checkpoint } from '../schema/checkpoint.ts';
import type { ModelInput } from '../schema/model.ts';

/** Fills the facts of each series into its checkpoints; nothing where a checkpoint is left without an answer or names no series. */
export function withSeries(input: ModelInput): Checkpoint[] | undefined {
  const checkpoints: Checkpoint[] = [];
  for (const checkpoint of input.checkpoints) {
    const shared: Record<string, unknown> | undefined =
      checkpoint.series === undefined ? {} : Object.hasOwn(input.series, checkpoint.series) ? input.series[checkpoint.series] : undefined;
    if (!shared) return undefined;
    const filled: Record<string, unknown> = { ...checkpoint };
    for (const key of Object.keys(sharedCheckpointFields)) {
      const inherited = shared[key];
      if (filled[key] === undefined && inherited !== undefined) filled[key] = inherited;
    }
    if (REQUIRED_CHECKPOINT_FIELDS.some((key) => filled[key] === undefined)) return undefined;
    checkpoints.push(filled as Checkpoint);
  }
  return checkpoints;
}
