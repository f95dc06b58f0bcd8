import type { Runnable } from '../domain/run.ts';
import { FORMATS, type Format } from '../schema/formats.ts';
import type { RunSubject } from './subjects.ts';

/** What the calculator needs in the browser, as short as it can be: checkpoints of one size share their figures. */
export interface RunPack {
  /** Bytes of the weights in the order of `FORMATS`, then the numbers that a token puts into the cache. */
  machines: number[][];
  /** Id, machine, context (negative where it is the base’s), trained length, characters per token (negative where LLaMA’s own are taken), 0 for unknown. */
  rows: [id: string, machine: number, context: number, trained: number, rate: number][];
}

/** Packs the checkpoints that can be reckoned. */
export function packed(subjects: readonly RunSubject[]): RunPack {
  const machines = new Map<string, number[]>();
  const keys: string[] = [];
  const rows: RunPack['rows'] = [];
  for (const { checkpoint, runnable } of subjects) {
    if (!runnable) continue;
    const figures = [...FORMATS.map((format) => runnable.weights[format]), runnable.cached];
    const key = figures.join();
    if (!machines.has(key)) {
      machines.set(key, figures);
      keys.push(key);
    }
    const { context, inherited = 0, trained = 0, rate } = runnable;
    rows.push([checkpoint.id, keys.indexOf(key), context ?? -inherited, trained, rate ? (rate.measured ? rate.value : -rate.value) : 0]);
  }
  return { machines: [...machines.values()], rows };
}

/** The checkpoints of a pack by id, as they were packed. */
export function unpacked({ machines, rows }: RunPack): Map<string, Runnable> {
  return new Map(
    rows.map(([id, index, context, trained, rate]) => {
      const figures = machines[index] ?? [];
      const weights = Object.fromEntries(FORMATS.map((format, position) => [format, figures[position] ?? 0])) as Record<Format, number>;
      return [
        id,
        {
          weights,
          cached: figures.at(-1) ?? 0,
          context: context > 0 ? context : undefined,
          inherited: context < 0 ? -context : undefined,
          trained: trained || undefined,
          rate: rate === 0 ? undefined : { value: Math.abs(rate), measured: rate > 0 },
        },
      ];
    }),
  );
}
