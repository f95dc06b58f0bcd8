import { factsOf } from '../domain/facts.ts';
import type { CheckOf } from '../domain/references.ts';
import {
  articleOwnersOf,
  checkedEntriesOf,
  isConfirmed,
  summaryOf,
  verificationsOf,
  type Verification,
  type VerificationSummary,
} from '../domain/verification.ts';
import type { Language } from '../i18n/language.ts';
import { readVerification } from '../loader/verification.ts';
import type { Citation } from '../schema/source.ts';
import { passageNames, passagePrint } from '../verify/article.ts';
import { pointsAtLines } from '../verify/places.ts';
import { atlas } from './atlas.ts';

const texts = import.meta.glob<string>('/content/verification{.json,-notes.yaml}', { query: '?raw', import: 'default', eager: true });

/** The stored results of `npm run verify-sources`; empty where it was never run. Problems in them are found with the content. */
export const { results, notes } = readVerification(new Map(Object.entries(texts).map(([path, text]) => [path.slice(1), text])));

/** Everything whose facts can be verified, by key. */
export const checkedEntries = checkedEntriesOf(atlas);

const byEntry = new Map(checkedEntries.map((entry) => [entry.key, verificationsOf(entry, results, notes)]));

/**
 * What a program found about a fact, by the key of its entry (`models/billa`) and its address from `factsOf`;
 * nothing where it was never compared or was changed since.
 */
export const verificationOf = (entry: string, path: string): Verification | undefined => byEntry.get(entry)?.get(path);

/** Numbers of an entry by its key. */
export const verificationSummaries: ReadonlyMap<string, VerificationSummary> = new Map(
  checkedEntries.map((entry) => [entry.key, summaryOf(entry, byEntry.get(entry.key) ?? new Map())]),
);

/** All verifications of an entry by the addresses of its facts. */
export const verificationsOfEntry = (key: string): ReadonlyMap<string, Verification> => byEntry.get(key) ?? new Map();

/** What was found about each citation of a fact; a citation is known by itself, not by what it points at. */
const checks = new WeakMap<Citation, boolean | undefined>();
for (const { key, data } of checkedEntries) {
  for (const fact of factsOf(data)) {
    const verification = verificationOf(key, fact.path);
    const confirmed = isConfirmed(verification);
    for (const [index, citation] of fact.citations.entries()) {
      const found = verification?.cited[index];
      checks.set(citation, found === 'found' ? confirmed : found === 'nothing' && !confirmed ? false : undefined);
    }
  }
}

/** What was found about the marks of an article, by source and place. */
function checksOfArticle(key: string, language: Language): Map<string, boolean> {
  const found = new Map<string, boolean>();
  const owner = articleOwnersOf(atlas).find((entry) => entry.key === key);
  const passages = atlas.prose.get(key)?.[language].passages ?? [];
  passageNames(passages).forEach((name, index) => {
    const passage = passages[index];
    const result = results.articles[`${key}/${language}`]?.passages[name];
    if (!passage || !owner || result?.print !== passagePrint(passage, owner)) return;
    for (const { ref, at } of passage.citations) {
      const place = `${ref}#${at ?? ''}`;
      if (pointsAtLines(owner.data.sources[ref], { ref, at }))
        found.set(place, result.outcome === 'confirmed' && found.get(place) !== false);
    }
  });
  return found;
}

/** What a program found about the marks of a page: those of facts, and those of its article. @param key `models/billa` */
export function checksOn(key: string, language: Language): CheckOf {
  const article = checksOfArticle(key, language);
  return (citation) => (checks.has(citation) ? checks.get(citation) : article.get(`${citation.ref}#${citation.at ?? ''}`));
}

/** Whether a program confirmed a fact at one of its citations; for pages that gather facts of several entries. */
export const isCheckedAt = (citation: Citation): boolean => checks.get(citation) === true;

/** Day on which the article was compared; none where it was not. */
export const articleDate = (key: string, language: Language): string | undefined => results.articles[`${key}/${language}`]?.date;
