import { rule } from '../rule.ts';
import { quote } from '../say.ts';
import { writtenCitations, writtenSources } from './written.ts';

const LINES = /^L([1-9]\d*)(?:-L([1-9]\d*))?$/;
const LOOKS_LIKE_LINES = /^(?:l(?:ines?)?|第)?\s*\.?\d+(?:\s*[-–—~至到]\s*l?\d+)?\s*行?$/i;

/** The form that was meant, where there is no doubt. */
function usualLines(at: string): string | undefined {
  const [first, last] = [...at.matchAll(/\d+/g)].map(Number);
  if (!first || last === 0) return undefined;
  return last === undefined || last === first ? `L${first}` : first < last ? `L${first}-L${last}` : undefined;
}

/** A link to lines leads nowhere unless it has the form that GitHub understands. */
export const lineForm = rule({
  id: 'line-form',
  scope: 'entry',
  severity: 'error',
  title: { zh: '行号写成L98或L98-L101', en: 'Lines are written L98 or L98-L101' },
  mend: {
    zh: '写成readme#L98-L101，先小后大；只有仓库里的文件才有行号。',
    en: 'Write readme#L98-L101, the smaller number first; only files of a repository have lines.',
  },
  examples: [
    { good: 'source: readme#L21 }', bad: 'source: readme#L21-25 }' },
    { good: 'source: readme#L21 }', bad: 'source: readme#L25-L21 }' },
    { file: 'models/trial/en.mdx', good: 'ref="readme#L98"', bad: 'ref="readme#line 98"' },
  ],
  check({ entry, prose }, report) {
    const sources = writtenSources(entry.data);
    const look = (ref: string, at: string | undefined, place: Parameters<typeof report>[0]) => {
      if (at === undefined || !(LOOKS_LIKE_LINES.test(at) || /^L\d/.test(at))) return;
      const url = sources.get(ref)?.url;
      // Without an address nobody can say whether there are lines.
      if (typeof url !== 'string') return;
      const isFile = /^https:\/\/(?:github\.com|huggingface\.co)\/(?:[^/]+\/){2,3}(?:blob|blame|commit)\//.test(url);
      const match = LINES.exec(at);
      const inOrder = match && (match[2] === undefined || Number(match[1]) < Number(match[2]));
      if (isFile && inOrder) return;
      if (!isFile && !/^L\d/.test(at)) return;
      const near = usualLines(at);
      report(place, {
        message: isFile
          ? { zh: `${quote(at)}不是文件链接认识的行号`, en: `${quote(at)} is no form of lines that links to a file understand` }
          : {
              zh: `来源“${ref}”不是仓库里的文件，没有第${at.replace(/\D/g, '')}行`,
              en: `“${ref}” is no file of a repository, so it has no ${quote(at)}`,
            },
        near: isFile && near !== undefined ? `${ref}#${near}` : undefined,
      });
    };
    for (const { citation, path } of writtenCitations(entry.data)) look(citation.ref, citation.at, path);
    for (const { ref, at, spot } of [...(prose?.zh.citations ?? []), ...(prose?.en.citations ?? [])]) look(ref, at, spot);
  },
});
