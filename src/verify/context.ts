const HEADING = /^(#{1,6})\s/;
const TABLE_ROW = /^\s*\|/;
const TABLE_RULE = /^\s*\|?[\s:|-]*-{1,}[\s:|-]*\|[\s:|-]*$/;

/**
 * Numbers of the lines that a reader sees above the cited ones and that say what these are about:
 * the headings of Markdown that they stand under, and the head of the table that they are rows of.
 * @param first number of the first cited line, counted from 1
 */
export function contextLines(lines: readonly string[], first: number): number[] {
  const found: number[] = [];
  let level = 7;
  for (let number = first - 1; number >= 1 && level > 1; number -= 1) {
    const depth = HEADING.exec(lines[number - 1] ?? '')?.[1]?.length;
    if (depth !== undefined && depth < level) {
      found.push(number);
      level = depth;
    }
  }
  let top = first;
  while (top > 1 && TABLE_ROW.test(lines[top - 1] ?? '') && TABLE_ROW.test(lines[top - 2] ?? '')) top -= 1;
  if (top < first && TABLE_RULE.test(lines[top] ?? '')) found.push(top);
  return found.sort((a, b) => a - b);
}
