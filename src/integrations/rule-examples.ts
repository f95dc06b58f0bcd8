import type { Plugin } from 'vite';

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Where the values of properties called `examples` stand in a module. */
function* examplesIn(node: Node): Generator<Node> {
  const { key, value } = node as Node & { key?: unknown; value?: unknown };
  if (node.type === 'Property' && isNode(key) && key.name === 'examples' && isNode(value)) {
    yield value;
    return;
  }
  for (const child of Object.values(node).flat()) if (isNode(child)) yield* examplesIn(child);
}

/** The code of a module in which every list of examples is empty. @param tree its syntax tree, with places in the code */
export function withoutExamples(code: string, tree: Node): string {
  return [...examplesIn(tree)].reverse().reduce((text, { start, end }) => `${text.slice(0, start)}[]${text.slice(end)}`, code);
}

/** Leaves the examples of rules out of what browsers load: they are for the guide and for tests, and the form shows none. */
export const ruleExamples = (): Plugin => ({
  name: 'rule-examples',
  enforce: 'post',
  applyToEnvironment: ({ name }) => name === 'client',
  transform(code, id) {
    if (!/\/src\/rules\/[a-z-]+\/[a-z-]+\.ts$/.test(id)) return undefined;
    return { code: withoutExamples(code, this.parse(code) as unknown as Node), map: null };
  },
});
