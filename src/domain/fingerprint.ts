import type { Source } from '../schema/source.ts';
import type { Fact } from './facts.ts';

/** JSON with keys in order, so that the same data always give the same text. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

const PRIME = 0x100000001b3n;
const MASK = 0xffffffffffffffffn;

/** FNV-1a in 64 bits, of which 12 hex digits: enough to notice a change, nothing to keep a secret with. */
export function digest(data: unknown): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(canonical(data))) hash = ((hash ^ BigInt(byte)) * PRIME) & MASK;
  return hash.toString(16).padStart(16, '0').slice(0, 12);
}

/**
 * Fingerprint of what a fact says and of where it points: value, working, note of a fact without value,
 * places, and the addresses of the sources. It changes whenever one of them does.
 */
export function fingerprint(fact: Fact, sources: Record<string, Source>): string {
  return digest([
    fact.kind,
    fact.status,
    fact.value,
    fact.working,
    fact.status === 'known' ? undefined : fact.note,
    fact.citations.map(({ ref, at }) => [sources[ref]?.url, at]),
  ]);
}
