import { mdxToMdast } from 'satteri';
import type { AnyNode } from './prose.ts';

/** An article as a tree, or why it has none. */
export type ParsedArticle = { tree: AnyNode } | { problem: string; at: number };

/** Reads MDX into a tree; nothing of it is compiled or executed. */
export function parseArticle(body: string): ParsedArticle {
  try {
    return { tree: mdxToMdast(body) as unknown as AnyNode };
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
    const place = /^(\d+):(\d+): /.exec(reason);
    const lines = body.split('\n').slice(0, Number(place?.[1] ?? 1) - 1);
    const at = lines.reduce((sum, line) => sum + line.length + 1, 0) + Number(place?.[2] ?? 1) - 1;
    return { problem: reason.slice(place?.[0].length ?? 0), at: Math.min(at, Math.max(0, body.length - 1)) };
  }
}
