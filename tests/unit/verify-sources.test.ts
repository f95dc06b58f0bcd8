import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Clones, findClone } from '../../scripts/lib/verify/clones.ts';
import { textOfBytes } from '../../scripts/lib/verify/decode.ts';
import { inTurn, Online, PoliteFetcher } from '../../scripts/lib/verify/network.ts';
import { askPages, pagesOf } from '../../scripts/lib/verify/pages.ts';
import { Progress } from '../../scripts/lib/verify/progress.ts';
import { verifyAll } from '../../scripts/lib/verify/run.ts';
import { formatResults, saveResults } from '../../scripts/lib/verify/store.ts';
import { loadAtlas } from '../../src/loader/load.ts';
import type { VerificationFile, VerificationNotes } from '../../src/schema/verification.ts';
import type { Library } from '../../src/verify/reads.ts';
import { atlasFiles, SHA } from '../fixtures/entry.ts';
import { makeClone, temporaryFolder, textOf } from '../fixtures/clone.ts';

const SCRIPT = fileURLToPath(new URL('../../scripts/verify-sources.ts', import.meta.url));
const { folder, remove } = temporaryFolder();
const clones = join(folder, 'clones');
const project = join(folder, 'project');
const resultsFile = join(project, 'content/verification.json');

/** The README that the trial entry cites, and where it says what. */
const README = textOf({
  1: '# Trial, a trial entry',
  3: 'by Some Lab',
  9: 'Trial comes in 7B.',
  10: 'max_position_embeddings: 2048',
  11: '采用全参数训练',
  12: '未经RLHF训练',
  13: '通用大模型',
  14: '完整权重',
  15: 'Apache License 2.0',
  16: '仅供学术研究，不得商用',
  17: '13 GB to download',
  20: 'Based on LLaMA-7B',
  21: '扩充了中文词表',
  22: '词表大小 39,999',
  30: 'Trial-7B-Chat is tuned from Trial-7B',
  31: '扩充了中文词表',
  32: 'vocabulary: 40k',
  33: 'vocabulary: 40001',
  40: 'Apache-2.0',
  41: 'non-commercial',
  60: '更正：词表大小 40,000 (first commit: 2023-03-01)',
  61: 'last commit: 2023-08-01',
  70: 'Some Lab, Trial, 2023',
});
const CARD = textOf({
  5: 'Meta AI',
  8: 'trained until Feb. 2023',
  14: '2048 tokens',
  23: '32K tokens; non-commercial licence',
  82: '7B | 1.0T',
  85: '13B',
});

/** Entries that cite nothing which the clones of these tests hold. */
const NO_RESULTS = {
  'content/models/trial/results.yaml': undefined,
  'content/benchmarks/quiz.yaml': undefined,
  'content/measurements.yaml': undefined,
  'content/models/trial/recipes.yaml': undefined,
  'content/tokenizers/llama.yaml': undefined,
  'content/tokenizer-texts.yaml': undefined,
  'content/tokenizer-samples.yaml': undefined,
};

let commit = '';
let card = '';
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
};
/** The small atlas with the commits of the test repositories. */
const files = (change: (text: string) => string = (text) => text) =>
  new Map([...atlasFiles(NO_RESULTS)].map(([path, text]) => [path, change(text.replaceAll(SHA, path.includes('bases') ? card : commit))]));
const put = (change?: (text: string) => string) => {
  for (const [path, text] of files(change)) write(path, text);
};

/** Runs the command itself, on the project in the temporary folder. */
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [SCRIPT, '--content', project, '--clones', clones, '--cache', join(folder, 'cache'), '--lang', 'en', ...args],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
};
const stored = () => JSON.parse(readFileSync(resultsFile, 'utf8')) as VerificationFile;

const EMPTY: VerificationFile = { version: 1, entries: {}, articles: {}, pages: {} };
interface Options {
  texts?: ReadonlyMap<string, string>;
  library?: Library;
  results?: VerificationFile;
  notes?: VerificationNotes;
  today?: string;
  wanted?: (key: string) => boolean;
  step?: (label: string, results: VerificationFile) => Promise<void>;
}
/** Compares without the command around it. */
const verify = async (options: Options = {}) => {
  const { atlas, findings: problems } = loadAtlas(options.texts ?? files());
  expect(problems).toEqual([]);
  const { results, findings } = await verifyAll({
    atlas,
    notes: options.notes ?? {},
    results: options.results ?? EMPTY,
    library: options.library ?? new Clones(clones),
    clones: undefined,
    today: options.today ?? '2026-05-11',
    wanted: options.wanted ?? (() => true),
    begin: () => undefined,
    step: options.step ?? (() => Promise.resolve()),
  });
  return { results, findings, trial: results.entries['models/trial']?.facts ?? {} };
};

beforeAll(() => {
  const trial = makeClone(join(clones, 'example', 'trial'));
  commit = trial.commit({ 'README.md': README, 'data/a.txt': 'a\n', 'data/b.txt': 'b\n' }, '2023-05-11', 'First release');
  trial.tag('v1.0');
  card = makeClone(join(clones, 'facebookresearch', 'llama')).commit({ 'MODEL_CARD.md': CARD }, '2023-02-24');
  put();
});
afterAll(remove);

describe('a run', { timeout: 30_000 }, () => {
  it('tells confirmed facts from those that stand elsewhere or nowhere', async () => {
    const { trial, findings } = await verify();
    for (const path of [
      'series/first/size',
      'series/first/method',
      'series/first/alignment',
      'series/first/commercial',
      'checkpoints/trial-7b/base',
      'checkpoints/trial-7b-chat/vocabulary',
      'checkpoints/trial-7b-chat/vocabulary/disputed.1',
      'organisations/lab',
      'licence/code',
    ])
      expect(trial[path]?.outcome, path).toBe('confirmed');
    expect(trial['checkpoints/trial-7b/vocabulary']).toMatchObject({ outcome: 'moved', missing: ['40000'], elsewhere: ['readme#L32'] });
    expect(trial['checkpoints/trial-7b-chat/released']).toMatchObject({ outcome: 'not-found', missing: ['2023-06'] });
    expect(findings.open.map(({ report }) => report.fact.path)).toEqual([
      'checkpoints/trial-7b/vocabulary',
      'checkpoints/trial-7b-chat/released',
      'timeline/2023-06.release',
      'conflicts/1/values/1',
    ]);
  });

  it('takes the day of the commit where a date stands in no line', async () => {
    expect((await verify()).trial['checkpoints/trial-7b/released']?.outcome).toBe('confirmed');
  });

  it('gives the same results twice', async () => {
    const { results } = await verify();
    expect(formatResults((await verify({ results })).results)).toBe(formatResults(results));
  });

  it('finds a changed figure and leaves alone what was not asked for', async () => {
    const before = (await verify()).results;
    const texts = files((text) => text.replace('value: 40001', 'value: 40002').replace('value: Meta AI', 'value: Meta'));
    const { results, trial } = await verify({ texts, results: before, today: '2026-06-01', wanted: (key) => key === 'models/trial' });
    expect(results.entries['bases/llama']).toEqual(before.entries['bases/llama']);
    expect(results.entries['models/trial']?.date).toBe('2026-06-01');
    expect(trial['checkpoints/trial-7b-chat/vocabulary/disputed.1']?.outcome).toBe('not-found');
  });

  it('accepts notes for what no program can match, and refuses those that are not needed', async () => {
    const note = { zh: '见正文', en: 'see the text' };
    const notes = { 'models/trial': { 'checkpoints/trial-7b-chat/released': note, 'series/first/size': note, nowhere: note } };
    const { trial, findings } = await verify({ notes });
    expect(trial['checkpoints/trial-7b-chat/released']?.outcome).toBe('noted');
    expect(findings.needless).toEqual([
      { entry: 'models/trial', path: 'series/first/size', gone: false },
      { entry: 'models/trial', path: 'nowhere', gone: true },
    ]);
  });

  it('forgets facts and entries that are gone', async () => {
    const { results } = await verify();
    const old = { ...results, entries: { ...results.entries, 'models/gone': results.entries['models/trial']! } };
    const texts = files((text) =>
      text.replace('  - { date: 2023-06, kind: release, zh: 发布对话版, en: Chat version, source: readme#L34 }\n', ''),
    );
    const again = await verify({ texts, results: old });
    expect(Object.keys(again.results.entries)).not.toContain('models/gone');
    expect(Object.keys(again.trial)).not.toContain('timeline/2023-06.release');
  });
});

describe('the command', { timeout: 60_000 }, () => {
  it('writes the results, one line for each fact, names the place in the content, and fails while a fact must be mended', () => {
    const { status, stdout } = run('--lang', 'zh');
    expect(status).toBe(1);
    const line =
      [...files()]
        .find(([path]) => path.endsWith('trial/index.mdx'))![1]
        .split('\n')
        .findIndex((text) => text.includes('readme#L22')) + 1;
    expect(stdout).toContain(`content/models/trial/index.mdx:${line}  checkpoints/trial-7b/vocabulary: 在同一文件的别处`);
    expect(stdout).toContain('其实在: readme#L32');
    const facts = Object.values(stored().entries).flatMap((entry) => Object.keys(entry.facts));
    expect(facts.length).toBeGreaterThan(20);
    expect(
      readFileSync(resultsFile, 'utf8')
        .split('\n')
        .filter((text) => text.includes('"print"')),
    ).toHaveLength(facts.length);
  });

  it('speaks JSON for programs, and compares only what a path names', () => {
    const { facts, summary } = JSON.parse(run('--json', 'content/models/trial/').stdout) as {
      facts: { entry: string; outcome: string; counts: boolean }[];
      summary: { claims: Record<string, number> };
    };
    expect(new Set(facts.map(({ entry }) => entry))).toEqual(new Set(['models/trial']));
    expect(summary.claims.confirmed).toBe(facts.filter(({ outcome, counts }) => counts && outcome === 'confirmed').length);
  });

  it('does not run on content with mistakes, nor for a path where nothing is', () => {
    put((text) => text.replace('hue: blue', 'hue: pink'));
    expect(run()).toMatchObject({ status: 2, stdout: '' });
    put();
    expect(run('content/models/nothing')).toMatchObject({ status: 2, stdout: '' });
  });

  it('compares only entries that have changed since a commit', () => {
    put();
    const repository = makeClone(project);
    repository.commit({}, '2023-06-01');
    expect(run('--since', 'HEAD')).toMatchObject({ status: 0, stdout: expect.stringContaining('No entry has changed') as string });
    write('content/bases/llama.yaml', `${files().get('content/bases/llama.yaml')}\n`);
    rmSync(resultsFile, { force: true });
    run('--since', 'HEAD');
    expect(Object.keys(stored().entries)).toEqual(['bases/llama']);
    expect(run('--since', 'nowhere')).toMatchObject({ status: 2, stderr: expect.stringContaining('nowhere') as string });
    rmSync(join(project, '.git'), { recursive: true });
  });
});

describe('the text of a file', () => {
  it('is UTF-8, or UTF-16 where its first bytes say so', () => {
    const little = Buffer.from('\ufeff词表 20477', 'utf16le');
    expect(textOfBytes(Buffer.from('词表 20477'))).toBe('词表 20477');
    expect(textOfBytes(little)).toBe('词表 20477');
    expect(textOfBytes(Buffer.from(little).swap16())).toBe('词表 20477');
    expect(textOfBytes(Buffer.of())).toBe('');
  });
});

describe('clones', { timeout: 30_000 }, () => {
  it('are found as owner/name, owner/name.git and owner+name', () => {
    expect(findClone(clones, 'example/trial')).toBe(join(clones, 'example/trial'));
    mkdirSync(join(clones, 'other+name'), { recursive: true });
    mkdirSync(join(clones, 'third', 'name.git'), { recursive: true });
    expect(findClone(clones, 'other/name')).toBe(join(clones, 'other+name'));
    expect(findClone(clones, 'third/name')).toBe(join(clones, 'third', 'name.git'));
    expect(findClone(clones, 'no/such')).toBeUndefined();
  });

  it('give files, days, commits, histories, folders and releases, and nothing for what is not there', async () => {
    const library = new Clones(clones);
    const at = { repository: 'example/trial', commit, path: '' };
    expect(await library.file('example/trial', commit, 'data/a.txt')).toBe('a\n');
    expect(await library.file('example/trial', commit, 'none.txt')).toBeUndefined();
    expect(await library.file('example/trial', SHA, 'README.md')).toBeUndefined();
    expect(await library.days('example/trial', commit)).toEqual(['2023-05-11', '2023-05-11']);
    expect((await library.lines({ kind: 'commit', ...at }))?.join('\n')).toContain('First release');
    expect(await library.lines({ kind: 'history', ...at })).toContain('1 commits');
    expect(await library.lines({ kind: 'folder', ...at, path: 'data' })).toEqual(['a.txt', 'b.txt', '2 entries']);
    expect((await library.lines({ kind: 'release', repository: 'example/trial', tag: 'v1.0' }))?.[0]).toContain('v1.0 2023-05-11');
    expect(await library.lines({ kind: 'release', repository: 'example/trial', tag: 'v9' })).toBeUndefined();
  });
});

describe('the network', () => {
  const answer = (status: number, text = '') => Promise.resolve(new Response(status === 204 ? null : text, { status }));
  const refused = () => Promise.reject(new TypeError('fetch failed', { cause: new Error('getaddrinfo ENOTFOUND') }));
  const web = (answers: (() => Promise<Response>)[]) => {
    const asked: string[] = [];
    const fetch = ((url: string, options: RequestInit) => {
      asked.push(`${options.method} ${url}`);
      return (answers.shift() ?? refused)();
    }) as unknown as typeof globalThis.fetch;
    return { asked, fetcher: new PoliteFetcher({ fetch, pause: 0 }) };
  };

  it('is asked again when it is busy, and not when it says no', async () => {
    const busy = web([() => answer(503), () => answer(429), () => answer(200, 'text')]);
    expect(await busy.fetcher.get('https://a.example/')).toEqual({ ok: true, status: 200, text: 'text' });
    const missing = web([() => answer(404)]);
    expect(await missing.fetcher.get('https://a.example/')).toEqual({ ok: false, status: 404 });
    expect(missing.asked).toHaveLength(1);
  });

  it('that is not there is noticed once and not asked again', async () => {
    const { asked, fetcher } = web([]);
    expect(await fetcher.get('https://a.example/')).toMatchObject({ ok: false, failure: 'getaddrinfo ENOTFOUND' });
    const tries = asked.length;
    expect(await fetcher.get('https://b.example/')).toMatchObject({ ok: false });
    expect(asked).toHaveLength(tries);
    expect(fetcher.down).toContain('ENOTFOUND');
  });

  it('that fails once after it has answered is not given up', async () => {
    const { fetcher } = web([() => answer(200), refused, refused, refused, () => answer(200, 'later')]);
    await fetcher.get('https://a.example/');
    expect(await fetcher.get('https://b.example/')).toMatchObject({ ok: false });
    expect(await fetcher.get('https://c.example/')).toMatchObject({ ok: true, text: 'later' });
  });

  it('gives each file once; then the cache has it', async () => {
    const { asked, fetcher } = web([() => answer(200, 'one\n')]);
    const cache = join(folder, 'online');
    const online = new Online(fetcher, cache);
    expect(await online.file('o/n', SHA, 'docs/a b.md')).toBe('one\n');
    expect(await new Online(fetcher, cache).file('o/n', SHA, 'docs/a b.md')).toBe('one\n');
    expect(asked).toEqual([`GET https://raw.githubusercontent.com/o/n/${SHA}/docs/a%20b.md`]);
    expect(await online.file('o/n', SHA, '../../../escape')).toBeUndefined();
  });

  it('is asked only for what the clones do not have', async () => {
    const { asked, fetcher } = web([() => answer(200, 'far\n')]);
    const library = inTurn([new Clones(clones), new Online(fetcher, join(folder, 'turn'))]);
    expect(await library.file('example/trial', commit, 'data/a.txt')).toBe('a\n');
    expect(await library.file('far/away', SHA, 'a.txt')).toBe('far\n');
    expect(asked).toHaveLength(1);
  });

  it('tells which pages answer, asks each once in a while, and falls back from HEAD to GET', async () => {
    const { atlas } = loadAtlas(
      files((text) =>
        text
          .replace(
            '    kind: repository\nseries',
            '    kind: repository\n  page: { url: "https://a.example/x", title: X, kind: page }\nseries',
          )
          .replace(
            'summary: { zh: 一个试验条目, en: A trial entry, source: readme#L1 }',
            'summary: { zh: 一个试验条目, en: A trial entry, source: [readme#L1, page] }',
          ),
      ),
    );
    expect(pagesOf(atlas, () => true)).toEqual(['https://a.example/x']);
    const results: VerificationFile = {
      version: 1,
      entries: {},
      articles: {},
      pages: { 'https://b.example/': { date: '2026-05-10', status: 200 } },
    };
    const { asked, fetcher } = web([() => answer(405), () => answer(200), () => answer(410)]);
    await askPages(['https://a.example/x', 'https://b.example/', 'https://c.example/'], results, fetcher, '2026-05-11', () =>
      Promise.resolve(),
    );
    expect(asked).toEqual(['HEAD https://a.example/x', 'GET https://a.example/x', 'HEAD https://c.example/']);
    expect(results.pages['https://a.example/x']).toEqual({ date: '2026-05-11', status: 200 });
    expect(results.pages['https://c.example/']).toEqual({ date: '2026-05-11', status: 410 });
  });
});

describe('a run that cannot read everything', { timeout: 30_000 }, () => {
  const nothing: Library = { file: async () => undefined, days: async () => undefined, lines: async () => undefined };
  it('keeps what was known, with its date', async () => {
    const { results } = await verify();
    const again = await verify({ library: nothing, results, today: '2026-06-01' });
    expect(again.results.entries).toEqual(results.entries);
    expect(again.results.entries['models/trial']?.date).toBe('2026-05-11');
  });

  it('confirms nothing by it', async () => {
    const { results } = await verify({ library: nothing });
    const outcomes = Object.values(results.entries).flatMap(({ facts }) => Object.values(facts).map(({ outcome }) => outcome));
    expect(new Set(outcomes)).toEqual(new Set(['unreachable']));
  });

  it('and is stopped leaves whole results of what was done', async () => {
    const file = join(folder, 'partial.json');
    const step = async (label: string, soFar: VerificationFile) => {
      await saveResults(file, soFar);
      if (label === 'models/trial') throw new Error('stopped');
    };
    await expect(verify({ step })).rejects.toThrow('stopped');
    const left = JSON.parse(readFileSync(file, 'utf8')) as VerificationFile;
    expect(Object.keys(left.entries)).toEqual(['models/trial']);
  });
});

describe('progress', () => {
  const shown = (isTTY: boolean) => {
    let out = '';
    const progress = new Progress({ isTTY, write: (text: string) => ((out += text), true) } as never);
    progress.begin(2);
    progress.note('reading');
    progress.step('one');
    progress.step('two');
    progress.end();
    return out;
  };

  it('is a bar in its line on a terminal and plain lines elsewhere', () => {
    expect(shown(false)).toBe('1/2 one\n2/2 two\n');
    expect(shown(true)).toContain('\r');
    expect(shown(true)).not.toContain('\n');
  });
});

describe('the file of results', () => {
  it('is in order of names, whatever the order in which they came', () => {
    const fact = { print: 'a', outcome: 'confirmed', cited: '+' } as const;
    const results: VerificationFile = {
      version: 1,
      entries: { 'models/b': { date: '2026-05-11', facts: { z: fact, a: fact } }, 'models/a': { date: '2026-05-11', facts: {} } },
      articles: {},
      pages: {},
    };
    const text = formatResults(results);
    expect(JSON.parse(text)).toEqual(results);
    expect(text.indexOf('models/a')).toBeLessThan(text.indexOf('models/b'));
    expect(text.indexOf('"a":')).toBeLessThan(text.indexOf('"z":'));
  });
});
