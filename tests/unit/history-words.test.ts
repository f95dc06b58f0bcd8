import { describe, expect, it } from 'vitest';
import { pedigreeOf } from '../../src/domain/lineage.ts';
import { compareVersions } from '../../src/history/changes.ts';
import { groupChanges } from '../../src/history/groups.ts';
import { versionOf } from '../../src/history/version.ts';
import { changeInWords } from '../../src/history/words.ts';
import { loadAtlas } from '../../src/loader/load.ts';
import { atlasFiles, modelMdx, withModel } from '../fixtures/entry.ts';

const { atlas } = loadAtlas(atlasFiles());
const model = atlas.models[0]!;
const names = { model, techniques: new Map() };
const now = versionOf(model);

/** What the list says of the change from another text of the entry to the present one, in both languages. */
function told(before: ReadonlyMap<string, string>) {
  const earlier = versionOf(loadAtlas(before).atlas.models[0]!);
  const lines = groupChanges(compareVersions(earlier, now), earlier.facts, now.facts);
  const inWords = (language: 'zh' | 'en') => lines.map((line) => changeInWords(line, names, pedigreeOf(atlas), language));
  return { zh: inWords('zh'), en: inWords('en') };
}

describe('a change in words', () => {
  it('names the field and both values in the language of the reader', () => {
    const { zh, en } = told(withModel('tokenizer: { value: extended, source: readme#L21 }', 'tokenizer: unknown'));
    expect(zh).toEqual([{ kind: '更改', place: 'Trial-7B · 词表策略', before: '未知', after: '扩充' }]);
    expect(en).toEqual([{ kind: 'changed', place: 'Trial-7B · Tokenizer', before: 'unknown', after: 'extended' }]);
  });

  it('gives what came and what went', () => {
    expect(told(withModel(/ {6}disputed_by:\n.*\n/, '')).en).toEqual([
      { kind: 'added', place: 'Trial-7B-Chat · Vocabulary · Elsewhere', after: '40,001' },
    ]);
    const more = withModel('techniques:\n', 'highlights:\n  - { zh: 一, en: One, source: readme#L50 }\ntechniques:\n');
    expect(told(more).en).toEqual([{ kind: 'removed', place: 'Worth knowing · no. 1', before: 'One' }]);
  });

  it('gives the new sources where the value is the same', () => {
    expect(told(withModel('source: readme#L41', 'source: readme#L99')).en).toEqual([
      { kind: 'sources', place: 'Licence · Commercial use', remark: 'same value, now citing', after: 'readme#L41' },
    ]);
  });

  it('gives a note that came or went', () => {
    const noted = withModel('source: readme#L41 }', 'source: readme#L41, note: { zh: 说明, en: A note } }');
    expect(told(noted).zh).toEqual([{ kind: '说明', place: '许可 · 能否商用', before: '说明', after: '（无）' }]);
  });

  it('says where only the other language changed', () => {
    const { zh, en } = told(withModel('en: Added eight thousand entries', 'en: Added 8000 entries'));
    expect(zh[0]).toMatchObject({ elsewhere: true });
    expect(en[0]).toMatchObject({ before: 'Added 8000 entries', after: 'Added eight thousand entries' });
  });

  it('says where neither did', () => {
    const { zh, en } = told(withModel('checkpoints: [trial-7b] }', 'checkpoints: [trial-7b-chat] }'));
    for (const [line] of [zh, en]) {
      expect(line?.remark).toBeTruthy();
      expect(line?.elsewhere).toBeUndefined();
    }
  });

  it('sums up a checkpoint that is new', () => {
    const before = atlasFiles({ 'content/models/trial/index.mdx': modelMdx.replace(/ {2}- id: trial-7b-chat[\s\S]*?(?=licence:)/, '') });
    expect(told(before).en).toEqual([{ kind: 'added', place: 'Trial-7B-Chat', remark: '5 facts' }]);
  });
});
