import { rule } from '../rule.ts';
import { quote } from '../say.ts';
import { groupsIn } from './written.ts';

/** Ids of recipes are anchors of the page; these anchors are taken. */
const TAKEN = new Set(['content', 'none', 'sources', 'which', 'checked', 'memory']);

/** Addresses on the page are made of these ids. */
export const recipeTwice = rule({
  id: 'recipe-twice',
  scope: 'entry',
  severity: 'error',
  title: {
    zh: '运行步骤的id不重复，也不与页面已有的锚点相同',
    en: 'The id of a recipe is used once, and is no anchor that the page has already',
  },
  mend: { zh: '换一个id。', en: 'Choose another id.' },
  examples: [{ file: 'models/trial/recipes.yaml', good: 'id: full-weights', bad: 'id: sources' }],
  check({ entry }, report) {
    if (entry.kind !== 'recipes') return;
    const seen = new Set(TAKEN);
    for (const { item, index } of groupsIn(entry.data.recipes)) {
      if (typeof item.id !== 'string') continue;
      // Places of the reference list are called r1, r2 and so on.
      if (seen.has(item.id) || /^r\d+$/.test(item.id))
        report(['recipes', index, 'id'], { message: { zh: `${quote(item.id)}已经用过`, en: `${quote(item.id)} is used already` } });
      seen.add(item.id);
    }
  },
});
