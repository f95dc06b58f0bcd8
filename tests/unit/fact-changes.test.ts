import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFacts, type FactChange } from '../../src/domain/fact-changes.ts';
import { factsOf, type Fact } from '../../src/domain/facts.ts';
import { loadAtlas } from '../../src/loader/load.ts';
import { atlasFiles, withModel } from '../fixtures/entry.ts';

const factsIn = (files: ReadonlyMap<string, string>) => factsOf(loadAtlas(files).atlas.models[0]!);
const trial = factsIn(atlasFiles());
const brief = (changes: readonly FactChange[]) => changes.map(({ kind, path }) => `${kind} ${path}`);

describe('changes between two versions of an entry', () => {
  it('name the fact, the value before and the value after', () => {
    const changes = compareFacts(trial, factsIn(withModel('vocabulary: { value: 40000, source: readme#L22 }', 'vocabulary: unknown')));
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({
      kind: 'changed',
      what: 'said',
      path: 'checkpoints/trial-7b/vocabulary',
      before: { status: 'known', value: 40000 },
      after: { status: 'unknown' },
    });
  });

  it('tell a new source from a new value', () => {
    const [change, ...rest] = compareFacts(trial, factsIn(withModel('source: readme#L41', 'source: readme#L42')));
    expect(rest).toEqual([]);
    expect(change).toMatchObject({ kind: 'changed', what: 'evidence', path: 'licence/commercial' });
  });

  it('tell a new note from a new value', () => {
    const noted = withModel('source: readme#L41 }', 'source: readme#L41, note: { zh: 说明, en: A note } }');
    expect(compareFacts(trial, factsIn(noted))).toMatchObject([{ kind: 'changed', what: 'note', path: 'licence/commercial' }]);
  });

  it('tell what came and what went', () => {
    const without = factsIn(withModel(/ {6}disputed_by:\n.*\n/, ''));
    expect(brief(compareFacts(trial, without))).toEqual(['removed checkpoints/trial-7b-chat/vocabulary/disputed.1']);
    expect(brief(compareFacts(without, trial))).toEqual(['added checkpoints/trial-7b-chat/vocabulary/disputed.1']);
  });

  it('do not take what moved down a list for a change', () => {
    const list = (...lines: string[]) =>
      factsIn(
        withModel(
          'techniques:\n',
          `highlights:\n${lines.map((line) => `  - { zh: ${line}, en: ${line}, source: readme#L50 }\n`).join('')}techniques:\n`,
        ),
      );
    expect(brief(compareFacts(list('a', 'b'), list('new', 'a', 'b')))).toEqual(['added highlights/1']);
    expect(brief(compareFacts(list('new', 'a', 'b'), list('a', 'b')))).toEqual(['removed highlights/1']);
    expect(brief(compareFacts(list('a', 'b'), list('b', 'a')))).toEqual([]);
    expect(brief(compareFacts(list('a', 'b'), list('a', 'c')))).toEqual(['changed highlights/2']);
  });

  it('do not mix up checkpoints whose ids differ in a number', () => {
    const fact = (path: string): Fact => ({
      path,
      keys: [],
      kind: 'claim',
      status: 'unknown',
      value: undefined,
      citations: [],
      computed: false,
    });
    expect(brief(compareFacts([fact('checkpoints/x-1.5/size')], [fact('checkpoints/x-1.6/size')]))).toEqual([
      'added checkpoints/x-1.6/size',
      'removed checkpoints/x-1.5/size',
    ]);
  });
});

const anyFact = fc.record({
  path: fc.constantFrom('a', 'b/1', 'b/2', 'b/3', 'c/x', 'c/x/disputed.1', 'c/x/disputed.2', 't/2023-05.release', 't/2023-05.release.2'),
  keys: fc.constant([]),
  kind: fc.constantFrom('claim', 'statement'),
  status: fc.constantFrom('known', 'unknown'),
  value: fc.constantFrom(1, 2, 'x', undefined),
  citations: fc.array(fc.record({ ref: fc.constantFrom('r', 's'), at: fc.constantFrom('L1', 'L2') }), { maxLength: 2 }),
  computed: fc.boolean(),
  note: fc.constantFrom('n', undefined),
}) as fc.Arbitrary<Fact>;
const version = fc.uniqueArray(anyFact, { selector: ({ path }) => path, maxLength: 9 });

describe('for any two versions', () => {
  it('nothing changes from a version to itself, in whatever order it is written', () => {
    fc.assert(
      fc.property(version, (facts) => {
        expect(compareFacts(facts, facts)).toEqual([]);
        expect(compareFacts(facts, [...facts].reverse())).toEqual([]);
      }),
    );
  });

  it('every fact is accounted for once, and the way back takes as many steps', () => {
    fc.assert(
      fc.property(version, version, (earlier, later) => {
        const there = compareFacts(earlier, later);
        const back = compareFacts(later, earlier);
        const count = (changes: readonly FactChange[], kind: FactChange['kind']) => changes.filter((change) => change.kind === kind).length;
        expect(later.length - earlier.length).toBe(count(there, 'added') - count(there, 'removed'));
        expect(count(there, 'added')).toBe(count(back, 'removed'));
        expect(count(there, 'changed')).toBe(count(back, 'changed'));
        expect(new Set(there.flatMap(({ before }) => before?.path ?? [])).size).toBe(there.filter(({ before }) => before).length);
        expect(new Set(there.flatMap(({ after }) => after?.path ?? [])).size).toBe(there.filter(({ after }) => after).length);
      }),
    );
  });
});
