import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cacheIn } from '../../src/history/cache.ts';
import { readLog } from '../../src/history/git.ts';
import type { EntryHistory } from '../../src/history/history.ts';
import { isPart } from '../../src/history/groups.ts';
import { latestChanges } from '../../src/history/latest.ts';
import { readHistory } from '../../src/history/read.ts';
import { versionOf } from '../../src/history/version.ts';
import { readContent } from '../../src/loader/files.ts';
import { loadAtlas } from '../../src/loader/load.ts';
import { atlasFiles, modelEn, modelMdx } from '../fixtures/entry.ts';
import { Repository } from '../fixtures/repository.ts';

const INDEX = 'content/models/trial/index.mdx';
const changed = modelMdx.replace('value: 40000, source: readme#L22', 'value: 40100, source: readme#L22');

// Git runs some dozens of times.
vi.setConfig({ testTimeout: 60_000 });

let repository: Repository;
beforeEach(() => {
  repository = new Repository();
});
afterEach(() => repository.remove());

/** History as the build reads it from the folder. */
async function read(folder = repository.folder, cache?: Parameters<typeof readHistory>[2]) {
  const texts = existsSync(join(folder, 'content')) ? await readContent(pathToFileURL(`${folder}/`)) : new Map<string, string>();
  const models = new Map(loadAtlas(texts).atlas.models.map((model) => [model.slug, model]));
  return readHistory(
    folder,
    {
      texts,
      versionOf: (slug) => {
        const model = models.get(slug);
        return model && versionOf(model);
      },
    },
    cache,
  );
}

async function historyOf(slug = 'trial'): Promise<EntryHistory> {
  const histories = await read();
  const history = typeof histories === 'string' ? undefined : histories.get(slug);
  if (!history) throw new Error(`no history of ${slug}`);
  return history;
}

const brief = ({ items }: EntryHistory) =>
  items.map(({ title, kind, lines }) =>
    [title, kind, ...lines.map((line) => `${line.kind} ${line.path}${isPart(line) ? ` (${line.count})` : ''}`)].join(' | '),
  );

describe('the history of an entry', () => {
  it('tells what each commit changed, newest first, with its day', async () => {
    repository.write(atlasFiles());
    repository.commit('An entry');
    repository.write([[INDEX, changed]]);
    repository.commit('Mend the vocabulary');
    repository.write([['content/models/trial/en.mdx', `${modelEn}\nMore words.\n`]]);
    repository.commit('More English');
    const history = await historyOf();
    expect(brief(history)).toEqual([
      'More English | changed',
      'Mend the vocabulary | changed | changed checkpoints/trial-7b/vocabulary',
      'An entry | created',
    ]);
    expect(history.items.map(({ date }) => date)).toEqual(['2025-01-04', '2025-01-03', '2025-01-02']);
    expect(history.items[1]).toMatchObject({
      counts: { added: 0, changed: 1, removed: 0 },
      lines: [{ before: { value: 40000 }, after: { value: 40100 } }],
    });
    expect(history.items[2]?.facts).toBeGreaterThan(20);
    expect(history.older).toBe(0);
  });

  it('leaves out commits that touched other things', async () => {
    repository.write(atlasFiles());
    repository.commit('An entry');
    repository.write([['README.md', 'x']]);
    repository.commit('Something else');
    expect(brief(await historyOf())).toEqual(['An entry | created']);
  });

  it('follows an entry that was renamed', async () => {
    repository.write(atlasFiles());
    repository.commit('An entry');
    repository.write([[INDEX, changed]]);
    repository.commit('Mend the vocabulary');
    repository.git('mv', 'content/models/trial', 'content/models/trial-llama');
    repository.commit('Full name');
    const history = await historyOf('trial-llama');
    expect(brief(history)).toEqual([
      'Full name | changed',
      'Mend the vocabulary | changed | changed checkpoints/trial-7b/vocabulary',
      'An entry | created',
    ]);
    expect(history.items[0]?.renamedFrom).toBe('trial');
    expect(await read()).not.toHaveProperty('trial');
  });

  it('takes a merge for one change, under the title of the pull request', async () => {
    repository.write(atlasFiles());
    repository.commit('An entry');
    repository.git('checkout', '-q', '-b', 'side');
    repository.write([[INDEX, changed]]);
    repository.commit('Typo');
    repository.write([[INDEX, changed.replace('id: lab,', 'id: lab-2,')]]);
    repository.commit('Another typo');
    repository.git('checkout', '-q', 'main');
    repository.write([['README.md', 'x']]);
    repository.commit('Something else');
    repository.git('merge', '-q', '--no-ff', 'side', '-m', 'Merge pull request #7 from someone/side\n\nVocabulary and laboratory of Trial');
    const history = await historyOf();
    expect(history.items.map(({ title }) => title)).toEqual(['Vocabulary and laboratory of Trial', 'An entry']);
    expect(history.items[0]?.lines.map(({ kind, path }) => `${kind} ${path}`)).toContain('changed checkpoints/trial-7b/vocabulary');
  });

  it('passes over a version that cannot be read, and says what it compares with', async () => {
    repository.write(atlasFiles());
    repository.commit('An entry');
    repository.write([[INDEX, modelMdx.replace('vocabulary: { value: 40000', 'vocabulary: { number: 40000')]]);
    repository.commit('In an old form');
    repository.write([[INDEX, 'no front matter\n']]);
    repository.commit('Broken');
    repository.write([[INDEX, changed]]);
    repository.commit('Mended');
    const history = await historyOf();
    expect(brief(history)).toEqual([
      'Mended | changed | changed checkpoints/trial-7b/vocabulary',
      'Broken | unreadable',
      'In an old form | unreadable',
      'An entry | created',
    ]);
    expect(history.items[0]?.since).toBe('2025-01-02');
  });

  it('reads a version in which only what is no fact had another form', async () => {
    const older = modelMdx
      .replace('chart: { hue: blue', 'chart: { colour: blue')
      .replace('https://github.com/example/trial }', 'http://example.org/trial }')
      .replace('links:', 'homepage: none\nlinks:');
    repository.write(atlasFiles({ [INDEX]: older }));
    repository.commit('An entry');
    repository.write([[INDEX, changed]]);
    repository.commit('In the new form');
    expect(brief(await historyOf())).toEqual(['In the new form | changed | changed checkpoints/trial-7b/vocabulary', 'An entry | created']);
  });

  it('reads no version that refers to itself or is written to run out of memory', async () => {
    repository.write(atlasFiles({ [INDEX]: modelMdx.replace('aliases: [', 'aliases: &a [*a, ') }));
    repository.commit('A knot');
    repository.write([[INDEX, modelMdx]]);
    repository.commit('Untied');
    expect(brief(await historyOf())).toEqual(['Untied | readable', 'A knot | unreadable']);
  });

  it('begins anew where an entry was removed and came back', async () => {
    repository.write(atlasFiles());
    repository.commit('An entry');
    repository.write([...atlasFiles().keys()].filter((path) => path.includes('/trial/')).map((path) => [path, undefined] as const));
    repository.commit('Gone');
    repository.write(atlasFiles());
    repository.commit('Back');
    expect(brief(await historyOf())).toEqual(['Back | created']);
  });

  it('is of the project, where it is a folder of a larger repository', async () => {
    repository.write([...atlasFiles()].map(([path, text]) => [`site/${path}`, text] as const));
    repository.commit('An entry');
    const histories = await read(join(repository.folder, 'site'));
    expect(typeof histories === 'string' ? histories : brief(histories.get('trial')!)).toEqual(['An entry | created']);
  });
});

describe('without a history', () => {
  it('says so where there is no repository', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'atlas-plain-'));
    try {
      expect(await read(folder)).toBe('no-git');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('says so where there is no git', async () => {
    repository.write(atlasFiles());
    repository.commit('An entry');
    const path = process.env.PATH;
    process.env.PATH = '/nowhere';
    try {
      expect(readLog(repository.folder)).toBe('no-git');
    } finally {
      process.env.PATH = path;
    }
  });

  it('says so where the clone is shallow', async () => {
    repository.write(atlasFiles());
    repository.commit('An entry');
    repository.write([[INDEX, changed]]);
    repository.commit('Mend the vocabulary');
    const clone = mkdtempSync(join(tmpdir(), 'atlas-clone-'));
    try {
      repository.git('clone', '-q', '--depth', '1', pathToFileURL(repository.folder).href, clone);
      expect(await read(clone)).toBe('shallow');
    } finally {
      rmSync(clone, { recursive: true });
    }
  });

  it('says so where the folder lies in a repository that does not hold it', async () => {
    repository.write([['README.md', 'x']]);
    repository.commit('Something else');
    repository.write([['.gitignore', 'unpacked/\n'], ...[...atlasFiles()].map(([path, text]) => [`unpacked/${path}`, text] as const)]);
    expect(await read(join(repository.folder, 'unpacked'))).toBe('no-git');
  });

  it('leaves out an entry that is not committed yet', async () => {
    repository.write(atlasFiles({ [INDEX]: undefined, 'content/models/other/index.mdx': modelMdx }));
    repository.commit('Another entry');
    repository.write([[INDEX, modelMdx]]);
    const histories = await read();
    expect(typeof histories === 'string' ? histories : [...histories.keys()]).toEqual(['other']);
  });
});

describe('what an earlier build worked out', () => {
  const file = () => join(repository.folder, '.cache/history.json');

  it('is used again, and worked out anew for other code or from a broken file', async () => {
    repository.write(atlasFiles());
    repository.commit('An entry');
    repository.write([[INDEX, changed]]);
    repository.commit('Mend the vocabulary');
    const first = await read(repository.folder, cacheIn(file(), 'code 1'));
    expect(existsSync(file())).toBe(true);
    const again = cacheIn(file(), 'code 1');
    expect(await read(repository.folder, again)).toEqual(first);

    const kept = cacheIn(file(), 'code 1');
    const [key] = [...(typeof first === 'string' ? [] : first.keys())].map(() => `trial ${repository.git('rev-parse', 'HEAD').trim()}`);
    expect(kept.get(key ?? '')?.items).toHaveLength(2);
    expect(cacheIn(file(), 'code 2').get(key ?? '')).toBeUndefined();
    writeFileSync(file(), '{"code":"code 1","histories":{');
    expect(await read(repository.folder, cacheIn(file(), 'code 1'))).toEqual(first);
  });
});

describe('the latest changes', () => {
  it('are the last commits that made an entry or changed a fact, with what they did to each', async () => {
    repository.write(atlasFiles());
    repository.commit('An entry');
    repository.write([[INDEX, changed]]);
    repository.commit('Mend the vocabulary');
    repository.write([['content/models/trial/en.mdx', `${modelEn}\nMore words.\n`]]);
    repository.commit('More English');
    const histories = await read();
    if (typeof histories === 'string') throw new Error(histories);
    const latest = latestChanges(histories, ['trial'], 5);
    expect(latest).toMatchObject([
      { date: '2025-01-03', created: [], changed: [{ slug: 'trial', counts: { added: 0, changed: 1, removed: 0 } }] },
      { date: '2025-01-02', created: ['trial'], changed: [] },
    ]);
    expect(latestChanges(histories, ['trial'], 1)).toHaveLength(1);
  });
});
