import type { Edit, Finding } from './finding.ts';

/** The text with changes made that do not overlap; of those that do, the first counts and the rest wait for the next round. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < at) continue;
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** Rounds of mending; each can uncover what the one before it moved. */
const ROUNDS = 20;

/**
 * Mends whatever can be mended without changing what the content says, until nothing is left.
 * @param check finds what is wrong with the files
 * @returns the files that changed
 */
export function fixAll(
  files: ReadonlyMap<string, string>,
  check: (files: ReadonlyMap<string, string>) => readonly Finding[],
  wanted: (finding: Finding) => boolean = () => true,
): Map<string, string> {
  const current = new Map(files);
  for (let round = 0; round < ROUNDS; round += 1) {
    const fixes = Map.groupBy(
      check(current).filter((finding) => finding.fix && wanted(finding)),
      ({ file }) => file,
    );
    if (fixes.size === 0) break;
    for (const [file, findings] of fixes) {
      const text = current.get(file);
      if (text !== undefined)
        current.set(
          file,
          applyEdits(
            text,
            findings.flatMap(({ fix }) => fix ?? []),
          ),
        );
    }
  }
  return new Map([...current].filter(([file, text]) => files.get(file) !== text));
}
