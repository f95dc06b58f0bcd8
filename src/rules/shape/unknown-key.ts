import { nearest } from '../near.ts';
import { keyOrder } from '../../schema/key-order.ts';
import { shapeRule } from './shape-rule.ts';

/** A key that nothing reads is a mistake of its author. */
export const unknownKey = shapeRule({
  id: 'unknown-key',
  title: { zh: '键出自字段表', en: 'Every key is one that is known there' },
  mend: { zh: '改成字段表里的键，或删去。', en: 'Use a key from the list of fields, or take it out.' },
  examples: [{ good: 'released: { value: 2023-05-11', bad: 'relased: { value: 2023-05-11', also: ['checkpoint-unanswered'] }],
  say: ({ issue, entry }) => {
    const key = String(issue.path.at(-1));
    const known = keyOrder(entry.kind)(issue.path.slice(0, -1));
    return {
      message: { zh: `这里没有“${key}”这个键`, en: `“${key}” is no key that is known here` },
      mend: known.length > 0 ? { zh: `可用的键：${known.join('、')}。`, en: `Keys that may stand here: ${known.join(', ')}.` } : undefined,
      near: nearest(key, known),
    };
  },
});
