import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/domain/facts.ts';
import { compareVersions, type EntryVersion, type FactChange } from '../../src/history/changes.ts';
import { groupChanges, isPart } from '../../src/history/groups.ts';
import { versionOf } from '../../src/history/version.ts';
import { loadAtlas } from '../../src/loader/load.ts';
import { atlasFiles, modelMdx, withModel } from '../fixtures/entry.ts';

const versionIn = (files: ReadonlyMap<string, string>) => versionOf(loadAtlas(files).atlas.models[0]!);
const trial = versionIn(atlasFiles());
const brief = (changes: readonly FactChange[]) => changes.map(({ kind, path }) => `${kind} ${path}`);

describe('changes between two versions of an entry', () => {
  it('name the fact, the value before and the value after', () => {
    const changes = compareVersions(trial, versionIn(withModel('vocabulary: { value: 40000, source: readme#L22 }', 'vocabulary: unknown')));
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
    const [change, ...rest] = compareVersions(trial, versionIn(withModel('source: readme#L41', 'source: readme#L42')));
    expect(rest).toEqual([]);
    expect(change).toMatchObject({ kind: 'changed', what: 'evidence', path: 'licence/commercial' });
  });

  it('tell a new note from a new value', () => {
    const noted = withModel('source: readme#L41 }', 'source: readme#L41, note: { zh: 说明, en: A note } }');
    expect(compareVersions(trial, versionIn(noted))).toMatchObject([{ kind: 'changed', what: 'note', path: 'licence/commercial' }]);
  });

  it('tell what came and what went', () => {
    const without = versionIn(withModel(/ {6}disputed_by:\n.*\n/, ''));
    expect(brief(compareVersions(trial, without))).toEqual(['removed checkpoints/trial-7b-chat/vocabulary/disputed.1']);
    expect(brief(compareVersions(without, trial))).toEqual(['added checkpoints/trial-7b-chat/vocabulary/disputed.1']);
  });

  it('do not take what moved down a list for a change', () => {
    const list = (...lines: string[]) =>
      versionIn(
        withModel(
          'techniques:\n',
          `highlights:\n${lines.map((line) => `  - { zh: ${line}, en: ${line}, source: readme#L50 }\n`).join('')}techniques:\n`,
        ),
      );
    expect(brief(compareVersions(list('a', 'b'), list('new', 'a', 'b')))).toEqual(['added highlights/1']);
    expect(brief(compareVersions(list('new', 'a', 'b'), list('a', 'b')))).toEqual(['removed highlights/1']);
    expect(brief(compareVersions(list('a', 'b'), list('b', 'a')))).toEqual([]);
    expect(brief(compareVersions(list('a', 'b'), list('a', 'c')))).toEqual(['changed highlights/2']);
  });

  it('do not take what moved to the series for a change', () => {
    const moved = modelMdx
      .replaceAll(/ {4}tokenizer: \{ value: extended, source: readme#L\d+ \}\n/g, '')
      .replace('    role: base\n', '    role: base\n    tokenizer: { value: extended, source: readme#L21 }\n');
    const changes = compareVersions(trial, versionIn(atlasFiles({ 'content/models/trial/index.mdx': moved })));
    expect(changes.filter(({ path }) => path === 'series/first/tokenizer' || path === 'checkpoints/trial-7b/tokenizer')).toEqual([]);
  });

  it('do not take a new name of the same source for new evidence', () => {
    const renamed = modelMdx.replaceAll('readme#', 'home#').replace('  readme:\n', '  home:\n');
    expect(compareVersions(trial, versionIn(atlasFiles({ 'content/models/trial/index.mdx': renamed })))).toEqual([]);
  });
});

describe('a part that came or went as a whole', () => {
  const without = versionIn(withModel(/ {2}- id: trial-7b-chat[\s\S]*?(?=licence:)/, ''));
  const lines = (earlier: EntryVersion, later: EntryVersion) =>
    groupChanges(compareVersions(earlier, later), earlier.facts, later.facts).map((line) =>
      isPart(line) ? `${line.kind} ${line.path} (${line.count})` : `${line.kind} ${line.path}`,
    );

  it('is one line with the number of its facts', () => {
    expect(lines(without, trial)).toEqual(['added checkpoints/trial-7b-chat (5)']);
    expect(lines(trial, without)).toEqual(['removed checkpoints/trial-7b-chat (5)']);
  });

  it('stays a fact where it is a single one', () => {
    const lesson = withModel('techniques:', 'highlights:\n  - { zh: 一, en: One, source: readme#L50 }\ntechniques:');
    expect(lines(trial, versionIn(lesson))).toEqual(['added highlights/1']);
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
const version = fc
  .uniqueArray(anyFact, { selector: ({ path }) => path, maxLength: 9 })
  .map((facts): EntryVersion => ({ facts, sources: {} }));

describe('for any two versions', () => {
  it('nothing changes from a version to itself', () => {
    fc.assert(
      fc.property(version, (facts) => {
        expect(compareVersions(facts, facts)).toEqual([]);
      }),
    );
  });

  it('every fact is told at most once, and lines are no more than changes', () => {
    fc.assert(
      fc.property(version, version, (earlier, later) => {
        const changes = compareVersions(earlier, later);
        const once = (facts: (Fact | undefined)[]) => {
          const paths = facts.flatMap((fact) => fact?.path ?? []);
          expect(new Set(paths).size).toBe(paths.length);
        };
        once(changes.map(({ before }) => before));
        once(changes.map(({ after }) => after));
        const lines = groupChanges(changes, earlier.facts, later.facts);
        const told = lines.reduce((sum, line) => sum + (isPart(line) ? line.count : 1), 0);
        expect(told).toBe(changes.length);
      }),
    );
  });
});
