import type * as z from 'zod';
import { ABSENT } from '../schema/claim.ts';

/** Something that the schema refuses, boiled down: the rule it breaks, the place, what stands there and what may stand there. */
export interface ShapeIssue {
  rule: string;
  path: PropertyKey[];
  found: unknown;
  /** Name of the type that was expected, for a wrong type. */
  expected?: string;
  /** The words that may stand there, or the keys. */
  choices?: string[];
}

/** The value at a path of any data. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      value !== null && typeof value === 'object' && Object.hasOwn(value, key) ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  );
}

type Issue = z.core.$ZodIssue;

/** Of the branches of a union, the one that the author most likely meant: the one that matches the shape and fails deepest. */
function bestBranch(unions: readonly Issue[][], found: unknown): Issue[] {
  const rank = (issues: Issue[]) => {
    const wrongKind = issues.some(({ path, code }) => path.length === 0 && (code === 'invalid_type' || code === 'invalid_value'));
    const word = typeof found === 'string' && issues.some(({ path, code }) => path.length === 0 && code === 'invalid_value');
    return (wrongKind ? (word ? 1 : 0) : 1000) + Math.max(0, ...issues.map(({ path }) => path.length));
  };
  return [...unions].sort((a, b) => rank(b) - rank(a))[0] ?? [];
}

/** Whether a union is that of a fact: a group of keys, or one of the words for “nobody says”. */
const isClaim = (unions: readonly Issue[][]): boolean =>
  unions.some(([first]) => first?.code === 'invalid_value' && first.path.length === 0 && first.values.join() === ABSENT.join());

const SMALL: Readonly<Record<string, string>> = { array: 'empty-list', string: 'empty-text', set: 'empty-list' };
const CODED = /^[a-z]+(?:-[a-z]+)+$/;

function boil(issue: Issue, found: unknown): ShapeIssue[] {
  const path = [...issue.path];
  if (CODED.test(issue.message)) return [{ rule: issue.message, path, found }];
  switch (issue.code) {
    case 'invalid_type':
      return [found === undefined ? { rule: 'missing-key', path, found } : { rule: 'wrong-type', path, found, expected: issue.expected }];
    case 'invalid_value':
      return [
        found === undefined
          ? { rule: 'missing-key', path, found }
          : { rule: 'unknown-word', path, found, choices: issue.values.map(String) },
      ];
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ rule: 'unknown-key', path: [...path, key], found: key }));
    case 'invalid_key':
      return [{ rule: issue.issues.some(({ code }) => code === 'invalid_value') ? 'unknown-key' : 'slug-form', path, found: path.at(-1) }];
    case 'too_small':
      return [{ rule: SMALL[issue.origin] ?? 'number-range', path, found }];
    default:
      return [
        { rule: issue.code === 'too_big' && issue.origin !== 'string' ? 'number-range' : 'wrong-type', path, found, expected: 'valid' },
      ];
  }
}

/** Every issue boiled down, unions resolved to the branch that the author most likely meant. */
export function shapeIssues(issues: readonly Issue[], data: unknown): ShapeIssue[] {
  return resolve(issues, data).map((issue) =>
    issue.rule === 'missing-key' && ['zh', 'en'].includes(String(issue.path.at(-1))) ? { ...issue, rule: 'both-languages' } : issue,
  );
}

function resolve(issues: readonly Issue[], data: unknown): ShapeIssue[] {
  return issues.flatMap((issue): ShapeIssue[] => {
    const found = valueAt(data, issue.path);
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return boil(issue, found);
    if (found === undefined) return [{ rule: 'missing-key', path: [...issue.path], found }];
    const unions = issue.errors as Issue[][];
    if (isClaim(unions) && (typeof found !== 'object' || found === null || Array.isArray(found))) {
      return [{ rule: 'fact-form', path: [...issue.path], found, choices: [...ABSENT] }];
    }
    return resolve(bestBranch(unions, found), found).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
  });
}
