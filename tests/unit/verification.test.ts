import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/domain/facts.ts';
import { digest, fingerprint } from '../../src/domain/fingerprint.ts';
import { isConfirmed, verificationsOf } from '../../src/domain/verification.ts';
import { loadAtlas } from '../../src/loader/load.ts';
import { NOTES_FILE, readVerification, RESULTS_FILE } from '../../src/loader/verification.ts';
import type { VerificationFile } from '../../src/schema/verification.ts';
import { atlasFiles, modelMdx } from '../fixtures/entry.ts';

const MODEL = 'content/models/trial/index.mdx';
const trial = (change: (text: string) => string = (text) => text) =>
  loadAtlas(new Map([...atlasFiles(), [MODEL, change(modelMdx)]])).atlas.models[0]!;
const PATH = 'checkpoints/trial-7b/vocabulary';
const printOf = (model: ReturnType<typeof trial>) =>
  fingerprint(
    factsOf(model).find(({ path }) => path === PATH)!,
    model.sources,
  );

/** Results in which the vocabulary of the first checkpoint was confirmed as the entry stands unchanged. */
const confirmed: VerificationFile = {
  version: 1,
  entries: { 'models/trial': { date: '2026-05-11', facts: { [PATH]: { print: printOf(trial()), outcome: 'confirmed', cited: '+' } } } },
  articles: {},
  pages: {},
};
const look = (model: ReturnType<typeof trial>) => verificationsOf({ key: 'models/trial', data: model }, confirmed, {}).get(PATH);

describe('a stored confirmation', () => {
  it('holds for the fact as it was, wherever the fact now stands in the file', () => {
    expect(look(trial())).toMatchObject({ outcome: 'confirmed', date: '2026-05-11', cited: ['found'] });
    expect(isConfirmed(look(trial((text) => text.replace('aliases: [Trial-LLaMA', 'aliases: [Trial-LM, Trial-LLaMA'))))).toBe(true);
  });

  it.each([
    ['another value', (text: string) => text.replace('value: 40000, source: readme#L22', 'value: 40001, source: readme#L22')],
    ['another line', (text: string) => text.replace('readme#L22', 'readme#L24')],
    [
      'another commit of the source',
      (text: string) => text.replace(/blob\/[0-9a-f]/, (head) => (head.endsWith('f') ? 'blob/0' : 'blob/f')),
    ],
    ['a value that is now worked out', (text: string) => text.replace('source: readme#L22', 'source: readme#L22, computed: 1 + 1')],
  ])('is lost with %s', (_, change) => {
    expect(trial(change)).toBeDefined();
    expect(look(trial(change))).toBeUndefined();
  });

  it('does not depend on the order of keys', () => {
    expect(digest({ a: 1, b: [{ c: 2, d: undefined }] })).toBe(digest({ b: [{ c: 2 }], a: 1 }));
    expect(digest({ a: '1' })).not.toBe(digest({ a: 1 }));
  });
});

describe('files that hold the verification', () => {
  it('are told to be wrong together with the rest of the content', () => {
    const files = new Map([...atlasFiles(), [RESULTS_FILE, '{"version":1'], [NOTES_FILE, 'models/trial:\n  summary: { zh: 见图 }\n']]);
    const { findings } = loadAtlas(files);
    expect(findings.map(({ file }) => file)).toEqual(expect.arrayContaining([RESULTS_FILE, NOTES_FILE]));
    expect(findings.find(({ file }) => file === NOTES_FILE)).toMatchObject({ line: 2, field: 'models/trial.summary.en' });
  });

  it('may be missing', () => {
    expect(readVerification(new Map())).toMatchObject({ results: { entries: {} }, notes: {} });
  });
});
