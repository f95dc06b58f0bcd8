import { articleInput } from '../schema/article.ts';
import { baseInput, type Base } from '../schema/base.ts';
import { modelInput, type Model } from '../schema/model.ts';
import { techniqueInput, type Technique } from '../schema/technique.ts';
import { slug as slugSchema } from '../schema/primitives.ts';
import type { Atlas, Language } from './atlas.ts';
import { checkAcross } from './cross-checks.ts';
import { gatherEntry, resolveCheckpoints, toModel, validate, type Locate, type RawEntry } from './entry.ts';
import { sortFindings, type Finding } from './finding.ts';
import { splitFrontMatter } from './frontmatter.ts';
import { readProse, type Prose } from './mdx.ts';
import { checkRawReferences, rawCheckpointIds } from './raw-references.ts';
import { NOTES_FILE, readVerification, RESULTS_FILE } from './verification.ts';
import { parseYaml } from './yaml.ts';

/** The content, as far as it is valid, and everything that is wrong with it. */
export interface Loaded {
  atlas: Atlas;
  findings: Finding[];
}

/** Where the data of each entry stand, for findings across entries. */
export type Locators = Map<string, Locate>;

function foldersOf(files: ReadonlyMap<string, string>, kind: string): string[] {
  const folders = new Set<string>();
  for (const path of files.keys()) {
    const match = new RegExp(`^content/${kind}/([^/]+)/`).exec(path);
    if (match?.[1]) folders.add(match[1]);
  }
  return [...folders].sort();
}

function checkSlug(name: string, file: string): Finding[] {
  const result = slugSchema.safeParse(name);
  return result.success ? [] : [{ file, message: `the name “${name}” ${result.error.issues[0]?.message ?? 'is not allowed'}` }];
}

/** The two articles of an entry; both are asked for. */
function loadProse(files: ReadonlyMap<string, string>, folder: string): { prose: Record<Language, Prose>; findings: Finding[] } {
  const findings: Finding[] = [];
  const read = (name: string, language: Language): Prose => {
    const file = `${folder}/${name}`;
    const text = files.get(file);
    if (text === undefined) {
      findings.push({ file, message: `is missing: the ${language === 'zh' ? 'Chinese' : 'English'} article of this entry` });
      return { citations: [], passages: [], links: [], text: '', findings: [] };
    }
    const { body, bodyLine, matter } = splitFrontMatter(text);
    if (name === 'en.mdx' && matter.trim()) {
      findings.push({ file, line: 1, message: 'has front matter: the facts stand in index.mdx only' });
    }
    const prose = readProse(file, body, bodyLine);
    if (!prose.text && prose.findings.length === 0) findings.push({ file, line: bodyLine, message: 'has no text' });
    findings.push(...prose.findings);
    return prose;
  };
  return { prose: { zh: read('index.mdx', 'zh'), en: read('en.mdx', 'en') }, findings };
}

/**
 * Reads all content at once and reports every problem of every file.
 * @param files text by path from the root of the project (`content/models/billa/index.mdx`)
 */
export function loadAtlas(files: ReadonlyMap<string, string>): Loaded {
  const findings: Finding[] = [];
  const locators: Locators = new Map();
  const prose: Atlas['prose'] = new Map();
  const models: Model[] = [];
  const techniques: Technique[] = [];
  const bases: Base[] = [];
  /** Entries that can be read but are wrong somewhere; their references are checked all the same. */
  const misshapen: RawEntry[] = [];

  for (const path of files.keys()) {
    const known =
      /^content\/(models|techniques)\/[^/]+\/(index\.mdx|en\.mdx|[^/]+\.yaml)$/.test(path) ||
      /^content\/(bases\/[^/]+|article)\.yaml$/.test(path) ||
      path === RESULTS_FILE ||
      path === NOTES_FILE;
    if (!known) findings.push({ file: path, message: 'is in no place that the site reads; see CONTRIBUTING.md for the folders' });
  }

  findings.push(...readVerification(files).findings);

  for (const name of foldersOf(files, 'models')) {
    const folder = `content/models/${name}`;
    findings.push(...checkSlug(name, folder));
    const raw = gatherEntry(files, folder, 'index.mdx');
    findings.push(...raw.findings);
    const articles = loadProse(files, folder);
    findings.push(...articles.findings);
    prose.set(`models/${name}`, articles.prose);
    locators.set(`models/${name}`, raw.locate);
    if (raw.findings.length > 0) continue;
    const { value, findings: problems } = validate(modelInput, raw.data, raw.locate);
    findings.push(...problems);
    const resolved = value && resolveCheckpoints(value, raw.locate);
    if (resolved) findings.push(...resolved.findings);
    if (value && resolved?.findings.length === 0) models.push(toModel(name, value, resolved.checkpoints));
    else misshapen.push(raw);
  }

  for (const name of foldersOf(files, 'techniques')) {
    const folder = `content/techniques/${name}`;
    findings.push(...checkSlug(name, folder));
    const raw = gatherEntry(files, folder, 'index.mdx');
    findings.push(...raw.findings);
    const articles = loadProse(files, folder);
    findings.push(...articles.findings);
    prose.set(`techniques/${name}`, articles.prose);
    locators.set(`techniques/${name}`, raw.locate);
    if (raw.findings.length > 0) continue;
    const { value, findings: problems } = validate(techniqueInput, raw.data, raw.locate);
    findings.push(...problems);
    if (value) techniques.push({ ...value, slug: name });
  }

  for (const [path, text] of files) {
    const match = /^content\/bases\/([^/]+)\.yaml$/.exec(path);
    if (!match?.[1]) continue;
    findings.push(...checkSlug(match[1], path));
    const yaml = parseYaml(path, text);
    findings.push(...yaml.findings);
    const locate: Locate = (at) => ({ file: path, ...yaml.locate(at) });
    locators.set(`bases/${match[1]}`, locate);
    if (yaml.findings.length > 0) continue;
    const { value, findings: problems } = validate(baseInput, yaml.data, locate);
    findings.push(...problems);
    if (value) bases.push({ ...value, slug: match[1] });
  }
  bases.sort((a, b) => (a.slug < b.slug ? -1 : 1));

  const articleFile = 'content/article.yaml';
  const articleText = files.get(articleFile);
  let article: Atlas['article'];
  if (articleText !== undefined) {
    const yaml = parseYaml(articleFile, articleText);
    findings.push(...yaml.findings);
    const locate: Locate = (at) => ({ file: articleFile, ...yaml.locate(at) });
    locators.set('article', locate);
    if (yaml.findings.length === 0) {
      const result = validate(articleInput, yaml.data, locate);
      findings.push(...result.findings);
      article = result.value;
    }
  }

  if (misshapen.length > 0) {
    const wrong = (folder: string) => findings.some(({ file }) => file.startsWith(`content/${folder}/`));
    const targets = {
      bases: wrong('bases')
        ? undefined
        : [
            ...bases.flatMap(({ sizes }) => sizes.map(({ id }) => id)),
            ...models.flatMap(({ checkpoints }) => checkpoints.map(({ id }) => id)),
            ...misshapen.flatMap(({ data }) => rawCheckpointIds(data)),
          ],
      techniques: wrong('techniques') ? undefined : techniques.map(({ slug }) => slug),
    };
    for (const { data, locate } of misshapen) findings.push(...checkRawReferences(data, targets, locate));
  }

  const atlas: Atlas = { models, bases, techniques, article, prose };
  findings.push(...checkAcross(atlas, locators, { complete: findings.length === 0 }));
  return { atlas, findings: sortFindings(findings) };
}
