import { inLanguage } from '../i18n/language.ts';
import type { Kinship } from '../schema/model.ts';
import type { Text } from '../schema/primitives.ts';
import type { Citation } from '../schema/source.ts';
import type { KinEdge, KinGraph, KinNode, Strand } from './graph.ts';

/** Nodes drawn as one: checkpoints of one series with the same parent and the same method, or the sizes of a base family. */
export interface KinGroup {
  id: string;
  kind: KinNode['kind'];
  /** What the members are called together. */
  label: Text;
  members: readonly KinNode[];
  /** Slug of the entry that it belongs to; nothing for a base family. */
  entry?: string;
  organisations: readonly string[];
}

/** Edges drawn as one. */
export interface GroupEdge {
  from: string;
  to: string;
  how: readonly Kinship[];
  strand: Strand;
  entry: string;
  sources: readonly Citation[];
  words?: KinEdge['words'];
}

/** A group and what came from it, as the nested list has it. */
export interface KinBranch {
  group: KinGroup;
  /** How it comes from the group above it; nothing at the root. */
  edge?: GroupEdge;
  /** How it comes from others. */
  further: readonly GroupEdge[];
  children: readonly KinBranch[];
}

/** The part of the lineage that one entry tells of one base family: one picture and one list. */
export interface KinStrip {
  section: string;
  entry: string;
  groups: readonly KinGroup[];
  edges: readonly GroupEdge[];
  roots: readonly KinBranch[];
}

/** Sections that are no base family, after those that are. */
export const ROOTLESS = ['scratch', 'unknown', 'none'] as const;

/** The base family under which a node is shown, or why there is none. */
export const sectionOf = ({ family, rootless }: KinNode): string => family ?? rootless ?? 'none';

const SEPARATOR = /[\s_-]/;

/** The longest beginning that all share, cut where a word ends. */
function sharedStart(names: readonly string[]): string {
  const [first = '', ...others] = names;
  let length = 0;
  while (length < first.length && others.every((other) => other[length] === first[length])) length += 1;
  while (length > 0 && !SEPARATOR.test(first[length - 1] ?? '')) length -= 1;
  return first.slice(0, length);
}

const reversed = (text: string) => [...text].reverse().join('');

/** One name for several: what they begin and end with, the rest as “…”; the first with its number where they share too little. */
export function commonName(names: readonly string[]): string {
  if (names.length === 1) return names[0] ?? '';
  const start = sharedStart(names);
  const end = reversed(sharedStart(names.map((name) => reversed(name.slice(start.length)))));
  if (start.length < 3) return names[0] ?? '';
  return end ? `${start}…${end}` : start.replace(/[\s_-]+$/, '');
}

/** A base family as a checkpoint’s strip shows it: its name with the sizes that are used there. */
function familyName(family: string, members: readonly KinNode[]): string {
  const names = members.map(({ name }) => inLanguage(name, 'en'));
  if (names.length === 1) return names[0] ?? family;
  const start = sharedStart(names);
  return `${start.replace(/[\s_-]+$/, '')} ${names.map((name) => name.slice(start.length)).join(' · ')}`;
}

/** Puts the checkpoints together that are drawn as one. @param seriesOf the series of a checkpoint, if any */
function keysOf(graph: KinGraph, seriesOf: (id: string) => string | undefined): Map<string, string> {
  const parent = new Map(graph.edges.filter(({ to }) => graph.nodes.get(to)?.kind === 'checkpoint').map((edge) => [edge.to, edge]));
  const keys = new Map<string, string>();
  const keyOf = (id: string): string => {
    const present = keys.get(id);
    if (present !== undefined) return present;
    const node = graph.nodes.get(id)!;
    const series = node.kind === 'checkpoint' ? seriesOf(id) : undefined;
    const edge = parent.get(id);
    const key =
      node.kind === 'base'
        ? (node.family ?? id)
        : series === undefined
          ? id
          : [node.entry, series, edge ? keyOf(edge.from) : '', edge?.how.join('+') ?? ''].join('/');
    keys.set(id, key);
    return key;
  };
  for (const id of graph.nodes.keys()) keyOf(id);
  return keys;
}

const union = (lists: readonly (readonly Citation[])[]): Citation[] => [
  ...new Map(lists.flat().map((citation) => [`${citation.ref}#${citation.at ?? ''}`, citation])).values(),
];

/**
 * The lineage in strips, one for each base family and entry, base families first.
 * @param families slugs of base families in the order in which they are shown
 * @param entries slugs of entries in the order in which they are shown
 */
export function stripsOf(
  graph: KinGraph,
  {
    families,
    entries,
    seriesOf,
  }: { families: readonly string[]; entries: readonly string[]; seriesOf: (id: string) => string | undefined },
): KinStrip[] {
  const keys = keysOf(graph, seriesOf);
  const isProject = (id: string) => graph.nodes.get(id)?.kind === 'project';
  const homeOf = ({ to, entry }: KinEdge) => `${isProject(to) ? 'none' : sectionOf(graph.nodes.get(to)!)} ${entry}`;
  const withParent = new Set(graph.edges.map(({ to }) => to));
  const strips: KinStrip[] = [];
  for (const section of [...families, ...ROOTLESS]) {
    for (const entry of entries) {
      const own = graph.edges.filter((edge) => homeOf(edge) === `${section} ${entry}`);
      const ids = new Set([
        ...own.flatMap(({ from, to }) => [from, to]),
        ...[...graph.nodes.values()]
          .filter((node) => node.kind === 'checkpoint' && node.entry === entry && sectionOf(node) === section && !withParent.has(node.id))
          .map(({ id }) => id),
      ]);
      if (ids.size === 0) continue;
      const nodes = [...graph.nodes.values()].filter(({ id }) => ids.has(id));
      const groups = [...Map.groupBy(nodes, ({ id }) => keys.get(id)!).values()].map((members): KinGroup => {
        const [first] = members as [KinNode];
        const label =
          first.kind === 'base'
            ? familyName(first.family ?? first.id, members)
            : members.length > 1
              ? commonName(members.map(({ name }) => inLanguage(name, 'en')))
              : first.name;
        return {
          id: keys.get(first.id)!,
          kind: first.kind,
          label,
          members,
          ...(first.kind === 'base' || first.entry === undefined ? {} : { entry: first.entry }),
          organisations: [...new Set(members.flatMap(({ organisations }) => organisations))],
        };
      });
      const edges = [...Map.groupBy(own, (edge) => JSON.stringify([keys.get(edge.from), keys.get(edge.to), edge.how])).values()].map(
        (same): GroupEdge => {
          const [{ from, to, how, strand, words }] = same as [KinEdge];
          return {
            from: keys.get(from)!,
            to: keys.get(to)!,
            how,
            strand,
            entry,
            sources: union(same.map(({ sources }) => sources)),
            ...(words ? { words } : {}),
          };
        },
      );
      strips.push({ section, entry, groups, edges, roots: branchesOf(groups, edges) });
    }
  }
  return strips;
}

/** Groups in the form of a tree: each stands below the one that gave it its weights, or else below the first that it comes from. */
function branchesOf(groups: readonly KinGroup[], edges: readonly GroupEdge[]): KinBranch[] {
  const into = Map.groupBy(edges, ({ to }) => to);
  const main = new Map(
    groups.map(({ id }) => [id, into.get(id)?.find(({ strand }) => strand === 'weights') ?? into.get(id)?.[0]] as const),
  );
  const branch = (group: KinGroup): KinBranch => {
    const edge = main.get(group.id);
    return {
      group,
      ...(edge ? { edge } : {}),
      further: (into.get(group.id) ?? []).filter((other) => other !== edge),
      children: groups.filter(({ id }) => main.get(id)?.from === group.id).map(branch),
    };
  };
  return groups.filter(({ id }) => !main.get(id)).map(branch);
}
