import type { Bibliography } from '../schema/model.ts';

/** Characters that BibTeX or TeX would take as commands. */
function escapeTex(text: string): string {
  return text.replace(/[\\{}$&#%_^~]/g, (character) => {
    if (character === '\\') return '\\textbackslash{}';
    if (character === '~') return '\\textasciitilde{}';
    if (character === '^') return '\\textasciicircum{}';
    return `\\${character}`;
  });
}

/** A BibTeX record, with braces around the title so that its capitals stay. */
export function toBibtex(entry: Bibliography): string {
  const fields: [string, string | undefined][] = [
    ['title', `{${escapeTex(entry.title)}}`],
    ['author', entry.authors.map(escapeTex).join(' and ')],
    ['year', String(entry.year)],
    ['journal', entry.journal && escapeTex(entry.journal)],
    ['booktitle', entry.booktitle && escapeTex(entry.booktitle)],
    ['publisher', entry.publisher && escapeTex(entry.publisher)],
    ['eprint', entry.eprint && escapeTex(entry.eprint)],
    ['url', entry.url],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return `@${entry.type}{${entry.key},\n${lines.join('\n')}\n}`;
}
