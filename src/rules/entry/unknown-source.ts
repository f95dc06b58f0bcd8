import { nearest } from '../near.ts';
import { rule } from '../rule.ts';
import { quote } from '../say.ts';
import { writtenCitations, writtenSources } from './written.ts';

/** Evidence that is not listed cannot be opened. */
export const unknownSource = rule({
  id: 'unknown-source',
  scope: 'entry',
  severity: 'error',
  title: { zh: '所引的来源列在sources里', en: 'Every source that is cited is listed' },
  mend: { zh: '改正来源的标识，或在sources里加上它。', en: 'Correct the id, or add the source to sources.' },
  examples: [{ good: 'source: readme#L21 }', bad: 'source: raedme#L21 }' }],
  check({ entry, prose }, report) {
    const ids = [...writtenSources(entry.data).keys()];
    const problem = (ref: string) => ({
      message: { zh: `引用了${quote(ref)}，sources里没有它`, en: `cites ${quote(ref)}, which is no source of this entry` },
      near: nearest(ref, ids),
    });
    for (const { citation, path } of writtenCitations(entry.data)) {
      if (!ids.includes(citation.ref)) report(path, problem(citation.ref));
    }
    for (const { ref, spot } of [...(prose?.zh.citations ?? []), ...(prose?.en.citations ?? [])]) {
      if (!ids.includes(ref)) report(spot, problem(ref));
    }
  },
});
