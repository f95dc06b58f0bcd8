import type { Fact } from '../domain/facts.ts';
import type { FactChange } from './changes.ts';

/** A part of an entry that came or went as a whole: a checkpoint, a stage of training, the timeline. */
export interface ChangedPart {
  kind: 'added' | 'removed';
  /** Address that all its facts have in common: `checkpoints/billa-7b-sft`. */
  path: string;
  /** Number of its facts. */
  count: number;
}

/** A line of a list of changes: one fact, or a part as a whole. */
export type ChangeLine = FactChange | ChangedPart;

/** Whether a line stands for a part as a whole. */
export const isPart = (line: ChangeLine): line is ChangedPart => 'count' in line;

/** Parts to which a fact belongs, the largest first: `checkpoints`, `checkpoints/billa-7b-sft`. */
const partsOf = (path: string) => {
  const segments = path.split('/');
  return segments.slice(0, -1).map((_, index) => segments.slice(0, index + 1).join('/'));
};

/**
 * Puts the facts of each part that is wholly new, or wholly gone, into one line; the other changes stay as they are.
 * A part is new where the earlier version says nothing at all below its address; a single new fact stays a fact.
 */
export function groupChanges(changes: readonly FactChange[], earlier: readonly Fact[], later: readonly Fact[]): ChangeLine[] {
  const below = (facts: readonly Fact[]) => new Set(facts.flatMap(({ path }) => partsOf(path)));
  const other = { added: below(earlier), removed: below(later) };
  // A statement is named by itself; what belongs to it follows it.
  const facts = new Set([...earlier, ...later].map(({ path }) => path));
  const partOf = ({ kind, path }: FactChange) =>
    kind === 'changed' ? undefined : partsOf(path).find((part) => !facts.has(part) && !other[kind].has(part));
  const parts = new Map<string, ChangedPart>();
  for (const change of changes) {
    const path = partOf(change);
    if (path === undefined || change.kind === 'changed') continue;
    const key = `${change.kind} ${path}`;
    const part = parts.get(key);
    if (part) part.count += 1;
    else parts.set(key, { kind: change.kind, path, count: 1 });
  }
  const lines = new Set<ChangeLine>();
  for (const change of changes) {
    const part = parts.get(`${change.kind} ${partOf(change) ?? ''}`);
    lines.add(part && part.count > 1 ? part : change);
  }
  return [...lines];
}
