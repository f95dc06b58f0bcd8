import { rule } from '../rule.ts';
import { quote } from '../say.ts';
import { isRecord } from '../../loader/entry.ts';
import { eachValue } from './written.ts';

const MEASURED = new Set(['data', 'hardware', 'duration', 'download_size', 'trainable_share', 'size']);
const BARE = /^[\d.,\s]+$/;

/** A figure without its unit says nothing. */
export const unitMissing = rule({
  id: 'unit-missing',
  scope: 'entry',
  severity: 'error',
  title: { zh: '数量带单位', en: 'An amount has a unit' },
  mend: { zh: '写明单位，如13 GB、200万条、8 × A100。', en: 'Say of what: 13 GB, 2 million samples, 8 × A100.' },
  examples: [{ good: 'download_size: { value: 13 GB', bad: 'download_size: { value: "13"' }],
  check({ entry }, report) {
    eachValue(entry.data, (value, path) => {
      if (!isRecord(value) || !MEASURED.has(String(path.at(-1)))) return;
      const texts = isRecord(value.value) ? Object.values(value.value) : [value.value];
      const bare = texts.find((text) => typeof text === 'string' && BARE.test(text));
      if (bare !== undefined) report([...path, 'value'], { message: { zh: `${quote(bare)}没有单位`, en: `${quote(bare)} has no unit` } });
    });
  },
});
