import { placeAddress } from '../domain/references.ts';
import type { Source } from '../schema/source.ts';
import type { KinGraph } from './graph.ts';

/**
 * The lineage as the JSON files give it: nodes, edges with the addresses of their sources, organisations.
 * @param sourcesOf sources of each entry by their ids
 */
export function kinshipFile({ nodes, edges, organisations }: KinGraph, sourcesOf: ReadonlyMap<string, Record<string, Source>>) {
  return {
    nodes: [...nodes.values()],
    edges: edges.map(({ sources, ...edge }) => ({
      ...edge,
      sources: sources.map((citation) => {
        const source = sourcesOf.get(edge.entry)?.[citation.ref];
        const url = source && placeAddress(source, citation.at);
        return { ...citation, ...(url === undefined ? {} : { url }) };
      }),
    })),
    organisations,
  };
}
