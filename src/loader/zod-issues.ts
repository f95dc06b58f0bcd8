import type * as z from 'zod';
import { knownKeys } from './known-keys.ts';

/** A zod issue boiled down to a path and a sentence. */
export interface PlainIssue {
  path: PropertyKey[];
  message: string;
}

const SHAPES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
  record: 'a group of keys',
};

function nearest(word: string, choices: readonly string[]): string | undefined {
  const distance = (a: string, b: string) => {
    let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i += 1) {
      const row = [i];
      for (let j = 1; j <= b.length; j += 1) {
        row[j] = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1));
      }
      previous = row;
    }
    return previous[b.length] ?? 0;
  };
  const ranked = choices.map((choice) => ({ choice, distance: distance(word, choice) })).sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best && best.distance <= Math.max(2, Math.floor(word.length / 3)) ? best.choice : undefined;
}

/** “did you mean …?” for a word that is none of the choices, or nothing when none is near. */
export function suggestion(word: string, choices: readonly string[]): string {
  const near = nearest(word, choices);
  return near ? ` – did you mean “${near}”?` : '';
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'an empty value';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of keys';
  const text = String(value);
  return `“${text.length > 60 ? `${text.slice(0, 57)}…` : text}”`;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value !== null && typeof value === 'object' ? (value as Record<PropertyKey, unknown>)[key] : undefined),
    data,
  );
}

function message(issue: z.core.$ZodIssue, data: unknown): string {
  const found = valueAt(data, issue.path);
  switch (issue.code) {
    case 'invalid_type': {
      if (found === undefined) return 'is missing';
      return `must be ${SHAPES[issue.expected] ?? issue.expected}, found ${describe(found)}`;
    }
    case 'invalid_value': {
      const choices = issue.values.map(String);
      return `must be one of ${choices.join(', ')}; found ${describe(found)}${suggestion(String(found), choices)}`;
    }
    case 'unrecognized_keys':
      return `has no key named ${issue.keys.map((key) => `“${key}”`).join(', ')}`;
    default:
      return found === undefined || issue.code === 'custom' ? issue.message : `${issue.message}; found ${describe(found)}`;
  }
}

/** Of the branches of a union, the one that the author most likely meant: the one that matches the shape and fails deepest. */
function bestBranch(branches: readonly z.core.$ZodIssue[][]): z.core.$ZodIssue[] {
  const rank = (issues: z.core.$ZodIssue[]) => {
    const shape = issues.some((issue) => issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value'));
    return (shape ? 0 : 1000) + Math.max(0, ...issues.map((issue) => issue.path.length));
  };
  return [...branches].sort((a, b) => rank(b) - rank(a))[0] ?? [];
}

/** Every issue in plain words, unions resolved to the branch that the author most likely meant. */
export function plainIssues(issues: readonly z.core.$ZodIssue[], data: unknown): PlainIssue[] {
  return issues.flatMap((issue): PlainIssue[] => {
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
      if (valueAt(data, issue.path) === undefined) return [{ path: issue.path, message: 'is missing' }];
      const inner = bestBranch(issue.errors as z.core.$ZodIssue[][]);
      return plainIssues(inner, valueAt(data, issue.path)).map((plain) => ({ ...plain, path: [...issue.path, ...plain.path] }));
    }
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        path: [...issue.path, key],
        message: `is not a key that is known here${suggestion(key, knownKeys())}`,
      }));
    }
    return [{ path: issue.path, message: message(issue, data) }];
  });
}
