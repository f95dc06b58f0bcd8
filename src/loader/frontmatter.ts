/** A Markdown file taken apart. */
export interface Document {
  /** YAML between the two `---` lines, or nothing. */
  matter: string;
  /** Text after it. */
  body: string;
  /** One-based line at which the body begins. */
  bodyLine: number;
  /** Whether a `---` at the top is never closed. */
  unclosed: boolean;
}

/** Takes a file with optional front matter apart. */
export function splitFrontMatter(text: string): Document {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (lines[0]?.trimEnd() !== '---') return { matter: '', body: text, bodyLine: 1, unclosed: false };
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (end < 0) return { matter: '', body: '', bodyLine: 1, unclosed: true };
  return {
    matter: lines.slice(1, end).join('\n'),
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
    unclosed: false,
  };
}
