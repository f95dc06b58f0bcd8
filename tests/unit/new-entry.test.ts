import fc from 'fast-check';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { loadAtlas } from '../../src/loader/load.ts';
import { freeChart } from '../../src/writing/chart.ts';
import { draftProblems } from '../../src/new/draft.ts';
import { entryFiles } from '../../src/new/entry.ts';
import { nearDuplicates } from '../../src/new/near-names.ts';
import { complete, problemWith, QUESTIONS, QUESTION_IDS, type Answers, type QuestionId } from '../../src/new/questions.ts';
import { slugFrom } from '../../src/writing/slug.ts';
import { readPlace, readSourceLink } from '../../src/writing/source-link.ts';
import { scalar } from '../../src/writing/yaml.ts';
import { HUES, MARKS } from '../../src/schema/model.ts';
import { slug } from '../../src/schema/primitives.ts';
import { parse } from 'yaml';
import { atlasFiles, SHA } from '../fixtures/entry.ts';

const TODAY = '2026-01-01';
const files = atlasFiles();
const { atlas } = loadAtlas(files, TODAY);
const setting = { models: ['trial'], bases: ['llama-7b', 'llama-13b'], checkpoints: ['trial-7b', 'trial-7b-chat'] };

const good = {
  name: 'Example-LLaMA',
  'name-zh': '示例模型',
  repository: 'https://github.com/example/example-llama',
  organisation: 'Example Lab',
  'organisation-zh': '示例实验室',
  'organisation-kind': 'laboratory',
  source: `https://github.com/example/example-llama/blob/${SHA}/README.md?plain=1#L3-L5`,
  'summary-zh': '在LLaMA-7B上继续预训练的中文模型。',
  'summary-en': 'A Chinese model that continues the pre-training of LLaMA-7B.',
  checkpoint: 'Example-LLaMA-7B',
  role: 'base',
  size: '7B',
  'size-lines': '12',
  base: 'llama-7b',
  'base-lines': '12-14',
  released: '2023-06',
} satisfies Answers;

function entryOf(answers: Answers, language: 'zh' | 'en' = 'en') {
  const made = entryFiles(answers, { hue: 'sky', mark: 'wedge' }, language);
  return new Map(Object.entries(made).map(([name, text]) => [`content/models/${answers.slug}/${name}`, text]));
}

function modelOf(answers: Answers) {
  const entry = entryOf(answers);
  const loaded = loadAtlas(new Map([...files, ...entry]), TODAY);
  const model = loaded.atlas.models.find((candidate) => candidate.slug === answers.slug);
  const prose = loaded.atlas.prose.get(`models/${answers.slug}`);
  if (!model || !prose) throw new Error('the entry was not read');
  return { model, prose };
}

/** What an entry says, put back into answers; the reverse of what the template writes. */
function answersIn(answers: Answers): Answers {
  const { model, prose } = modelOf(answers);
  const [checkpoint] = model.checkpoints;
  const [organisation] = model.organisations;
  const [, source] = Object.entries(model.sources)[0]!;
  const both = (name: string | { zh: string; en: string }) => (typeof name === 'string' ? { zh: name, en: name } : name);
  const value = (claim: { status: string; value?: unknown }) => (claim.status === 'known' ? String(claim.value) : claim.status);
  expect(prose.zh.text).toContain(model.summary.zh.replace(/。$/, ''));
  expect(prose.en.text).toContain(model.summary.en);
  return {
    name: both(model.name).en,
    'name-zh': both(model.name).zh,
    slug: model.slug,
    repository: model.links[0]!.url,
    organisation: both(organisation!.name).en,
    'organisation-zh': both(organisation!.name).zh,
    'organisation-kind': organisation!.kind,
    source: source.url!,
    'source-title': both(source.title).en,
    'summary-zh': model.summary.zh,
    'summary-en': model.summary.en,
    checkpoint: checkpoint!.name,
    role: checkpoint!.role,
    size: value(checkpoint!.size),
    base: value(checkpoint!.base),
    released: value(checkpoint!.released),
  };
}

const asked = (answers: Answers): Record<string, string | undefined> => ({
  ...Object.fromEntries(Object.entries(answers).filter(([id]) => !id.endsWith('-lines'))),
  'name-zh': answers['name-zh'] ?? answers.name,
  'organisation-zh': answers['organisation-zh'] ?? answers.organisation,
  source: readSourceLink(answers.source ?? '').url,
  size: answers.size === undefined || answers.size === 'unknown' ? 'unknown' : String(Number.parseFloat(answers.size)),
  base: answers.base ?? 'unknown',
  released: answers.released ?? 'unknown',
});

describe('a new entry', () => {
  const { answers, problems } = complete(good, setting);

  it('is valid at once, without a warning, whatever the language of its comments', () => {
    expect(problems).toEqual([]);
    for (const language of ['zh', 'en'] as const) expect(draftProblems(files, entryOf(answers, language), TODAY)).toEqual([]);
  });

  it('says what was answered, with its source, and leaves the rest unknown', () => {
    expect(answersIn(answers)).toEqual(asked(answers));
    const { model } = modelOf(answers);
    expect(model.checkpoints[0]).toMatchObject({
      id: 'example-llama-7b',
      size: { status: 'known', value: 7, sources: [{ ref: 'readme', at: 'L12' }] },
      base: { status: 'known', value: 'llama-7b', sources: [{ ref: 'readme', at: 'L12-L14' }] },
      released: { status: 'known', value: '2023-06', sources: [{ ref: 'readme', at: 'L3-L5' }] },
      vocabulary: { status: 'unknown' },
    });
    expect(model.licence.weights).toEqual({ status: 'unknown', sources: [] });
  });

  it('is formatted as the project formats', async () => {
    for (const [path, text] of entryOf(answers))
      expect(await format(text, { parser: 'mdx', printWidth: 140, singleQuote: false, proseWrap: 'preserve' }), path).toBe(text);
  });

  it('explains every key that it asks for, in the language of the contributor', () => {
    expect(entryFiles(answers, { hue: 'sky', mark: 'wedge' }, 'en')['index.mdx']).toContain(
      '    # Number of entries of the tokenizer, a whole number',
    );
    expect(entryFiles(answers, { hue: 'sky', mark: 'wedge' }, 'zh')['index.mdx']).toContain('    # 分词器的词元数，整数。');
  });

  it('keeps marks of Markdown, YAML and MDX that stand in answers as text', () => {
    const nasty = {
      ...good,
      name: 'A: "b" #c, {d} [e] \'f\' - g',
      slug: 'nasty',
      organisation: '- x: 1',
      'summary-zh': '1. 用*星号*、_下划线_、`代码`、<b>与[链接](x)、{花括号}、\\反斜杠写成的说明。',
      'summary-en': '- Written with *stars*, _lines_, `code`, <b>, [links](x), {braces} & a backslash \\.',
      checkpoint: 'null',
    };
    const whole = complete(nasty, setting);
    expect(whole.problems).toEqual([]);
    expect(draftProblems(files, entryOf(whole.answers), TODAY).map(({ finding }) => finding.message.en)).toEqual([]);
    expect(answersIn(whole.answers)).toEqual(asked(whole.answers));
  });

  it('is refused where the check finds it untrue, with the question that it is about', () => {
    const untrue = (change: Answers) => {
      const whole = complete({ ...good, ...change }, setting);
      expect(whole.problems).toEqual([]);
      return draftProblems(files, entryOf(whole.answers), TODAY).map(({ finding, question }) => [finding.rule, question]);
    };
    expect(untrue({ released: '2022-01-01' })).toEqual([['base-older', 'released']]);
    expect(untrue({ released: '2199' })).toEqual([['future-date', 'released']]);
    expect(untrue({ size: '70' })).toEqual([['size-of-base', 'size']]);
    expect(untrue({ 'name-zh': '試驗' })).toEqual([['duplicate-name', 'name-zh']]);
    expect(untrue({ 'summary-zh': '一个 LLaMA 模型' })[0]).toEqual(['chinese-punctuation', 'summary-zh']);
  });

  it('whatever is answered, is valid and says what was answered, or is refused with a word', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.string({ unit: fc.constantFrom(...'ab中文：:#-[]{}"\'`*_<>\\|&!?,. \n\t1。，%@'), maxLength: 40 }),
      fc.constantFrom(
        '🦙 骆驼',
        'no',
        '~',
        '2023',
        '0x1f',
        'import x',
        '__proto__',
        'constructor',
        '<Cite ref="x" />',
        'https://example.org/ a',
        'a\u0000b',
        '\ud800',
        '@a@b.cc',
      ),
    );
    const free: readonly QuestionId[] = ['name', 'name-zh', 'organisation', 'organisation-zh', 'source-title', 'checkpoint'];
    const words = { 'summary-zh': text.map((end) => `一个中文模型${end}`), 'summary-en': text.map((end) => `A model ${end}`) };
    const any = fc.record(Object.fromEntries(QUESTION_IDS.map((id) => [id, text])) as Record<QuestionId, fc.Arbitrary<string>>, {
      requiredKeys: [],
    });
    const likely = fc.record(
      { ...(Object.fromEntries(free.map((id) => [id, text])) as Record<QuestionId, fc.Arbitrary<string>>), ...words },
      { requiredKeys: [] },
    );
    let valid = 0;
    fc.assert(
      fc.property(fc.oneof({ weight: 4, arbitrary: likely }, { weight: 1, arbitrary: any }), (change) => {
        const whole = complete({ ...good, slug: 'example', ...change } as Answers, setting);
        if (whole.problems.length > 0) {
          for (const [, problem] of whole.problems) expect(Math.min(problem.zh.length, problem.en.length)).toBeGreaterThan(3);
          return;
        }
        const found = draftProblems(files, entryOf(whole.answers), TODAY);
        if (found.some(({ finding }) => finding.severity === 'error')) {
          expect(found[0]!.finding.message.zh.length).toBeGreaterThan(3);
          return;
        }
        valid += 1;
        expect(answersIn(whole.answers)).toEqual(asked(whole.answers));
      }),
      { numRuns: 150 },
    );
    expect(valid).toBeGreaterThan(0);
  });
});

describe('questions', () => {
  it('are asked in the order of their ids, in both languages', () => {
    expect(QUESTIONS.map(({ id }) => id)).toEqual([...QUESTION_IDS]);
    for (const { ask, help } of QUESTIONS)
      for (const { zh, en } of [ask, ...(help ? [help] : [])]) {
        expect(zh).toMatch(/\p{Script=Han}/u);
        expect(en).not.toMatch(/\p{Script=Han}/u);
      }
  });

  const ask = (id: QuestionId, answer: string, answers: Answers = good) =>
    problemWith(
      QUESTIONS.find((question) => question.id === id)!,
      answer,
      answers,
      setting,
    )?.en;

  it('refuse a link that can move, and say how to get one that cannot', () => {
    expect(ask('source', 'https://github.com/a/b/blob/main/README.md#L3')).toMatch(/branch or tag “main”.*press y/);
    expect(ask('source', 'https://github.com/a/b/blob/v1.0/README.md#L3')).toMatch(/“v1.0”/);
    expect(ask('source', `https://github.com/a/b/blob/${SHA}/README.md`)).toMatch(/names no line/);
    expect(ask('source', 'http://example.org/')).toMatch(/https/);
    expect(ask('source', 'https://arxiv.org/abs/2304.08177')).toBeUndefined();
    expect(ask('source', good.source)).toBeUndefined();
  });

  it('refuse what is taken, unknown or empty', () => {
    expect(ask('slug', 'trial')).toMatch(/already/);
    expect(ask('slug', 'checkpoints')).toMatch(/lower-case/);
    expect(ask('checkpoint', 'Trial 7B')).toMatch(/“trial-7b” already/);
    expect(ask('base', 'lama-7b')).toMatch(/Did you mean “llama-7b”/);
    expect(ask('role', 'chatty')).toMatch(/base, chat/);
    expect(ask('name', '  ')).toMatch(/empty/);
    expect(ask('name', 'a\u200Bb')).toMatch(/U\+200B/);
    expect(ask('name', 'a\nb')).toMatch(/one line/);
    expect(ask('name-zh', '')).toBeUndefined();
    expect(ask('size-lines', 'the table')).toMatch(/lines/);
  });

  it('ask for lines only of what was given', () => {
    const { answers } = complete({ ...good, base: '', released: 'unknown' }, setting);
    expect(Object.keys(answers).filter((id) => id.endsWith('-lines'))).toEqual(['organisation-lines', 'summary-lines', 'size-lines']);
  });
});

describe('a slug', () => {
  it('is made from a name, where that has Latin letters', () => {
    expect(['Chinese-LLaMA 2', 'Ziya-LLaMA-13B-v1.1', 'Café (β) – 7B', 'A..b', '姜子牙', '…', '- '].map(slugFrom)).toEqual([
      'chinese-llama-2',
      'ziya-llama-13b-v1.1',
      'cafe-7b',
      'a.b',
      '',
      '',
      '',
    ]);
  });
  it('is valid or missing, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const made = slugFrom(name);
        return made === '' || slug.safeParse(made).success;
      }),
    );
  });
});

describe('a colour and mark', () => {
  it('are free, as long as there are any, and spread over colours first', () => {
    const taken = new Set<string>();
    for (let count = 0; count < HUES.length * MARKS.length; count += 1) {
      const pair = freeChart(taken);
      expect(pair).toBeDefined();
      expect(taken.has(`${pair!.hue} ${pair!.mark}`)).toBe(false);
      if (count < HUES.length) expect([...taken].some((one) => one.startsWith(pair!.hue))).toBe(false);
      taken.add(`${pair!.hue} ${pair!.mark}`);
    }
    expect(freeChart(taken)).toBeUndefined();
  });
});

describe('near duplicates', () => {
  const near = (names: string[], repository?: string) => nearDuplicates(names, repository, atlas).map(({ name }) => name);
  it('are names that differ in case, marks or a letter, or hold one another', () => {
    expect(near(['trial llama'])).toEqual(['Trial-LLaMA']);
    expect(near(['Trail-LLaMA'])).toEqual(['Trial-LLaMA']);
    expect(near(['Trial-LLaMA-2'])).toEqual(['Trial-LLaMA']);
    expect(near(['试验'])).toEqual(['试验']);
    expect(near(['Other', 'trial-7b-chat'])).toEqual(['Trial-7B-Chat']);
    expect(near(['Example-LLaMA', '示例'])).toEqual([]);
    expect(near(['LLaMA'])).toEqual([]);
  });
  it('are models with the same repository', () => {
    expect(near(['Else'], 'https://github.com/Example/Trial.git')).toEqual(['https://github.com/example/trial']);
    expect(near(['Else'], 'https://github.com/example/trial/tree/main')).toEqual(['https://github.com/example/trial']);
    expect(near(['Else'], 'https://github.com/example/other')).toEqual([]);
  });
});

describe('the address of a source', () => {
  it('tells id, kind, title and place', () => {
    expect(readSourceLink(good.source)).toEqual({
      url: `https://github.com/example/example-llama/blob/${SHA}/README.md`,
      at: 'L3-L5',
      file: true,
      id: 'readme',
      kind: 'repository',
      title: 'example/example-llama: README.md',
    });
    expect(readSourceLink('https://huggingface.co/a/b')).toMatchObject({ id: 'card', kind: 'model-card', title: 'a/b', file: false });
    expect(readSourceLink('https://github.com/a/b/issues/34')).toMatchObject({ id: 'issue-34', kind: 'issue', title: 'a/b #34' });
    expect(readSourceLink('https://arxiv.org/abs/2304.08177')).toMatchObject({ id: 'paper', kind: 'paper' });
    expect(readSourceLink(`https://github.com/a/b/blob/${SHA}/x.py#L3C1-L5C9`).at).toBe('L3-L5');
  });
  it('has lines in one form', () => {
    expect(['12', 'L12', '12-14', 'l12 – L14', '12-12', 'Table 2'].map(readPlace)).toEqual([
      'L12',
      'L12',
      'L12-L14',
      'L12-L14',
      'L12',
      'Table 2',
    ]);
  });
});

describe('a text in YAML', () => {
  it('is read back as it was, alone and in a group', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(parse(`a: ${scalar(text)}\nb: { c: ${scalar(text)}, d: [${scalar(text)}] }`)).toEqual({
          a: text,
          b: { c: text, d: [text] },
        });
      }),
      { numRuns: 1000 },
    );
  });
});
