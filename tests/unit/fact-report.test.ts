import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { entryReport, factReport, REPORT_FORM } from '../../src/domain/fact-report.ts';

interface Form {
  name: string;
  description: string;
  body: {
    type: string;
    id?: string;
    attributes: { label: string; description?: string; placeholder?: string };
    validations?: { required: boolean };
  }[];
}

const folder = new URL('../../.github/ISSUE_TEMPLATE/', import.meta.url);
const forms = readdirSync(fileURLToPath(folder))
  .filter((name) => name !== 'config.yml')
  .map((name) => ({ name, form: parse(readFileSync(new URL(name, folder), 'utf8')) as Form }));
const entry = entryReport('https://github.com/o/n', 'BiLLa (models/billa)', 'https://example.org/models/billa/');
const filledIn = (address: string) => new URL(address).searchParams;

describe('the address of a report', () => {
  it('opens a form that is there, and fills in fields that it has', () => {
    const form = forms.find(({ name }) => name === REPORT_FORM)?.form;
    const ids = form?.body.map(({ id }) => id);
    const filled = filledIn(factReport(entry, { field: '检查点 › 词表', value: '46,943', anchor: 'billa-7b--vocabulary' }));
    expect(Object.fromEntries(filled)).toEqual({
      template: REPORT_FORM,
      title: 'BiLLa (models/billa): 检查点 › 词表',
      entry: 'BiLLa (models/billa)',
      page: 'https://example.org/models/billa/#billa-7b--vocabulary',
      field: '检查点 › 词表',
      current: '46,943',
    });
    for (const key of filled.keys()) if (key !== 'template' && key !== 'title') expect(ids).toContain(key);
  });

  it('never grows beyond what GitHub takes, nor loses its form, whatever the page shows', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 2000 }),
      fc.string({ unit: fc.constantFrom('字', '&', '#', ' ', '\n', '𠮷'), maxLength: 2000 }),
    );
    fc.assert(
      fc.property(text, text, (field, value) => {
        const address = factReport(entry, { field, value });
        expect(address.length).toBeLessThan(8000);
        expect(filledIn(address).get('template')).toBe(REPORT_FORM);
        expect(filledIn(address).get('entry')).toBe('BiLLa (models/billa)');
        expect([...(filledIn(address).get('current') ?? '')].length).toBeLessThanOrEqual(400);
      }),
    );
  });

  it('stays as it is where there is no form to fill in', () => {
    expect(factReport('https://example.org/contribute/', { field: 'a', value: 'b' })).toBe('https://example.org/contribute/');
  });
});

describe('issue forms', () => {
  it('are there for a wrong fact, a missing model and the site', () => {
    expect(forms.map(({ name }) => name).sort()).toEqual(['missing-model.yml', 'site-problem.yml', 'wrong-fact.yml']);
    const config = parse(readFileSync(new URL('config.yml', folder), 'utf8')) as unknown;
    expect(config).toEqual({ blank_issues_enabled: false });
  });

  it.each(forms.map(({ name, form }) => [name, form] as const))(
    '%s has the shape that GitHub reads, and every word in both languages',
    (_name, form) => {
      const both = (words: string) => {
        expect(words).toMatch(/\p{Script=Han}/u);
        expect(words).toMatch(/ · [A-Z]/);
      };
      both(form.name);
      both(form.description);
      // GitHub’s own limits.
      expect(form.name.length).toBeGreaterThan(3);
      expect(form.description.length).toBeLessThanOrEqual(200);
      const ids = form.body.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(new Set(form.body.map(({ attributes }) => attributes.label)).size).toBe(form.body.length);
      expect(form.body.some(({ validations }) => validations?.required)).toBe(true);
      for (const { type, id, attributes } of form.body) {
        expect(['input', 'textarea']).toContain(type);
        expect(id).toMatch(/^[a-z][a-z-]*$/);
        both(attributes.label);
        if (attributes.description) both(attributes.description);
      }
    },
  );
});
