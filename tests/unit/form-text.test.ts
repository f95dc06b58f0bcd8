import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { cleanAddress, cleanLine, cleanList, cleanNumber, cleanPlace } from '../../src/form/clean.ts';
import { linkKindFrom, sourceIdFrom, sourceKindFrom, unused } from '../../src/form/ids.ts';
import { parseOwnArticle, writeParagraph } from '../../src/form/markdown.ts';
import { slugFrom } from '../../src/writing/slug.ts';
import { inline, writeYaml, type Value } from '../../src/writing/yaml.ts';
import { parseArticle } from '../../src/loader/mdx.ts';
import { proseOf, walk, type AnyNode } from '../../src/loader/prose.ts';
import { ALL_RULES } from '../../src/rules/all.ts';
import { slug } from '../../src/schema/primitives.ts';
import { SHA } from '../fixtures/entry.ts';
import { nasty } from '../fixtures/nasty.ts';

describe('what is typed', () => {
  it('loses what nobody sees, and line breaks where Chinese has none', () => {
    expect(cleanLine(' a\u200B\u00A0 b\n')).toBe('a b');
    expect(cleanLine('词表\n扩充，\n继续')).toBe('词表扩充，继续');
    expect(cleanLine('\uD800x')).toBe('x');
  });
  it('becomes a number only where it is one beyond doubt', () => {
    expect(['49,953', '49 953', '４９９５３', '1.3', '-7', '7B', '7 b'].map((typed) => cleanNumber(typed, 'B'))).toEqual([
      49953, 49953, 49953, 1.3, -7, 7, 7,
    ]);
    expect(['4万', '49,95', '1e5', '0x10', '12345678901234567', ''].map((typed) => cleanNumber(typed))).toEqual([
      '4万',
      '49,95',
      '1e5',
      '0x10',
      '12345678901234567',
      '',
    ]);
  });
  it('loses what one easily copies along', () => {
    expect(cleanAddress(` https://github.com/a/b/blob/${SHA}/README.md?plain=1 `)).toBe(`https://github.com/a/b/blob/${SHA}/README.md`);
    expect(cleanPlace('#L98')).toBe('L98');
    expect(cleanList('Ziya，姜子牙、Ziya\n子牙; ')).toEqual(['Ziya', '姜子牙', '子牙']);
  });
});

describe('ids made from names and addresses', () => {
  it('are ids, or nothing', () => {
    expect(slugFrom('Chinese-LLaMA 2 (7B)')).toBe('chinese-llama-2-7b');
    expect(slugFrom('姜子牙')).toBe('');
    fc.assert(fc.property(nasty, (name) => slugFrom(name) === '' || slug.safeParse(slugFrom(name)).success));
    fc.assert(
      fc.property(
        fc.oneof(
          nasty,
          nasty.map((text) => `https://github.com/${text}`),
        ),
        (url) => slug.safeParse(sourceIdFrom(url, 'page')).success,
      ),
    );
  });
  it('say what a source is', () => {
    expect(sourceIdFrom(`https://github.com/a/b/blob/${SHA}/README.md`, '')).toBe('readme');
    expect(sourceIdFrom('https://github.com/a/b/issues/34', '')).toBe('issue-34');
    expect(sourceIdFrom('https://arxiv.org/abs/2304.08177', '')).toBe('paper');
    expect(sourceKindFrom('https://huggingface.co/a/b')).toBe('model-card');
    expect(linkKindFrom('https://github.com/a/b')).toBe('github');
    expect(unused('readme', new Set(['readme', 'readme-2']))).toBe('readme-3');
  });
});

describe('YAML that the form writes', () => {
  const key = fc.oneof(
    fc.constantFrom('value', 'source', 'zh', 'en', 'a-b', 'yes', '1', 'null', '~'),
    nasty.filter((text) => text !== '__proto__'),
  );
  const { tree } = fc.letrec<{ tree: Value }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      nasty,
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
      fc.boolean(),
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(key, tie('tree'), { maxKeys: 4, noNullPrototype: true }),
    ),
  }));

  it('is read back as the same data, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.dictionary(key, tree, { maxKeys: 5, noNullPrototype: true }), (data) => {
        expect(parse(writeYaml(data)) ?? {}).toEqual(data);
        expect(parse(inline(data)) ?? {}).toEqual(data);
      }),
      { numRuns: 500 },
    );
  });
  it('puts what is small on one line and breaks what is not', () => {
    expect(writeYaml({ base: { value: 'llama-7b', source: 'readme#L12' } })).toBe('base: { value: llama-7b, source: readme#L12 }\n');
    expect(writeYaml({ commercial: { value: 'no' } })).toBe('commercial: { value: "no" }\n');
    expect(writeYaml({ note: { zh: '字'.repeat(60), en: 'x' } })).toBe(`note:\n  zh: ${'字'.repeat(60)}\n  en: x\n`);
  });
});

describe('an article that the form writes', () => {
  const shape = (tree: AnyNode): string[] => {
    const found: string[] = [];
    walk(tree, ({ type, name, attributes = [] }) => {
      // Addresses are set as code, so that they stay text.
      if (type !== 'text' && type !== 'inlineCode')
        found.push([type, name ?? '', ...attributes.map(({ value }) => String(value))].join(' '));
    });
    return found;
  };
  const paragraph = fc.record({
    text: nasty.map(cleanLine).filter(Boolean),
    cites: fc.array(nasty.map(cleanLine).filter(Boolean), { maxLength: 2 }),
  });

  it('is paragraphs and citations whatever was typed, says just that, and is read alike in the browser and by the parser of MDX', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 3 }), (paragraphs) => {
        const body = paragraphs.map((one) => `${writeParagraph(one)}\n`).join('\n');
        const real = parseArticle(body);
        const own = parseOwnArticle(body);
        if (!('tree' in real) || !('tree' in own)) throw new Error(JSON.stringify({ body, real }));
        const expected = [
          'root ',
          ...paragraphs.flatMap(({ cites }) => ['paragraph ', ...cites.map((ref) => `mdxJsxTextElement Cite ${ref}`)]),
        ];
        expect(shape(real.tree)).toEqual(expected);
        expect(shape(own.tree)).toEqual(expected);
        const [first, second] = [proseOf(real.tree, 'f', 0), proseOf(own.tree, 'f', 0)];
        expect(second.text).toBe(first.text);
        expect(second.citations).toEqual(first.citations);
        for (const { text, cites } of paragraphs) if (cites.length === 0) expect(first.text).toContain(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('holds nothing that the rules on articles refuse', () => {
    const bodyRules = ALL_RULES.filter(({ scope }) => scope === 'body');
    fc.assert(
      fc.property(paragraph, (one) => {
        const body = writeParagraph(one);
        for (const rule of bodyRules)
          rule.check({ file: 'f', body, offset: 0 } as never, (_, { message }) => expect(`${rule.id}: ${message.en}`).toBe(''));
      }),
      { numRuns: 1000 },
    );
  });

  it('has citations before the Chinese full stop and after the English one', () => {
    expect(writeParagraph({ text: '继续预训练。', cites: ['readme#L1'] })).toBe('继续预训练<Cite ref="readme#L1" />。');
    expect(writeParagraph({ text: 'It goes on.', cites: ['readme#L1'] })).toBe('It goes on. <Cite ref="readme#L1" />');
  });
});
