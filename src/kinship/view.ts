import { kinshipLabels } from '../i18n/labels.ts';
import { inLanguage, type Language } from '../i18n/language.ts';
import { lineageWords } from '../i18n/lineage.ts';
import type { GroupEdge, KinBranch, KinGroup, KinStrip } from './groups.ts';
import { MARK_WIDTH, placeStrip, textWidth, type Placed } from './layout.ts';

/** Size of a name in the picture and of the line below it, in pixels. */
export const NAME_SIZE = 13;
const HOW_SIZE = 12;
/** How much wider bold letters are. */
const BOLD = 1.08;

/** The ways of an edge in words. */
export const howWords = ({ how }: Pick<GroupEdge, 'how'>, language: Language): string =>
  how.map((one) => kinshipLabels[one][language]).join(lineageWords(language).join);

/** Anchor of a group on pages that list it. */
export const anchorOf = ({ id }: Pick<KinGroup, 'id'>, section: string): string =>
  `k-${section}-${id}`.replaceAll(/[^A-Za-z0-9.]+/g, '-').replaceAll(/-+$/g, '');

/** A node of the picture: what stands where. */
export interface DrawnNode {
  group: KinGroup;
  x: number;
  y: number;
  width: number;
  name: string;
  /** How it comes from its parents, each edge in words. */
  how: string;
}

/** A strip ready to be drawn. */
export interface Drawn {
  width: number;
  height: number;
  nodes: readonly DrawnNode[];
  edges: readonly { edge: GroupEdge; path: string }[];
}

/** Places a strip and puts it in words. */
export function drawStrip(strip: KinStrip, language: Language): Drawn {
  const words = lineageWords(language);
  const kinds = new Map(strip.groups.map(({ id, kind }) => [id, kind]));
  const born = new Set(strip.edges.map(({ to }) => to));
  // What only gives something stands at the left and says itself what it gave.
  const isOrigin = (id: string) => kinds.get(id) === 'relative' && !born.has(id);
  const howOf = ({ id, kind }: KinGroup): string => {
    const edges = strip.edges.filter(isOrigin(id) ? ({ from }) => from === id : ({ from, to }) => to === id && !isOrigin(from));
    const told = [...new Set(edges.map((edge) => howWords(edge, language)))].join(language === 'zh' ? '；' : '; ');
    return told || (kind === 'project' ? words.project : '');
  };
  const text = new Map(
    strip.groups.map((group) => {
      const count = group.kind === 'checkpoint' && group.members.length > 1 ? ` ×${group.members.length}` : '';
      return [group.id, { name: inLanguage(group.label, language) + count, how: howOf(group) }] as const;
    }),
  );
  const widthOf = (id: string) => {
    const { name, how } = text.get(id)!;
    const bold = kinds.get(id) === 'base' || kinds.get(id) === 'project' ? BOLD : 1;
    return Math.ceil(MARK_WIDTH + Math.max(textWidth(name, NAME_SIZE) * bold, textWidth(how, HOW_SIZE)));
  };
  const placed: Placed = placeStrip(strip, widthOf);
  return {
    width: placed.width,
    height: placed.height,
    nodes: strip.groups.map((group, index) => ({ group, ...placed.nodes[index]!, ...text.get(group.id)! })),
    edges: strip.edges.map((edge, index) => ({ edge, path: placed.edges[index]!.path })),
  };
}

/** How many things a group stands for when hits are counted: its checkpoints, or one; base models and projects are only there to hang others on. */
export const countOf = ({ kind, members }: Pick<KinGroup, 'kind' | 'members'>): number =>
  kind === 'checkpoint' ? members.length : kind === 'relative' ? 1 : 0;

/** All branches of a strip, parents before children, as the list shows them. */
export const branchesIn = (branches: readonly KinBranch[]): KinBranch[] =>
  branches.flatMap((branch) => [branch, ...branchesIn(branch.children)]);
