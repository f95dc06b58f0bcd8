import type { Known } from '../loader/known.ts';
import type { RawEntry } from '../loader/entry.ts';
import type { ParsedArticle } from '../loader/mdx.ts';
import type { AnyNode, Prose } from '../loader/prose.ts';
import type { Atlas, Language } from '../loader/atlas.ts';
import type { ParsedYaml } from '../loader/yaml.ts';
import type { KeyOrder } from '../schema/key-order.ts';
import type { Bilingual } from '../schema/primitives.ts';
import type { Exception } from '../schema/exceptions.ts';
import type { Edit, Finding, Severity, Spot } from './finding.ts';
import type { Parent } from './atlas/parents.ts';
import type { ShapeIssue } from './shape-issues.ts';

/** What a rule says of one place: what is wrong and what was expected; how to mend it, where that differs from the rule's own word. */
export interface Problem {
  message: Bilingual;
  mend?: Bilingual | undefined;
  /** The word that the author most likely meant. */
  near?: string | undefined;
  /** Changes to the file that mend it without changing what it says. */
  fix?: readonly Edit[] | undefined;
}

/** Where a problem stands: a range in a file, or a path into the data of the entry at hand. */
export type Place = Spot | readonly PropertyKey[];

/** What a rule is given to look at, by its scope. */
export interface Contexts {
  /** The text of one file, whatever is in it. */
  file: { file: string; text: string };
  /** The text of one article, before it is parsed. */
  body: { file: string; body: string; offset: number };
  /** The syntax tree of one YAML text (a file, or the front matter of one). */
  yaml: ParsedYaml & { order: KeyOrder };
  /** One article, parsed or not. */
  parsed: { file: string; body: string; offset: number; parsed: ParsedArticle };
  /** One node of the syntax tree of an article. */
  article: { node: AnyNode; spot: Spot };
  /** The files of one entry, whether or not they can be read. */
  folder: { entry: RawEntry; files: ReadonlyMap<string, string> };
  /** One thing that the schema refuses. */
  shape: { issue: ShapeIssue; entry: RawEntry };
  /** The data of one entry as written, valid or not, with its articles. */
  entry: { entry: RawEntry; prose: Record<Language, Prose> | undefined; known: Known; today: string };
  /** All entries that are valid, and whatever checkpoints can be made from, by id. */
  atlas: { atlas: Atlas; known: Known; parents: ReadonlyMap<string, Parent>; today: string };
  /** Everything that was found, and the exceptions from it. */
  exceptions: { findings: readonly Finding[]; exceptions: readonly Exception[] };
}

/** Scopes, in the order in which their rules run. */
export type Scope = keyof Contexts;

/** A snippet of a valid entry, and the same with the mistake. */
export interface Example {
  good: string;
  bad: string;
  /** Where the snippet stands, where it is not the main file of the model: a path below `content/`. */
  file?: string;
  /** Rules that the mistake breaks besides. */
  also?: readonly string[];
  /** The finding stands in another line than the mistake. */
  elsewhere?: true;
}

/** One rule of the check: a small module that knows one kind of mistake. */
export interface Rule<S extends Scope = Scope> {
  /** Name of the rule in messages, exceptions and documentation. */
  id: string;
  scope: S;
  severity: Severity;
  /** What holds where the rule is kept. */
  title: Bilingual;
  /** How to mend what breaks it. */
  mend: Bilingual;
  examples: readonly Example[];
  /** `--fix` mends it, wherever that changes nothing of what the content says. */
  fixes?: true;
  /** What breaks this rule is not read any further. */
  blocks?: true;
  check: (context: Contexts[S], report: (place: Place, problem: Problem, owner?: string) => void) => void;
}

/** A rule, its type taken from its scope. */
export const rule = <S extends Scope>(definition: Rule<S>): Rule<S> => definition;
