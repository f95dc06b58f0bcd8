import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/loader/check.ts';
import { loadAtlas } from '../../src/loader/load.ts';
import { parseArticle } from '../../src/loader/mdx.ts';
import { othersIn } from '../../src/loader/others.ts';
import { atlasFiles, modelMdx } from '../fixtures/entry.ts';

const TODAY = '2026-01-01';
const all = atlasFiles();
const others = JSON.parse(JSON.stringify(othersIn(loadAtlas(all, TODAY).atlas))) as ReturnType<typeof othersIn>;
/** Only the files of the model, changed. */
const alone = (change: (text: string) => string = (text) => text, slug = 'trial') =>
  checkContent(
    new Map([
      [`content/models/${slug}/index.mdx`, change(modelMdx)],
      [`content/models/${slug}/en.mdx`, all.get('content/models/trial/en.mdx') ?? ''],
    ]),
    { parse: parseArticle, today: TODAY, others },
  ).findings.map(({ rule, near }) => [rule, near]);

describe('an entry checked without the files of the others', () => {
  it('is valid where it is valid among them', () => expect(alone()).toEqual([]));
  it('is wrong where it names what is not there', () => {
    expect(alone((text) => text.replace('value: llama-7b', 'value: llama-7'))).toEqual([['unknown-base', 'llama-7b']]);
    expect(alone((text) => text.replace('technique: vocabulary-extension', 'technique: vocabulary-extention'))).toEqual([
      ['unknown-technique', 'vocabulary-extension'],
    ]);
    expect(alone((text) => text.replace('id: llama,', 'id: lama,'))).toEqual([['unknown-relative', 'llama']]);
  });
  it('is wrong where lineage, date, size or vocabulary cannot be', () => {
    expect(alone((text) => text.replace('released: { value: 2023-05-11', 'released: { value: 2023-01-11'))).toEqual([
      ['base-older', undefined],
    ]);
    expect(
      alone((text) => text.replace('vocabulary: { value: 40000, source: readme#L22 }', 'vocabulary: { value: 30000, source: readme#L22 }')),
    ).toEqual([['vocabulary-of-base', undefined]]);
    expect(alone((text) => text.replace('base: { value: llama-7b', 'base: { value: llama-13b')).map(([rule]) => rule)).toContain(
      'size-of-base',
    );
  });
  it('may not take names, ids and colours of another', () => {
    expect(new Set(alone(undefined, 'other').map(([rule]) => rule))).toEqual(new Set(['duplicate-name', 'duplicate-id', 'chart-taken']));
  });
});
