import * as z from 'zod';
import { SCHEMAS, type SchemaKind } from './kinds.ts';

interface Node {
  properties?: Record<string, Node>;
  additionalProperties?: Node | boolean;
  items?: Node;
  anyOf?: Node[];
  $ref?: string;
  $defs?: Record<string, Node>;
}

/** Keys known at a path of the data, in the order in which the schema has them; empty where any key may stand. */
export type KeyOrder = (path: readonly PropertyKey[]) => readonly string[];

const roots = new Map<SchemaKind, Node>();

/** JSON Schema of what contributors write for an entry, its keys in the order of the zod schema. */
export function inputSchema(kind: SchemaKind): Node {
  const made = roots.get(kind) ?? (z.toJSONSchema(SCHEMAS[kind], { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Node);
  roots.set(kind, made);
  return made;
}

function branches(node: Node, root: Node): Node[] {
  if (node.$ref) {
    const target = root.$defs?.[node.$ref.replace('#/$defs/', '')];
    return target ? branches(target, root) : [];
  }
  return node.anyOf ? node.anyOf.flatMap((branch) => branches(branch, root)) : [node];
}

/** Order of keys for one kind of entry. */
export function keyOrder(kind: SchemaKind): KeyOrder {
  const root = inputSchema(kind);
  // Members of a list are alike, so that one answer serves them all.
  const answers = new Map<string, readonly string[]>();
  const look = (path: readonly PropertyKey[]): readonly string[] => {
    let nodes = branches(root, root);
    for (const key of path) {
      nodes = nodes.flatMap((node) => {
        if (typeof key === 'number') return node.items ? branches(node.items, root) : [];
        const next =
          node.properties?.[String(key)] ?? (typeof node.additionalProperties === 'object' ? node.additionalProperties : undefined);
        return next ? branches(next, root) : [];
      });
    }
    return [...new Set(nodes.flatMap(({ properties }) => Object.keys(properties ?? {})))];
  };
  return (path) => {
    const shape = JSON.stringify(path.map((key) => (typeof key === 'number' ? 0 : String(key))));
    const keys = answers.get(shape) ?? look(path);
    answers.set(shape, keys);
    return keys;
  };
}
