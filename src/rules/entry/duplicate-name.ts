import { rule } from '../rule.ts';
import { quote } from '../say.ts';
import { namesOf } from '../../loader/known.ts';
import { valueAt } from '../shape-issues.ts';

/** A name leads to one entry, so that search and readers are not sent astray. */
export const duplicateName = rule({
  id: 'duplicate-name',
  scope: 'entry',
  severity: 'error',
  title: { zh: '名称与别名只属于一个模型', en: 'A name or alias belongs to one model' },
  mend: {
    zh: '先确认它是否就是已有的条目；若不是，删去这个别名或写得更具体。',
    en: 'Make sure that it is not the entry that is there already; if not, take the alias out or make it more specific.',
  },
  examples: [
    {
      file: 'models/other/index.mdx',
      good: '',
      bad: '---\nname: Other\naliases: [Trial-LLaMA]\n---\n\n说明。\n',
      also: ['missing-key', 'article-missing'],
    },
  ],
  check({ entry, known: { names } }, report) {
    if (entry.kind !== 'model') return;
    for (const name of namesOf(entry.data)) {
      const owners = (names.get(name.toLowerCase()) ?? []).filter((slug) => slug !== entry.slug);
      if (owners.length === 0) continue;
      const index = Array.isArray(entry.data.aliases) ? entry.data.aliases.indexOf(name) : -1;
      const place = index >= 0 ? ['aliases', index] : valueAt(entry.data, ['name', 'zh']) === name ? ['name', 'zh'] : ['name'];
      report(place, {
        message: { zh: `${quote(name)}已是“${owners[0]}”的名称`, en: `${quote(name)} is already a name of “${owners[0]}”` },
      });
    }
  },
});
