import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { generatedFiles } from '../../src/docs/generated.ts';
import { fieldsOf, wordsIn, type Field } from '../../src/docs/fields.ts';
import { ALL_RULES } from '../../src/rules/all.ts';
import { RULE_PAGES } from '../../src/rules/format.ts';
import { SCHEMAS, type SchemaKind } from '../../src/schema/kinds.ts';

const files = generatedFiles();
const page = (path: string) => {
  const text = files.get(path);
  if (text === undefined) throw new Error(`no page ${path}`);
  return text;
};
const LANGUAGES = ['zh', 'en'] as const;
const FIELD_PAGES = { zh: 'docs/fields.zh.md', en: 'docs/fields.md' } as const;

/** Anchors as GitHub makes them from headings, and those that are written out. */
const anchors = (text: string): Set<string> =>
  new Set([
    ...[...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(/\s/g, '-'),
    ),
    ...[...text.matchAll(/<a id="([^"]+)"/g)].map(([, id = '']) => id),
  ]);

describe.each(LANGUAGES)('the page on rules (%s)', (language) => {
  const text = page(RULE_PAGES[language]);

  it('has every rule under its id, where messages of the check link to', () => {
    const headings = [...text.matchAll(/^### (.+)$/gm)].map(([, heading]) => heading);
    expect(new Set(headings)).toEqual(new Set(ALL_RULES.map(({ id }) => id)));
    expect(headings.length).toBe(ALL_RULES.length);
  });

  it('tells of each what holds, how severe it is, how to mend it, and shows an example', () => {
    for (const rule of ALL_RULES) {
      const [, own = ''] = text.split(new RegExp(`^### ${rule.id}$`, 'm'));
      const [section = ''] = own.split(/^##/m);
      expect(section).toContain(
        rule.severity === 'error' ? { zh: '错误', en: 'Error' }[language] : { zh: '提醒', en: 'Warning' }[language],
      );
      expect(section.includes('--fix'), rule.id).toBe(rule.fixes === true || rule.mend[language].includes('--fix'));
      expect(section.match(/^(?:错(?!误)|Wrong)/gm)?.length ?? 0, rule.id).toBe(rule.examples.length);
    }
  });
});

it('only what would be too long to show has no example', () => {
  expect(ALL_RULES.filter(({ examples }) => examples.length === 0).map(({ id }) => id)).toEqual(['file-size']);
});

describe.each(LANGUAGES)('the page on fields (%s)', (language) => {
  const text = page(FIELD_PAGES[language]);

  it('describes every key and names every word', () => {
    const look = (fields: readonly Field[]): void => {
      for (const { key, doc, form } of fields) {
        expect(text).toContain(`- **\`${key}\`**`);
        expect(text, key).toContain(doc[language]);
        for (const { word } of wordsIn(form)) expect(text).toContain(`  - \`${word}\``);
        let inner = form;
        while ('of' in inner) inner = inner.of;
        if (inner.kind === 'group' && inner.fields.length !== 3) look(inner.fields);
      }
    };
    for (const kind of Object.keys(SCHEMAS) as SchemaKind[]) look(fieldsOf(kind));
  });

  it('says which keys of a checkpoint must be answered', () => {
    expect(text.split({ zh: '必填，写在这里或系列中', en: 'required, here or in the series' }[language]).length - 1).toBe(14);
  });
});

describe('the pages that are made', () => {
  it('link to what is there', () => {
    for (const [path, text] of files) {
      if (!path.endsWith('.md')) continue;
      for (const [, target = '', anchor] of text.replaceAll(/```[\s\S]*?```/g, '').matchAll(/\]\(([^)#\s]*)(?:#([^)\s]*))?\)/g)) {
        if (target) expect(existsSync(fileURLToPath(new URL(`../../docs/${target}`, import.meta.url))), `${path} ${target}`).toBe(true);
        else expect([...anchors(text)], `${path} #${anchor}`).toContain(anchor);
      }
    }
  });

  it('have no blanks at line ends and no invisible characters', () => {
    for (const [path, text] of files) if (path.endsWith('.md')) expect(text, path).not.toMatch(/[ \t]$|[\u200B-\u200F]/m);
  });
});
