import { rule } from '../rule.ts';
import { knownValue } from './parents.ts';

/** Added parts and rounding make a name differ a little from that of the base, not by a class. */
const TOLERANCE = 0.25;

/** Training changes weights, not their number. */
export const sizeOfBase = rule({
  id: 'size-of-base',
  scope: 'atlas',
  severity: 'error',
  title: { zh: '规模与基座相近', en: 'A checkpoint is about as large as its base' },
  mend: {
    zh: '核对base与size，多半是选错了同系列的另一个规模。',
    en: 'Look at base and size again; the base may be another size of the same family.',
  },
  examples: [
    { good: 'base: { value: llama-7b, source: readme#L20 }', bad: 'base: { value: llama-13b, source: readme#L20 }', elsewhere: true },
  ],
  check({ atlas, parents }, report) {
    for (const model of atlas.models) {
      model.checkpoints.forEach((checkpoint, index) => {
        const base = knownValue(checkpoint.base);
        const own = knownValue(checkpoint.size);
        const size = knownValue(parents.get(base ?? '')?.size);
        if (own === undefined || size === undefined || Math.abs(own - size) / size <= TOLERANCE) return;
        report(
          ['checkpoints', index, 'size', 'value'],
          { message: { zh: `规模为${own}B，而基座“${base}”为${size}B`, en: `is ${own}B, but its base “${base}” is ${size}B` } },
          `models/${model.slug}`,
        );
      });
    }
  },
});
