/** Something wrong with the content: where it stands and what to do about it. */
export interface Finding {
  /** Path from the root of the project, with forward slashes. */
  file: string;
  /** One-based line, where the parser gives one. */
  line?: number;
  /** One-based column, where the parser gives one. */
  column?: number;
  /** Place in the data, for example `checkpoints[2].released`. */
  field?: string;
  /** What is wrong and what was expected, in plain words. */
  message: string;
}

/** A path into data, as one reads it: `checkpoints[2].released.value`. */
export function fieldPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text ? `${text}.${String(key)}` : String(key);
  }, '');
}

/** One line for a terminal: `file:line:column  field: message`. */
export function formatFinding({ file, line, column, field, message }: Finding): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return `${place}  ${field ? `${field}: ` : ''}${message}`;
}

/** In order of file, then line, then column, so that output is the same on every machine. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}
