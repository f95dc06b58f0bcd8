/** A Markdown file taken apart. Offsets count from the beginning of the file. */
export interface MarkdownFile {
  /** YAML between the two `---` lines, or nothing. */
  matter: string;
  matterOffset: number;
  /** Text after it. */
  body: string;
  bodyOffset: number;
  /** Whether there is front matter; `unclosed` where the second `---` is missing. */
  state: 'none' | 'closed' | 'unclosed';
}

/** Takes a file with optional front matter apart; nothing of the text is changed. */
export function splitFrontMatter(text: string): MarkdownFile {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const opening = /^---[ \t]*(?:\r?\n|$)/.exec(text.slice(mark));
  if (!opening) return { matter: '', matterOffset: 0, body: text.slice(mark), bodyOffset: mark, state: 'none' };
  const matterOffset = mark + opening[0].length;
  const closing = /^---[ \t]*(?:\r?\n|$)/m.exec(text.slice(matterOffset));
  if (!closing) return { matter: '', matterOffset, body: '', bodyOffset: text.length, state: 'unclosed' };
  const bodyOffset = matterOffset + closing.index + closing[0].length;
  return {
    matter: text.slice(matterOffset, matterOffset + closing.index),
    matterOffset,
    body: text.slice(bodyOffset),
    bodyOffset,
    state: 'closed',
  };
}
