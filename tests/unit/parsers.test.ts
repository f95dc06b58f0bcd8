import fc from 'fast-check';
import { isCollection, isMap, isScalar, isSeq, parseDocument, stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../src/loader/frontmatter.ts';
import { loadAtlas } from '../../src/loader/load.ts';
import { parseYaml } from '../../src/loader/yaml.ts';
import { fixAll } from '../../src/rules/fix.ts';
import { formatAnnotation, formatFinding } from '../../src/rules/format.ts';
import { atlasFiles, modelMdx } from '../fixtures/entry.ts';

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.stringMatching(/^[-:{}[\]&*!|>'"%@`#\n a-z<>/=()]{0,120}$/),
);

/** Reads an atlas and puts every finding into words; whatever was read, this must not throw. */
function told(files: ReadonlyMap<string, string>) {
  const { findings } = loadAtlas(files);
  for (const finding of findings) {
    const text = files.get(finding.file);
    expect(finding.file).toMatch(/^content\//);
    expect(finding.line).toBeGreaterThanOrEqual(1);
    expect(finding.line).toBeLessThanOrEqual((text ?? '').split('\n').length);
    expect(finding.endColumn).toBeGreaterThan(finding.column);
    expect(formatFinding(finding, text, 'zh')).toContain(finding.message.zh);
    expect(formatAnnotation(finding)).not.toContain('\n');
  }
  return findings;
}

describe('whatever a file holds', () => {
  it('YAML has a place for every path', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { start, end } = parseYaml('x.yaml', text).locate(['a', 0, 'b']);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
      }),
      { numRuns: 500 },
    );
  });

  it('an article ends in text or findings', () => {
    fc.assert(
      fc.property(texts, (text) => void told(atlasFiles({ 'content/models/trial/en.mdx': text }))),
      { numRuns: 300 },
    );
  });

  it('front matter, body and their places are those of the file', () => {
    fc.assert(
      fc.property(texts, texts, fc.constantFrom('\n', '\r\n'), (matter, body, end) => {
        fc.pre(!/^---[ \t]*\r?$/m.test(matter) && !matter.endsWith('\r'));
        const file = `---${end}${matter}${end}---${end}${body}`;
        const parts = splitFrontMatter(file);
        expect(parts.state).toBe('closed');
        expect(parts.matter).toBe(`${matter}${end}`);
        expect(file.slice(parts.bodyOffset)).toBe(body);
        expect(file.slice(parts.matterOffset, parts.matterOffset + parts.matter.length)).toBe(parts.matter);
      }),
    );
  });

  it('damaged lines end in findings or a valid atlas, never in a throw', () => {
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
        told(atlasFiles({ 'content/models/trial/index.mdx': damaged.join('\n') }));
      }),
      { numRuns: 300 },
    );
  });
});

/** One value of the facts changed: dropped, given another type, renamed, repeated, nested. */
function mutate(yaml: string, pick: number, how: string, value: unknown): string {
  const document = parseDocument(yaml);
  const places: (readonly unknown[])[] = [];
  const visit = (node: unknown, path: readonly unknown[]) => {
    places.push(path);
    if (isMap(node)) for (const { key, value: inner } of node.items) if (isScalar(key)) visit(inner, [...path, key.value]);
    if (isSeq(node)) node.items.forEach((inner, index) => visit(inner, [...path, index]));
  };
  visit(document.contents, []);
  const path = places[1 + (pick % (places.length - 1))] ?? [];
  const parent: unknown = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const node: unknown = document.getIn(path, true);
  const last = path.at(-1);
  if (how === 'drop') document.deleteIn(path);
  else if (how === 'retype') document.setIn(path, value);
  else if (how === 'nest')
    document.setIn(path, { value: { value: isCollection(node) ? node.toJSON() : isScalar(node) ? node.value : null } });
  else if (how === 'rename' && isMap(parent)) {
    const pair = parent.items.find(({ key }) => isScalar(key) && key.value === last);
    if (pair && isScalar(pair.key)) pair.key.value = `${String(last)}x`;
  } else if (how === 'duplicate' && isSeq(parent)) parent.items.push(node);
  return stringify(document.toJS());
}

describe('whatever a valid entry is turned into', () => {
  it('ends in findings or a valid atlas, never in a throw, and --fix never makes it worse', () => {
    const { matter, body } = splitFrontMatter(modelMdx);
    fc.assert(
      fc.property(
        fc.nat(),
        fc.constantFrom('drop', 'retype', 'rename', 'duplicate', 'nest'),
        fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(null, true, -1, 0.5, 1e308, '', ' ', 'unknown', [], {}, '2023/5/1')),
        (pick, how, value) => {
          const files = atlasFiles({ 'content/models/trial/index.mdx': `---\n${mutate(matter, pick, how, value)}---\n${body}` });
          const before = told(files);
          const mended = new Map([...files, ...fixAll(files, (current) => loadAtlas(current).findings)]);
          expect(told(mended).length).toBeLessThanOrEqual(before.length);
        },
      ),
      { numRuns: 250 },
    );
  });

  it('as bytes that are cut off or changed ends so, too', () => {
    const bytes = new TextEncoder().encode(modelMdx);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.uint8Array({ minLength: 1, maxLength: 8 }), fc.boolean(), (at, noise, cut) => {
        const changed = cut ? bytes.slice(0, at) : Uint8Array.from([...bytes.slice(0, at), ...noise, ...bytes.slice(at + noise.length)]);
        told(atlasFiles({ 'content/models/trial/index.mdx': new TextDecoder().decode(changed) }));
      }),
      { numRuns: 300 },
    );
  });
});
