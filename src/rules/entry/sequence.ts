import { isSeq, type YAMLSeq } from 'yaml';
import type { RawEntry } from '../../loader/entry.ts';
import type { ParsedYaml } from '../../loader/yaml.ts';
import type { Edit } from '../finding.ts';
import { reordered } from '../yaml/edits.ts';

/** A list in the text of an entry. */
export interface Sequence {
  yaml: ParsedYaml;
  node: YAMLSeq<unknown>;
}

/** The list at a path of the data, in the file that holds it. */
export function sequenceAt(entry: RawEntry, path: readonly PropertyKey[]): Sequence | undefined {
  const own = entry.parts.find(({ key }) => key === path[0]);
  const part = own ?? entry.parts.find(({ key }) => key === undefined);
  const inside = own ? path.slice(1) : path;
  const node: unknown = inside.length === 0 ? part?.yaml.document.contents : part?.yaml.document.getIn(inside, true);
  return part && isSeq(node) ? { yaml: part.yaml, node } : undefined;
}

const moved = ({ yaml, node }: Sequence, positions: readonly number[]): Edit[] | undefined => {
  const edit = reordered(
    yaml.text,
    node,
    positions.map((position) => node.items[position]),
  );
  return edit && [{ start: yaml.offset + edit.start, end: yaml.offset + edit.end, text: edit.text }];
};

/** The change that sorts a list; members that compare equal keep their order. */
export const partialSort = (sequence: Sequence, compare: (a: number, b: number) => number): Edit[] | undefined =>
  moved(sequence, sequence.node.items.map((_, index) => index).sort(compare));

/** The change that keeps only some members of a list. */
export const without = (sequence: Sequence, keep: (index: number) => boolean): Edit[] | undefined =>
  moved(sequence, sequence.node.items.map((_, index) => index).filter(keep));
