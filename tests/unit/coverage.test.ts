import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDay } from '../../src/domain/build-day.ts';
import { COVERAGE_FIELDS, entryFieldOf } from '../../src/domain/coverage-fields.ts';
import {
  askedOf,
  byWant,
  coverageOf,
  fieldTotals,
  isStale,
  nothing,
  percentOf,
  sizeOf,
  stateOf,
  sumOf,
  type Tally,
  type VerificationOf,
  type Wanted,
} from '../../src/domain/coverage.ts';
import { factsOf } from '../../src/domain/facts.ts';
import { pedigreeOf } from '../../src/domain/lineage.ts';
import type { Verification } from '../../src/domain/verification.ts';
import { loadAtlas } from '../../src/loader/load.ts';
import { atlasFiles, withModel } from '../fixtures/entry.ts';

const TODAY = '2026-11-24';
const coverageIn = (files: ReadonlyMap<string, string>, verificationOf: VerificationOf = () => undefined) => {
  const { atlas } = loadAtlas(files);
  return coverageOf(atlas.models[0]!, pedigreeOf(atlas), verificationOf, TODAY);
};
const found = (outcome: Verification['outcome'], date = TODAY): Verification => ({ outcome, date, cited: [], missing: [] });
const tallyOf = (counts: Partial<Tally>): Tally => ({ ...nothing(), ...counts });

describe('coverage of an entry', () => {
  const { fields, total } = coverageIn(atlasFiles());

  it('counts a field once for each checkpoint, those included that take it over from their series', () => {
    expect(fields.get('vocabulary')).toEqual(tallyOf({ known: 2, disputed: 1 }));
    expect(fields.get('context')).toEqual(tallyOf({ known: 2 }));
    expect(fields.get('trained_length')).toEqual(tallyOf({ unknown: 2 }));
    expect(fields.get('prompt')).toEqual(tallyOf({ unrecorded: 2 }));
  });

  it('counts the parts of the entry by the facts in them', () => {
    expect(fields.get('licence/weights')).toEqual(tallyOf({ unknown: 1 }));
    expect(fields.get('licence/data')).toEqual(tallyOf({ notApplicable: 1 }));
    expect(fields.get('timeline')).toEqual(tallyOf({ known: 2 }));
    expect(fields.get('training')).toEqual(nothing());
  });

  it('adds up: known, unknown, not applicable and unrecorded are all', () => {
    expect(sumOf(fields.values())).toEqual(total);
    expect([...fields.values()].reduce((sum, tally) => sum + sizeOf(tally), 0)).toBe(sizeOf(total));
    expect(fieldTotals([coverageIn(atlasFiles()), coverageIn(atlasFiles())]).get('vocabulary')).toEqual(tallyOf({ known: 4, disputed: 2 }));
  });

  it('counts as confirmed what a machine found, through the series too', () => {
    const confirmed = coverageIn(atlasFiles(), (path) =>
      path === 'series/first/context' ? found('confirmed') : path === 'checkpoints/trial-7b/vocabulary' ? found('partly') : undefined,
    );
    expect(confirmed.fields.get('context')).toEqual(tallyOf({ known: 2, confirmed: 2 }));
    expect(confirmed.fields.get('vocabulary')?.confirmed).toBe(0);
    expect(confirmed.total.confirmed).toBe(2);
  });

  it('has a place for every fact of an entry', () => {
    const ids = new Set(COVERAGE_FIELDS.map(({ id }) => id));
    for (const { path, kind } of factsOf(loadAtlas(atlasFiles()).atlas.models[0]!)) {
      if (kind === 'dispute') continue;
      const field = entryFieldOf(path) ?? path.split('/')[2] ?? '';
      expect(ids.has(field), path).toBe(true);
    }
  });
});

describe('what is wanted', () => {
  it('leads to the field of a checkpoint, or to a part of the entry', () => {
    const { wanted } = coverageIn(atlasFiles());
    expect(wanted.map(({ path, reason, checkpoints, parameter }) => [path, reason, checkpoints, parameter])).toEqual([
      ['licence/weights', 'unknown', 0, 'licence.weights'],
      ['licence/inherited', 'unknown', 0, 'licence.inherited'],
      ['series/first/trained_length', 'unknown', 2, 'trial-7b.trained_length'],
      ['activity/commits', 'unknown', 0, 'activity.commits'],
    ]);
  });

  it('holds what a machine did not find, and what it could not read once it has read the entry', () => {
    const { wanted } = coverageIn(atlasFiles(), (path) => {
      if (path === 'checkpoints/trial-7b/vocabulary') return found('not-found');
      if (path === 'checkpoints/trial-7b-chat/vocabulary') return undefined;
      return found(path === 'licence/code' ? 'no-test' : 'confirmed');
    });
    expect(wanted.filter(({ reason }) => reason === 'unconfirmed').map(({ parameter }) => parameter)).toEqual([
      'trial-7b.vocabulary',
      'trial-7b-chat.vocabulary',
    ]);
  });

  it('is nothing where all is known', () => {
    const files = withModel('trained_length: unknown', 'trained_length: not-applicable');
    const text =
      files.get('content/models/trial/index.mdx')?.replaceAll(/(weights|inherited|commits): unknown/g, '$1: not-applicable') ?? '';
    expect(coverageIn(atlasFiles({ 'content/models/trial/index.mdx': text })).wanted).toEqual([]);
  });

  it('stands in the order that the page states', () => {
    const wanted = fc.record({
      path: fc.string(),
      field: fc.constantFrom(...COVERAGE_FIELDS.map(({ id }) => id)),
      reason: fc.constantFrom('unknown', 'unconfirmed'),
      checkpoints: fc.nat({ max: 5 }),
      parameter: fc.constant(''),
    }) as fc.Arbitrary<Wanted>;
    const rank = new Map(COVERAGE_FIELDS.map(({ id, first }, index) => [id, { first, index }]));
    fc.assert(
      fc.property(fc.array(wanted, { maxLength: 12 }), (list) => {
        const sorted = byWant(list);
        expect(new Set(sorted)).toEqual(new Set(list));
        for (const [index, item] of sorted.entries()) {
          const next = sorted[index + 1];
          if (!next) break;
          if (item.reason !== next.reason) expect(item.reason).toBe('unknown');
          else if (rank.get(item.field)?.first !== rank.get(next.field)?.first) expect(rank.get(item.field)?.first).toBe(true);
          else if (item.checkpoints !== next.checkpoints) expect(item.checkpoints).toBeGreaterThan(next.checkpoints);
          else expect(rank.get(item.field)?.index).toBeLessThanOrEqual(rank.get(next.field)?.index ?? 0);
        }
        expect(byWant(sorted)).toEqual(sorted);
      }),
    );
  });
});

describe('when facts were last checked', () => {
  it('is told from the oldest to the newest, with the number that is over a year old', () => {
    const dates = new Map([
      ['licence/code', '2025-11-23'],
      ['licence/commercial', '2025-11-24'],
      ['timeline/2023-06.release', '2026-03-01'],
    ]);
    const { checked } = coverageIn(atlasFiles(), (path) => (dates.has(path) ? found('confirmed', dates.get(path)) : undefined));
    expect(checked).toEqual({ oldest: '2025-11-23', newest: '2026-03-01', facts: 3, stale: 1 });
  });

  it('is nothing where they never were', () => {
    expect(coverageIn(atlasFiles()).checked).toBeUndefined();
  });

  it('is stale after 365 days', () => {
    expect(isStale('2025-11-24', '2026-11-24')).toBe(false);
    expect(isStale('2025-11-23', '2026-11-24')).toBe(true);
    expect(isStale('2024-02-29', '2025-02-28')).toBe(false);
    expect(isStale('2026-11-25', '2026-11-24')).toBe(false);
  });
});

describe('the day of the build', () => {
  it('is the one given, or today', () => {
    expect(buildDay('2026-11-24', new Date(0))).toBe('2026-11-24');
    expect(buildDay('', new Date(Date.UTC(2026, 10, 24, 23)))).toBe('2026-11-24');
    expect(buildDay(undefined, new Date(0))).toBe('1970-01-01');
  });

  it('is refused where it is no day', () => {
    for (const day of ['2026-13-01', '2026-02-30', '2026-11', 'today']) expect(() => buildDay(day, new Date(0)), day).toThrow('BUILD_DATE');
  });
});

const tally = fc
  .record({
    known: fc.nat(50),
    unknown: fc.nat(50),
    notApplicable: fc.nat(50),
    unrecorded: fc.nat(50),
    disputed: fc.nat(50),
    confirmed: fc.nat(50),
  })
  .map((counts): Tally => ({
    ...counts,
    disputed: Math.min(counts.disputed, counts.known),
    confirmed: Math.min(counts.confirmed, counts.known),
  }));

describe('shares', () => {
  it('are 100 only for all of it and 0 only for nothing of it', () => {
    fc.assert(
      fc.property(tally, (counts) => {
        const share = percentOf(counts.known, askedOf(counts));
        if (share === undefined) expect(askedOf(counts)).toBe(0);
        else {
          expect(share === 100).toBe(counts.unknown === 0);
          expect(share === 0).toBe(counts.known === 0);
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  it('of a sum lie between those of its parts', () => {
    fc.assert(
      fc.property(fc.array(tally, { minLength: 1, maxLength: 6 }), (tallies) => {
        const exact = ({ known, unknown }: Tally) => known / (known + unknown);
        const parts = tallies.filter((part) => askedOf(part) > 0).map(exact);
        const whole = sumOf(tallies);
        expect(sizeOf(whole)).toBe(tallies.reduce((sum, part) => sum + sizeOf(part), 0));
        if (parts.length === 0) return;
        expect(exact(whole)).toBeGreaterThanOrEqual(Math.min(...parts) - 1e-9);
        expect(exact(whole)).toBeLessThanOrEqual(Math.max(...parts) + 1e-9);
      }),
    );
  });

  it('and states agree', () => {
    fc.assert(
      fc.property(tally, (counts) => {
        const state = stateOf(counts);
        expect(['confirmed', 'part-confirmed', 'unconfirmed'].includes(state)).toBe(counts.known > 0);
        expect(state === 'confirmed').toBe(percentOf(counts.confirmed, counts.known) === 100);
        if (state === 'unknown') expect(counts.unknown).toBeGreaterThan(0);
      }),
    );
  });
});
