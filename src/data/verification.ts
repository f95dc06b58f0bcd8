import { checkedEntriesOf, verificationsOf, type Verification } from '../domain/verification.ts';
import { readVerification } from '../loader/verification.ts';
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
