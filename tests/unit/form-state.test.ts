import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queryFor, wantedBy } from '../../src/form/address.ts';
import { draftAbout, draftName, readDraft, writeDraft } from '../../src/form/draft.ts';
import { factAt, isFilled, withUnknown } from '../../src/form/filled.ts';
import { editLink, forkOf, LONGEST_LINK, newFileLink, uploadLink } from '../../src/form/links.ts';
import {
  answerAt,
  newCheckpointForm,
  newCorrection,
  newFact,
  newModel,
  withAnswer,
  withMember,
  withoutMember,
  type Answers,
} from '../../src/form/state.ts';
import { goodAnswers, KEYS } from '../fixtures/form.ts';
import { valuesLike } from '../fixtures/like.ts';
import { nasty } from '../fixtures/nasty.ts';

const EMPTY: readonly Answers[] = [newModel(KEYS), newCheckpointForm('billa', KEYS), newCorrection('billa', 'billa-7b-llm.vocabulary')];

describe('the answers', () => {
  it('change at one place and nowhere else', () => {
    const before = newModel(KEYS);
    const after = withAnswer(before, 'checkpoints.0.facts.base.value', 'llama-7b');
    expect(answerAt(after, 'checkpoints.0.facts.base.value')).toBe('llama-7b');
    expect(withAnswer(after, 'checkpoints.0.facts.base.value', '')).toEqual(before);
    expect(before).toEqual(newModel(KEYS));
  });
  it('are left alone by paths that do not exist', () => {
    fc.assert(
      fc.property(fc.oneof(nasty, fc.constantFrom('__proto__.x', 'checkpoints.9.name', 'constructor', 'name.fr')), (path) => {
        if (answerAt(newModel(KEYS), path) === undefined) expect(withAnswer(newModel(KEYS), path, 'x')).toEqual(newModel(KEYS));
      }),
    );
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
  it('gain and lose members of lists, sources with keys of their own', () => {
    const three = withMember(withMember(newModel(KEYS), 'sources', KEYS), 'sources', KEYS);
    expect(new Set(three.sources.map(({ key }) => key)).size).toBe(3);
    const again = withMember(withoutMember(three, 'sources', 1), 'sources', KEYS);
    expect(new Set(again.sources.map(({ key }) => key)).size).toBe(3);
    expect(withMember(three, 'checkpoints.0.facts.base.places', KEYS).checkpoints[0]?.facts.base?.places).toHaveLength(2);
  });
  it('cite no source that was taken out', () => {
    const without = withoutMember(goodAnswers(), 'sources', 0);
    expect(JSON.stringify(without)).not.toContain('"source":"s1"');
    expect(without.checkpoints[0]?.facts.base?.places).toEqual([{ source: '', at: 'L12' }]);
  });
});

describe('a draft', () => {
  it.each(EMPTY)('survives being stored, whatever is answered ($form)', (empty) => {
    const filled = ['sources', 'techniques', 'timeline'].reduce<Answers>(
      (answers, list) => (list in answers ? withMember(answers, list, KEYS) : answers),
      empty,
    );
    const texts = (key: string) => {
      if (key === 'status') return fc.constantFrom('', 'unknown', 'not-applicable', 'same');
      if (key === 'articleIn') return fc.constantFrom('', 'zh', 'en');
      return ['form', 'entry', 'field', 'way'].includes(key) ? fc.constant((filled as unknown as Record<string, string>)[key]) : nasty;
    };
    const always = (answers: Answers) =>
      answers.form === 'fact' ||
      (answers.checkpoints.length > 0 &&
        (answers.form === 'checkpoint' || (answers.organisations.length > 0 && answers.links.length > 0 && answers.paragraphs.length > 0)));
    fc.assert(
      fc.property(valuesLike(filled, texts) as fc.Arbitrary<Answers>, (answers) => {
        fc.pre(always(answers));
        expect(readDraft(writeDraft(answers), empty, KEYS)).toEqual(answers);
      }),
      { numRuns: 50 },
    );
  });

  it('that is rubbish, of another version, or about something else is refused', () => {
    for (const empty of EMPTY) {
      const read = (value: unknown) => readDraft(JSON.stringify(value), empty, KEYS);
      expect(read({ ...empty, version: 0 })).toBeUndefined();
      expect(read({ ...empty, form: 'other' })).toBeUndefined();
      expect(read({ ...empty, sources: 'none' })).toBeUndefined();
      expect(read({ ...empty, sources: [null] })).toBeUndefined();
      expect(read(null)).toBeUndefined();
      expect(readDraft('{"form":', empty, KEYS)).toBeUndefined();
    }
    expect(
      readDraft(writeDraft(newCorrection('billa', 'billa-7b-llm.context')), newCorrection('billa', 'billa-7b-llm.base'), KEYS),
    ).toBeUndefined();
    expect(readDraft(writeDraft({ ...newModel(KEYS), checkpoints: [] }), newModel(KEYS), KEYS)).toBeUndefined();
    expect(readDraft(JSON.stringify({ ...newCorrection('a', 'b.c'), way: 'elsewhere' }), newCorrection('a', 'b.c'), KEYS)).toBeUndefined();
    fc.assert(fc.property(fc.oneof(nasty, fc.json()), (text) => readDraft(text, newModel(KEYS), KEYS) === undefined));
  });

  it('gets what a newer form asks besides, and loses what no form asks', () => {
    const facts = Object.fromEntries(Object.entries(newModel(KEYS).checkpoints[0]?.facts ?? {}).filter(([key]) => key !== 'base'));
    const stored = { ...newModel(KEYS), extra: 1, checkpoints: [{ ...newModel(KEYS).checkpoints[0], facts, odd: 'x' }] };
    expect(readDraft(JSON.stringify(stored), newModel(KEYS), KEYS)).toEqual(newModel(KEYS));
  });

  it('is kept under a name that says what it is about', () => {
    for (const empty of EMPTY) {
      const { form, ...rest } = empty;
      const about = draftAbout(draftName(empty));
      expect(about).toEqual({ form, ...('entry' in rest ? { entry: rest.entry } : {}), ...('field' in rest ? { field: rest.field } : {}) });
    }
    fc.assert(fc.property(nasty, (name) => void draftAbout(name)));
    expect(draftAbout('theme')).toBeUndefined();
    expect(draftAbout('draft:fact:billa')).toBeUndefined();
  });
});

describe('addresses of the page', () => {
  it('ask for a form and are written the same way', () => {
    const all = [
      { form: 'model' },
      { form: 'checkpoint', entry: 'billa' },
      { form: 'fact', entry: 'chinese-llama-alpaca', field: 'chinese-alpaca-2-1.3b.vocabulary' },
      { form: 'choose', entry: 'billa' },
    ] as const;
    for (const wanted of all) expect(wantedBy(queryFor(wanted))).toEqual(wanted);
    expect(wantedBy('?entry=billa&field=series%2Fbilla-7b%2Fmethod')).toEqual({
      form: 'fact',
      entry: 'billa',
      field: 'series/billa-7b/method',
    });
    expect(wantedBy('')).toBeUndefined();
  });
  it('that make no sense ask for nothing, and never throw', () => {
    expect(wantedBy('?entry=%3Cscript%3E&field=x')).toEqual({ form: 'choose', entry: '' });
    expect(wantedBy('?entry=billa&field=%E4%B8%AD')).toEqual({ form: 'choose', entry: 'billa' });
    fc.assert(
      fc.property(nasty, nasty, (a, b) => {
        for (const query of [a, `?entry=${a}&field=${b}`, `?new=${a}&entry=${b}`, `?entry=${encodeURIComponent(a)}`]) {
          const wanted = wantedBy(query);
          if (wanted && 'entry' in wanted) expect(wanted.entry).toMatch(/^[A-Za-z0-9._/-]*$/);
        }
      }),
    );
  });
});

describe('links to GitHub', () => {
  const repository = 'https://github.com/example/atlas';
  it('carry name and content, as long as GitHub takes them', () => {
    const link = newFileLink(repository, 'content/models/trial/index.mdx', '---\nname: 试验 & "x"\n---\n') ?? '';
    const url = new URL(link);
    expect(url.pathname).toBe('/example/atlas/new/main');
    expect(url.searchParams.get('filename')).toBe('content/models/trial/index.mdx');
    expect(url.searchParams.get('value')).toBe('---\nname: 试验 & "x"\n---\n');
    // A Chinese character takes nine bytes.
    expect(newFileLink(repository, 'a.mdx', '字'.repeat(880))?.length).toBeLessThanOrEqual(LONGEST_LINK);
    expect(newFileLink(repository, 'a.mdx', '字'.repeat(890))).toBeUndefined();
  });
  it('lead to a fork where one is named', () => {
    expect(forkOf(repository, '@someone')).toBe('https://github.com/someone/atlas');
    for (const odd of ['', '../x', 'a b', '-a', 'x'.repeat(40)]) expect(forkOf(repository, odd)).toBe(repository);
  });
  it('name the folder of the entry and the file', () => {
    expect(uploadLink(repository, 'content/models/trial/index.mdx')).toBe(`${repository}/upload/main/content/models/trial`);
    expect(editLink(repository, 'content/models/trial/index.mdx')).toBe(`${repository}/edit/main/content/models/trial/index.mdx`);
  });
});

describe('what is still open', () => {
  it('is marked unknown at once, but for what is no fact or always known', () => {
    const empty = newModel(KEYS);
    const after = withUnknown(empty, ['checkpoints.0.facts.base', 'licence.code', 'name.zh', 'checkpoints.0.facts.role', undefined]);
    expect(after.checkpoints[0]?.facts.base?.status).toBe('unknown');
    expect(after.licence.code?.status).toBe('unknown');
    expect(after.name).toEqual(empty.name);
    expect(factAt('checkpoints.0.facts.role.value')).toBeUndefined();
    expect(factAt('checkpoints.12.facts.base.places.0.source')).toBe('checkpoints.12.facts.base');
  });

  it('is what nothing was written in, at any depth', () => {
    expect(isFilled(newFact())).toBe(false);
    expect(isFilled({ ...newFact(), note: { zh: '', en: 'x' } })).toBe(true);
    expect(isFilled([])).toBe(false);
  });
});
