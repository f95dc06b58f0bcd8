import fc from 'fast-check';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { modelFiles } from '../../src/form/files.ts';
import { judgeModel } from '../../src/form/judge.ts';
import { newModel, withAnswer, withMember, type Answers, type ModelAnswers } from '../../src/form/state.ts';
import { splitFrontMatter } from '../../src/loader/frontmatter.ts';
import { loadAtlas } from '../../src/loader/load.ts';
import { parseArticle } from '../../src/loader/mdx.ts';
import { othersIn } from '../../src/loader/others.ts';
import { walk } from '../../src/loader/prose.ts';
import { atlasFiles } from '../fixtures/entry.ts';
import { FIELDS, goodAnswers, KEYS } from '../fixtures/form.ts';
import { valuesLike } from '../fixtures/like.ts';
import { nasty } from '../fixtures/nasty.ts';

const TODAY = '2026-01-01';
const CHART = { hue: 'sky', mark: 'wedge' };
const files = atlasFiles();
const others = othersIn(loadAtlas(files, TODAY).atlas);

const judge = (answers: ModelAnswers) => judgeModel(answers, modelFiles(answers, FIELDS, CHART), others, TODAY);
const withAnswers = (changes: Record<string, unknown>): ModelAnswers =>
  Object.entries(changes).reduce((answers, [path, value]) => withAnswer(answers, path, value), goodAnswers());
const mistakes = (answers: ModelAnswers) => judge(answers).filter(({ open }) => !open);

describe('a new entry', () => {
  it('is valid beside the others, without a warning, and laid out as the formatter has it', async () => {
    const { files: made } = modelFiles(goodAnswers(), FIELDS, CHART);
    expect(made.map(({ path }) => path)).toEqual(['content/models/example-llama/index.mdx', 'content/models/example-llama/en.mdx']);
    const { findings, atlas } = loadAtlas(new Map([...files, ...made.map(({ path, text }) => [path, text] as const)]), TODAY);
    expect(findings).toEqual([]);
    const model = atlas.models.find(({ slug }) => slug === 'example-llama');
    expect(model?.checkpoints[0]).toMatchObject({ id: 'example-llama-7b', vocabulary: { value: 49953 }, size: { value: 7 } });
    expect(model?.licence.weights).toEqual(model?.checkpoints[0]?.licence);
    expect(judge(goodAnswers())).toEqual([]);
    for (const { text } of made) {
      expect(await format(text, { parser: 'mdx', printWidth: 140, proseWrap: 'preserve' })).toBe(text);
    }
  });

  it('in one language says so and is one file', () => {
    const { files: made } = modelFiles(withAnswers({ articleIn: 'zh' }), FIELDS, CHART);
    expect(made).toHaveLength(1);
    expect(loadAtlas(new Map([...files, ...made.map(({ path, text }) => [path, text] as const)]), TODAY).findings).toEqual([]);
  });

  it('is nothing but the data of the answers and paragraphs of text, whatever they are', { timeout: 120_000 }, () => {
    const example = ['techniques', 'timeline'].reduce<Answers>((answers, list) => withMember(answers, list, KEYS), newModel(KEYS));
    const texts = (key: string) => {
      if (key === 'status') return fc.constantFrom('', '', 'unknown', 'not-applicable', 'same');
      if (key === 'articleIn') return fc.constantFrom('', 'zh', 'en');
      if (key === 'source') return fc.constantFrom('s1', '', '__proto__');
      return key === 'key' ? fc.constant('s1') : key === 'form' ? fc.constant('model') : fc.oneof(fc.constant(''), nasty);
    };
    fc.assert(
      fc.property(valuesLike(example, texts) as fc.Arbitrary<ModelAnswers>, (answers) => {
        const written = modelFiles(answers, FIELDS, CHART);
        const main = written.files[0]?.text ?? '';
        const { matter, state } = splitFrontMatter(main);
        expect(state).toBe('closed');
        expect(parse(matter) ?? {}).toEqual(JSON.parse(JSON.stringify(written.data)));
        for (const { text } of written.files) {
          const body = splitFrontMatter(text).body;
          const parsed = parseArticle(body);
          if (!('tree' in parsed)) throw new Error(JSON.stringify({ body, parsed }));
          walk(parsed.tree, ({ type, name }) =>
            expect(['root', 'paragraph', 'text', 'inlineCode', 'mdxJsxTextElement Cite']).toContain(name ? `${type} ${name}` : type),
          );
        }
        // Whatever is wrong is said of some control, and saying it does not throw.
        for (const remark of judgeModel(answers, written, others, TODAY)) expect(remark.message.en).not.toBe('');
      }),
      { numRuns: 60 },
    );
  });
});

describe('what is said of the answers', () => {
  it('is a question for each that is missing, and no mistake', () => {
    const remarks = judge(newModel(KEYS));
    expect(remarks.filter(({ open }) => !open)).toEqual([]);
    const asked = remarks.map(({ control }) => control);
    for (const control of [
      'name.zh',
      'slug',
      'summary.zh',
      'sources.0.url',
      'checkpoints.0.name',
      'licence.code.words.zh',
      'paragraphs.0.zh',
      'paragraphs.0.en',
    ])
      expect(asked).toContain(control);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('asks for each fact that a checkpoint does not answer', () => {
    const answers = withAnswers({
      'checkpoints.0.facts.context': newModel(KEYS).checkpoints[0]?.facts.context,
      'checkpoints.0.facts.role.value': '',
    });
    expect(judge(answers).map(({ control, open }) => [control, open])).toEqual([
      ['checkpoints.0.facts.role.value', true],
      ['checkpoints.0.facts.context.value', true],
    ]);
  });

  it.each([
    [
      'a base that is not there',
      { 'checkpoints.0.facts.base.value': 'lama-7b' },
      'unknown-base',
      'checkpoints.0.facts.base.value',
      'llama-7b',
    ],
    [
      'a date in another form',
      { 'checkpoints.0.facts.released.value': '2023/6/1' },
      'date-form',
      'checkpoints.0.facts.released.value',
      '2023-06-01',
    ],
    [
      'lines in another form',
      { 'checkpoints.0.facts.vocabulary.places.0.at': 'L14-20' },
      'line-form',
      'checkpoints.0.facts.vocabulary.places.0.at',
      'readme#L14-L20',
    ],
    [
      'a link to a branch',
      { 'sources.0.url': 'https://github.com/example/example-llama/blob/main/README.md' },
      'pinned-link',
      'sources.0.url',
      undefined,
    ],
    [
      'a release before its base',
      { 'checkpoints.0.facts.released.value': '2022-12' },
      'base-older',
      'checkpoints.0.facts.released.value',
      undefined,
    ],
    [
      'a vocabulary smaller than its base’s',
      { 'checkpoints.0.facts.vocabulary.value': '20000' },
      'vocabulary-of-base',
      'checkpoints.0.facts.vocabulary.value',
      undefined,
    ],
    [
      'another size than that of the base',
      { 'checkpoints.0.facts.size.value': '13' },
      'size-of-base',
      'checkpoints.0.facts.size.value',
      undefined,
    ],
    [
      'a number that is none',
      { 'checkpoints.0.facts.vocabulary.value': '5万' },
      'wrong-type',
      'checkpoints.0.facts.vocabulary.value',
      undefined,
    ],
    ['a name of another model', { aliases: 'trial-llama' }, 'duplicate-name', 'aliases', undefined],
    ['an id of another checkpoint', { 'checkpoints.0.id': 'trial-7b' }, 'duplicate-id', 'checkpoints.0.id', undefined],
    ['colour and mark of another model', { hue: 'blue', mark: 'circle' }, 'chart-taken', 'hue', undefined],
    ['an address that is taken', { slug: 'trial' }, 'entry-name', 'slug', undefined],
    ['an address that is none', { slug: 'Example LLaMA' }, 'entry-name', 'slug', undefined],
    ['half-width marks in Chinese', { 'paragraphs.0.zh': '扩充词表,再继续预训练' }, 'chinese-punctuation', 'paragraphs.0.zh', undefined],
    ['Chinese in English', { 'summary.en': '继续预训练' }, 'copied-text', 'summary.en', undefined],
    [
      'a whole file as evidence',
      { 'checkpoints.0.facts.base.places.0.at': '' },
      'whole-file',
      'checkpoints.0.facts.base.places.0.at',
      undefined,
    ],
  ])('tells %s beside its control', (_, changes, rule, control, near) => {
    expect(mistakes(withAnswers(changes)).map((remark) => [remark.rule, remark.control, remark.near])).toEqual([[rule, control, near]]);
  });

  it('tells a technique that is not there, and a source that nothing cites', () => {
    const technique = withAnswer(withMember(goodAnswers(), 'techniques', KEYS), 'techniques.0', {
      technique: 'vocabulary-extention',
      zh: '加了词元',
      en: 'Added entries',
      places: [{ source: 's1', at: 'L14' }],
    });
    expect(mistakes(technique).map(({ control, near }) => [control, near])).toEqual([['techniques.0.technique', 'vocabulary-extension']]);
    const source = withAnswer(withMember(goodAnswers(), 'sources', KEYS), 'sources.1', {
      ...goodAnswers().sources[0],
      key: 's2',
      url: 'https://example.org/',
      kind: 'page',
    });
    expect(mistakes(source).map(({ rule, control }) => [rule, control])).toEqual([['unused-source', 'sources.1.url']]);
  });

  it('tells a value without a source where the source is chosen, as a question', () => {
    const remarks = judge(withAnswers({ 'checkpoints.0.facts.base.places.0': { source: '', at: '' } }));
    expect(remarks.map(({ rule, control, open }) => [rule, control, open])).toEqual([
      ['source-missing', 'checkpoints.0.facts.base.places.0.source', true],
    ]);
  });

  it('is the same as what npm run check says of the files, but for the answers that are missing', () => {
    const cases = [
      {},
      { 'checkpoints.0.facts.base.value': 'lama-7b' },
      { 'summary.zh': '' },
      { 'paragraphs.0.en': '' },
      { 'licence.code.words.zh': '' },
    ];
    for (const changes of cases) {
      const { files: made } = modelFiles(withAnswers(changes), FIELDS, CHART);
      const { findings } = loadAtlas(new Map([...files, ...made.map(({ path, text }) => [path, text] as const)]), TODAY);
      expect(
        judge(withAnswers(changes))
          .map(({ rule }) => rule)
          .sort(),
      ).toEqual(findings.map(({ rule }) => rule).sort());
    }
  });
});
