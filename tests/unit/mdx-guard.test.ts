import { describe, expect, it } from 'vitest';
import { readProse } from '../../src/loader/mdx.ts';

const findings = (body: string) => readProse('x.mdx', body, 1).findings;

describe('what an article may not hold', () => {
  const attacks: [string, string][] = [
    ['an import', "import fs from 'node:fs'\n\ntext"],
    ['an export', 'export const a = 1\n\ntext'],
    ['an expression between paragraphs', 'text\n\n{process.exit()}\n'],
    ['an expression in a line', 'a {1 + 1} b'],
    ['raw HTML', 'a <b>c</b>'],
    ['a script element', '<script>alert(1)</script>'],
    ['an image with a handler', '<img src="x" onerror="alert(1)" />'],
    ['an inline frame', '<iframe src="https://example.org"></iframe>'],
    ['a style', '<p style="position:fixed">x</p>'],
    ['an unknown component', '<Danger />'],
    ['a component of an object', '<a.b.c />'],
    ['a spread attribute', '<Cite {...{ ref: "a" }} />'],
    ['an expression as attribute', '<Cite ref={globalThis.x} />'],
    ['a handler on a component', '<Cite ref="a" onclick="alert(1)" />'],
    ['a citation without a reference', '<Cite />'],
    ['javascript:', '[x](javascript:alert(1))'],
    ['JavaScript: in capitals', '[x](JaVaScRiPt:alert(1))'],
    ['javascript: with entities', '[x](&#106;avascript:alert(1))'],
    ['javascript: with a tab as entity', '[x](java&#9;script:alert(1))'],
    ['javascript: in angle brackets', '[x](<javascript:alert(1)>)'],
    ['data:', '[x](data:text/html;base64,PHNjcmlwdD4=)'],
    ['vbscript:', '[x](vbscript:x)'],
    ['file:', '[x](file:///etc/passwd)'],
    ['a plain http link', '[x](http://example.org)'],
    ['a protocol-relative link', '[x](//example.org/)'],
    ['a link with a backslash', '[x](/\\example.org/)'],
    ['a link up and out', '[x](/models/../../x/)'],
    ['a reference to javascript:', '[x][y]\n\n[y]: javascript:alert(1)'],
    ['an autolink to javascript:', '<javascript:alert(1)>'],
    ['an image', '![x](https://example.org/x.png)'],
    ['a prototype name as component', '<constructor />'],
    ['a comment of HTML', '<!-- x -->'],
    ['a fragment', '<>x</>'],
  ];

  it.each(attacks)('%s is refused with its line', (_name, body) => {
    const list = findings(`first line\n\n${body}`);
    expect(list.length).toBeGreaterThan(0);
    expect(list[0]?.line).toBeGreaterThanOrEqual(3);
  });

  it('nor be of any length', () => {
    expect(findings('a'.repeat(300_000))[0]?.message).toMatch(/too long/);
  });
});

describe('what an article may hold', () => {
  it('is Markdown, links of the site and the web, and citations', () => {
    const prose = readProse(
      'x.mdx',
      '## 标题\n\n正文 **强调** `代码` <Cite ref="readme#L98-L101" />，见[LoRA](/techniques/lora/#x)与[论文](https://arxiv.org/abs/2106.09685)。\n\n- a\n- b\n\n| a | b |\n| - | - |\n| 1 | 2 |\n',
      10,
    );
    expect(prose.findings).toEqual([]);
    expect(prose.citations).toEqual([{ ref: 'readme', at: 'L98-L101' }]);
    expect(prose.links.map(({ href, line }) => [href, line])).toEqual([['/techniques/lora/#x', 12]]);
    expect(prose.text).toContain('正文 强调 代码');
  });
});
