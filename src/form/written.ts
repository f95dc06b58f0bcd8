import { sharedCheckpointFields } from '../schema/checkpoint.ts';
import { keyOrder } from '../schema/key-order.ts';
import type { Value } from '../writing/yaml.ts';

type Group = Record<string, Value | undefined>;

const isGroup = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A citation as entries write it. */
const citation = (value: unknown): string => {
  const { ref, at } = isGroup(value) ? value : {};
  return at === undefined ? String(ref) : `${String(ref)}#${String(at)}`;
};

const citations = (list: readonly unknown[]): Value => (list.length === 1 ? citation(list[0]) : list.map(citation));

/** What validation made of an entry, written again as contributors write it. */
function rewritten(value: unknown): Value {
  if (Array.isArray(value)) return value.map(rewritten);
  if (!isGroup(value)) return value as Value;
  if (typeof value.status === 'string' && Array.isArray(value.sources)) return claim(value);
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === 'source' && Array.isArray(item) ? citations(item) : rewritten(item)]),
  );
}

function claim(value: Record<string, unknown>): Value {
  const { status, sources, note, computed, disputedBy } = value;
  const source = (sources as unknown[]).length > 0 ? { source: citations(sources as unknown[]) } : {};
  const remark = note === undefined ? {} : { note: rewritten(note) };
  if (status !== 'known')
    return Object.keys({ ...source, ...remark }).length === 0 ? String(status) : { status: String(status), ...source, ...remark };
  const disputes = (disputedBy as Record<string, unknown>[]).map((other) => ({
    value: rewritten(other.value),
    source: citations(other.sources as unknown[]),
    ...(other.note === undefined ? {} : { note: rewritten(other.note) }),
  }));
  return {
    value: rewritten(value.value),
    ...source,
    ...remark,
    ...(computed === undefined ? {} : { computed: rewritten(computed) }),
    ...(disputes.length > 0 ? { disputed_by: disputes } : {}),
  };
}

/** Keys that contributors write; the JSON files add others. */
const KEYS = new Set(keyOrder('model')([]));

/**
 * An entry as the JSON files of the site give it, in the form that contributors write; validated again, it is the same.
 * Facts that a checkpoint has from its series stand in the series alone.
 */
export function asWritten(entry: Readonly<Record<string, unknown>>): Group {
  const data = rewritten(Object.fromEntries(Object.entries(entry).filter(([key]) => KEYS.has(key)))) as Group;
  const series = isGroup(data.series) ? data.series : {};
  const checkpoints = (data.checkpoints as Group[]).map((checkpoint) => {
    const shared = series[String(checkpoint.series)];
    if (!isGroup(shared)) return checkpoint;
    return Object.fromEntries(
      Object.entries(checkpoint).filter(
        ([key, item]) => !(key in sharedCheckpointFields && JSON.stringify(shared[key]) === JSON.stringify(item)),
      ),
    );
  });
  return { ...data, checkpoints };
}
