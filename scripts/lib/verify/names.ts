import type { Atlas } from '../../../src/loader/atlas.ts';
import type { NamesOf } from '../../../src/verify/fact.ts';

/** Chinese sources write “中文LLaMA” for Chinese-LLaMA. */
const spellings = (name: string): string[] => (name.startsWith('Chinese-') ? [name, name.replace('Chinese-', '中文')] : [name]);

/** Names of base models, checkpoints and series by their ids; of a series those of all its checkpoints. */
export function namesIn(atlas: Pick<Atlas, 'models' | 'bases'>): NamesOf {
  const names = new Map<string, string[]>();
  const add = (id: string, more: readonly string[]) => names.set(id, [...(names.get(id) ?? []), ...more.flatMap(spellings)]);
  for (const base of atlas.bases) for (const { id, name } of base.sizes) add(id, [name]);
  for (const model of atlas.models) {
    for (const { id, name, aliases, series } of model.checkpoints) {
      add(id, [name, ...aliases]);
      if (series !== undefined) add(series, [name, ...aliases]);
    }
  }
  return (id) => names.get(id) ?? [];
}
