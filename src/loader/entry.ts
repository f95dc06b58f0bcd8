import type * as z from 'zod';
import { REQUIRED_CHECKPOINT_FIELDS, sharedCheckpointFields, type Checkpoint } from '../schema/checkpoint.ts';
import { SPLIT_KEYS, type Model, type ModelInput } from '../schema/model.ts';
import { fieldPath, type Finding } from './finding.ts';
import { splitFrontMatter } from './frontmatter.ts';
import { parseYaml, type ParsedYaml } from './yaml.ts';
import { plainIssues, suggestion } from './zod-issues.ts';

/** Where a value of an entry stands: the file, line and column. */
export type Locate = (path: readonly PropertyKey[]) => { file: string; line: number; column: number };

/** Data of an entry gathered from its files. */
export interface RawEntry {
  data: Record<string, unknown>;
  locate: Locate;
  findings: Finding[];
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads the front matter of `main` and the files named after keys beside it into one entry.
 * @param files text by path; `folder` holds the entry
 */
export function gatherEntry(files: ReadonlyMap<string, string>, folder: string, main: string): RawEntry {
  const findings: Finding[] = [];
  const mainFile = `${folder}/${main}`;
  const document = splitFrontMatter(files.get(mainFile) ?? '');
  if (document.unclosed) {
    findings.push({ file: mainFile, line: 1, message: 'the front matter that begins with “---” is never closed by a second “---”' });
  }
  const matter = parseYaml(mainFile, document.matter, 2);
  findings.push(...matter.findings);
  const data: Record<string, unknown> = isRecord(matter.data) ? { ...matter.data } : {};
  if (matter.findings.length === 0 && !isRecord(matter.data) && !document.unclosed) {
    findings.push({ file: mainFile, line: 1, message: 'begins without front matter: the facts stand between two “---” lines at the top' });
  }
  const parts = new Map<string, { file: string; yaml: ParsedYaml }>();
  for (const [path, text] of files) {
    if (!path.startsWith(`${folder}/`) || !path.endsWith('.yaml')) continue;
    const key = path.slice(folder.length + 1, -'.yaml'.length);
    if (!(SPLIT_KEYS as readonly string[]).includes(key)) {
      findings.push({
        file: path,
        message: `is not a file of an entry; it may be ${SPLIT_KEYS.map((name) => `${name}.yaml`).join(', ')}${suggestion(key, SPLIT_KEYS)}`,
      });
      continue;
    }
    const yaml = parseYaml(path, text);
    findings.push(...yaml.findings);
    if (key in data) {
      findings.push({ file: mainFile, ...matter.locate([key]), field: key, message: `stands here and in ${path}: keep one of them` });
    }
    if (yaml.findings.length === 0) data[key] = yaml.data;
    parts.set(key, { file: path, yaml });
  }
  const locate: Locate = (path) => {
    const part = parts.get(String(path[0]));
    if (part) return { file: part.file, ...part.yaml.locate(path.slice(1)) };
    return { file: mainFile, ...matter.locate(path) };
  };
  return { data, locate, findings };
}

/** Validates data against a schema and reports every issue at its place. */
export function validate<S extends z.ZodType>(schema: S, data: unknown, locate: Locate): { value?: z.output<S>; findings: Finding[] } {
  const result = schema.safeParse(data);
  if (result.success) return { value: result.data, findings: [] };
  return {
    findings: plainIssues(result.error.issues, data).map(({ path, message }) => ({
      ...locate(path),
      field: fieldPath(path),
      message,
    })),
  };
}

/** Fills the facts of each series into its checkpoints; reports facts that neither answers. */
export function resolveCheckpoints(input: ModelInput, locate: Locate): { checkpoints: Checkpoint[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const checkpoints = input.checkpoints.map((checkpoint, index) => {
    const shared = checkpoint.series === undefined ? undefined : input.series[checkpoint.series];
    if (checkpoint.series !== undefined && !shared) {
      findings.push({
        ...locate(['checkpoints', index, 'series']),
        field: `checkpoints[${index}].series`,
        message: `names no series of this entry: “${checkpoint.series}”${suggestion(checkpoint.series, Object.keys(input.series))}`,
      });
    }
    const filled: Record<string, unknown> = { ...checkpoint };
    for (const key of Object.keys(sharedCheckpointFields)) {
      const own = (checkpoint as Record<string, unknown>)[key];
      const inherited = (shared as Record<string, unknown> | undefined)?.[key];
      if (own === undefined && inherited !== undefined) filled[key] = inherited;
    }
    for (const key of REQUIRED_CHECKPOINT_FIELDS) {
      if (filled[key] === undefined) {
        findings.push({
          ...locate(['checkpoints', index]),
          field: `checkpoints[${index}].${key}`,
          message: `is missing for “${checkpoint.id}” and in its series; write “${key}: unknown” if no source says`,
        });
      }
    }
    return filled as Checkpoint;
  });
  return { checkpoints, findings };
}

/** A model from its checked input. */
export function toModel(slug: string, input: ModelInput, checkpoints: Checkpoint[]): Model {
  return { ...input, slug, checkpoints };
}
