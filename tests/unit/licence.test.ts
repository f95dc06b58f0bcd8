import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { licenceCases } from '../../src/domain/licence-cases.ts';
import { verdictOfName } from '../../src/domain/licence-names.ts';
import { effectiveIn, explained } from '../../src/domain/licence-words.ts';
import {
  effectiveLicence,
  effectiveOf,
  isLooser,
  LICENCE_PARTS,
  STRICTEST_FIRST,
  strictest,
  verdictOf,
  type EffectiveLicence,
  type LicenceStep,
  type TermStatement,
  type Verdict,
} from '../../src/domain/licence.ts';
import { pedigreeOf } from '../../src/domain/lineage.ts';
import { readContent } from '../../src/loader/files.ts';
import { loadAtlas } from '../../src/loader/load.ts';
import type { Checkpoint } from '../../src/schema/checkpoint.ts';
import { atlasFiles } from '../fixtures/entry.ts';

const { atlas } = loadAtlas(await readContent(new URL('../..', import.meta.url)));
const pedigree = pedigreeOf(atlas);
const subjects = atlas.models.flatMap((model) => model.checkpoints.map((checkpoint) => ({ model, checkpoint })));
const all = new Map(subjects.map(({ model, checkpoint }) => [checkpoint.id, effectiveLicence(model, checkpoint, pedigree)]));
const of = (id: string): EffectiveLicence => {
  const found = all.get(id);
  if (!found) throw new Error(`no checkpoint ${id}`);
  return found;
};
const step = (id: string, part: string) => {
  const found = of(id).steps.find((one) => one.part === part);
  if (!found) throw new Error(`no step ${part} of ${id}`);
  return found;
};
/** Verdicts of the statements of a step. */
const said = (id: string, part: string) => step(id, part).statements.map(({ verdict }) => verdict);
const deciding = (id: string) => of(id).decidedBy.map(({ part }) => part);
const parts = (id: string) => Object.fromEntries(of(id).steps.map(({ part, verdict, binds }) => [part, binds ? verdict : `(${verdict})`]));

describe('the effective licence of', () => {
  it('Chinese-LLaMA-Alpaca is no: README and LLaMA forbid what the tag Apache-2.0 would allow', () => {
    for (const id of ['chinese-llama-7b', 'chinese-llama-plus-13b', 'chinese-alpaca-pro-33b']) {
      expect(of(id).verdict).toBe('no');
      expect(said(id, 'weights')).toEqual(['no', 'yes']);
      expect(deciding(id)).toEqual(expect.arrayContaining(['weights', 'inherited', 'data']));
      const weights = of(id).contradictions.find(({ about }) => about === 'weights');
      expect(weights?.verdict).toBe('no');
      expect(weights?.statements.map(({ words }) => (typeof words === 'string' ? words : words?.en))).toEqual(
        expect.arrayContaining(['academic research only, commercial use forbidden', 'Apache-2.0']),
      );
      expect(weights?.statements.some(({ owner }) => owner.kind === 'base' && owner.slug === 'llama')).toBe(true);
    }
    // Adapters can be merged without the project's code, whose Apache-2.0 therefore counts neither way.
    expect(step('chinese-llama-7b', 'code').binds).toBe(false);
  });

  it('Alpaca is inherited through the checkpoint in between, and through either of two possible bases', () => {
    expect(step('chinese-alpaca-7b', 'inherited')).toMatchObject({ from: 'chinese-llama-7b', verdict: 'no' });
    const bases = of('chinese-alpaca-pro-7b').steps.filter(({ part }) => part === 'inherited');
    expect(bases.map(({ from }) => from)).toEqual(['chinese-llama-plus-7b', 'chinese-alpaca-plus-7b']);
  });

  it('BiLLa is no, and code that restores the weights counts', () => {
    for (const id of ['billa-7b-llm', 'billa-7b-sft']) {
      expect(parts(id)).toEqual({ weights: 'no', inherited: 'no', data: 'unclear', code: 'no' });
      expect(said(id, 'weights')).toEqual(expect.arrayContaining(['yes', 'no']));
      expect(of(id).contradictions.map(({ about }) => about)).toContain('weights');
    }
  });

  it('XOR weights of BELLE is no: research only, though tagged GPL-3.0', () => {
    for (const id of ['belle-llama-7b-2m-enc', 'belle-llama-ext-13b']) {
      expect(of(id).verdict).toBe('no');
      expect(said(id, 'weights')).toEqual(expect.arrayContaining(['conditional', 'no']));
      expect(said(id, 'data')).toEqual(['no', 'conditional', 'yes']);
      expect(step(id, 'code')).toMatchObject({ binds: true, verdict: 'no' });
      expect(of(id).contradictions.map(({ about }) => about)).toEqual(['weights', 'data', 'code']);
    }
    // What was only quantised brings no data of its own in.
    expect(step('belle-llama-7b-2m-gptq', 'data')).toMatchObject({ binds: false, statements: [] });
  });

  it('Ziya v1 is no: gpl-3.0, on LLaMA, with data of BELLE', () => {
    expect(of('ziya-llama-13b-v1').verdict).toBe('no');
    expect(said('ziya-llama-13b-v1', 'weights')).toEqual(['conditional', 'yes', 'conditional', 'no']);
    expect(deciding('ziya-llama-13b-v1')).toEqual(['weights', 'inherited', 'data']);
    // Nothing but the base forbids Ziya-Writing v1.
    expect(deciding('ziya-writing-llama-13b-v1')).toEqual(['inherited']);
  });

  it('OpenLLaMA by Linly is unclear for its data alone; code, weights and the missing base would allow more', () => {
    const id = 'linly-openllama-13b';
    expect(of(id)).toMatchObject({ verdict: 'unclear', stated: 'conditional' });
    expect(deciding(id)).toEqual(['data']);
    expect(said(id, 'data')).toEqual(['yes', 'unclear']);
    expect(step(id, 'inherited')).toMatchObject({ binds: false, from: undefined });
    expect(said(id, 'weights')).toEqual(['yes', 'conditional']);
    expect(of(id).contradictions.map(({ about, verdict }) => [about, verdict])).toEqual([['weights', 'conditional']]);
  });

  it('derivatives of Llama 2 follows its licence, unless the project or its data are stricter', () => {
    expect(parts('linly-chinese-llama-2-7b')).toMatchObject({ weights: 'conditional', inherited: 'conditional', data: 'unclear' });
    expect(of('linly-chinese-llama-2-7b')).toMatchObject({ verdict: 'unclear', stated: 'conditional' });
    expect(step('belle-llama2-13b-chat-0.4m', 'inherited')).toMatchObject({ from: 'llama-2-13b', verdict: 'conditional' });
    expect(of('belle-llama2-13b-chat-0.4m').verdict).toBe('no');
    expect(deciding('belle-llama2-13b-chat-0.4m')).toEqual(['weights', 'data']);
  });

  it('what has an unknown base is never better than unclear', () => {
    for (const { checkpoint } of subjects.filter(({ checkpoint: { base } }) => base.status === 'unknown'))
      expect(['no', 'unclear'], checkpoint.id).toContain(of(checkpoint.id).verdict);
  });
});

describe('over all checkpoints', () => {
  it('no answer is looser than a part that binds, than any base, or than the publisher’s own words', () => {
    for (const { model, checkpoint } of subjects) {
      const { verdict, steps, decidedBy } = of(checkpoint.id);
      for (const one of steps.filter(({ binds }) => binds)) expect(isLooser(verdict, one.verdict), checkpoint.id).toBe(false);
      expect(decidedBy.length, checkpoint.id).toBeGreaterThan(0);
      for (const ancestor of pedigree.ancestors(checkpoint)) {
        const { family } = ancestor;
        const above = family?.commercial.status === 'known' ? family.commercial.value : all.get(ancestor.id)?.verdict;
        if (above) expect(isLooser(verdict, above), `${checkpoint.id} ${ancestor.id}`).toBe(false);
      }
      const { commercial } = checkpoint;
      if (commercial.status === 'known') expect(isLooser(verdict, commercial.value), checkpoint.id).toBe(false);
      expect(effectiveIn({ model, checkpoint, pedigree })).toEqual(of(checkpoint.id));
    }
  });

  it('every statement cites sources of its owner', () => {
    for (const [id, { steps }] of all) {
      for (const { owner, sources, words } of steps.flatMap(({ statements }) => statements)) {
        const known =
          owner.kind === 'base'
            ? pedigree.families.get(owner.slug)?.sources
            : atlas.models.find(({ slug }) => slug === owner.slug)?.sources;
        for (const { ref } of sources) expect(Object.keys(known ?? {}), `${id} ${JSON.stringify(words)}`).toContain(ref);
      }
    }
  });

  it('cases hold every checkpoint once, with its own answer', () => {
    for (const model of atlas.models) {
      const cases = licenceCases(model, pedigree);
      const shown = cases.flatMap(({ checkpoints, verdict }) => checkpoints.map(({ id }) => [id, verdict]));
      expect(new Map(shown as [string, Verdict][])).toEqual(new Map(model.checkpoints.map(({ id }) => [id, of(id).verdict])));
      expect(shown).toHaveLength(model.checkpoints.length);
      const rank = cases.map(({ verdict }) => STRICTEST_FIRST.indexOf(verdict));
      expect(rank).toEqual([...rank].sort((a, b) => b - a));
    }
  });

  it('say in a few words which parts decided', () => {
    expect(explained(of('ziya-writing-llama-13b-v1'))).toEqual({ zh: '取决于：基座', en: 'decided by: base' });
    expect(explained(of('linly-openllama-13b'))).toEqual({ zh: '条款不明之处：训练数据', en: 'terms not clear for: training data' });
  });
});

describe('in a small atlas', () => {
  const trial = (change: (text: string) => string) => {
    const files = new Map(atlasFiles());
    const file = 'content/models/trial/index.mdx';
    files.set(file, change(files.get(file) ?? ''));
    const loaded = loadAtlas(files, '2026-01-01');
    const [model] = loaded.atlas.models;
    if (!model) throw new Error(loaded.findings.map(({ message }) => message.en).join('\n'));
    const ids = Object.fromEntries(
      model.checkpoints.map((checkpoint) => [checkpoint.id, effectiveLicence(model, checkpoint, pedigreeOf(loaded.atlas))]),
    );
    return ids as Record<'trial-7b' | 'trial-7b-chat', EffectiveLicence>;
  };
  const term =
    (part: string, commercial: string, more = '') =>
    (text: string) =>
      text.replace(
        '\ntechniques:',
        `\n  terms:\n    - { part: ${part}, commercial: "${commercial}", zh: 某句, en: A sentence, source: readme#L50${more} }\ntechniques:`,
      );

  it('data of which nobody speaks are unclear, and so is a base that nobody knows', () => {
    const { 'trial-7b': first } = trial((text) => text.replace('base: { value: llama-7b, source: readme#L20 }', 'base: unknown'));
    expect(first.steps.map(({ part, verdict }) => [part, verdict])).toEqual([
      ['weights', 'no'],
      ['inherited', 'unclear'],
      ['data', 'unclear'],
      ['code', 'yes'],
    ]);
  });

  it('a term counts for the checkpoints that it names, and for those made from them', () => {
    const free = (text: string) =>
      text.replace('commercial: { value: "no", source: readme#L16 }', 'commercial: { value: unclear, source: readme#L15 }');
    const own = trial((text) => term('data', 'no', ', checkpoints: [trial-7b]')(free(text)));
    expect(own['trial-7b'].steps.find(({ part }) => part === 'data')?.verdict).toBe('no');
    expect(own['trial-7b-chat'].steps.find(({ part }) => part === 'data')?.verdict).toBe('unclear');
    expect(own['trial-7b-chat'].steps.find(({ part }) => part === 'inherited')?.verdict).toBe('no');
  });

  it('terms of the code count only where the weights are useless without it', () => {
    const base = term('code', 'no');
    const code = (change: (text: string) => string) =>
      trial((text) => change(base(text)))['trial-7b'].steps.find(({ part }) => part === 'code');
    expect(code((text) => text)).toMatchObject({ binds: false, verdict: 'no' });
    expect(code((text) => text.replace('value: [full]', 'value: [delta]'))).toMatchObject({ binds: true, verdict: 'no' });
  });

  it('a circle of bases, which the check refuses, ends as unclear instead of hanging', () => {
    const loaded = loadAtlas(atlasFiles(), '2026-01-01').atlas;
    const model = loaded.models[0]!;
    const known = (value: string) => ({ status: 'known' as const, value, sources: [], disputedBy: [] });
    const [one, other] = model.checkpoints.map((checkpoint): Checkpoint => ({
      ...checkpoint,
      base: known(checkpoint.id === 'trial-7b' ? 'trial-7b-chat' : 'trial-7b'),
    }));
    const silent: Pick<Checkpoint, 'commercial'> = { commercial: { status: 'unknown', sources: [] } };
    const rounds: readonly (readonly [Checkpoint[], Verdict])[] = [
      [[one!, other!], 'no'],
      [
        [
          { ...one!, ...silent },
          { ...other!, ...silent },
        ],
        'unclear',
      ],
    ];
    for (const [checkpoints, verdict] of rounds) {
      const round = { ...model, checkpoints };
      const circle = pedigreeOf({ models: [round], bases: [] });
      for (const checkpoint of checkpoints) expect(effectiveLicence(round, checkpoint, circle).verdict).toBe(verdict);
    }
  });

  it('an ancestor outside the atlas is unclear', () => {
    const loaded = loadAtlas(atlasFiles(), '2026-01-01').atlas;
    const [model] = loaded.models;
    const nowhere = pedigreeOf({ models: loaded.models, bases: [] });
    const found = effectiveLicence(model!, model!.checkpoints[0]!, nowhere).steps.find(({ part }) => part === 'inherited');
    expect(found).toMatchObject({ from: 'llama-7b', verdict: 'unclear', binds: true });
  });
});

describe('names of licences', () => {
  it.each<[Parameters<typeof verdictOfName>[0], Verdict | undefined]>([
    ['Apache-2.0', 'yes'],
    ['apache-2.0', 'yes'],
    [{ zh: 'Apache-2.0（README声明）', en: 'Apache-2.0 (statement in the README)' }, 'yes'],
    ['ODC-By', 'yes'],
    ['CC-BY-4.0', 'yes'],
    ['CC-BY-NC-4.0', 'no'],
    ['GPL-3.0', 'conditional'],
    ['gpl', 'conditional'],
    ['Llama 2 Community License', 'conditional'],
    [{ zh: 'GPL-3.0，仅供研究', en: 'GPL-3.0 according to the project, research use only' }, undefined],
    [{ zh: '未标', en: 'no tag' }, undefined],
    ['other', undefined],
  ])('%s', (text, verdict) => expect(verdictOfName(text)).toBe(verdict));
});

describe('properties', () => {
  const verdict = fc.constantFrom<Verdict>(...STRICTEST_FIRST);
  const statement = fc
    .option(verdict, { nil: undefined })
    .map((one): TermStatement => ({ owner: { kind: 'model', slug: 'trial' }, words: 'x', note: undefined, verdict: one, sources: [] }));
  const anyStep = fc
    .record({ part: fc.constantFrom(...LICENCE_PARTS), binds: fc.boolean(), statements: fc.array(statement, { maxLength: 4 }) })
    .map((one): LicenceStep => ({ ...one, from: undefined, verdict: verdictOf(one.statements) }));
  const steps = fc.array(anyStep, { maxLength: 8 });

  it('never looser than any part that binds', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const found = effectiveOf(list);
        for (const one of list.filter(({ binds }) => binds)) expect(isLooser(found.verdict, one.verdict)).toBe(false);
      }),
    );
  });

  it('a further part, or a further statement, never loosens', () => {
    fc.assert(
      fc.property(steps, anyStep, statement, (list, more, words) => {
        const before = effectiveOf(list).verdict;
        if (list.some(({ binds }) => binds)) expect(isLooser(effectiveOf([...list, more]).verdict, before)).toBe(false);
        const [first, ...rest] = list;
        if (!first || first.statements.every(({ verdict: one }) => one === undefined)) return;
        const statements = [...first.statements, words];
        const after = effectiveOf([{ ...first, statements, verdict: verdictOf(statements) }, ...rest]).verdict;
        expect(isLooser(after, before)).toBe(false);
      }),
    );
  });

  it('the order of parts does not matter', () => {
    fc.assert(
      fc.property(
        steps.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          const [a, b] = [effectiveOf(list), effectiveOf(shuffled)];
          expect([b.verdict, b.stated]).toEqual([a.verdict, a.stated]);
          expect(new Set(b.decidedBy)).toEqual(new Set(a.decidedBy));
          expect(b.contradictions.map((one) => [one.about, one.verdict])).toEqual(a.contradictions.map((one) => [one.about, one.verdict]));
        },
      ),
    );
  });

  it('what does not bind changes nothing', () => {
    fc.assert(
      fc.property(steps, (list) => {
        expect(effectiveOf(list).verdict).toBe(effectiveOf(list.filter(({ binds }) => binds)).verdict);
      }),
    );
  });

  it('no statement at all is unclear, and the order is total', () => {
    expect(strictest([])).toBe('unclear');
    fc.assert(
      fc.property(fc.array(verdict, { minLength: 1 }), (list) => {
        expect(list).toContain(strictest(list));
        for (const one of list) expect(isLooser(strictest(list), one)).toBe(false);
      }),
    );
  });
});
