import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runCheck } from '../../scripts/lib/run-check.ts';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { loadAtlas } from '../../src/loader/load.ts';
import { readContent } from '../../src/loader/files.ts';
import { ALL_RULES } from '../../src/rules/all.ts';
import { formatLine } from '../../src/rules/format.ts';
import { sharedCheckpointFields } from '../../src/schema/checkpoint.ts';
import { exceptionsInput } from '../../src/schema/exceptions.ts';
import { sources } from '../../src/schema/source.ts';

const root = new URL('../..', import.meta.url);
const FOLDER = 'content/models/example-llama';

/** The mistakes that the guides make in their entry, to show what the check says. */
const MISTAKES: readonly (readonly [right: string, wrong: string])[] = [
  ['/blob/0123456789abcdef0123456789abcdef01234567/', '/blob/main/'],
  ['value: extended', 'value: extend'],
  ['vocabulary: { value: 50000, source: readme#L14 }', 'vocabulary: { value: 50000 }'],
];

describe.each([
  ['CONTRIBUTING.md', 'en'],
  ['CONTRIBUTING.zh.md', 'zh'],
] as const)('%s', (file, language) => {
  const text = readFileSync(new URL(file, root), 'utf8');
  /** Code of a kind, in the order of the guide. */
  const blocks = (kind: string) =>
    [...text.matchAll(new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, code = '']) => code);
  const [index = '', english = ''] = blocks('mdx');
  const yaml = blocks('yaml').map((code) => ({ code, data: parse(code) as Record<string, unknown> }));
  const withKey = (key: string) => yaml.find(({ data }) => key in data)?.data ?? {};
  let content: Map<string, string>;

  beforeAll(async () => {
    content = await readContent(root);
  });

  it('has an entry that passes the check as it stands', () => {
    const { findings, atlas } = loadAtlas(new Map([...content, [`${FOLDER}/index.mdx`, index], [`${FOLDER}/en.mdx`, english]]));
    expect(findings.filter((finding) => finding.file.startsWith(FOLDER)).map((finding) => formatLine(finding))).toEqual([]);
    expect(atlas.models.map(({ slug }) => slug)).toContain('example-llama');
  });

  it('shows what the check really says of three mistakes in it', async () => {
    const broken = MISTAKES.reduce((entry, [right, wrong]) => {
      expect(entry).toContain(right);
      return entry.replace(right, wrong);
    }, index);
    const folder = mkdtempSync(join(tmpdir(), 'atlas-guide-'));
    try {
      cpSync(fileURLToPath(new URL('content', root)), join(folder, 'content'), { recursive: true });
      mkdirSync(join(folder, FOLDER));
      writeFileSync(join(folder, FOLDER, 'index.mdx'), broken);
      writeFileSync(join(folder, FOLDER, 'en.mdx'), english);
      const { status, out, err } = await runCheck([FOLDER, '--lang', language], pathToFileURL(`${folder}/`), {});
      expect(status).toBe(1);
      expect(blocks('text')[0]).toBe(`${[...out, ...err].join('\n')}\n`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('writes facts and sources as the schema has them', () => {
    const facts = Object.entries(withKey('context')).filter(([key]) => key !== 'sources');
    expect(facts.length).toBeGreaterThanOrEqual(7);
    for (const [key, value] of facts) expect(sharedCheckpointFields[key as 'context'].safeParse(value).error, key).toBeUndefined();
    expect(sources.safeParse(withKey('sources').sources).error).toBeUndefined();
  });

  it('has an exception that the schema accepts, from a rule that is there', () => {
    const data = exceptionsInput.parse(withKey('exceptions'));
    for (const { rule } of data.exceptions) expect(ALL_RULES.map(({ id }) => id)).toContain(rule);
  });

  it('names only commands that are there', () => {
    const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { scripts: Record<string, string> };
    for (const [, name = ''] of text.matchAll(/npm run ([a-z:-]+)/g)) expect(Object.keys(scripts)).toContain(name);
  });

  it('is as long as the other', () => {
    const other = readFileSync(new URL(language === 'en' ? 'CONTRIBUTING.zh.md' : 'CONTRIBUTING.md', root), 'utf8');
    const headings = (guide: string) => [...guide.matchAll(/^#+/gm)].map(([mark]) => mark);
    expect(headings(text.replaceAll(/```[\s\S]*?```/g, ''))).toEqual(headings(other.replaceAll(/```[\s\S]*?```/g, '')));
  });
});
