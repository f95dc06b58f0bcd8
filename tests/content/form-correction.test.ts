import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { modelFile } from '../../src/data/api.ts';
import { addition, correction, entryFrom, fileByHand, targetOf, type Change } from '../../src/form/correction.ts';
import { judgeChange } from '../../src/form/judge.ts';
import { newCheckpointForm, newCorrection, newFact, withAnswer, withMember, type CorrectionAnswers } from '../../src/form/state.ts';
import { asWritten } from '../../src/form/written.ts';
import { writeYaml } from '../../src/writing/yaml.ts';
import { readContent } from '../../src/loader/files.ts';
import { splitFrontMatter } from '../../src/loader/frontmatter.ts';
import { loadAtlas } from '../../src/loader/load.ts';
import { othersIn } from '../../src/loader/others.ts';
import { FIELDS, goodAnswers, KEYS, QUESTIONS } from '../fixtures/form.ts';

const files = await readContent(new URL('../..', import.meta.url));
const { atlas } = loadAtlas(files);
const others = othersIn(atlas);
const TODAY = '2026-11-24';
const ownFiles = (slug: string) =>
  [...files.keys()].flatMap((path) => (path.startsWith(`content/models/${slug}/`) ? (/([^/]+)\.yaml$/.exec(path)?.[1] ?? []) : []));
const json = (slug: string) =>
  JSON.parse(
    JSON.stringify(
      modelFile(
        atlas.models.find((model) => model.slug === slug)!,
        'https://example.org/',
        new Map([['billa-7b-llm.base', { outcome: 'confirmed', date: '2026-11-24', cited: ['found'], missing: [] }]]),
      ),
    ),
  ) as Record<string, unknown>;
const entryOf = (slug: string) => entryFrom(slug, json(slug), ownFiles(slug));
const entries = atlas.models.map(({ slug }) => entryOf(slug));

describe('an entry read from the site', () => {
  it.each(atlas.models.map(({ slug }) => slug))('is %s again when written and checked', (slug) => {
    const body = splitFrontMatter(files.get(`content/models/${slug}/index.mdx`) ?? '').body;
    const rest = [...files].filter(([path]) => !(path.startsWith(`content/models/${slug}/`) && path.endsWith('.yaml')));
    const again = loadAtlas(
      new Map([...rest, [`content/models/${slug}/index.mdx`, `---\n${writeYaml(asWritten(json(slug)))}---\n${body}`]]),
    );
    expect(again.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(again.atlas.models.find((model) => model.slug === slug)).toEqual(atlas.models.find((model) => model.slug === slug));
  });

  it('is judged alone as it is among the others', () => {
    for (const entry of entries) {
      const text = writeYaml(asWritten(json(entry.slug)));
      expect(parse(text)).toEqual(JSON.parse(JSON.stringify(entry.data)));
      const nothing: Change = {
        files: [],
        data: {},
        origins: [],
        lines: [],
        before: [],
        after: [
          { path: `content/models/${entry.slug}/index.mdx`, text: `---\n${text}---\n\n一段。\n` },
          { path: `content/models/${entry.slug}/en.mdx`, text: 'A paragraph.\n' },
        ],
        answered: true,
      };
      expect(judgeChange(nothing, others, TODAY).filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });
});

describe('a fact named by an address', () => {
  it('is found for every fact of every entry, or its file is named', () => {
    for (const entry of entries) {
      for (const { path, keys } of entry.claims) {
        for (const name of [path, path.replaceAll('/', '.')]) {
          const target = targetOf(name, entry, QUESTIONS);
          if (target) expect(target.now, name).toBeDefined();
          else
            expect(fileByHand(name, entry), name).toMatch(
              new RegExp(`^content/models/${entry.slug}/(?:index\\.mdx|${String(keys[0])}\\.yaml)$`),
            );
        }
      }
    }
  });
  it('is found for every question about every checkpoint, answered or not', () => {
    for (const model of atlas.models) {
      for (const { id } of model.checkpoints) {
        for (const key of KEYS.checkpoint)
          expect(targetOf(`${id}.${key}`, entryOf(model.slug), QUESTIONS)?.field.key, `${id}.${key}`).toBe(key);
      }
    }
  });
  it('that is not there is nothing', () => {
    for (const name of [
      '',
      '.',
      'x',
      'billa-7b-llm',
      'billa-7b-llm.',
      'billa-7b-llm.nothing',
      'nothing.base',
      '__proto__.base',
      'series/billa-7b',
      'a/b/c/d',
    ])
      expect(targetOf(name, entryOf('billa'), QUESTIONS), name).toBeUndefined();
    expect(fileByHand('nothing.base', entryOf('billa'))).toBeUndefined();
    expect(fileByHand('constructor', entryOf('billa'))).toBeUndefined();
  });
});

const billa = entryOf('billa');
const correct = (field: string, fact: Partial<CorrectionAnswers['fact']>, more: Partial<CorrectionAnswers> = {}) => {
  const target = targetOf(field, billa, QUESTIONS)!;
  const answers: CorrectionAnswers = { ...newCorrection('billa', field), ...more, fact: { ...newFact(), ...fact } };
  return { target, change: correction(answers, billa, target) };
};
const readme = [{ source: '=readme', at: 'L29' }];

describe('a correction', () => {
  it('is the fact to be pasted into its place', () => {
    const { change } = correct('billa-7b-llm.vocabulary', { value: '46942', places: readme });
    expect(change.files).toEqual([
      {
        path: 'content/models/billa/checkpoints.yaml',
        text: '  vocabulary: { value: 46942, source: readme#L29 }\n',
        how: 'replace',
        under: 'checkpoints',
        owner: 'billa-7b-llm',
        key: 'vocabulary',
      },
    ]);
    expect(judgeChange(change, others, TODAY)).toEqual([]);
  });
  it('pasted there makes the entry that was checked', () => {
    const { change } = correct('billa-7b-llm.vocabulary', { value: '46942', places: readme });
    const path = 'content/models/billa/checkpoints.yaml';
    const before = files.get(path) ?? '';
    const after = before.replace(/ {2}vocabulary:\n(?: {4}.*\n)+/, change.files[0]?.text ?? '');
    expect(after).not.toBe(before);
    const { findings, atlas: changed } = loadAtlas(new Map([...files, [path, after]]));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(changed.models.find(({ slug }) => slug === 'billa')?.checkpoints[0]?.vocabulary).toMatchObject({ value: 46942 });
  });
  it('may stand beside what the entry says, or before it', () => {
    const now = targetOf('billa-7b-llm.context', billa, QUESTIONS)?.now as { value: number; disputed_by: unknown[] };
    const factOf = ({ change }: ReturnType<typeof correct>) =>
      (parse(change.files[0]?.text ?? '') as { context: { value: number; disputed_by: { value: number }[] } }).context;
    const beside = factOf(correct('billa-7b-llm.context', { value: '4096', places: readme }, { way: 'beside' }));
    expect(beside.value).toBe(now.value);
    expect(beside.disputed_by.map(({ value }) => value)).toEqual([1024, 4096]);
    const before = factOf(correct('billa-7b-llm.context', { value: '4096', places: readme }, { way: 'before' }));
    expect(before.value).toBe(4096);
    expect(before.disputed_by.map(({ value }) => value)).toEqual([now.value, 1024]);
  });
  it('of what a series states changes the series, or only the checkpoint', () => {
    const { target, change } = correct('billa-7b-sft.method', { chosen: ['lora'], places: readme });
    expect(target.series).toMatchObject({ id: 'billa-7b', checkpoints: 2 });
    expect(change.files[0]).toMatchObject({
      path: 'content/models/billa/index.mdx',
      text: '    method: { value: [lora], source: readme#L29 }\n',
      owner: 'billa-7b',
    });
    const own = correct('billa-7b-sft.method', { chosen: ['lora'], places: readme }, { shared: false }).change;
    expect(own.files[0]).toMatchObject({ path: 'content/models/billa/checkpoints.yaml', owner: 'billa-7b-sft' });
  });
  it('brings the sources with it that it newly cites, and no others', () => {
    const source = { ...goodAnswers().sources[0]!, key: 's1' };
    const { change } = correct(
      'licence.data',
      { words: { zh: 'CC BY 4.0', en: '' }, places: [{ source: 's1', at: 'L3' }] },
      { sources: [source, { ...source, key: 's2' }] },
    );
    expect(change.files.map(({ path, under, how }) => [path, under, how])).toEqual([
      ['content/models/billa/index.mdx', 'licence', 'replace'],
      ['content/models/billa/sources.yaml', 'sources', 'add'],
    ]);
    // The entry has a source of that name.
    expect(Object.keys(parse(change.files[1]?.text ?? '') as object)).toEqual(['readme-2']);
    expect(change.files[0]?.text).toBe('  data: { value: CC BY 4.0, source: readme-2#L3 }\n');
    expect(judgeChange(change, others, TODAY)).toEqual([]);
  });
  it('is judged against the whole atlas, and told beside its controls', () => {
    const told = (field: string, fact: Partial<CorrectionAnswers['fact']>) =>
      judgeChange(correct(field, fact).change, others, TODAY).map(({ rule, control, near }) => [rule, control, near]);
    expect(told('billa-7b-llm.vocabulary', { value: '20000', places: readme })).toContainEqual([
      'vocabulary-of-base',
      'fact.value',
      undefined,
    ]);
    expect(told('billa-7b-llm.base', { value: 'llama-7', places: readme })).toEqual([['unknown-base', 'fact.value', 'llama-7b']]);
    expect(told('billa-7b-llm.released', { value: '2023/5/11', places: readme })).toEqual([['date-form', 'fact.value', '2023-05-11']]);
    expect(told('billa-7b-llm.base', { value: 'llama-7b', places: [{ source: '=readme', at: 'L29-30' }] })).toEqual([
      ['line-form', 'fact.places.0.at', 'readme#L29-L30'],
    ]);
    expect(told('billa-7b-llm.base', { value: 'llama-7b' })).toEqual([['source-missing', 'fact.places.0.source', undefined]]);
    // A base that comes out later makes its derivatives too old, wherever they are told.
    const { change } = correct('billa-7b-llm.released', { value: '2024-05-11', places: readme }, { shared: false });
    expect(judgeChange(change, others, TODAY).map(({ rule, place }) => [rule, place])).toContainEqual([
      'base-older',
      'checkpoints[1].released.value',
    ]);
  });
});

describe('a further checkpoint', () => {
  const answers = (series: string) => ({
    ...newCheckpointForm('billa', KEYS),
    checkpoints: goodAnswers().checkpoints.map((checkpoint) => ({
      ...checkpoint,
      series,
      facts: Object.fromEntries(
        Object.entries(checkpoint.facts).map(([key, fact]) => [
          key,
          { ...fact, places: fact.places.map(({ at }) => ({ source: at ? '=readme' : '', at })) },
        ]),
      ),
    })),
  });
  it('is a list item for the end of the file, and valid', () => {
    const change = addition(answers(''), billa, FIELDS);
    expect(change.files).toHaveLength(1);
    expect(change.files[0]).toMatchObject({ path: 'content/models/billa/checkpoints.yaml', how: 'add' });
    expect(judgeChange(change, others, TODAY)).toEqual([]);
    const path = 'content/models/billa/checkpoints.yaml';
    const { findings, atlas: changed } = loadAtlas(new Map([...files, [path, `${files.get(path) ?? ''}${change.files[0]?.text}`]]));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(changed.models.find(({ slug }) => slug === 'billa')?.checkpoints.at(-1)?.id).toBe('example-llama-7b');
  });
  it('is asked only for what its series does not state', () => {
    const missing = withAnswer(answers('billa-7b'), 'checkpoints.0.facts.method', newFact());
    expect(judgeChange(addition(missing, billa, FIELDS), others, TODAY)).toEqual([]);
    const unanswered = withAnswer(answers(''), 'checkpoints.0.facts.method', newFact());
    expect(judgeChange(addition(unanswered, billa, FIELDS), others, TODAY).map(({ control }) => control)).toEqual([
      'checkpoints.0.facts.method.chosen',
    ]);
    expect(withMember(answers(''), 'sources', KEYS).sources).toHaveLength(1);
  });
});
