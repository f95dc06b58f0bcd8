import { describe, expect, it } from 'vitest';
import { loadAtlas } from '../../src/loader/load.ts';
import { atlasFiles } from '../fixtures/entry.ts';

/** Findings of the rule where base and series say such things on commercial use. */
function found(base: string, own: string) {
  const files = new Map(atlasFiles());
  const change = (file: string, from: string, to: string) => files.set(file, (files.get(file) ?? '').replace(from, to));
  change('content/bases/llama.yaml', 'commercial: { value: "no", source: card#L23 }', `commercial: ${base}`);
  change('content/models/trial/index.mdx', 'commercial: { value: "no", source: readme#L16 }', `commercial: ${own}`);
  const { findings } = loadAtlas(files, '2026-01-01');
  expect(findings.filter(({ rule }) => rule !== 'licence-looser')).toEqual([]);
  return findings.map(({ field, severity }) => [severity, field]);
}
const value = (verdict: string, more = '') => `{ value: "${verdict}", source: readme#L16${more} }`;
const base = (verdict: string) => `{ value: "${verdict}", source: card#L23 }`;
const NOTE = ', note: { zh: 发布者另有许可, en: the publisher has a licence of its own }';
/** The sample has two checkpoints of the series. */
const twice = [0, 1].map((index) => ['error', `checkpoints[${index}].commercial.value`]);

describe('a verdict on commercial use that is looser than the base', () => {
  it.each(['yes', 'conditional'])('is an error where the base forbids it and the checkpoint says %s, whatever a note says', (verdict) => {
    expect(found(base('no'), value(verdict))).toEqual(twice);
    expect(found(base('no'), value(verdict, NOTE))).toEqual(twice);
  });
  it('needs a note where the base is conditional or unclear', () => {
    for (const verdict of ['conditional', 'unclear']) {
      expect(found(base(verdict), value('yes'))).toEqual(twice);
      expect(found(base(verdict), value('yes', NOTE))).toEqual([]);
    }
  });
  it('is none where the checkpoint is as strict or stricter, unclear, or says nothing', () => {
    for (const own of [value('no'), value('unclear'), 'unknown']) expect(found(base('no'), own)).toEqual([]);
    expect(found(base('conditional'), value('conditional'))).toEqual([]);
    expect(found(base('yes'), value('yes'))).toEqual([]);
    expect(found('unknown', value('yes'))).toEqual([]);
  });
});
