import { digest } from '../domain/fingerprint.ts';
import type { CheckedEntry } from '../domain/verification.ts';
import type { Language } from '../loader/atlas.ts';
import type { ProsePassage } from '../loader/prose.ts';
import type { StoredPassage } from '../schema/verification.ts';
import { compare } from './compare.ts';
import { targetOf } from './places.ts';
import { readCitation, type Library } from './reads.ts';
import type { ScannedFile } from './scan.ts';
import { figuresOfPassage } from './sentence.ts';

/** Names of passages: their first citation, with a number where several begin with the same. */
export function passageNames(passages: readonly ProsePassage[]): string[] {
  const seen = new Map<string, number>();
  return passages.map(({ citations: [first] }) => {
    const name = first ? `${first.ref}${first.at === undefined ? '' : `#${first.at}`}` : '';
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}.${count}`;
  });
}

/** Fingerprint of a passage and of what it cites. */
export const passagePrint = ({ text, citations }: ProsePassage, { data }: CheckedEntry): string =>
  digest([text, citations.map(({ ref, at }) => [data.sources[ref]?.url, at])]);

/** Compares the passages of an article that hold figures or dates with what they cite on GitHub, by their names. */
export async function verifyArticle(
  entry: CheckedEntry,
  language: Language,
  passages: readonly ProsePassage[],
  library: Library,
  files: Map<string, ScannedFile>,
): Promise<Record<string, StoredPassage>> {
  const names = passageNames(passages);
  const results: Record<string, StoredPassage> = {};
  for (const [index, passage] of passages.entries()) {
    const pieces = figuresOfPassage(passage.text, language);
    if (pieces.length === 0 || !passage.citations.some((citation) => targetOf(entry.data.sources[citation.ref], citation))) continue;
    const reads = await Promise.all(passage.citations.map((citation) => readCitation(entry, citation, library, files, true)));
    if (reads.every(({ kind }) => kind === 'unread')) continue;
    const { outcome, missing } = compare(pieces, reads);
    results[names[index]!] = {
      print: passagePrint(passage, entry),
      outcome,
      ...(outcome === 'confirmed' || missing.length === 0 ? {} : { missing: missing.map(({ label }) => label) }),
    };
  }
  return results;
}
