/**
 * The real content, with copies of one entry added under other names until there are `count` models;
 * for measuring how the site grows. Copies are never published.
 * @param content text of the content by path
 */
export function withGeneratedModels(content: ReadonlyMap<string, string>, count: number, pattern = 'billa'): Map<string, string> {
  const files = new Map(content);
  const folder = `content/models/${pattern}/`;
  const own = [...content].filter(([path]) => path.startsWith(folder));
  const models = new Set([...content.keys()].flatMap((path) => /^content\/models\/([^/]+)\//.exec(path)?.[1] ?? []));
  for (let index = models.size; index < count; index += 1) {
    const suffix = `x${String(index).padStart(4, '0')}`;
    for (const [path, text] of own) {
      // Ids, names and aliases must be unique; addresses of sources may stay.
      const renamed = text
        .replace(/^aliases:[\s\S]*?(?=^\S)/m, `aliases: [Generated-${suffix}]\n`)
        .replace(/^name: .*$/m, `name: Generated ${suffix}`)
        .replaceAll(/\bbilla-7b-(llm|sft)\b/g, `billa-7b-$1-${suffix}`);
      files.set(path.replace(folder, `content/models/${pattern}-${suffix}/`), renamed);
    }
  }
  return files;
}
