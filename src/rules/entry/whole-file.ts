import { rule } from '../rule.ts';
import { isRecord } from '../../loader/entry.ts';
import { writtenCitations, writtenSources } from './written.ts';

// Files whose lines a reader can see on GitHub.
const TEXT = /\.(?:md|rst|txt|py|sh|ya?ml|toml|cfg|ini|c|cc|cpp|h|js|ts|html|csv)$|\/(?:LICENSE|NOTICE|README)[^/]*$/i;

/** A reader should not have to search a file for the line that says so. */
export const wholeFile = rule({
  id: 'whole-file',
  scope: 'entry',
  severity: 'warning',
  title: { zh: '引用文件时写明行号', en: 'A citation of a file names the lines' },
  mend: {
    zh: '写成readme#L98。若整个文件都是出处，在content/exceptions.yaml里说明。',
    en: 'Write readme#L98. If the whole file is the evidence, say so in content/exceptions.yaml.',
  },
  examples: [{ good: 'vocabulary: { value: 40000, source: readme#L22 }', bad: 'vocabulary: { value: 40000, source: readme }' }],
  check({ entry }, report) {
    const sources = writtenSources(entry.data);
    for (const { citation, path, owner } of writtenCitations(entry.data)) {
      // What a file does not say stands in no line of it.
      if (citation.at !== undefined || !isRecord(owner) || owner.value === undefined) continue;
      const url = String(sources.get(citation.ref)?.url ?? '');
      if (!/^https:\/\/github\.com\/[^/]+\/[^/]+\/blob\//.test(url) || !TEXT.test(url)) continue;
      report(path, {
        message: { zh: `引用了整个文件“${citation.ref}”，没有行号`, en: `cites the whole file “${citation.ref}”, without lines` },
      });
    }
  },
});
