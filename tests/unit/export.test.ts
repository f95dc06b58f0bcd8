import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exported, safeCell, toCsv, toJson, toMarkdown, toTsv, type ExportTable } from '../../src/table/export.ts';

/** Cells of comma-separated values after RFC 4180, written apart from what is tested. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, cell = '', end = ''] of text.replace(/^\uFEFF/, '').matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
    row.push(cell.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const cell = fc.record({ text: fc.string({ unit: 'grapheme', maxLength: 30 }), sources: fc.array(fc.webUrl(), { maxLength: 3 }) });
const table: fc.Arbitrary<ExportTable> = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc.record({
    title: fc.string({ maxLength: 20 }),
    address: fc.webUrl({ withQueryParameters: true }),
    columns: fc.array(fc.string({ maxLength: 12 }), { minLength: width, maxLength: width }),
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 5 }),
  }),
);

const small: ExportTable = {
  title: '检查点',
  address: 'https://example.org/models/?q=a',
  columns: ['名称', '词表'],
  rows: [
    [
      { text: 'Chinese-LLaMA-7B', sources: [] },
      { text: '49,953', sources: ['https://github.com/a/b/blob/c/README.md?plain=1#L98', 'https://example.org/x'] },
    ],
  ],
};

describe('export', () => {
  it('opens as Chinese in spreadsheet programs: UTF-8 with its mark, one more column for sources', () => {
    const csv = toCsv(small, '出处');
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(readCsv(csv)).toEqual([
      ['名称', '词表', '出处'],
      ['Chinese-LLaMA-7B', '49,953', '词表: https://github.com/a/b/blob/c/README.md?plain=1#L98 https://example.org/x'],
    ]);
    expect(toTsv(small, '出处').split('\r\n')[0]).toBe('\uFEFF名称\t词表\t出处');
  });

  it('gives back every text and the number of cells, whatever they hold', () => {
    fc.assert(
      fc.property(table, (made) => {
        const rows = readCsv(toCsv(made, 'Sources'));
        expect(rows.map((row) => row.slice(0, -1))).toEqual([
          made.columns.map(safeCell),
          ...made.rows.map((row) => row.map(({ text }) => safeCell(text))),
        ]);
        const lines = toTsv(made, 'Sources').slice(1).split('\r\n');
        expect(lines.length).toBe(made.rows.length + 2);
        for (const line of lines.slice(0, -1)) expect(line.split('\t').length).toBe(made.columns.length + 1);
        expect(JSON.parse(toJson(made))).toEqual(made);
      }),
    );
  });

  it('has no cell that a spreadsheet program takes for a formula', () => {
    for (const text of ['=1+1', '+cmd|x', '-2+3', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '\u200b=1', '=HYPERLINK("https://x")'])
      expect(safeCell(text), text).toBe(`'${text}`);
    for (const text of ['-3.5', '+8', '49,953', 'a=b', '7B', '–', '', '未知']) expect(safeCell(text), text).toBe(text);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(safeCell(text)).toMatch(/^(?:'[\s\S]*|[-+]?\d[\d,.]*|[^=+\-@＝＋－＠\t\r\n][\s\S]*)?$/u);
      }),
    );
  });

  it('writes Markdown tables whose cells cannot break out', () => {
    const attack: ExportTable = {
      ...small,
      rows: [
        [
          { text: 'a|b\n<script>', sources: [] },
          { text: '[x](y)', sources: ['https://e.org/a(b) c'] },
        ],
      ],
    };
    const [, , , , row] = toMarkdown(attack).split('\n');
    expect(row).toBe('| a\\|b \\<script\\> | \\[x\\](y) [1](https://e.org/a%28b%29%20c) |');
    fc.assert(
      fc.property(table, (made) => {
        const lines = toMarkdown(made).split('\n').slice(2, -1);
        expect(lines.length).toBe(made.rows.length + 2);
        // Bars that are not escaped part the cells.
        for (const line of lines) expect(line.replace(/\\./gs, '').match(/\|/g)?.length).toBe(made.columns.length + 1);
      }),
    );
  });

  it('knows every format', () => {
    for (const format of ['csv', 'tsv', 'md', 'json'] as const) expect(exported(small, format, '出处')).toContain('Chinese-LLaMA-7B');
  });
});
