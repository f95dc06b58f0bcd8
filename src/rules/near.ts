/** Number of characters to add, take out, exchange or swap with their neighbour to get from one word to the other. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      row[j] = least;
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? 0;
}

/** The choice that a mistyped word most likely means, or nothing where none is near. */
export function nearest(word: string, choices: readonly string[]): string | undefined {
  const typed = word.slice(0, 100).toLowerCase();
  let best: { choice: string; distance: number } | undefined;
  for (const choice of choices) {
    if (choice === word) continue;
    const distance = editDistance(typed, choice.toLowerCase());
    if (!best || distance < best.distance) best = { choice, distance };
  }
  return best && best.distance <= Math.max(2, Math.floor(word.length / 3)) ? best.choice : undefined;
}
