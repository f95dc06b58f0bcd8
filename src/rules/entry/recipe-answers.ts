import type { RawEntry } from '../../loader/entry.ts';
import type { Known } from '../../loader/known.ts';
import { groupsIn } from './written.ts';

/** Ids of the checkpoints of the model that a file of recipes is about; nothing where they are not known, or it is no such file. */
export function checkpointsOf(entry: RawEntry, { parents }: Known): string[] | undefined {
  if (entry.kind !== 'recipes' || !parents) return undefined;
  const own = [...parents].flatMap(([id, owners]) => (owners.includes(`models/${entry.slug}`) ? [id] : []));
  return own.length > 0 ? own : undefined;
}

/** Checkpoints that a file of recipes answers for, as written, in the order of the text. */
export const answeredIn = ({ data }: RawEntry): { id: string; path: readonly PropertyKey[] }[] =>
  ['recipes', 'none'].flatMap((list) =>
    groupsIn(data[list]).flatMap(({ item, index }) =>
      (Array.isArray(item.checkpoints) ? item.checkpoints : []).flatMap((id: unknown, position) =>
        typeof id === 'string' ? [{ id, path: [list, index, 'checkpoints', position] }] : [],
      ),
    ),
  );
