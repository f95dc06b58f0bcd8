import { inLanguage } from '../i18n/language.ts';
import type { Base } from '../schema/base.ts';
import type { Checkpoint } from '../schema/checkpoint.ts';
import { KINSHIP, type Kinship, type Model, type Relative } from '../schema/model.ts';
import type { Text } from '../schema/primitives.ts';
import type { Citation } from '../schema/source.ts';
import { slugFrom } from '../writing/slug.ts';

/** One thing in the lineage: a base model of one size, the project of an entry, a checkpoint, or a project without an entry. */
export interface KinNode {
  /** Id of the base size or checkpoint, slug of the entry, or `<entry>:<name>` for a relative. */
  id: string;
  kind: 'base' | 'project' | 'checkpoint' | 'relative';
  name: Text;
  /** Family of base models to which the weights go back; nothing where none are known or none were taken. */
  family?: string;
  /** Why there is no family. `other`: the base is not in the atlas; `none`: nothing but data, code or ideas was taken. */
  rootless?: 'scratch' | 'unknown' | 'none';
  /** Slug of the entry whose facts speak of it; base models have none. */
  entry?: string;
  /** Ids of those who made it. */
  organisations: readonly string[];
}

/** What an edge passes on. */
export type Strand = 'weights' | 'tokenizer' | 'idea';

/** One thing comes from another. */
export interface KinEdge {
  from: string;
  to: string;
  how: readonly Kinship[];
  strand: Strand;
  /** Slug of the entry whose sources are cited. */
  entry: string;
  sources: readonly Citation[];
  /** What the entry says of it, where it says it in words. */
  words?: { zh: string; en: string };
}

/** An organisation that takes part in the lineage. */
export interface KinOrganisation {
  id: string;
  name: Text;
}

/** All that comes from something else, acyclic. */
export interface KinGraph {
  nodes: ReadonlyMap<string, KinNode>;
  edges: readonly KinEdge[];
  organisations: readonly KinOrganisation[];
}

const TOKENIZER = KINSHIP.indexOf('tokenizer');

/** What the ways of coming from something pass on together: weights before a vocabulary before ideas. */
export function strandOf(how: readonly Kinship[]): Strand {
  const places = how.map((one) => KINSHIP.indexOf(one));
  if (places.some((place) => place < TOKENIZER)) return 'weights';
  return places.includes(TOKENIZER) ? 'tokenizer' : 'idea';
}

const inOrder = (how: readonly Kinship[]): Kinship[] => KINSHIP.filter((one) => how.includes(one));

const distinct = (citations: readonly Citation[]): Citation[] => [
  ...new Map(citations.map((citation) => [`${citation.ref}#${citation.at ?? ''}`, citation])).values(),
];

const ALIGNED = ['rlhf', 'ppo', 'dpo', 'hfft', 'cohft', 'rbrs'];

/**
 * How a checkpoint comes from its parent: what its role says, what its method, its alignment and its tokenizer say.
 * Quantised weights come by quantisation alone, whatever the series says.
 * @param fromBase whether the parent is a base model, from which the vocabulary is counted
 */
export function howOf(checkpoint: Checkpoint, fromBase: boolean): { how: Kinship[]; sources: Citation[] } {
  const { role, base, method, alignment, tokenizer } = checkpoint;
  const methods = method.status === 'known' ? method.value : [];
  if (methods.includes('post-training-quantisation'))
    return { how: ['quantisation'], sources: distinct([...base.sources, ...method.sources]) };
  const stage = { base: 'continual-pre-training', chat: 'instruction-tuning', reward: 'reward-model', vision: 'vision' } as const;
  const aligned = alignment.status === 'known' && alignment.value.some((one) => ALIGNED.includes(one));
  const extended = fromBase && tokenizer.status === 'known' && tokenizer.value === 'extended';
  const scratch = methods.includes('from-scratch');
  const how = inOrder([
    ...(scratch ? [] : [stage[role]]),
    ...methods.filter((one) => one !== 'post-training-quantisation'),
    ...(aligned ? (['rlhf'] as const) : []),
    ...(extended ? (['vocabulary-extension'] as const) : []),
  ]);
  return {
    how,
    sources: distinct([...base.sources, ...method.sources, ...(aligned ? alignment.sources : []), ...(extended ? tokenizer.sources : [])]),
  };
}

interface Content {
  bases: readonly Base[];
  models: readonly Model[];
}

/** The lists of an entry that say what came from what. Relatives that only stand beside an entry are no part of the graph. */
const DIRECTED = ['derived_from', 'successors', 'built_on'] as const;

/**
 * The lineage of everything in the atlas.
 * @throws where a relative is made from something that is neither a base model nor a checkpoint, or where lineage runs in a circle; the check refuses both
 */
export function kinshipOf({ bases, models }: Content): KinGraph {
  const nodes = new Map<string, KinNode>();
  const edges: KinEdge[] = [];
  const organisations = new Map<string, KinOrganisation>();
  const sizes = new Map(bases.flatMap((family) => family.sizes.map((size) => [size.id, { family, size }] as const)));
  for (const model of models) for (const { id, name } of model.organisations) organisations.set(id, { id, name });

  const organisationId = (name: Text): string => {
    const known = [...organisations.values()].find((one) =>
      (['zh', 'en'] as const).every((language) => inLanguage(one.name, language) === inLanguage(name, language)),
    );
    if (known) return known.id;
    const id = slugFrom(inLanguage(name, 'en')) || inLanguage(name, 'zh');
    organisations.set(id, { id, name });
    return id;
  };

  const checkpoints = new Map(
    models.flatMap((model) => model.checkpoints.map((checkpoint) => [checkpoint.id, { model, checkpoint }] as const)),
  );
  const touch = (id: string): KinNode => {
    const present = nodes.get(id);
    if (present) return present;
    const made = sizes.get(id);
    if (!made) throw new Error(`Lineage names “${id}”, which is neither a base model of one size nor a checkpoint`);
    const node: KinNode = { id, kind: 'base', name: made.size.name, family: made.family.slug, organisations: [] };
    nodes.set(id, node);
    return node;
  };

  const add = (id: string, trail: readonly string[] = []): KinNode => {
    const found = checkpoints.get(id);
    if (!found || nodes.has(id)) return touch(id);
    if (trail.includes(id)) throw new Error(`Lineage runs in a circle: ${[...trail, id].join(', ')}`);
    const { model, checkpoint } = found;
    const { base } = checkpoint;
    const parent = base.status === 'known' ? add(base.value, [...trail, id]) : undefined;
    const node: KinNode = {
      id,
      kind: 'checkpoint',
      name: checkpoint.name,
      ...(parent?.family
        ? { family: parent.family }
        : { rootless: parent?.rootless ?? (base.status === 'not-applicable' ? 'scratch' : 'unknown') }),
      entry: model.slug,
      organisations: model.organisations.map((one) => one.id),
    };
    nodes.set(id, node);
    if (parent) {
      const { how, sources } = howOf(checkpoint, parent.kind === 'base');
      edges.push({ from: parent.id, to: id, how, strand: 'weights', entry: model.slug, sources });
    }
    return node;
  };
  for (const id of checkpoints.keys()) add(id);

  const project = (model: Model): KinNode => {
    const node = nodes.get(model.slug) ?? {
      id: model.slug,
      kind: 'project' as const,
      name: model.name,
      rootless: 'none' as const,
      entry: model.slug,
      organisations: model.organisations.map((one) => one.id),
    };
    nodes.set(model.slug, node);
    return node;
  };

  /** What a relative is in the graph; nothing where the checkpoints tell it already. */
  const place = (model: Model, relative: Relative): KinNode | undefined => {
    if (relative.id !== undefined) {
      const other = models.find(({ slug }) => slug === relative.id);
      return other && project(other);
    }
    const id = `${model.slug}:${slugFrom(inLanguage(relative.name, 'en')) || inLanguage(relative.name, 'zh')}`;
    const present = nodes.get(id);
    if (present) return present;
    const parents = (relative.base ?? [])
      .filter(({ how }) => strandOf(how ?? relative.how ?? []) === 'weights')
      .map((parent) => add(parent.id));
    const [root] = parents.filter(({ family }) => family);
    const passesWeights = parents.length > 0 || strandOf(relative.how ?? []) === 'weights';
    const node: KinNode = {
      id,
      kind: 'relative',
      name: relative.name,
      ...(root?.family ? { family: root.family } : { rootless: passesWeights ? (parents[0]?.rootless ?? 'unknown') : 'none' }),
      entry: model.slug,
      organisations: relative.organisation === undefined ? [] : [organisationId(relative.organisation)],
    };
    nodes.set(id, node);
    return node;
  };

  for (const model of models) {
    for (const list of DIRECTED) {
      for (const relative of model.lineage[list]) {
        const node = place(model, relative);
        if (!node || !relative.how) continue;
        const common = { entry: model.slug, sources: relative.source, words: { zh: relative.zh, en: relative.en } };
        const link = (from: string, to: string, how: readonly Kinship[]) =>
          edges.push({ from, to, how: inOrder(how), strand: strandOf(how), ...common });
        for (const parent of relative.base ?? []) link(add(parent.id).id, node.id, parent.how ?? relative.how);
        // Where a parent is named for what the relative says, the line begins there and not at the project.
        if (relative.base?.some(({ how }) => how === undefined)) continue;
        if (list === 'derived_from') link(node.id, project(model).id, relative.how);
        else link(project(model).id, node.id, relative.how);
      }
    }
  }
  // Base models first, each family from small to large.
  const inPlace = [...sizes.keys()].filter((id) => nodes.has(id));
  const ordered = new Map([...inPlace, ...nodes.keys()].map((id) => [id, nodes.get(id)!]));
  return {
    nodes: ordered,
    edges,
    organisations: [...organisations.values()].filter(({ id }) => [...nodes.values()].some((node) => node.organisations.includes(id))),
  };
}
