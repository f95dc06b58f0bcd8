import type { Citation } from '../schema/source.ts';
import type { Absent } from '../schema/claim.ts';
import type { Text } from '../schema/primitives.ts';

/** One thing that an entry says, with its evidence. */
export interface Fact {
  /**
   * Address in the entry that stays the same when other things are added or moved:
   * `checkpoints/billa-7b-llm/vocabulary`, `timeline/2023-05-11.release`, `licence/weights/disputed.1`.
   */
  path: string;
  /** The same place by keys and positions, as the validated data hold it. */
  keys: readonly PropertyKey[];
  /**
   * `claim`: a value of a field; `dispute`: what another source says of it;
   * `statement`: sentences, events, organisations and whatever else carries a source of its own.
   */
  kind: 'claim' | 'dispute' | 'statement';
  status: 'known' | Absent;
  /** The value; of a statement all that it says apart from its source and from facts inside it. */
  value: unknown;
  citations: readonly Citation[];
  /** Whether the value was worked out from the sources rather than read in them. */
  computed: boolean;
  /** How the value was worked out, where it was. */
  working?: Text | undefined;
  /** What the entry adds in words, of a fact without value often what is known all the same. */
  note?: Text | undefined;
}

type Item = Record<string, unknown>;

const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value);
const isClaim = (value: unknown): value is Item => isItem(value) && typeof value.status === 'string' && Array.isArray(value.sources);

/** Names the members of a list by what identifies them, so that adding one does not rename the others. */
function memberNames(list: readonly unknown[]): string[] {
  const seen = new Map<string, number>();
  return list.map((member, index) => {
    let name = String(index + 1);
    if (isItem(member)) {
      const { id, technique, date, kind, key } = member;
      const own = [id, technique, key].find((value) => typeof value === 'string');
      if (typeof own === 'string') name = own;
      else if (typeof date === 'string') name = typeof kind === 'string' ? `${date}.${kind}` : date;
    }
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}.${count}`;
  });
}

/**
 * Everything that a validated entry says, in the order in which it says it. A fact that a checkpoint
 * takes over from its series is listed once, with the series. Sources themselves are no facts.
 */
export function factsOf(entry: object): Fact[] {
  const facts: Fact[] = [];
  const seen = new Set<unknown>();
  const visit = (value: unknown, path: string, keys: readonly PropertyKey[]): void => {
    if (typeof value !== 'object' || value === null) return;
    const below = (name: string) => (path ? `${path}/${name}` : name);
    if (Array.isArray(value)) {
      const names = memberNames(value);
      value.forEach((member, index) => visit(member, below(names[index] ?? ''), [...keys, index]));
      return;
    }
    if (isClaim(value)) {
      if (seen.has(value)) return;
      seen.add(value);
      const status = value.status as Fact['status'];
      facts.push({
        path,
        keys,
        kind: 'claim',
        status,
        value: status === 'known' ? value.value : undefined,
        citations: value.sources as Citation[],
        computed: value.computed !== undefined,
        working: value.computed as Text | undefined,
        note: value.note as Text | undefined,
      });
      for (const [index, other] of ((value.disputedBy as Item[] | undefined) ?? []).entries()) {
        facts.push({
          path: below(`disputed.${index + 1}`),
          keys: [...keys, 'disputedBy', index],
          kind: 'dispute',
          status: 'known',
          value: other.value,
          citations: other.sources as Citation[],
          computed: false,
          note: other.note as Text | undefined,
        });
      }
      return;
    }
    const item = value as Item;
    if (Array.isArray(item.source)) {
      const said = Object.entries(item).filter(([key, part]) => key !== 'source' && !isClaim(part));
      facts.push({
        path,
        keys,
        kind: 'statement',
        status: 'known',
        value: Object.fromEntries(said),
        citations: item.source as Citation[],
        computed: false,
      });
    }
    for (const [key, part] of Object.entries(item)) {
      if (key !== 'source' && key !== 'sources') visit(part, below(key), [...keys, key]);
    }
  };
  // Series come first, so that a fact which checkpoints share is listed with its series.
  const { series, ...rest } = entry as Item;
  visit({ series, ...rest }, '', []);
  return facts;
}
