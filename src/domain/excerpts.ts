const LATIN = /[\p{Script=Latin}\p{N}]/u;

/**
 * The parts of two texts that differ, cut to a width in characters, with a few characters before them.
 * What is left out is marked with “…”; texts that fit stay whole.
 */
export function excerptsOf(before: string, after: string, width: number): [string, string] {
  const [one, other] = [[...before], [...after]];
  if (Math.max(one.length, other.length) <= width) return [before, after];
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1;
  start = Math.max(0, Math.min(start - Math.floor(width / 4), Math.max(one.length, other.length) - width));
  // Not in the middle of a word, unless it is longer than words are.
  for (let back = 0; back < width / 4 && start > 0 && LATIN.test(one[start - 1] ?? '') && LATIN.test(one[start] ?? ''); back += 1)
    start -= 1;
  if (start > 0 && one[start] === ' ' && other[start] === ' ') start += 1;
  const cut = (characters: readonly string[]) => {
    const part = characters.slice(start, start + width).join('');
    return `${start > 0 && characters.length > 0 ? '…' : ''}${part}${characters.length > start + width ? '…' : ''}`;
  };
  return [cut(one), cut(other)];
}
