import type { Atlas } from '../loader/atlas.ts';
import { editDistance } from '../rules/near.ts';

/** A name of the atlas that looks like the one that is asked about. */
export interface NearName {
  name: string;
  /** The model that it belongs to. */
  slug: string;
}

const fold = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Letters that make a name long enough to be told from others; a Chinese character says as much as two Latin letters. */
const weight = (name: string): number => [...name].reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? 2 : 1), 0);

/** How many letters two names are apart; nothing where they are not near. */
function distance(first: string, second: string): number | undefined {
  const [a, b] = [fold(first), fold(second)];
  const [short, long] = weight(a) <= weight(b) ? [a, b] : [b, a];
  if (!short) return undefined;
  if (short === long) return 0;
  if (weight(short) < 4) return undefined;
  const apart = editDistance(a, b);
  const inside = long.includes(short) && weight(short) * 2 > weight(long);
  return inside || apart <= Math.floor(Math.min(a.length, b.length) / 5) ? apart : undefined;
}

/** The repository that an address belongs to, or the page where it is none, without what does not tell two apart. */
function place(address: string): string {
  if (!URL.canParse(address)) return address;
  const { hostname, pathname } = new URL(address);
  const parts = pathname.toLowerCase().split('/').filter(Boolean);
  return [hostname, ...(hostname === 'github.com' ? parts.slice(0, 2) : parts)].join('/').replace(/\.git$/, '');
}

/**
 * Models of the atlas that may be the one that is about to be added: a name or alias of the model or of one of its checkpoints
 * looks like one of the names, or it has the same repository.
 * @returns at most one name a model, the nearest
 */
export function nearDuplicates(names: readonly string[], repository: string | undefined, atlas: Pick<Atlas, 'models'>): NearName[] {
  return atlas.models.flatMap(({ slug, name, aliases, checkpoints, links }) => {
    const own = [
      ...(typeof name === 'string' ? [name] : [name.zh, name.en]),
      slug,
      ...aliases,
      ...checkpoints.flatMap((one) => [one.name, ...one.aliases]),
    ];
    const near = own
      .flatMap((candidate) => names.map((asked) => ({ candidate, apart: distance(asked, candidate) ?? Infinity })))
      .reduce((best, next) => (next.apart < best.apart ? next : best), { candidate: '', apart: Infinity });
    if (near.apart < Infinity) return [{ name: near.candidate, slug }];
    const link = repository === undefined ? undefined : links.find(({ url }) => place(url) === place(repository));
    return link ? [{ name: link.url, slug }] : [];
  });
}
