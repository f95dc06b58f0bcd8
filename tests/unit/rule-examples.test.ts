import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { withoutExamples } from '../../src/integrations/rule-examples.ts';

const shorten = (code: string) => withoutExamples(code, parseAst(code) as never);

describe('examples of rules', () => {
  it('are left out of what browsers load, whatever stands in them', () => {
    expect(shorten("rule({ id: 'a', examples: [{ good: '}]', bad: `x: ${1}` }], check() {} });")).toBe(
      "rule({ id: 'a', examples: [], check() {} });",
    );
  });

  it('are taken from every rule of a module, and nothing else is changed', () => {
    expect(shorten('f({ examples: [1] }); const examples = [2]; f({ examples: [3], other: [4] });')).toBe(
      'f({ examples: [] }); const examples = [2]; f({ examples: [], other: [4] });',
    );
  });
});
