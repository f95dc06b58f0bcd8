import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadAtlas } from '../../src/loader/load.ts';
import { splitFrontMatter } from '../../src/loader/frontmatter.ts';
import { readProse } from '../../src/loader/mdx.ts';
import { parseYaml } from '../../src/loader/yaml.ts';
import { atlasFiles, modelMdx } from '../fixtures/entry.ts';

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.stringMatching(/^[-:{}[\]&*!|>'"%@`#\n a-z<>/=()]{0,120}$/),
);

describe('whatever a file holds', () => {
  it('YAML ends in data or findings with a place', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { data, findings, locate } = parseYaml('x.yaml', text);
        for (const finding of findings) expect(finding.line).toBeGreaterThanOrEqual(1);
        if (findings.length > 0) expect(data).toBeUndefined();
        expect(locate(['a', 0, 'b']).line).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });

  it('an article ends in text or findings', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const prose = readProse('x.mdx', text, 5);
        for (const finding of prose.findings) expect(finding.line).toBeGreaterThanOrEqual(5);
      }),
      { numRuns: 500 },
    );
  });

  it('front matter and body together are the whole file', () => {
    fc.assert(
      fc.property(texts, texts, (matter, body) => {
        fc.pre(!/^---\s*$/m.test(matter) && !matter.includes('\r'));
        const parts = splitFrontMatter(`---\n${matter}\n---\n${body.replaceAll('\r', '')}`);
        expect(parts.matter).toBe(matter);
        expect(parts.body).toBe(body.replaceAll('\r', ''));
      }),
    );
  });

  it('a damaged entry ends in findings or a valid atlas, never in a throw', () => {
    const lines = modelMdx.split('\n');
    const damage = fc.record({
      at: fc.integer({ min: 0, max: lines.length - 1 }),
      how: fc.constantFrom('drop', 'repeat', 'cut', 'fill', 'indent'),
      text: texts,
    });
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (changes) => {
        const damaged = [...lines];
        for (const { at, how, text } of changes) {
          if (how === 'drop') damaged.splice(at, 1);
          if (how === 'repeat') damaged.splice(at, 0, damaged[at] ?? '');
          if (how === 'cut') damaged.length = Math.max(1, at);
          if (how === 'fill') damaged[at] = text;
          if (how === 'indent') damaged[at] = `  ${damaged[at] ?? ''}`;
        }
        const { findings } = loadAtlas(atlasFiles({ 'content/models/trial/index.mdx': damaged.join('\n') }));
        for (const { file, message } of findings) {
          expect(file).toMatch(/^content\//);
          expect(message.length).toBeGreaterThan(5);
        }
      }),
      { numRuns: 400 },
    );
  });
});
