import type { Checkpoint } from '../schema/checkpoint.ts';
import type { Model } from '../schema/model.ts';
import type { Bilingual } from '../schema/primitives.ts';
import { effectiveLicence, type EffectiveLicence, type LicencePart, type LicenceStep } from './licence.ts';
import type { Pedigree } from './lineage.ts';

/** Names of the parts inside a sentence. */
export const partWords: Record<LicencePart, Bilingual> = {
  weights: { zh: '权重', en: 'weights' },
  inherited: { zh: '基座', en: 'base' },
  data: { zh: '训练数据', en: 'training data' },
  code: { zh: '代码', en: 'code' },
};

const remembered = new WeakMap<Pedigree, WeakMap<Checkpoint, EffectiveLicence>>();

/** The effective licence of a checkpoint, worked out once. */
export function effectiveIn({
  model,
  checkpoint,
  pedigree,
}: {
  model: Model;
  checkpoint: Checkpoint;
  pedigree: Pedigree;
}): EffectiveLicence {
  const ofPedigree = remembered.get(pedigree) ?? new WeakMap<Checkpoint, EffectiveLicence>();
  remembered.set(pedigree, ofPedigree);
  const effective = ofPedigree.get(checkpoint) ?? effectiveLicence(model, checkpoint, pedigree);
  ofPedigree.set(checkpoint, effective);
  return effective;
}

const listed = (steps: readonly LicenceStep[]): Bilingual => {
  const parts = [...new Set(steps.map(({ part }) => part))].map((part) => partWords[part]);
  return { zh: parts.map(({ zh }) => zh).join('、'), en: parts.map(({ en }) => en).join(', ') };
};

/** Which parts decided, in a few words. */
export function explained({ verdict, decidedBy }: EffectiveLicence): Bilingual {
  const parts = listed(decidedBy);
  return verdict === 'unclear'
    ? { zh: `条款不明之处：${parts.zh}`, en: `terms not clear for: ${parts.en}` }
    : { zh: `取决于：${parts.zh}`, en: `decided by: ${parts.en}` };
}
