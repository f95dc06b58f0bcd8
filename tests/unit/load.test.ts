import { describe, expect, it } from 'vitest';
import { formatFinding } from '../../src/loader/finding.ts';
import { loadAtlas } from '../../src/loader/load.ts';
import { atlasFiles, baseYaml, modelMdx, SHA, withModel } from '../fixtures/entry.ts';

const found = (files: Map<string, string>) => loadAtlas(files).findings.map(formatFinding);

describe('a valid atlas', () => {
  it('has no findings', () => {
    expect(found(atlasFiles())).toEqual([]);
  });

  it('fills the facts of a series into its checkpoints, a checkpoint’s own facts first', () => {
    const model = loadAtlas(atlasFiles()).atlas.models[0];
    expect(model?.checkpoints.map(({ id, role, size }) => [id, role, size.status === 'known' && size.value])).toEqual([
      ['trial-7b', 'base', 7],
      ['trial-7b-chat', 'chat', 7],
    ]);
  });

  it('reads a key from a file of its own', () => {
    const { findings, atlas } = loadAtlas(
      atlasFiles({
        'content/models/trial/index.mdx': modelMdx.replace(/timeline:[\s\S]*?(?=---\n\n)/, ''),
        'content/models/trial/timeline.yaml': '- { date: 2023-07, kind: end, zh: 停止, en: Ended, source: readme#L50 }\n',
      }),
    );
    expect(findings).toEqual([]);
    expect(atlas.models[0]?.timeline).toHaveLength(1);
  });
});

describe('what a contributor gets wrong', () => {
  const cases: [string, Map<string, string>, RegExp][] = [
    ['a missing field', withModel('aliases: [Trial-LLaMA, 試驗]\n', ''), /index\.mdx:2:1 {2}aliases: is missing/],
    [
      'a mistyped field',
      withModel('value: 40000, source', 'value: forty, source'),
      /index\.mdx:\d+:\d+ {2}checkpoints\[0\]\.vocabulary\.value: must be a number, found “forty”/,
    ],
    [
      'an unknown key',
      withModel('    name: Trial-7B\n', '    name: Trial-7B\n    colour: red\n'),
      /index\.mdx:\d+:5 {2}checkpoints\[0\]\.colour: is not a key/,
    ],
    [
      'a wrong date',
      withModel('value: 2023-05-11', 'value: 2023-05-32'),
      /checkpoints\[0\]\.released\.value: must be a date of the calendar/,
    ],
    [
      'a value without a source',
      withModel('vocabulary: { value: 40000, source: readme#L22 }', 'vocabulary: { value: 40000 }'),
      /checkpoints\[0\]\.vocabulary\.source: is missing/,
    ],
    [
      'a source that does not exist',
      withModel('source: readme#L21', 'source: raedme#L21'),
      /checkpoints\[0\]\.tokenizer\.source: cites “raedme”.*did you mean “readme”/,
    ],
    [
      'a source that nothing cites',
      withModel('series:\n', `  extra: { url: https://example.org/, title: Extra, kind: page }\nseries:\n`),
      /sources\.extra: is cited by nothing/,
    ],
    [
      'a missing base',
      withModel('value: llama-7b', 'value: llama-8b'),
      /checkpoints\[0\]\.base: names no base model or checkpoint: “llama-8b” – did you mean “llama-7b”/,
    ],
    [
      'a missing technique',
      withModel('technique: vocabulary-extension', 'technique: vocabulary-extention'),
      /techniques\[0\]\.technique: names no technique.*did you mean “vocabulary-extension”/,
    ],
    [
      'a missing checkpoint in an event',
      withModel('checkpoints: [trial-7b]', 'checkpoints: [trial-7]'),
      /timeline\[0\]\.checkpoints\[0\]: names no checkpoint/,
    ],
    [
      'a GitHub link to a branch',
      withModel(`blob/${SHA}/README`, 'blob/main/README'),
      /sources\.readme\.url: points at “main”, which can move/,
    ],
    ['a checkpoint id twice', withModel('id: trial-7b-chat', 'id: trial-7b'), /checkpoints\[1\]\.id: “trial-7b” is already the id/],
    [
      'a wrong choice',
      withModel('value: [full-parameter]', 'value: [ful-parameter]'),
      /must be one of .*; found “ful-parameter” – did you mean “full-parameter”/,
    ],
    ['broken YAML', withModel('aliases: [Trial-LLaMA, 試驗]', 'aliases: [Trial-LLaMA, 試驗'), /index\.mdx:\d+:\d+ {2}is not valid YAML/],
    ['a key twice', withModel('aliases: [Trial-LLaMA, 試驗]', 'aliases: []\naliases: []'), /is not valid YAML/],
    ['an anchor', withModel('aliases: [Trial-LLaMA, 試驗]', 'aliases: &a [x]'), /anchors \(&name\) are not used here/],
    ['a tag', withModel('aliases: [Trial-LLaMA, 試驗]', 'aliases: !!js/function "x"'), /not allowed|not valid YAML|Unresolved tag/],
    ['a prototype key', withModel('aliases: [Trial-LLaMA, 試驗]', 'aliases: []\n__proto__: { a: 1 }'), /“__proto__” is not allowed/],
    [
      'front matter that never ends',
      atlasFiles({ 'content/models/trial/index.mdx': modelMdx.replace('\n---\n\n', '\n\n') }),
      /index\.mdx:1 {2}the front matter.*never closed/,
    ],
    ['broken MDX', withModel('一段说明', '一段说明 <Cite ref="x"'), /index\.mdx(:\d+)+ {2}is not valid MDX/],
    ['a missing English article', atlasFiles({ 'content/models/trial/en.mdx': undefined }), /en\.mdx {2}is missing: the English article/],
    ['a file in a wrong place', atlasFiles({ 'content/models/trial/notes.txt': 'x' }), /notes\.txt {2}is in no place/],
    [
      'a slug with capitals',
      atlasFiles({ 'content/models/Trial2/index.mdx': modelMdx, 'content/models/Trial2/en.mdx': 'x' }),
      /Trial2 {2}the name “Trial2” must be lower-case/,
    ],
    [
      'a date before the base',
      withModel('value: 2023-05-11', 'value: 2023-01-11'),
      /checkpoints\[0\]\.released: is 2023-01-11, before its base “llama-7b” of 2023-02-24/,
    ],
    [
      'an extended vocabulary that is smaller',
      withModel('value: 40000, source: readme#L22', 'value: 30000, source: readme#L22'),
      /checkpoints\[0\]\.vocabulary: is 30000, but an extended vocabulary is larger than the 32000 of LLaMA/,
    ],
    [
      'an unchanged vocabulary that differs',
      withModel('value: extended, source: readme#L21', 'value: unchanged, source: readme#L21'),
      /an unchanged vocabulary equals the 32000/,
    ],
    ['a circle of bases', withModel('value: llama-7b', 'value: trial-7b-chat'), /leads back to itself/],
    [
      'events out of order',
      withModel('date: 2023-06, kind', 'date: 2023-04, kind'),
      /timeline\[1\]\.date: is 2023-04, before the event above it/,
    ],
    [
      'a link to no page',
      atlasFiles({ 'content/models/trial/en.mdx': 'See [x](/techniques/lora/). <Cite ref="readme#L98" />' }),
      /en\.mdx:1:5 {2}links to “\/techniques\/lora\/”, which is no page/,
    ],
    [
      'an article that cites no source',
      atlasFiles({ 'content/models/trial/en.mdx': 'Text. <Cite ref="nowhere#L1" />' }),
      /the article cites “nowhere”/,
    ],
    [
      'a fact answered nowhere',
      withModel('    trained_length: unknown\n', ''),
      /checkpoints\[0\]\.trained_length|trained_length: is missing for “trial-7b”/,
    ],
    [
      'a base model without a field',
      atlasFiles({ 'content/bases/llama.yaml': baseYaml.replace('chinese: unknown\n', '') }),
      /llama\.yaml:1:1 {2}chinese: is missing/,
    ],
  ];

  it.each(cases)('%s is told, with its place', (_name, files, message) => {
    expect(found(files).join('\n')).toMatch(message);
  });

  it('gets all errors of all files at once', () => {
    const files = withModel('value: 2023-05-11', 'value: soon');
    files.set('content/bases/llama.yaml', baseYaml.replace('value: 32000', 'value: many'));
    files.set('content/techniques/vocabulary-extension/en.mdx', 'import x from "y"\n');
    const places = new Set(loadAtlas(files).findings.map(({ file }) => file));
    expect([...places].sort()).toEqual([
      'content/bases/llama.yaml',
      'content/models/trial/index.mdx',
      'content/techniques/vocabulary-extension/en.mdx',
    ]);
  });

  it('gets wrong references together with wrong shapes', () => {
    const files = withModel('vocabulary: { value: 40000, source: readme#L22 }', 'vocabulry: { value: 40000, source: readme#L22 }');
    const text = (files.get('content/models/trial/index.mdx') ?? '')
      .replace('value: llama-7b', 'value: llama-8b')
      .replace('source: readme#L21', 'source: raedme#L21')
      .replace('technique: vocabulary-extension', 'technique: vocabulary-extention');
    files.set('content/models/trial/index.mdx', text);
    const output = found(files).join('\n');
    expect(output).toMatch(/checkpoints\[0\]\.vocabulry: is not a key that is known here – did you mean “vocabulary”/);
    expect(output).toMatch(/checkpoints\[0\]\.base: names no base model or checkpoint: “llama-8b”/);
    expect(output).toMatch(/checkpoints\[0\]\.tokenizer\.source: cites “raedme”/);
    expect(output).toMatch(/techniques\[0\]\.technique: names no technique/);
  });

  it('is refused two entries with one name', () => {
    const second = modelMdx.replace(/trial-7b/g, 'other-7b').replace('name: { zh: 试验, en: Trial }', 'name: Other');
    const files = atlasFiles({ 'content/models/other/index.mdx': second, 'content/models/other/en.mdx': 'x <Cite ref="readme" />' });
    expect(found(files).join('\n')).toMatch(/“Trial-LLaMA” is already a name of/);
  });
});
