import { ALL_RULES } from '../rules/all.ts';
import { Findings } from '../rules/report.ts';
import type { Contexts, Rule, Scope } from '../rules/rule.ts';
import { sortFindings, type Finding } from '../rules/finding.ts';
import { parentsIn } from '../rules/atlas/parents.ts';
import { covers } from '../rules/exceptions/covers.ts';
import { shapeIssues } from '../rules/shape-issues.ts';
import { keyOrder } from '../schema/key-order.ts';
import { SCHEMAS } from '../schema/kinds.ts';
import type { Article } from '../schema/article.ts';
import type { Base } from '../schema/base.ts';
import type { Benchmark } from '../schema/benchmark.ts';
import type { Comparison } from '../schema/comparison.ts';
import type { Exception } from '../schema/exceptions.ts';
import type { Measurements } from '../schema/measurements.ts';
import type { Model, ModelInput } from '../schema/model.ts';
import type { RecipesInput } from '../schema/recipe.ts';
import { withClaims, type ResultsInput } from '../schema/results.ts';
import type { Tokenizer, TokenizerSamples, TokenizerTexts } from '../schema/tokenizer.ts';
import type { Technique } from '../schema/technique.ts';
import type { Atlas, Language } from './atlas.ts';
import { withSeries } from './checkpoints.ts';
import { dataOf, fileEntry, folderEntry, type EntryKind, type Locate, type RawEntry } from './entry.ts';
import { splitFrontMatter } from './frontmatter.ts';
import { knownIn } from './known.ts';
import type { ParsedArticle } from './mdx.ts';
import { parentsOf, type Others } from './others.ts';
import { emptyProse, proseOf, spotOf, walk, type Prose } from './prose.ts';

/** The content, as far as it is valid, and everything that is wrong with it. */
export interface Loaded {
  atlas: Atlas;
  findings: Finding[];
}

/** What the check needs besides the files. */
export interface CheckOptions {
  /** Reads an article into a tree; without it, articles are not looked into. */
  parse?: ((body: string) => ParsedArticle) | undefined;
  /** Day of the check, `2026-11-24`; nothing happens after it. */
  today: string;
  /** What is known of entries that are not among the files; an entry among them stands for itself. */
  others?: Others | undefined;
  /** Rules that are run; all of them unless told otherwise. */
  rules?: readonly Rule[];
}

const ENTRY_FOLDERS: readonly (readonly [EntryKind, string])[] = [
  ['model', 'models'],
  ['technique', 'techniques'],
];
const ENTRY_FILES: readonly (readonly [EntryKind, RegExp])[] = [
  ['base', /^content\/bases\/([^/]+)\.yaml$/],
  ['benchmark', /^content\/benchmarks\/([^/]+)\.yaml$/],
  ['results', /^content\/leaderboards\/([^/]+)\.yaml$/],
  ['results', /^content\/models\/([^/]+)\/results\.yaml$/],
  ['recipes', /^content\/models\/([^/]+)\/recipes\.yaml$/],
  ['comparison', /^content\/comparisons\/([^/]+)\.yaml$/],
  ['measurements', /^content\/(measurements)\.yaml$/],
  ['tokenizer', /^content\/tokenizers\/([^/]+)\.yaml$/],
  ['texts', /^content\/(tokenizer-texts)\.yaml$/],
  ['samples', /^content\/(tokenizer-samples)\.yaml$/],
  ['article', /^content\/(article)\.yaml$/],
  ['exceptions', /^content\/(exceptions)\.yaml$/],
  ['notes', /^content\/(verification-notes)\.yaml$/],
];

function entriesIn(files: ReadonlyMap<string, string>): RawEntry[] {
  const entries: RawEntry[] = [];
  for (const [kind, name] of ENTRY_FOLDERS) {
    const slugs = new Set([...files.keys()].flatMap((path) => new RegExp(`^content/${name}/([^/]+)/`).exec(path)?.[1] ?? []));
    for (const slug of [...slugs].sort()) entries.push(folderEntry(kind, slug, files, `content/${name}/${slug}`));
  }
  for (const [kind, pattern] of ENTRY_FILES) {
    for (const [path, text] of files) {
      const slug = pattern.exec(path)?.[1];
      if (slug !== undefined) entries.push(fileEntry(kind, slug, path, text));
    }
  }
  return entries;
}

/**
 * Reads all content at once and reports every problem of every file: rules on texts first, then on syntax trees, on shape,
 * on what single entries say, and on what they say together. Nothing of the content is executed, and no content makes this throw.
 * @param files text by path from the root of the project (`content/models/billa/index.mdx`)
 */
export function checkContent(files: ReadonlyMap<string, string>, { parse, today, others, rules = ALL_RULES }: CheckOptions): Loaded {
  const findings = new Findings(files);
  const byScope = Map.groupBy(rules, ({ scope }) => scope);

  /** Runs the rules of a scope; false where one of them says that nothing further can be read. */
  const run = <S extends Scope>(
    scope: S,
    context: Contexts[S],
    locate: (owner: string | undefined) => Locate | undefined = () => undefined,
  ) => {
    let readable = true;
    for (const rule of (byScope.get(scope) ?? []) as unknown as readonly Rule<S>[]) {
      const before = findings.list.length;
      rule.check(context, findings.reporter(rule, locate));
      if (rule.blocks && findings.list.length > before) readable = false;
    }
    return readable;
  };

  const readable = new Map([...files].filter(([file, text]) => run('file', { file, text })));
  const entries = entriesIn(readable);
  const prose: Atlas['prose'] = new Map();
  const good: RawEntry[] = [];
  const unread: string[] = [...files.keys()].filter((file) => !readable.has(file)).map((file) => file.slice('content/'.length));

  const readArticle = (file: string): Prose => {
    const text = readable.get(file);
    if (text === undefined) return emptyProse({ file, start: 0, end: 1 });
    const { body, bodyOffset } = splitFrontMatter(text);
    const nothing = emptyProse({ file, start: bodyOffset, end: bodyOffset + 1 });
    if (!run('body', { file, body, offset: bodyOffset }) || !parse) return nothing;
    const parsed = parse(body);
    run('parsed', { file, body, offset: bodyOffset, parsed });
    if (!('tree' in parsed)) return nothing;
    walk(parsed.tree, (node) => run('article', { node, spot: spotOf(node, file, bodyOffset) }));
    return proseOf(parsed.tree, file, bodyOffset);
  };

  for (const entry of entries) {
    if (entry.markdown) {
      const folder = `content/${entry.owner}`;
      prose.set(entry.owner, { zh: readArticle(`${folder}/index.mdx`), en: readArticle(`${folder}/en.mdx`) });
    }
    const order = keyOrder(entry.kind);
    const sound = entry.parts.map(({ key, yaml }) =>
      run('yaml', { ...yaml, order: (path) => order(key === undefined ? path : [key, ...path]) }),
    );
    if (sound.every(Boolean) && entry.markdown?.state !== 'none' && entry.markdown?.state !== 'unclosed') {
      entry.data = dataOf(entry.parts);
      good.push(entry);
    } else unread.push(entry.owner);
  }

  const known = knownIn(good, unread, others);
  const byOwner = new Map(entries.map((entry) => [entry.owner, entry]));
  const locate = (owner: string | undefined) => byOwner.get(owner ?? '')?.locate;
  const atlas: Atlas = {
    models: [],
    bases: [],
    techniques: [],
    benchmarks: [],
    results: [],
    recipes: [],
    comparisons: [],
    measurements: undefined,
    tokenizers: [],
    tokenizerTexts: undefined,
    tokenizerSamples: undefined,
    article: undefined,
    prose,
  };
  let exceptions: Exception[] = [];

  for (const entry of entries) {
    run('folder', { entry, files }, () => entry.locate);
    if (!good.includes(entry)) continue;
    const result = SCHEMAS[entry.kind].safeParse(entry.data);
    for (const issue of shapeIssues(result.error?.issues ?? [], entry.data)) run('shape', { issue, entry }, () => entry.locate);
    const articles: Record<Language, Prose> | undefined = prose.get(entry.owner);
    run('entry', { entry, prose: articles, known, today }, () => entry.locate);
    if (!result.success) continue;
    if (entry.kind === 'model') {
      const input = result.data as ModelInput;
      const checkpoints = withSeries(input);
      if (checkpoints) atlas.models.push({ ...input, slug: entry.slug, checkpoints } satisfies Model);
    } else if (entry.kind === 'technique') atlas.techniques.push({ ...(result.data as Omit<Technique, 'slug'>), slug: entry.slug });
    else if (entry.kind === 'base') atlas.bases.push({ ...(result.data as Omit<Base, 'slug'>), slug: entry.slug });
    else if (entry.kind === 'benchmark') atlas.benchmarks.push({ ...(result.data as Omit<Benchmark, 'slug'>), slug: entry.slug });
    else if (entry.kind === 'results') atlas.results.push(withClaims(result.data as ResultsInput, entry.owner, entry.slug));
    else if (entry.kind === 'recipes') atlas.recipes.push({ ...(result.data as RecipesInput), owner: entry.owner, slug: entry.slug });
    else if (entry.kind === 'comparison') atlas.comparisons.push({ ...(result.data as Omit<Comparison, 'slug'>), slug: entry.slug });
    else if (entry.kind === 'measurements') atlas.measurements = result.data as Measurements;
    else if (entry.kind === 'tokenizer') atlas.tokenizers.push({ ...(result.data as Omit<Tokenizer, 'slug'>), slug: entry.slug });
    else if (entry.kind === 'texts') atlas.tokenizerTexts = result.data as TokenizerTexts;
    else if (entry.kind === 'samples') atlas.tokenizerSamples = result.data as TokenizerSamples;
    else if (entry.kind === 'article') atlas.article = result.data as Article;
    else if (entry.kind === 'exceptions') ({ exceptions } = result.data as { exceptions: Exception[] });
  }
  atlas.bases.sort((a, b) => (a.slug < b.slug ? -1 : 1));
  run('atlas', { atlas, known, parents: parentsIn(atlas, others && parentsOf(others)), today }, locate);

  run('exceptions', { findings: [...findings.list], exceptions }, () => locate('exceptions'));
  return { atlas, findings: sortFindings(findings.list.filter((finding) => !exceptions.some((exception) => covers(exception, finding)))) };
}
