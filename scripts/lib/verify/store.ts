import { readFile, rename, writeFile } from 'node:fs/promises';
import type { StoredResult, VerificationFile } from '../../../src/schema/verification.ts';

const sorted = <T>(record: Record<string, T>): [string, T][] => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));

/** Members of a JSON object, one a line. */
function block(members: readonly [string, string][], indent: string): string {
  if (members.length === 0) return '{}';
  return `{\n${members.map(([key, value]) => `${indent}  ${JSON.stringify(key)}: ${value}`).join(',\n')}\n${indent}}`;
}

/** The results as text: in a fixed order, one line for each fact, so that a change of one fact is a change of one line. */
export function formatResults({ version, entries, articles, pages }: VerificationFile): string {
  const lines = <T>(record: Record<string, T>, indent: string) =>
    block(
      sorted(record).map(([key, value]) => [key, JSON.stringify(value)]),
      indent,
    );
  const groups = <T extends { date: string }>(record: Record<string, T>, key: string, members: (group: T) => Record<string, unknown>) =>
    block(
      sorted(record).map(([name, group]) => [
        name,
        `{ "date": ${JSON.stringify(group.date)}, ${JSON.stringify(key)}: ${lines(members(group), '    ')} }`,
      ]),
      '  ',
    );
  return `${block(
    [
      ['version', String(version)],
      ['entries', groups(entries, 'facts', ({ facts }) => facts)],
      ['articles', groups(articles, 'passages', ({ passages }) => passages)],
      ['pages', lines(pages, '  ')],
    ],
    '',
  )}\n`;
}

/** Writes the results whole or not at all, so that a run that is stopped leaves the last good state. */
export async function saveResults(file: string, results: VerificationFile): Promise<void> {
  const text = formatResults(results);
  if ((await readFile(file, 'utf8').catch(() => '')) === text) return;
  await writeFile(`${file}.part`, text);
  await rename(`${file}.part`, file);
}

/**
 * New results of an entry over old ones. What could not be read this time keeps the old result, as long as the fact
 * is the same, and the date then stays the old one.
 */
export function mergeFacts(
  previous: { date: string; facts: Record<string, StoredResult> } | undefined,
  facts: Record<string, StoredResult>,
  today: string,
): { date: string; facts: Record<string, StoredResult> } {
  let kept = false;
  const merged = Object.entries(facts).map(([path, result]): [string, StoredResult] => {
    const old = previous?.facts[path];
    if (result.outcome !== 'unreachable' || old?.print !== result.print || old.outcome === 'unreachable') return [path, result];
    kept = true;
    return [path, old];
  });
  return { date: kept && previous ? previous.date : today, facts: Object.fromEntries(merged) };
}
