import type { Citation } from '../schema/source.ts';

const isCitation = (value: unknown): value is Citation =>
  typeof value === 'object' && value !== null && typeof (value as Citation).ref === 'string';

/**
 * Every citation in validated data with its path, in the order in which it is written.
 * Citations stand in lists under the keys `source` (as written) and `sources` (in claims).
 */
export function citationsIn(data: unknown, path: PropertyKey[] = []): { citation: Citation; path: PropertyKey[] }[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => {
    const here = [...path, Array.isArray(data) ? Number(key) : key];
    if ((key === 'source' || key === 'sources') && Array.isArray(value) && value.every(isCitation)) {
      return value.map((citation) => ({ citation, path: here }));
    }
    return citationsIn(value, here);
  });
}
