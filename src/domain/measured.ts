import type { Base } from '../schema/base.ts';
import type { Measurement, Measurements, MeasurementSet, UNITS } from '../schema/measurements.ts';
import type { Model } from '../schema/model.ts';
import { shapeOfSize, type Shape } from './architecture.ts';
import type { Pedigree } from './lineage.ts';
import { weightBytes } from './memory.ts';
import { isMachine, machineOf, parametersOf } from './parameters.ts';
import { GIB } from './run.ts';

/** How far a reckoned figure may be from the published one without a written reason, as a share. */
export const TOLERANCE = 0.05;

/** A published figure beside what is reckoned. */
export interface Compared {
  set: MeasurementSet;
  figure: Measurement;
  unit: (typeof UNITS)[number];
  published: number;
  /** In the unit of the published figure; none where the size of the matrices is not known. */
  reckoned: number | undefined;
  /** Reckoned against published, as a share: 0.02 where two per cent more was reckoned. */
  difference: number | undefined;
}

const DIVISOR = { GB: 1e9, GiB: GIB, count: 1 } as const;

/** Architecture and rows of what was measured: a checkpoint, a size of a base, or another's derivative of one. */
function subjectOf(figure: Measurement, models: readonly Model[], pedigree: Pedigree): { shape: Shape; rows: number } | undefined {
  const shape = shapeOfSize(figure.checkpoint, pedigree.families.values());
  if (shape) {
    const own = figure.rows ?? (shape.family satisfies Base).vocabulary;
    return own.status === 'known' ? { shape, rows: own.value } : undefined;
  }
  const checkpoint = models.flatMap(({ checkpoints }) => checkpoints).find(({ id }) => id === figure.checkpoint);
  const machine = checkpoint && machineOf(checkpoint, pedigree);
  return machine && isMachine(machine) ? { shape: machine, rows: machine.rows } : undefined;
}

/** Every published figure beside what is reckoned for it, in the order of the file. Of memory in use, only the weights are reckoned. */
export function comparedWith(measurements: Measurements | undefined, models: readonly Model[], pedigree: Pedigree): Compared[] {
  return (measurements?.sets ?? []).flatMap((set) =>
    set.figures.flatMap((figure) => {
      if (figure.published.status !== 'known') return [];
      const unit = figure.unit ?? set.unit;
      const published = figure.published.value;
      const subject = subjectOf(figure, models, pedigree);
      const amount =
        subject &&
        (set.what === 'parameters'
          ? parametersOf(subject.shape.architecture, subject.rows)
          : weightBytes(subject.shape.architecture, subject.rows, figure.format));
      const reckoned = amount === undefined ? undefined : amount / DIVISOR[unit];
      return [{ set, figure, unit, published, reckoned, difference: reckoned === undefined ? undefined : reckoned / published - 1 }];
    }),
  );
}

/** How many figures there are, and how close reckoning comes to them. */
export function tallyOf(list: readonly Compared[]) {
  const within = (share: number) => list.filter(({ difference }) => difference !== undefined && Math.abs(difference) <= share).length;
  return {
    figures: list.length,
    exact: list.filter(({ set, difference }) => set.what === 'parameters' && difference === 0).length,
    onePercent: within(0.01),
    fivePercent: within(TOLERANCE),
    beyond: list.filter(({ difference }) => difference !== undefined && Math.abs(difference) > TOLERANCE).length,
    unreckoned: list.filter(({ difference }) => difference === undefined).length,
  };
}
