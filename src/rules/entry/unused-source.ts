import { rule } from '../rule.ts';
import { writtenCitations, writtenSources } from './written.ts';

/** A list of sources is a list of evidence, not of further reading. */
export const unusedSource = rule({
  id: 'unused-source',
  scope: 'entry',
  severity: 'error',
  title: { zh: '每个来源都被引用', en: 'Every source is cited' },
  mend: { zh: '在事实或正文里引用它，或删去。', en: 'Cite it in the facts or in an article, or take it out.' },
  examples: [{ good: 'series:\n', bad: '  card: { url: https://example.org/, title: Card, kind: page }\nseries:\n' }],
  check({ entry, prose }, report) {
    const used = new Set([
      ...writtenCitations(entry.data).map(({ citation }) => citation.ref),
      ...(prose?.zh.citations ?? []).map(({ ref }) => ref),
      ...(prose?.en.citations ?? []).map(({ ref }) => ref),
    ]);
    // Articles that could not be read may cite it.
    if ((['zh', 'en'] as const).some((language) => prose && !prose[language].text && entry.data.untranslated !== language)) return;
    for (const id of writtenSources(entry.data).keys()) {
      if (!used.has(id)) report(['sources', id], { message: { zh: `没有任何事实引用“${id}”`, en: `nothing cites “${id}”` } });
    }
  },
});
