import { citations } from '../schema/source.ts';
import type { Locate } from './entry.ts';
import { fieldPath, type Finding } from './finding.ts';
import { suggestion } from './zod-issues.ts';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** What an entry may refer to; undefined where not all of it could be read, so that nothing can be said. */
export interface Targets {
  /** Ids of base models and of the checkpoints of all entries. */
  bases: readonly string[] | undefined;
  techniques: readonly string[] | undefined;
}

/** Ids of the checkpoints in data that need not be valid. */
export const rawCheckpointIds = (data: Record<string, unknown>): string[] =>
  listOf(data.checkpoints).flatMap((checkpoint) => (isRecord(checkpoint) && typeof checkpoint.id === 'string' ? [checkpoint.id] : []));

function citedIn(data: unknown, path: PropertyKey[], visit: (ref: string, path: PropertyKey[]) => void): void {
  if (Array.isArray(data)) data.forEach((value, index) => citedIn(value, [...path, index], visit));
  if (!isRecord(data)) return;
  for (const [key, value] of Object.entries(data)) {
    const parsed = key === 'source' ? citations.safeParse(value) : undefined;
    if (parsed?.success) for (const { ref } of parsed.data) visit(ref, [...path, key]);
    else citedIn(value, [...path, key], visit);
  }
}

/**
 * References of an entry whose shape is wrong elsewhere: sources, bases and techniques that do not exist.
 * So a contributor learns of them together with the other mistakes, not one run later.
 */
export function checkRawReferences(data: Record<string, unknown>, targets: Targets, locate: Locate): Finding[] {
  const findings: Finding[] = [];
  const report = (path: PropertyKey[], message: string) => findings.push({ ...locate(path), field: fieldPath(path), message });
  const sources = isRecord(data.sources) ? Object.keys(data.sources) : [];
  citedIn({ ...data, sources: undefined }, [], (ref, path) => {
    if (!sources.includes(ref)) report(path, `cites “${ref}”, which is no source of this entry${suggestion(ref, sources)}`);
  });
  listOf(data.checkpoints).forEach((checkpoint, index) => {
    const base = isRecord(checkpoint) && isRecord(checkpoint.base) ? checkpoint.base.value : undefined;
    if (typeof base === 'string' && targets.bases && !targets.bases.includes(base)) {
      report(['checkpoints', index, 'base'], `names no base model or checkpoint: “${base}”${suggestion(base, targets.bases)}`);
    }
  });
  listOf(data.techniques).forEach((use, index) => {
    const technique = isRecord(use) ? use.technique : undefined;
    if (typeof technique === 'string' && targets.techniques && !targets.techniques.includes(technique)) {
      report(['techniques', index, 'technique'], `names no technique: “${technique}”${suggestion(technique, targets.techniques)}`);
    }
  });
  return findings;
}
