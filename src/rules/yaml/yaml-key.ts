import { isScalar, visit, type Node } from 'yaml';
import { rule } from '../rule.ts';
import { quote } from '../say.ts';

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype', '<<']);

/** Keys that would reach into the objects of a program rather than name a field. */
export const yamlKey = rule({
  id: 'yaml-key',
  scope: 'yaml',
  severity: 'error',
  blocks: true,
  title: { zh: '键是普通的词', en: 'A key is a plain word' },
  mend: { zh: '换用字段表里的键。', en: 'Use a key from the list of fields.' },
  examples: [{ good: 'aliases: [Trial-LLaMA, 試驗]', bad: '__proto__: { polluted: true }\naliases: [Trial-LLaMA, 試驗]' }],
  check({ file, offset, document }, report) {
    visit(document, {
      Pair: (_, pair) => {
        if (isScalar(pair.key) && !FORBIDDEN.has(String(pair.key.value))) return;
        const [start = 0, end = 1] = (pair.key as Node | null)?.range ?? [];
        const name = isScalar(pair.key) ? pair.key.value : pair.key;
        report(
          { file, start: offset + start, end: offset + end },
          { message: { zh: `不能用${quote(name)}作键`, en: `${quote(name)} cannot be a key` } },
        );
      },
    });
  },
});
