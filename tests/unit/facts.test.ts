import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/domain/facts.ts';
import { loadAtlas } from '../../src/loader/load.ts';
import { citationsIn } from '../../src/loader/walk.ts';
import { atlasFiles } from '../fixtures/entry.ts';

const model = loadAtlas(atlasFiles()).atlas.models[0]!;
const facts = factsOf(model);
const at = (path: string) => facts.find((fact) => fact.path === path);

describe('the facts of an entry', () => {
  it('have addresses made of ids, so that they outlive changes elsewhere', () => {
    expect(at('checkpoints/trial-7b/vocabulary')).toMatchObject({ kind: 'claim', status: 'known', value: 40000 });
    expect(at('timeline/2023-05-11.release')?.value).toMatchObject({ en: 'Released' });
    expect(at('organisations/lab')?.value).toMatchObject({ kind: 'laboratory' });
  });

  it('hold what other sources say, and what nobody says', () => {
    expect(at('checkpoints/trial-7b-chat/vocabulary/disputed.1')).toMatchObject({ kind: 'dispute', value: 40001 });
    expect(at('licence/weights')).toMatchObject({ status: 'unknown', value: undefined });
    expect(at('licence/data')?.status).toBe('not-applicable');
  });

  it('name a fact that checkpoints share once, with its series', () => {
    expect(facts.filter(({ path }) => path.endsWith('/licence')).map(({ path }) => path)).toEqual(['series/first/licence']);
  });

  it('have each address once, and lose no citation', () => {
    const paths = facts.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    const all = new Set(citationsIn({ ...model, sources: undefined }).map(({ citation }) => `${citation.ref}#${citation.at}`));
    expect(new Set(facts.flatMap(({ citations }) => citations.map(({ ref, at }) => `${ref}#${at}`)))).toEqual(all);
  });
});
