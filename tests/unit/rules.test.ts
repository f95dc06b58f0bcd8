import { describe, expect, it } from 'vitest';
import { loadAtlas } from '../../src/loader/load.ts';
import { ALL_RULES } from '../../src/rules/all.ts';
import { fixAll } from '../../src/rules/fix.ts';
import { formatAnnotation, formatFinding } from '../../src/rules/format.ts';
import type { Example, Rule } from '../../src/rules/rule.ts';
import { atlasFiles } from '../fixtures/entry.ts';

const TODAY = '2026-01-01';
const valid = atlasFiles();
const check = (files: ReadonlyMap<string, string>) => loadAtlas(files, TODAY).findings;

/** The small valid atlas with the mistake of an example in it, and the lines in which the mistake stands. */
function broken({ good, bad, file: name = 'models/trial/index.mdx' }: Example) {
  const file = `content/${name}`;
  const files = new Map(valid);
  const text = files.get(file);
  if (text === undefined) return { files: files.set(file, bad), file, lines: [1, bad.split('\n').length] as const };
  const at = text.indexOf(good);
  if (at < 0) throw new Error(`the valid entry does not hold ${JSON.stringify(good)}`);
  files.set(file, text.slice(0, at) + bad + text.slice(at + good.length));
  const first = text.slice(0, at).split('\n').length;
  return { files, file, lines: [first, first + bad.split('\n').length - 1] as const };
}

const cases = ALL_RULES.flatMap((rule) => rule.examples.map((example, index) => [`${rule.id} ${index + 1}`, rule, example] as const));

describe('the rules', () => {
  it('are known by distinct ids and explained in both languages', () => {
    expect(new Set(ALL_RULES.map(({ id }) => id)).size).toBe(ALL_RULES.length);
    for (const { id, title, mend } of ALL_RULES) {
      expect(id).toMatch(/^[a-z]+(?:-[a-z]+)+$/);
      for (const text of [title, mend]) {
        expect(text.zh, id).toMatch(/\p{Script=Han}/u);
        expect(text.en, id).not.toMatch(/\p{Script=Han}/u);
      }
    }
  });

  it('say truly whether --fix mends them', () => {
    const mended = (rule: Rule) =>
      rule.examples.some((example) => check(broken(example).files).some(({ rule: id, fix }) => id === rule.id && fix));
    expect(ALL_RULES.filter(({ fixes }) => fixes).map(({ id }) => id)).toEqual(ALL_RULES.filter(mended).map(({ id }) => id));
  });

  it('cover at least 60 kinds of mistake with examples', () => expect(cases.length).toBeGreaterThanOrEqual(60));

  it('find nothing in a valid atlas', () => expect(check(valid).map((finding) => formatFinding(finding, undefined, 'en'))).toEqual([]));
});

describe.each(cases)('the mistake of %s', (name, rule: Rule, example) => {
  const { files, file, lines } = broken(example);
  const findings = check(files);
  const own = findings.filter((finding) => finding.rule === rule.id);

  it('is found where it stands, and nothing else is', () => {
    expect(own.map((finding) => finding.file)).toContain(file);
    if (!example.elsewhere) expect(own.some(({ line }) => line >= lines[0] && line <= lines[1])).toBe(true);
    const others = new Set(findings.filter((finding) => finding.rule !== rule.id).map((finding) => finding.rule));
    expect([...others].filter((id) => !example.also?.includes(id))).toEqual([]);
  });

  it('is told as the golden file has it', async () => {
    const told = [
      `${file}\n\n${example.bad || '(nothing)'}\n`,
      ...(['en', 'zh'] as const).map((language) =>
        findings.map((finding) => formatFinding(finding, files.get(finding.file), language)).join('\n\n'),
      ),
      findings.map(formatAnnotation).join('\n'),
    ].join('\n----\n');
    await expect(`${told}\n`).toMatchFileSnapshot(`../golden/${name.replace(' ', '.')}.txt`);
  });

  if (own.some(({ fix }) => fix)) {
    it('is mended by --fix, to the very text that was right', () => {
      const mended = fixAll(files, check);
      expect(mended.get(file)).toBe(valid.get(file));
    });
  }
});
