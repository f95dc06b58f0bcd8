import { isClaim, isItem, memberNames } from '../domain/facts.ts';

type Item = Record<string, unknown>;

const isBilingual = (value: unknown): boolean =>
  isItem(value) && Object.keys(value).length === 2 && typeof value.zh === 'string' && typeof value.en === 'string';
const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null || isBilingual(value);

/**
 * All that an entry says besides its facts and sources, by address: names, aliases, links, notes, what stages apply to.
 * Addresses are those of `factsOf`, with the key of the detail at the end.
 */
export function detailsOf(entry: object): Map<string, unknown> {
  const details = new Map<string, unknown>();
  const seen = new Set<unknown>();
  const { series = {} } = entry as { series?: Record<string, Item> };

  const visit = (value: unknown, path: string): void => {
    if (value === undefined) return;
    if (isPlain(value) || (Array.isArray(value) && value.length > 0 && value.every(isPlain))) {
      details.set(path, value);
      return;
    }
    const below = (name: string) => (path ? `${path}/${name}` : name);
    if (Array.isArray(value)) {
      const names = memberNames(value);
      value.forEach((member, index) => visit(member, below(names[index] ?? '')));
      return;
    }
    if (isClaim(value)) {
      if (seen.has(value)) return;
      seen.add(value);
      visit(value.note, below('note'));
      visit(value.computed, below('computed'));
      for (const [index, other] of ((value.disputedBy as Item[] | undefined) ?? []).entries())
        visit(other.note, below(`disputed.${index + 1}/note`));
      return;
    }
    const item = value as Item;
    // What a statement says is a fact of its own; only claims inside it are left.
    const statement = Array.isArray(item.source);
    for (const [key, part] of Object.entries(item)) {
      if (key === 'source' || key === 'sources' || (statement && !isClaim(part))) continue;
      // A word taken over from the series is listed there.
      if (key === 'role' && typeof item.series === 'string' && series[item.series]?.role === part) continue;
      visit(part, below(key));
    }
  };
  // Series come first, as in `factsOf`; the slug is the address of the entry itself.
  const { series: shared, ...rest } = entry as Item;
  visit({ series: shared, ...rest, slug: undefined }, '');
  return details;
}
