import { isMap, isScalar } from 'yaml';
import { rule } from '../rule.ts';

/** A key stands in the front matter or in a file of its own, not in both. */
export const keyTwice = rule({
  id: 'key-twice',
  scope: 'folder',
  severity: 'error',
  title: { zh: '一个键只写在一处', en: 'A key stands in one place' },
  mend: { zh: '留下其中一处。', en: 'Keep one of the two.' },
  examples: [
    {
      file: 'models/trial/timeline.yaml',
      good: '',
      bad: '- { date: 2023-05-11, kind: release, zh: 发布, en: Released, source: readme#L23 }\n',
    },
  ],
  check({ entry }, report) {
    const matter = entry.parts.find(({ key }) => key === undefined)?.yaml.document.contents;
    for (const { key, yaml } of entry.parts) {
      if (key === undefined || !isMap(matter)) continue;
      if (!matter.items.some((pair) => isScalar(pair.key) && pair.key.value === key)) continue;
      report(
        { file: yaml.file, start: 0, end: 1 },
        { message: { zh: `“${key}”在${entry.main}里也有`, en: `“${key}” stands in ${entry.main} as well` } },
      );
    }
  },
});
