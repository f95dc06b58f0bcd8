import fc from 'fast-check';
import { markdownToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { inert, link } from '../../src/changes/markdown.ts';
import { parseParcel } from '../../src/changes/parse.ts';
import { plain } from '../../src/changes/plain.ts';
import { MAX_COMMENT, renderComment } from '../../src/changes/render.ts';
import type { EntryChange, Report, Row } from '../../src/changes/report.ts';
import { MAX_ROWS, shortenReport } from '../../src/changes/shorten.ts';
import { renderText } from '../../src/changes/text.ts';
import { LANGUAGES } from '../../src/i18n/language.ts';
import { atlasFiles, withModel } from '../fixtures/entry.ts';
import { compareFiles } from '../fixtures/versions.ts';

interface Node {
  type: string;
  value?: string;
  url?: string;
  children?: Node[];
}

const parse = (markdown: string): Node => markdownToMdast(markdown, {}) as Node;
const all = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(all)];
const of = (node: Node, type: string) => all(node).filter((one) => one.type === type);
/** What a reader sees of a cell. */
const seen = (node: Node): string => node.value ?? (node.children ?? []).map(seen).join('');

const HOSTILE = [
  '@octocat',
  '#1',
  'GH-1',
  'octo/repo#1',
  'https://evil.example',
  'www.evil.example',
  'a@evil.example',
  '[x](https://evil.example)',
  '![x](https://evil.example/x.png)',
  '<img src=x onerror=alert(1)>',
  '<!-- ',
  '</details>',
  '|',
  '\\|',
  '\\',
  '`',
  '``',
  '\n',
  '\n\n# ',
  '\r\n- ',
  '$x$',
  '[^1]',
  '&lt;',
  '&#124;',
  '**b**',
  '~~',
  ' ',
  '\u202e',
  '\u200b',
  '\u0000',
  '字',
  '0cf5267753a0cb3c9d1889eb27817a6f6d17cd9c',
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 8 })
  .map((parts) => parts.join(''));
const address = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  hostile,
  hostile.map((text) => `https://example.org/${text}`),
  fc.constantFrom(
    'javascript:alert(1)',
    'data:text/html,x',
    'http://example.org/',
    '//example.org',
    'https://a@example.org/',
    'https://example.org/)[x](https://evil.example',
  ),
);
const cited = fc.record({ label: hostile, href: address }, { requiredKeys: ['label'] });
const row: fc.Arbitrary<Row> = fc.record({
  kind: fc.constantFrom('added' as const, 'changed' as const, 'removed' as const, 'evidence' as const),
  path: hostile,
  before: fc.array(hostile, { maxLength: 3 }),
  after: fc.array(hostile, { maxLength: 3 }),
  sources: fc.array(cited, { maxLength: 2 }),
  formerly: fc.array(cited, { maxLength: 2 }),
  lost: fc.boolean(),
});
const entry: fc.Arbitrary<EntryChange> = fc.record(
  {
    id: hostile,
    name: fc.oneof(hostile, fc.record({ zh: hostile, en: hostile })),
    state: fc.constantFrom('added' as const, 'removed' as const, 'changed' as const, 'unreadable' as const),
    from: hostile,
    rows: fc.array(row, { maxLength: 5 }),
    omitted: fc.nat(9),
    moved: fc.nat(9),
    articles: fc.subarray(['zh' as const, 'en' as const]),
  },
  { requiredKeys: ['id', 'name', 'state', 'rows', 'omitted', 'moved', 'articles'] },
);
const totals = { added: 1, changed: 2, removed: 3, evidence: 4, lost: 5 };
const report: fc.Arbitrary<Report> = fc.record({ entries: fc.array(entry, { maxLength: 4 }), totals: fc.constant(totals) });

describe('text of strangers in a comment', () => {
  it('is code and nothing else, and reads as it was written', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const table = parse(`| a | b |\n| - | - |\n| ${inert(text)} | end |\n`);
        const cells = of(table, 'tableCell');
        expect(cells).toHaveLength(4);
        expect(seen(cells[3]!)).toBe('end');
        expect(seen(cells[2]!)).toBe(plain(text) || '–');
        for (const node of all(cells[2]!)) {
          expect(['tableCell', 'inlineCode', 'text']).toContain(node.type);
          if (node.type === 'text') expect(node.value).toMatch(/^[|–]+$/);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('names what cannot be seen, and has no line break', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(plain(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(plain(plain(text))).toBe(plain(text));
      }),
    );
    expect(plain('a\u202Eb\u0000 \u{E0041}')).toBe('a⟨U+202E⟩b⟨U+0000⟩ ⟨U+E0041⟩');
  });

  it('becomes a link only where the address begins with https:, and leads there', () => {
    for (const refused of [
      'javascript:alert(1)',
      'http://example.org/',
      'data:text/html,x',
      '//example.org',
      'https://user@example.org/',
      'nothing',
    ])
      expect(link(inert('here'), refused)).toBe('`here`');
    const target = 'https://github.com/a/b/blob/main/README%20(1).md?plain=1&x=<y>#L1-L2';
    const [found] = of(parse(link(inert('here'), target)), 'link');
    expect(decodeURIComponent(found?.url ?? '')).toBe(decodeURIComponent(target));
  });
});

describe('the comment', () => {
  it('holds no markup, link or mention but its own, whatever the content', () => {
    fc.assert(
      fc.property(report, fc.boolean(), (data, code) => {
        const markdown = renderComment(data, { languages: LANGUAGES, code });
        const tree = parse(markdown);
        for (const { value } of of(tree, 'html')) expect(value).toMatch(/^(?:<br>|<details><summary>[^<>]*<\/summary>|<\/details>)$/);
        const addresses = data.entries
          .flatMap(({ rows }) => rows.flatMap(({ sources, formerly }) => [...sources, ...formerly]))
          .flatMap(({ href }) => href ?? []);
        const allowed = new Set(addresses.filter((one) => URL.canParse(one)).map((one) => new URL(one).origin));
        for (const { url } of of(tree, 'link')) {
          expect(url).toMatch(/^https:\/\//);
          expect(allowed).toContain(new URL(url ?? '').origin);
        }
        expect(of(tree, 'image')).toEqual([]);
        expect(of(tree, 'heading')).toHaveLength(1 + data.entries.length);
        const rows = data.entries.reduce((sum, one) => sum + one.rows.length, 0);
        const tables = of(tree, 'table');
        expect(tables).toHaveLength(data.entries.filter((one) => one.rows.length > 0).length);
        expect(tables.flatMap((table) => of(table, 'tableRow'))).toHaveLength(rows + tables.length);
        for (const line of tables.flatMap((table) => of(table, 'tableRow'))) expect(of(line, 'tableCell')).toHaveLength(5);
        // Outside of code only our own words are left: no sign that GitHub would make a mention or a reference of.
        for (const { value } of of(tree, 'text')) expect(value).not.toMatch(/[@#]|www\.|:\/\/|GH-|[0-9a-f]{7}/);
      }),
      { numRuns: 200 },
    );
  });

  it('shows each changed fact with both values and a link to the place cited', () => {
    const { entries, totals: counts } = compareFiles(
      atlasFiles(),
      withModel('{ value: 40000, source: readme#L22 }', '{ value: 40004, source: readme#L24 }'),
    );
    const tree = parse(renderComment({ entries, totals: counts }, { languages: LANGUAGES }));
    const cells = of(tree, 'tableRow')[1]!.children!.map(seen);
    expect(cells[0]).toBe('修改 · changed');
    expect(cells[1]).toBe('checkpoints/<br>trial-7b/<br>vocabulary');
    expect(cells.slice(2, 4)).toEqual(['40000', '40004']);
    expect(of(tree, 'link').map(({ url }) => url?.split('/').at(-1))).toEqual(['README.md?plain=1#L24', 'README.md?plain=1#L22']);
    expect(of(of(tree, 'delete')[0]!, 'link')).toHaveLength(1);
  });

  it('warns of code, asks for the label, and leads to the preview, in both languages', () => {
    const data = compareFiles(atlasFiles(), withModel('context: { value: 2048, source: readme#L10 }', 'context: unknown'));
    const comment = renderComment(data, { languages: LANGUAGES, code: true, preview: 'https://github.com/o/n/actions/runs/1#artifacts' });
    expect(comment).toContain('`removal-approved`');
    expect(comment).toContain('1 thing that was known is gone');
    expect(comment).toContain('还改动了content/以外的文件');
    expect(comment).toContain('](https://github.com/o/n/actions/runs/1#artifacts)');
    const quiet = renderComment(data, { languages: ['en'] });
    expect(quiet).not.toContain('outside content/');
    expect(quiet).not.toMatch(/\p{Script=Han}/u);
  });

  it('folds long tables, stays within 60,000 characters and says what it leaves out', () => {
    const lines = Array.from({ length: 900 }, (_, index): Row => ({
      kind: 'added',
      path: `checkpoints/c-${index}/vocabulary`,
      before: [],
      after: ['x'.repeat(200)],
      sources: [{ label: 'readme', href: 'https://example.org/' }],
      formerly: [],
      lost: false,
    }));
    const part = (id: string, rows: Row[]): EntryChange => ({ id, name: 'N', state: 'added', rows, omitted: 0, moved: 0, articles: [] });
    const comment = renderComment(
      { entries: [part('models/a', lines), part('models/b', lines.slice(0, 20))], totals },
      { languages: LANGUAGES },
    );
    expect(comment.length).toBeLessThanOrEqual(MAX_COMMENT);
    expect(comment.length).toBeGreaterThan(MAX_COMMENT - 2000);
    const tree = parse(comment);
    const shown = of(tree, 'tableRow').length - 1;
    expect(comment).toContain(`${920 - shown} more rows in 2 entries are left out`);
    expect(comment).toContain(`另有${920 - shown}处改动`);
    expect(comment.split('<details>')).toHaveLength(comment.split('</details>').length);
  });
});

describe('the report for a terminal', () => {
  it('says the same in either language, without control characters of the content', () => {
    const data = compareFiles(atlasFiles(), withModel('{ value: 40000, source: readme#L22 }', '{ value: 40004, source: readme#L24 }'));
    expect(renderText(data, 'zh')).toContain('修改  checkpoints/trial-7b/vocabulary\n    - 40000\n    + 40004\n    × readme#L22');
    expect(renderText(data, 'en')).toContain('changed  checkpoints/trial-7b/vocabulary');
    expect(renderText(compareFiles(atlasFiles(), withModel('hue: blue', 'hue: beige')), 'en')).toContain('Run npm run check first');
    fc.assert(
      fc.property(report, (any) => {
        expect(renderText(any, 'en')).not.toMatch(/[^\P{Cc}\n]/u);
      }),
    );
  });
});

describe('a parcel', () => {
  it('arrives as it was sent, cut to what is allowed', () => {
    fc.assert(
      fc.property(report, (data) => {
        const sent = shortenReport(data);
        expect(parseParcel(JSON.stringify({ number: 7, report: sent }))).toEqual({ number: 7, report: sent });
      }),
    );
    const endless: Row = { kind: 'added', path: 'x'.repeat(5000), before: [], after: [], sources: [], formerly: [], lost: false };
    const big: EntryChange = {
      id: 'i',
      name: 'n'.repeat(5000),
      state: 'changed',
      rows: Array<Row>(2000).fill(endless),
      omitted: 0,
      moved: 0,
      articles: [],
    };
    const short = shortenReport({ entries: [big, big], totals });
    expect(short.entries.map(({ rows, omitted }) => [rows.length, omitted])).toEqual([
      [MAX_ROWS, 2000 - MAX_ROWS],
      [0, 2000],
    ]);
    expect(parseParcel(JSON.stringify({ number: 1, report: short })).report).toEqual(short);
  });

  it('is refused with a plain reason where anything has another form', () => {
    const good = { number: 7, report: compareFiles(atlasFiles(), withModel('value: 40000', 'value: 40004')) };
    const refused = (change: (parcel: Record<string, never>) => void) => {
      const copy = JSON.parse(JSON.stringify(good)) as Record<string, never>;
      change(copy);
      return () => parseParcel(JSON.stringify(copy));
    };
    const entries = (parcel: Record<string, never>) =>
      (parcel as unknown as typeof good).report.entries as unknown as Record<string, unknown>[];
    expect(() => parseParcel('<html>')).toThrow('is no JSON');
    expect(() => parseParcel('null')).toThrow('is no object');
    expect(refused((parcel) => Object.assign(parcel, { number: '7' }))).toThrow('number is no count');
    expect(refused((parcel) => Object.assign(parcel, { number: 0 }))).toThrow('number is no pull request');
    expect(refused((parcel) => Object.assign(entries(parcel)[0]!, { state: 'fine' }))).toThrow('entries[0].state is none of');
    expect(refused((parcel) => Object.assign(entries(parcel)[0]!, { rows: {} }))).toThrow('entries[0].rows is no list');
    expect(refused((parcel) => Object.assign(entries(parcel)[0]!, { id: 'x'.repeat(1001) }))).toThrow('no text of at most 1000');
    expect(refused((parcel) => Object.assign(entries(parcel)[0]!, { moved: -1 }))).toThrow('moved is no count');
    // Whatever else stands in it is not taken over.
    const more = parseParcel(JSON.stringify({ ...good, body: '@all', report: { ...good.report, html: '<b>' } }));
    expect(more).toEqual(good);
  });

  it('never ends in anything but a parcel or an error with a message', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        try {
          parseParcel(text);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
          expect((error as Error).message).toMatch(/ is (?:no|none) /);
        }
      }),
    );
  });
});
