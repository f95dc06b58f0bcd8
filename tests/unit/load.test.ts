import { describe, expect, it } from 'vitest';
import { loadAtlas } from '../../src/loader/load.ts';
import { formatLine } from '../../src/rules/format.ts';
import { atlasFiles, baseYaml, modelMdx, withModel } from '../fixtures/entry.ts';

const found = (files: Map<string, string>) => loadAtlas(files).findings.map((finding) => formatLine(finding));

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

  it('reads a key from a file of its own, and finds mistakes there', () => {
    const files = atlasFiles({
      'content/models/trial/index.mdx': modelMdx.replace(/timeline:[\s\S]*?(?=conflicts:)/, ''),
      'content/models/trial/timeline.yaml': '- { date: 2023-07, kind: end, zh: 停止, en: Ended, source: readme#L50 }\n',
    });
    const { findings, atlas } = loadAtlas(files);
    expect(findings).toEqual([]);
    expect(atlas.models[0]?.timeline).toHaveLength(1);
    files.set(
      'content/models/trial/timeline.yaml',
      '# one event\n- { date: 2023-07, kind: ended, zh: 停止, en: Ended, source: readme#L50 }\n',
    );
    expect(found(files)).toEqual([expect.stringMatching(/^content\/models\/trial\/timeline\.yaml:2:26 {2}timeline\[0\]\.kind: “ended”/)]);
  });

  it('can be written with Windows line ends', () => {
    const files = new Map([...atlasFiles()].map(([file, text]) => [file, text.replaceAll('\n', '\r\n')]));
    expect(found(files)).toEqual([]);
  });
});

describe('what a contributor gets wrong', () => {
  it('is told for all files at once', () => {
    const files = withModel('value: 2023-05-11', 'value: soon');
    files.set('content/bases/llama.yaml', baseYaml.replace('value: 32000', 'value: many'));
    files.set('content/techniques/vocabulary-extension/en.mdx', 'import x from "y"\n');
    expect([...new Set(loadAtlas(files).findings.map(({ file }) => file))]).toEqual([
      'content/bases/llama.yaml',
      'content/models/trial/index.mdx',
      'content/techniques/vocabulary-extension/en.mdx',
    ]);
  });

  it('is told whole: wrong references together with wrong shapes', () => {
    const files = withModel('vocabulary: { value: 40000, source: readme#L22 }', 'vocabulry: { value: 40000, source: readme#L22 }');
    const text = (files.get('content/models/trial/index.mdx') ?? '')
      .replace('value: llama-7b', 'value: llama-8b')
      .replace('source: readme#L21', 'source: raedme#L21')
      .replace('technique: vocabulary-extension', 'technique: vocabulary-extention');
    files.set('content/models/trial/index.mdx', text);
    const rules = loadAtlas(files).findings.map(({ rule, near }) => `${rule} ${near ?? ''}`.trim());
    expect(rules).toEqual([
      'checkpoint-unanswered',
      'unknown-base llama-7b',
      'unknown-source readme',
      'unknown-key vocabulary',
      'unknown-technique vocabulary-extension',
    ]);
  });

  it('does not count against others: references to an entry that cannot be read are not judged', () => {
    const files = atlasFiles({ 'content/bases/llama.yaml': 'name: [\n' });
    expect(new Set(loadAtlas(files).findings.map(({ rule }) => rule))).toEqual(new Set(['yaml-syntax']));
  });
});

describe('exceptions', () => {
  const older = () => withModel('value: 2023-05-11, source: readme#L23', 'value: 2023-01-11, source: readme#L23');
  const exception = (field: string) =>
    `exceptions:\n  - rule: base-older\n    file: content/models/trial/index.mdx\n    field: ${field}\n    reason: { zh: 基座后来才公开, en: the base was published later }\n`;

  it('let one finding pass, at the place that they name', () => {
    expect(found(older()).length).toBe(1);
    expect(found(older().set('content/exceptions.yaml', exception('checkpoints[0].released.value')))).toEqual([]);
    expect(found(older().set('content/exceptions.yaml', exception('checkpoints[1].released.value'))).length).toBe(2);
  });

  it('need a reason in both languages', () => {
    const text = exception('x').replace(/, en: .*}/, ' }');
    expect(found(older().set('content/exceptions.yaml', text)).join('\n')).toMatch(/reason\.en: the English \(en\) is missing/);
  });
});
