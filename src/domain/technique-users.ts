import type { Model, TechniqueUse } from '../schema/model.ts';

/** A model that uses a technique, with what its entry says about it. */
export interface TechniqueUser {
  model: Model;
  uses: TechniqueUse[];
}

/** The models that use a technique, derived from the entries, in the order of `models`. */
export function usersOf(technique: string, models: readonly Model[]): TechniqueUser[] {
  return models
    .map((model) => ({ model, uses: model.techniques.filter((use) => use.technique === technique) }))
    .filter(({ uses }) => uses.length > 0);
}
