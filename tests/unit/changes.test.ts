import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../src/changes/compare.ts';
import { versionOf } from '../../src/changes/entry.ts';
import { lossesOf } from '../../src/changes/losses.ts';
import { factsOf } from '../../src/domain/facts.ts';
import { fingerprint } from '../../src/domain/fingerprint.ts';
import { readContent } from '../../src/loader/files.ts';
import { loadAtlas } from '../../src/loader/load.ts';
import { atlasFiles, modelMdx, SHA, techniqueMdx, withModel } from '../fixtures/entry.ts';
import { changeIn, compareFiles } from '../fixtures/versions.ts';

const MODEL = 'content/models/trial/index.mdx';
const before = atlasFiles();
const lost = (after: ReadonlyMap<string, string>, from: ReadonlyMap<string, string> = before) =>
  lossesOf(compareFiles(from, after)).map(({ entry, path }) => (path === undefined ? entry : `${entry} ${path}`));
const edit = (text: string, ...changes: [string, string][]) =>
  changes.reduce((now, [old, other]) => {
    if (!now.includes(old)) throw new Error(`nothing replaced by ${old}`);
    return now.replace(old, other);
  }, text);
const edited = (...changes: [string, string][]) => atlasFiles({ [MODEL]: edit(modelMdx, ...changes) });

describe('what a change says', () => {
  it('nothing, where only the form of the files differs', () => {
    expect(
      compareFiles(before, withModel('{ value: 40000, source: readme#L22 }', '\n      source: readme#L22\n      value: 40000')).entries,
    ).toEqual([]);
    expect(compareFiles(before, withModel('weights: unknown', 'weights: { status: unknown }')).entries).toEqual([]);
  });

  it('a new value, with what it was and the place that says so', () => {
    const { rows, id, state } = changeIn(before, withModel('{ value: 40000, source: readme#L22 }', '{ value: 40004, source: readme#L24 }'));
    expect([id, state]).toEqual(['models/trial', 'changed']);
    expect(rows).toEqual([
      {
        kind: 'changed',
        path: 'checkpoints/trial-7b/vocabulary',
        before: ['40000'],
        after: ['40004'],
        sources: [{ label: 'readme#L24', href: `https://github.com/example/trial/blob/${SHA}/README.md?plain=1#L24` }],
        formerly: [{ label: 'readme#L22', href: `https://github.com/example/trial/blob/${SHA}/README.md?plain=1#L22` }],
        lost: false,
        verified: 'not-compared',
      },
    ]);
  });

  it('whether a program found a fact in the lines that it cites, as long as neither has changed', () => {
    const now = withModel('{ value: 40000, source: readme#L22 }', '{ value: 40004, source: readme#L24 }');
    const model = loadAtlas(now).atlas.models.find(({ slug }) => slug === 'trial')!;
    const fact = factsOf(model).find(({ path }) => path === 'checkpoints/trial-7b/vocabulary')!;
    const results = (print: string, outcome: string) =>
      new Map([
        ...now,
        [
          'content/verification.json',
          JSON.stringify({
            version: 1,
            entries: { 'models/trial': { date: '2026-05-11', facts: { [fact.path]: { print, outcome, cited: '+' } } } },
            articles: {},
            pages: {},
          }),
        ],
      ]);
    const print = fingerprint(fact, model.sources);
    expect(changeIn(before, results(print, 'confirmed')).rows[0]?.verified).toBe('confirmed');
    expect(changeIn(before, results(print, 'not-found')).rows[0]?.verified).toBe('open');
    expect(changeIn(before, results('other', 'confirmed')).rows[0]?.verified).toBe('not-compared');
  });

  it('new evidence alone, with the value that it is for', () => {
    const { rows } = changeIn(before, withModel('{ value: 40000, source: readme#L22 }', '{ value: 40000, source: readme#L24 }'));
    expect(rows).toMatchObject([
      { kind: 'evidence', after: ['40000'], sources: [{ label: 'readme#L24' }], formerly: [{ label: 'readme#L22' }] },
    ]);
  });

  it('an unknown thing that became known, and the other way round', () => {
    expect(changeIn(before, withModel('weights: unknown', 'weights: { value: MIT, source: readme#L50 }')).rows).toMatchObject([
      { kind: 'changed', path: 'licence/weights', before: ['unknown'], after: ['MIT'], lost: false },
    ]);
    expect(changeIn(before, withModel('context: { value: 2048, source: readme#L10 }', 'context: unknown')).rows).toMatchObject([
      { kind: 'changed', path: 'series/first/context', before: ['2048'], after: ['unknown'], lost: true },
    ]);
  });

  it('of a text in two languages only the one that differs', () => {
    expect(changeIn(before, withModel('en: A trial entry', 'en: An entry for trials')).rows).toMatchObject([
      { path: 'summary', before: ['en: A trial entry'], after: ['en: An entry for trials'] },
    ]);
  });

  it('of a long text the part that differs', () => {
    const long = `${'字'.repeat(400)}甲${'字'.repeat(400)}`;
    const text = (words: string) => edited(['zh: 一个试验条目', `zh: ${words}`]);
    const { rows } = changeIn(text(long), text(long.replace('甲', '乙')));
    expect(rows[0]!.before[0]).toMatch(/^zh: …字+甲字+…$/);
    expect(rows[0]!.after[0]).toMatch(/^zh: …字+乙字+…$/);
    expect([...rows[0]!.after[0]!].length).toBeLessThan(250);
  });

  it('an added and a removed checkpoint, each once, with its facts', () => {
    const more = edit(modelMdx, [
      'checkpoints:\n  - id: trial-7b\n',
      'checkpoints:\n  - id: trial-7b-2\n    name: Trial-7B-2\n    series: first\n    base: { value: llama-7b, source: readme#L60 }\n    tokenizer: { value: extended, source: readme#L61 }\n    vocabulary: { value: 41000, source: readme#L62 }\n    released: unknown\n  - id: trial-7b\n',
    ]);
    const after = atlasFiles({ [MODEL]: more });
    const { rows } = changeIn(before, after);
    expect(rows.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      'added checkpoints/trial-7b-2',
      'added checkpoints/trial-7b-2/base',
      'added checkpoints/trial-7b-2/tokenizer',
      'added checkpoints/trial-7b-2/vocabulary',
      'added checkpoints/trial-7b-2/released',
    ]);
    expect(lost(after)).toEqual([]);
    // What was unknown of it is no loss.
    expect(lost(before, after)).toEqual([
      'models/trial checkpoints/trial-7b-2',
      'models/trial checkpoints/trial-7b-2/base',
      'models/trial checkpoints/trial-7b-2/tokenizer',
      'models/trial checkpoints/trial-7b-2/vocabulary',
    ]);
  });

  it('what is no fact: names, aliases, links, notes, articles, the address of a source', () => {
    const other = SHA.replace('0', '1');
    const after = atlasFiles({
      [MODEL]: edit(
        modelMdx,
        ['aliases: [Trial-LLaMA, 試驗]', 'aliases: [Trial-LLaMA]'],
        ['kind: github, url: https://github.com/example/trial', 'kind: github, url: https://github.com/example/trial-2'],
        ['role: base', 'role: vision'],
        ['value: 40001, source: readme#L33', 'value: 40001, source: readme#L33, note: { zh: 见表, en: in a table }'],
        [SHA, other],
        ['一段说明', '另一段说明'],
      ),
    });
    const change = changeIn(before, after);
    expect(change.articles).toEqual(['zh']);
    expect(change.rows.map(({ kind, path, before: was, after: is }) => [kind, path, was, is])).toEqual([
      [
        'changed',
        'sources/readme/url',
        [`https://github.com/example/trial/blob/${SHA}/README.md`],
        [`https://github.com/example/trial/blob/${other}/README.md`],
      ],
      ['changed', 'series/first/role', ['base'], ['vision']],
      ['changed', 'aliases', ['Trial-LLaMA, 試驗'], ['Trial-LLaMA']],
      ['changed', 'links/1/url', ['https://github.com/example/trial'], ['https://github.com/example/trial-2']],
      ['added', 'checkpoints/trial-7b-chat/vocabulary/disputed.1/note', [], ['zh: 见表', 'en: in a table']],
    ]);
  });

  it('a new entry with its facts, and one that cannot be read by name', () => {
    const without = atlasFiles({ [MODEL]: undefined, 'content/models/trial/en.mdx': undefined });
    const { state, rows } = changeIn(without, before);
    expect(state).toBe('added');
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.every(({ kind, lost: gone }) => kind === 'added' && !gone)).toBe(true);
    expect(changeIn(before, withModel('hue: blue', 'hue: beige'))).toMatchObject({ id: 'models/trial', state: 'unreadable', rows: [] });
  });

  it('counts what it lists', () => {
    const { totals } = compareFiles(
      before,
      edited(
        ['weights: unknown', 'weights: { value: MIT, source: readme#L50 }'],
        ['readme#L9 }', 'readme#L8 }'],
        ['context: { value: 2048, source: readme#L10 }', 'context: unknown'],
      ),
    );
    expect(totals).toEqual({ added: 0, changed: 2, removed: 0, evidence: 1, lost: 1 });
  });
});

describe('what counts as moved', () => {
  it('members of a list, when one is put in before them or taken out', () => {
    const lists = (highlights: string[]) =>
      edited([
        'timeline:',
        `highlights:\n${highlights.map((word) => `  - { zh: ${word}, en: ${word}, source: readme#L70 }\n`).join('')}timeline:`,
      ]);
    const change = changeIn(lists(['a', 'b']), lists(['new', 'a', 'b']));
    expect(change.rows.map(({ kind, path }) => `${kind} ${path}`)).toEqual(['added highlights/1']);
    expect(change.moved).toBe(2);
    expect(lost(lists(['b']), lists(['a', 'b']))).toEqual(['models/trial highlights/1']);
  });

  it('the right one of two disputes is missed', () => {
    const two = edited([
      '- { value: 40001, source: readme#L33 }',
      '- { value: 40001, source: readme#L33 }\n        - { value: 40002, source: readme#L35 }',
    ]);
    const rest = edited(['- { value: 40001, source: readme#L33 }', '- { value: 40002, source: readme#L35 }']);
    expect(compareFiles(two, rest).entries[0]?.rows).toMatchObject([{ kind: 'removed', before: ['40001'] }]);
  });

  it('facts that checkpoints shared and that now stand in their series', () => {
    const after = edited(
      ['    trained_length: unknown\n', '    trained_length: unknown\n    tokenizer: { value: extended, source: readme#L21 }\n'],
      [
        '    tokenizer: { value: extended, source: readme#L21 }\n    vocabulary: { value: 40000, source: readme#L22 }',
        '    vocabulary: { value: 40000, source: readme#L22 }',
      ],
    );
    expect(changeIn(before, after)).toMatchObject({ rows: [], moved: 1 });
  });

  it('a checkpoint with another id, and an entry at another address', () => {
    const renamed = modelMdx.replaceAll('trial-7b-chat', 'trial-7b-dialogue');
    expect(lost(atlasFiles({ [MODEL]: renamed }))).toEqual([]);
    const away = atlasFiles({
      [MODEL]: undefined,
      'content/models/trial/en.mdx': undefined,
      'content/models/trial-llama/index.mdx': modelMdx,
      'content/models/trial-llama/en.mdx': before.get('content/models/trial/en.mdx'),
    });
    expect(changeIn(before, away)).toMatchObject({ id: 'models/trial-llama', from: 'models/trial', state: 'changed', rows: [] });
    expect(lost(away)).toEqual([]);
  });

  it('a source with another id for the same address', () => {
    const after = atlasFiles({ [MODEL]: modelMdx.replaceAll('readme', 'main-page') });
    expect(changeIn(before, after).rows).toEqual([]);
    expect(lost(after)).toEqual([]);
  });

  it('but not a value that another checkpoint happens to share', () => {
    const more: [string, string] = [
      '  - id: trial-7b-chat\n',
      '  - id: trial-7b-b\n    name: Trial-7B-B\n    series: first\n    base: { value: llama-7b, source: readme#L20 }\n    tokenizer: { value: extended, source: readme#L21 }\n    vocabulary: { value: 40000, source: readme#L22 }\n    released: { value: 2023-05-11, source: readme#L23 }\n  - id: trial-7b-chat\n',
    ];
    expect(lost(before, edited(more))).toEqual([
      'models/trial checkpoints/trial-7b-b',
      'models/trial checkpoints/trial-7b-b/base',
      'models/trial checkpoints/trial-7b-b/tokenizer',
      'models/trial checkpoints/trial-7b-b/vocabulary',
      'models/trial checkpoints/trial-7b-b/released',
    ]);
  });
});

describe('what counts as lost', () => {
  it('no correction: of a value, a date in the timeline, or words in a list', () => {
    expect(lost(withModel('{ value: 2023-06, source: readme#L34 }', '{ value: 2023-06-03, source: readme#L36 }'))).toEqual([]);
    expect(lost(withModel('{ date: 2023-06, kind: release', '{ date: 2023-06-03, kind: release'))).toEqual([]);
    expect(
      lost(withModel('zh: 发布对话版, en: Chat version, source: readme#L34', 'zh: 发布对话模型, en: Chat version, source: readme#L36')),
    ).toEqual([]);
    expect(
      lost(withModel('domain: { value: [general], source: readme#L13 }', 'domain: { value: [general, code], source: readme#L13 }')),
    ).toEqual([]);
  });

  it('a fact, a dispute, an event, a technique', () => {
    expect(lost(withModel('commercial: { value: "no", source: readme#L41 }', 'commercial: unknown'))).toEqual([
      'models/trial licence/commercial',
    ]);
    expect(lost(withModel('\n      disputed_by:\n        - { value: 40001, source: readme#L33 }', ''))).toEqual([
      'models/trial checkpoints/trial-7b-chat/vocabulary/disputed.1',
    ]);
    expect(lost(withModel(/ {2}- \{ date: 2023-06,.*\n/, ''))).toEqual(['models/trial timeline/2023-06.release']);
    expect(lost(withModel(/techniques:\n.*\n/, ''))).toEqual(['models/trial techniques/vocabulary-extension']);
  });

  it('words and evidence that both gave way to others', () => {
    const list = (item: string) => edited(['timeline:', `highlights:\n  - ${item}\ntimeline:`]);
    expect(lost(list('{ zh: 丙, en: c, source: readme#L71 }'), list('{ zh: 甲, en: a, source: readme#L70 }'))).toEqual([
      'models/trial highlights/1',
    ]);
  });

  it('a source', () => {
    const two = edited(
      [
        'sources:\n',
        `sources:\n  card:\n    url: https://github.com/example/trial/blob/${SHA}/CARD.md\n    title: Card\n    kind: model-card\n`,
      ],
      ['readme#L9 }', 'card#L9 }'],
    );
    expect(lost(before, two)).toEqual(['models/trial sources/card']);
  });

  it('a whole entry, told as one', () => {
    const gone = atlasFiles({ [MODEL]: undefined, 'content/models/trial/en.mdx': undefined });
    expect(lost(gone)).toEqual(['models/trial']);
    const technique = atlasFiles({
      'content/techniques/trial/index.mdx': techniqueMdx
        .replace('词表扩充', '试')
        .replace('[詞表擴充]', '[]')
        .replace('Vocabulary extension', 'Trial'),
      'content/techniques/trial/en.mdx': 'Words.\n',
    });
    expect(lost(before, technique)).toEqual(['techniques/trial']);
  });

  it('an entry that cannot be read, since nobody knows', () => {
    expect(lost(withModel('hue: blue', 'hue: beige'))).toEqual(['models/trial']);
  });
});

describe('the content of the site', () => {
  it('compared with itself has not changed, and no two facts are taken for one', async () => {
    const files = await readContent(new URL('../..', import.meta.url));
    const version = versionOf(loadAtlas(files).atlas, files);
    expect(version.unreadable).toEqual([]);
    expect(version.entries.size).toBeGreaterThan(25);
    expect(compareVersions(version, version).entries).toEqual([]);
  });
});
