import { rule } from '../rule.ts';

/** Lineage leads back to a base model. */
export const baseCycle = rule({
  id: 'base-cycle',
  scope: 'atlas',
  severity: 'error',
  title: { zh: '谱系不成圈', en: 'No lineage leads in a circle' },
  mend: {
    zh: '核对这几个检查点的base，找出写反的一处。',
    en: 'Look at the base of each of these checkpoints; one of them is the wrong way round.',
  },
  examples: [
    {
      good: 'base: { value: llama-7b, source: readme#L20 }',
      bad: 'base: { value: trial-7b-chat, source: readme#L20 }',
      elsewhere: true,
      also: ['base-older'],
    },
  ],
  check({ atlas, parents }, report) {
    for (const model of atlas.models) {
      model.checkpoints.forEach(({ id }, index) => {
        const way: string[] = [];
        let next: string | undefined = id;
        while (next !== undefined && !way.includes(next)) {
          way.push(next);
          next = parents.get(next)?.base;
        }
        if (next !== id) return;
        report(
          ['checkpoints', index, 'base', 'value'],
          { message: { zh: `绕回到自己：${[...way, id].join(' → ')}`, en: `leads back to itself: ${[...way, id].join(' → ')}` } },
          `models/${model.slug}`,
        );
      });
    }
  },
});
