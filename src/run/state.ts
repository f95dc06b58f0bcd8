import { CACHES, type Cache, type Wish } from '../domain/run.ts';
import { FORMATS, type Format } from '../schema/formats.ts';

/** What the calculator shows. */
export interface RunState extends Wish {
  /** Only checkpoints that run. */
  only: boolean;
  /** Checkpoint that stands out; empty for none. */
  checkpoint: string;
}

/** What is asked before anybody changes it: the question of the page. */
export const DEFAULT: RunState = {
  memory: 12,
  format: 'finest',
  cache: 'fp16',
  batch: 1,
  amount: 2000,
  unit: 'characters',
  only: false,
  checkpoint: '',
};

/** Least and most of what may be asked; beyond it an answer means nothing. */
export const LIMITS = { memory: [1, 10_000], batch: [1, 1000], amount: [0, 10_000_000] } as const;

const NUMBER = /^\d{1,9}(?:\.\d{1,3})?$/;
const ID = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;

/** A number that may stand there; nothing for any other text. Whole numbers only, but for the memory. */
export function readNumber(text: string | null | undefined, key: keyof typeof LIMITS): number | undefined {
  const trimmed = (text ?? '').trim().replaceAll(',', '');
  if (!NUMBER.test(trimmed)) return undefined;
  const value = Number(trimmed);
  const [least, most] = LIMITS[key];
  return value < least || value > most || (key !== 'memory' && !Number.isInteger(value)) ? undefined : value;
}

const isFormat = (text: string | null): text is Format => (FORMATS as readonly (string | null)[]).includes(text);
const isCache = (text: string | null): text is Cache => (CACHES as readonly (string | null)[]).includes(text);

/**
 * Reads the state from the query part of an address; never throws, and what is malformed counts as left out.
 * @param search `?memory=12&format=q4_k_m&cache=q8_0&batch=2&characters=2000` or `tokens=1500`, `only=fits`, `checkpoint=billa-7b-sft`
 */
export function parseRun(search: string): RunState {
  const parameters = new URLSearchParams(search);
  const number = (name: string, key: keyof typeof LIMITS) => readNumber(parameters.get(name), key);
  const format = parameters.get('format');
  const cache = parameters.get('cache');
  const tokens = number('tokens', 'amount');
  const checkpoint = parameters.get('checkpoint') ?? '';
  return {
    memory: number('memory', 'memory') ?? DEFAULT.memory,
    format: isFormat(format) ? format : DEFAULT.format,
    cache: isCache(cache) ? cache : DEFAULT.cache,
    batch: number('batch', 'batch') ?? DEFAULT.batch,
    amount: tokens ?? number('characters', 'amount') ?? DEFAULT.amount,
    unit: tokens === undefined ? 'characters' : 'tokens',
    only: parameters.get('only') === 'fits',
    checkpoint: ID.test(checkpoint) && checkpoint.length <= 80 ? checkpoint : DEFAULT.checkpoint,
  };
}

/** The query part of the address for a state, defaults left out; `parseRun` of it gives the same state. */
export function formatRun({ memory, format, cache, batch, amount, unit, only, checkpoint }: RunState): string {
  const pairs = [
    ...(memory === DEFAULT.memory ? [] : [`memory=${memory}`]),
    ...(format === DEFAULT.format ? [] : [`format=${format}`]),
    ...(cache === DEFAULT.cache ? [] : [`cache=${cache}`]),
    ...(batch === DEFAULT.batch ? [] : [`batch=${batch}`]),
    ...(unit === DEFAULT.unit && amount === DEFAULT.amount ? [] : [`${unit}=${amount}`]),
    ...(only ? ['only=fits'] : []),
    ...(checkpoint === DEFAULT.checkpoint ? [] : [`checkpoint=${checkpoint}`]),
  ];
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}
