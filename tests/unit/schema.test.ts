import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claim } from '../../src/schema/claim.ts';
import { isCalendarDate, partialDate, slug, text, webAddress } from '../../src/schema/primitives.ts';
import { citations, source, unpinnedGitHub } from '../../src/schema/source.ts';
import * as z from 'zod';
import { SHA } from '../fixtures/entry.ts';

describe('dates', () => {
  it('are days of the calendar, months or years', () => {
    for (const good of ['2023-05-11', '2024-02-29', '2023-05', '2023']) expect(isCalendarDate(good), good).toBe(true);
    for (const bad of ['2023-02-29', '2023-13', '2023-5-1', '11.5.2023', '2023-00-01', '']) expect(isCalendarDate(bad), bad).toBe(false);
  });
  it('agree with the calendar of the platform', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (date) =>
        isCalendarDate(date.toISOString().slice(0, 10)),
      ),
    );
  });
  it('may be a bare year in YAML, which is a number there', () => expect(partialDate.parse(2023)).toBe('2023'));
});

describe('claims', () => {
  const number = claim(z.number());
  it('are a value with sources', () => {
    expect(number.parse({ value: 7, source: 'readme#L9' })).toEqual({
      status: 'known',
      value: 7,
      sources: [{ ref: 'readme', at: 'L9' }],
      disputedBy: [],
    });
  });
  it('hold what other sources say, each with its own source', () => {
    const parsed = number.parse({ value: 7, source: 'a', disputed_by: [{ value: 8, source: ['b#L1', { ref: 'c', at: 'Table 2' }] }] });
    expect(parsed.status === 'known' && parsed.disputedBy).toEqual([
      {
        value: 8,
        sources: [
          { ref: 'b', at: 'L1' },
          { ref: 'c', at: 'Table 2' },
        ],
      },
    ]);
  });
  it('or the plain word that nobody said', () => {
    expect(number.parse('unknown')).toEqual({ status: 'unknown', sources: [] });
    expect(number.parse({ status: 'not-applicable', note: { zh: '无', en: 'none' } })).toEqual({
      status: 'not-applicable',
      sources: [],
      note: { zh: '无', en: 'none' },
    });
  });
  it('never a value without a source, nor both, nor neither', () => {
    for (const bad of [
      { value: 7 },
      { value: 7, status: 'unknown', source: 'a' },
      {},
      { source: 'a' },
      { status: 'unknown', disputed_by: [{ value: 1, source: 'a' }] },
      null,
      7,
    ]) {
      expect(number.safeParse(bad).success, JSON.stringify(bad)).toBe(false);
    }
  });
  it('survive anything thrown at them', () => {
    fc.assert(fc.property(fc.anything(), (value) => typeof number.safeParse(value).success === 'boolean'));
  });
});

describe('citations', () => {
  it('are short or long, one or several', () => {
    expect(citations.parse('readme#L98-L101')).toEqual([{ ref: 'readme', at: 'L98-L101' }]);
    expect(citations.parse(['report#Table 2', { ref: 'card' }])).toEqual([{ ref: 'report', at: 'Table 2' }, { ref: 'card' }]);
  });
  it('name a source', () => {
    for (const bad of ['', '#L1', 'README#L1', []]) expect(citations.safeParse(bad).success, String(bad)).toBe(false);
  });
});

describe('sources', () => {
  it('on GitHub name a commit wherever files can change', () => {
    for (const fixed of [
      `https://github.com/a/b/blob/${SHA}/x.md`,
      `https://github.com/a/b/commits/${SHA}`,
      'https://github.com/a/b/issues/3',
      'https://github.com/a/b',
      `https://raw.githubusercontent.com/a/b/${SHA}/x`,
    ]) {
      expect(unpinnedGitHub(fixed), fixed).toBeUndefined();
    }
    for (const moving of [
      'https://github.com/a/b/blob/main/x.md',
      'https://github.com/a/b/tree/v1.0',
      'https://github.com/a/b/commits',
      'https://raw.githubusercontent.com/a/b/main/x',
      `https://github.com/a/b/blob/${SHA.slice(0, 7)}/x`,
    ]) {
      const pinned = unpinnedGitHub(moving) === undefined;
      expect(pinned && !moving.endsWith('/commits'), moving).toBe(false);
    }
  });
  it('have an address, or are measurements that say how', () => {
    expect(source.safeParse({ title: 'x', kind: 'page' }).success).toBe(false);
    expect(source.safeParse({ title: 'x', kind: 'measurement' }).success).toBe(false);
    expect(source.safeParse({ title: 'x', kind: 'measurement', note: 'counted' }).success).toBe(true);
  });
});

describe('small things', () => {
  it('slugs are lower case', () => {
    for (const good of ['belle-7b', 'ziya-13b-v1.1', 'a']) expect(slug.safeParse(good).success).toBe(true);
    for (const bad of ['Belle', 'a b', '-a', 'a-', 'ä', '..', 'a/b']) expect(slug.safeParse(bad).success, bad).toBe(false);
  });
  it('text is one string or both languages, never one of them', () => {
    expect(text.safeParse('7B').success).toBe(true);
    expect(text.safeParse({ zh: '甲', en: 'a' }).success).toBe(true);
    for (const bad of ['', ' a', { zh: '甲' }, { zh: '', en: 'a' }, { zh: '甲', en: 'a', fr: 'a' }])
      expect(text.safeParse(bad).success).toBe(false);
  });
  it('addresses are of the web', () => {
    for (const bad of ['javascript:alert(1)', 'data:text/html,x', 'ftp://a.b/', '//a.b', 'a.b', 'https://user@a.b/'])
      expect(webAddress.safeParse(bad).success, bad).toBe(false);
  });
});
