import { nearest } from '../near.ts';
import { rule } from '../rule.ts';
import { quote } from '../say.ts';
import { groupsIn } from './written.ts';

/** Models and techniques that name a technique name one that is there. */
export const unknownTechnique = rule({
  id: 'unknown-technique',
  scope: 'entry',
  severity: 'error',
  title: { zh: '所指的技术在图谱里', en: 'Techniques that are named exist' },
  mend: {
    zh: '改成content/techniques/中的名称；没有的技术请先新增。',
    en: 'Use a name in content/techniques/; a technique that is not there is added first.',
  },
  examples: [{ good: 'technique: vocabulary-extension', bad: 'technique: vocabulary-extention' }],
  check({ entry, known: { techniques } }, report) {
    if (!techniques) return;
    const look = (name: unknown, path: PropertyKey[]) => {
      if (typeof name !== 'string' || (techniques.includes(name) && !(entry.kind === 'technique' && name === entry.slug))) return;
      report(path, {
        message: { zh: `没有名为${quote(name)}的技术`, en: `${quote(name)} is no (other) technique of the atlas` },
        near: nearest(name, techniques),
      });
    };
    if (entry.kind === 'model') {
      for (const { item, index } of groupsIn(entry.data.techniques)) look(item.technique, ['techniques', index, 'technique']);
    } else if (entry.kind === 'technique' && Array.isArray(entry.data.related)) {
      entry.data.related.forEach((name: unknown, index) => look(name, ['related', index]));
    }
  },
});
