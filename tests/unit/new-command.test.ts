import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { runCheck } from '../../scripts/lib/run-check.ts';
import { runNew } from '../../scripts/lib/run-new.ts';
import { QUESTION_IDS } from '../../src/new/questions.ts';
import { atlasFiles, SHA } from '../fixtures/entry.ts';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

/** A folder with the small atlas in it. */
function project() {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-new-'));
  folders.push(folder);
  for (const [file, text] of atlasFiles()) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const root = pathToFileURL(`${folder}/`);
  return {
    root,
    models: () => readdirSync(join(folder, 'content/models')).sort(),
    read: (file: string) => readFileSync(join(folder, file), 'utf8'),
    has: (file: string) => existsSync(join(folder, file)),
    run: (parameters: readonly string[]) => runNew(parameters, root, undefined, {}),
    check: () => runCheck([], root, {}),
  };
}

const answers: Readonly<Record<string, string>> = {
  name: 'Example-LLaMA',
  repository: 'https://github.com/example/example-llama',
  'organisation-kind': 'laboratory',
  source: `https://github.com/example/example-llama/blob/${SHA}/README.md#L3-L5`,
  'summary-zh': '在LLaMA-7B上继续预训练的中文模型。',
  'summary-en': 'A Chinese model that continues the pre-training of LLaMA-7B.',
  role: 'base',
  size: '7',
  base: 'llama-7b',
  released: '2023-06',
};
const options = (change: Readonly<Record<string, string | undefined>> = {}): string[] => [
  '--yes',
  ...Object.entries({ ...answers, ...change }).flatMap(([id, value]) => (value === undefined ? [] : [`--${id}`, value])),
];

/** A terminal in which somebody answers: as soon as the screen asks for what is expected, the keys are pressed. */
function terminal(script: readonly (readonly [expected: RegExp, keys: string])[]) {
  const input = new PassThrough();
  let screen = '';
  let seen = 0;
  let step = 0;
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      screen += stripVTControlCharacters(chunk.toString());
      const next = script[step];
      if (next?.[0].test(screen.slice(seen))) {
        step += 1;
        seen = screen.length;
        setImmediate(() => input.write(next[1]));
      }
      done();
    },
  });
  return { input, output, screen: () => screen, rest: () => script.slice(step).map(([expected]) => String(expected)) };
}

const ENTER = '\r';
const DOWN = '\u001B[B';
const RIGHT = '\u001B[C';
const CLEAR = '\u0015';
const CANCEL = '\u0003';

describe('npm run new with options', () => {
  it('writes an entry that passes the check at once', async () => {
    const { run, check, read, models } = project();
    const { status, out, err } = await run(options());
    expect([status, err]).toEqual([0, []]);
    expect(out[0]).toContain('content/models/example-llama/index.mdx');
    expect(models()).toEqual(['example-llama', 'trial']);
    expect(read('content/models/example-llama/index.mdx')).toContain('base: { value: llama-7b, source: readme#L3-L5 }');
    expect((await check()).out).toEqual(['The content is valid: 2 models, 3 checkpoints, 1 base models, 1 techniques.']);
  });

  it('never overwrites, not even an empty folder', async () => {
    const { run, models, root, has } = project();
    mkdirSync(new URL('content/models/example-llama/', root));
    const { status, err } = await run(options());
    expect(status).toBe(1);
    expect(err[0]).toMatch(/example-llama\/ is there already; nothing was written/);
    expect(has('content/models/example-llama/index.mdx')).toBe(false);
    expect((await run(options({ slug: 'trial' }))).err[0]).toMatch(/There is an entry “trial” already/);
    expect(models()).toEqual(['example-llama', 'trial']);
  });

  it('lists everything that is missing or wrong at once, and writes nothing', async () => {
    const { run, models } = project();
    const { status, err } = await run(
      options({ role: undefined, source: 'https://github.com/a/b/blob/main/README.md#L3', base: 'lama-7b' }),
    );
    expect(status).toBe(1);
    for (const told of [
      /--role: This cannot be empty/,
      /--source: This link points at the branch or tag “main”/,
      /--base: .*Did you mean “llama-7b”/,
    ])
      expect(err[0]).toMatch(told);
    expect(models()).toEqual(['trial']);
  });

  it('refuses what looks like an entry that is there, until told that it is another one', async () => {
    const { run, models } = project();
    const { status, err } = await run(options({ name: 'Trail LLaMA' }));
    expect(status).toBe(1);
    expect(err[0]).toMatch(/Trial-LLaMA → content\/models\/trial\/[\s\S]*--is-new/);
    expect(models()).toEqual(['trial']);
    expect((await run([...options({ name: 'Trail LLaMA' }), '--is-new'])).status).toBe(0);
  });

  it('refuses what the check finds untrue, in its words', async () => {
    const { run, models } = project();
    const { status, err } = await run(options({ released: '2022-12' }));
    expect(status).toBe(1);
    expect(err[0]).toMatch(/base-older[\s\S]*before its base[\s\S]*docs\/rules\.md#base-older/);
    expect(models()).toEqual(['trial']);
  });

  it('documents every option in both languages', async () => {
    const { run } = project();
    for (const language of ['zh', 'en']) {
      const { status, out } = await run(['--help', '--lang', language]);
      expect(status).toBe(0);
      for (const option of [...QUESTION_IDS, 'yes', 'is-new', 'lang', 'help']) expect(out[0]).toContain(`--${option}`);
    }
    expect((await run(['--nmae', 'x'])).status).toBe(2);
    expect((await run(['--lang', 'fr'])).status).toBe(2);
  });

  it('says so where nothing can be asked', async () => {
    const { status, err } = await project().run(['--name', 'Example']);
    expect(status).toBe(2);
    expect(err[0]).toMatch(/no terminal.*--yes/);
  });
});

describe('npm run new as a dialogue', () => {
  const name: [RegExp, string][] = [
    [/Language/, ENTER],
    [/Name of the model/, `Example-LLaMA${ENTER}`],
    [/Chinese name/, `示例模型${ENTER}`],
  ];

  it('asks, refuses a link that can move, has mistakes mended, and writes', async () => {
    const { root, check, read } = project();
    const place = terminal([
      ...name,
      [/Address of the page/, ENTER],
      [/Address of the repository/, `https://github.com/example/example-llama${ENTER}`],
      [/Who made it/, ENTER],
      [/Its Chinese name/, ENTER],
      [/What kind of maker/, `${DOWN}${ENTER}`],
      [/first source/, `https://github.com/example/example-llama/blob/main/README.md#L3${ENTER}`],
      [/branch or tag “main”/, `${CLEAR}https://github.com/example/example-llama/blob/${SHA}/README.md?plain=1#L3-L5${ENTER}`],
      [/say who made it/, ENTER],
      [/one Chinese sentence/, `一个中文模型,用于试验。${ENTER}`],
      [/one English sentence/, `A Chinese model for a trial.${ENTER}`],
      [/Which lines of the source say so/, ENTER],
      [/first checkpoint/, ENTER],
      [/What the checkpoint is for/, ENTER],
      [/Parameters in billions/, `7B${ENTER}`],
      [/give the size/, `${CLEAR}40-41${ENTER}`],
      [/direct parent/, `lama-7b${ENTER}`],
      [/Did you mean “llama-7b”/, `${CLEAR}llama-7b${ENTER}`],
      [/name the parent/, ENTER],
      [/was published/, `2022-06-01${ENTER}`],
      [/give the date/, ENTER],
      [/half-width mark[\s\S]*one Chinese sentence/, `${CLEAR}一个中文模型，用于试验。${ENTER}`],
      [/was published/, `${CLEAR}2023-06-01${ENTER}`],
      [/Write these files\?/, ENTER],
    ]);
    const { status, out, err } = await runNew([], root, place, {});
    expect(place.rest()).toEqual([]);
    expect([status, err]).toEqual([0, []]);
    expect(out[0]).toMatch(/What comes next/);
    const entry = read('content/models/example-llama/index.mdx');
    for (const part of [
      'name: { zh: 示例模型, en: Example-LLaMA }',
      'kind: university',
      'size: { value: 7, source: readme#L40-L41 }',
      'base: { value: llama-7b, source: readme#L3-L5 }',
      'released: { value: 2023-06-01, source: readme#L3-L5 }',
      'vocabulary: unknown',
      '一个中文模型，用于试验<Cite ref="readme#L3-L5" />。',
    ])
      expect(entry).toContain(part);
    expect((await check()).status).toBe(0);
  });

  it('asks only what no option gives, and nothing twice', async () => {
    const { root } = project();
    const given = Object.entries({ ...answers, slug: 'example', organisation: 'Lab', checkpoint: 'Example-7B', lang: 'zh' }).flatMap(
      ([id, value]) => [`--${id}`, value],
    );
    const place = terminal([
      [/中文名称/, ENTER],
      [/制作者的中文名称/, ENTER],
      [/写明了制作者/, ENTER],
      [/支持这两句话/, ENTER],
      [/写明了参数量/, ENTER],
      [/写明了上一级/, ENTER],
      [/写明了日期/, ENTER],
      [/写入这些文件/, ENTER],
    ]);
    const { status, out } = await runNew(given, root, place, {});
    expect([status, place.rest()]).toEqual([0, []]);
    expect(out[0]).toMatch(/^已写好/);
  });

  it('shows near duplicates, and stops where it is one of them', async () => {
    const { root, models } = project();
    const place = terminal([
      [/Language/, ENTER],
      [/Name of the model/, `Trial-LLaMA 2${ENTER}`],
      [/Chinese name/, ENTER],
      [/Trial-LLaMA → content\/models\/trial\/[\s\S]*Is yours another model/, `${RIGHT}${ENTER}`],
    ]);
    const { status, err } = await runNew([], root, place, {});
    expect([status, err]).toEqual([1, ['Then change the entry that is there: content/models/trial/. Nothing was written.']]);
    expect(models()).toEqual(['trial']);
  });

  it('goes on where it is another model, and asks again for the same repository', async () => {
    const { root } = project();
    const place = terminal([
      [/Language/, ENTER],
      [/Name of the model/, `Trial-LLaMA 2${ENTER}`],
      [/Chinese name/, ENTER],
      [/Is yours another model/, ENTER],
      [/Address of the page/, CANCEL],
    ]);
    expect((await runNew([], root, place, {})).status).toBe(130);
    const other = terminal([
      ...name,
      [/Address of the page/, ENTER],
      [/Address of the repository/, `https://github.com/Example/Trial${ENTER}`],
      [/github\.com\/example\/trial → [\s\S]*another model/, CANCEL],
    ]);
    expect((await runNew([], root, other, {})).status).toBe(130);
    expect([place.rest(), other.rest()]).toEqual([[], []]);
  });

  it('writes nothing when it is cancelled, first and last', async () => {
    const { root, models } = project();
    const first = terminal([...name.slice(0, 2), [/Chinese name/, CANCEL]]);
    expect(await runNew([], root, first, {})).toEqual({ status: 130, out: [], err: ['Cancelled; nothing was written.'] });
    const given = Object.entries({ ...answers, lang: 'en' }).flatMap(([id, value]) => [`--${id}`, value]);
    const last = terminal([
      [/Chinese name/, ENTER],
      [/Address of the page/, ENTER],
      [/Who made it/, ENTER],
      [/Its Chinese name/, ENTER],
      [/say who made it/, ENTER],
      [/say so/, ENTER],
      [/first checkpoint/, ENTER],
      [/give the size/, ENTER],
      [/name the parent/, ENTER],
      [/give the date/, ENTER],
      [/Write these files/, `${RIGHT}${ENTER}`],
    ]);
    expect((await runNew(given, root, last, {})).status).toBe(130);
    expect(last.rest()).toEqual([]);
    expect(models()).toEqual(['trial']);
  });
});
