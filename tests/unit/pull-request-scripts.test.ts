import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { UserError } from '../../scripts/lib/command.ts';
import { compareWith } from '../../scripts/lib/compare-with.ts';
import { gitHubApi } from '../../scripts/lib/github-api.ts';
import { publishComment } from '../../scripts/lib/publish-comment.ts';
import { parseParcel } from '../../src/changes/parse.ts';
import { atlasFiles, withModel } from '../fixtures/entry.ts';
import { fakeGitHub, type FakeState } from '../fixtures/fake-github.ts';
import { makeRepository, type Repository } from '../fixtures/project-repository.ts';
import { compareFiles } from '../fixtures/versions.ts';

// Each script is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

const changed = withModel('{ value: 40000, source: readme#L22 }', '{ value: 40004, source: readme#L24 }');
const lossy = withModel('commercial: { value: "no", source: readme#L41 }', 'commercial: unknown');
const HEAD = 'a'.repeat(40);

describe('scripts on a branch', () => {
  let repository: Repository;
  const event = (labels: string[] = []) => {
    const file = join(repository.folder, 'event.json');
    writeFileSync(file, JSON.stringify({ pull_request: { number: 7, labels: labels.map((name) => ({ name })) } }));
    return { GITHUB_EVENT_PATH: file };
  };
  beforeAll(() => {
    repository = makeRepository(atlasFiles());
    repository.git('checkout', '--quiet', '-b', 'work');
    // What happens on the other branch meanwhile is no part of the comparison.
    repository.git('checkout', '--quiet', 'main');
    repository.write(withModel('weights: unknown', 'weights: { value: MIT, source: readme#L50 }'));
    repository.git('commit', '--quiet', '--all', '--message=Elsewhere');
    repository.git('checkout', '--quiet', 'work');
  });
  afterAll(() => repository.remove());
  beforeEach(() => repository.write(atlasFiles()));

  it('show what the files on disk change, committed or not, in the language of the reader', async () => {
    expect(await repository.run('changes.ts')).toEqual({ status: 0, output: 'The data have not changed.\n' });
    repository.write(changed);
    const { status, output } = await repository.run('changes.ts', ['--base', 'main', '--lang', 'zh']);
    expect(status).toBe(0);
    expect(output).toMatch(/^修改1处\n/);
    expect(output).toContain('- 40000\n    + 40004');
    expect(output).not.toContain('licence/weights');
    expect((await repository.run('changes.ts', ['--base=main'], { LANG: 'zh_CN.UTF-8' })).output).toBe(output);
  });

  it('say what is wrong with the content or the request, without a stack trace', async () => {
    repository.write(atlasFiles({ 'content/models/trial/index.mdx': '---\n: [\n---\n{' }));
    const broken = await repository.run('changes.ts');
    expect(broken.status).toBe(0);
    expect(broken.output).toContain('models/trial  Trial – not compared\n  The content is invalid');
    const wrong = await repository.run('changes.ts', ['--colour']);
    expect(wrong).toMatchObject({ status: 1 });
    expect(wrong.output).toMatch(/^Unknown option '--colour'[^\n]*\n$/);
    const lost = await repository.run('changes.ts', ['--base', 'nowhere', '--lang', 'zh']);
    expect(lost).toMatchObject({ status: 1 });
    expect(lost.output).toMatch(/^仓库中没有名为“nowhere”的[^\n]*\n$/);
  });

  it('compare with commits only, and only with those that share their history', async () => {
    const compare = (base: string) => compareWith(pathToFileURL(`${repository.folder}/`), base);
    expect((await compare('main~1')).entries).toEqual([]);
    for (const base of ['nowhere', '', '--output=x', 'HEAD:content', 'main..work']) await expect(compare(base)).rejects.toThrow(UserError);
    const stranger = repository.git('commit-tree', '-m', 'Other', repository.git('write-tree'));
    await expect(compare(stranger)).rejects.toThrow('share no history');
  });

  it('hand on the report and write the summary of the run', async () => {
    repository.write(changed);
    const [parcel, summary] = [join(repository.folder, 'parcel.json'), join(repository.folder, 'summary.md')];
    const { status } = await repository.run('changes.ts', ['--parcel', parcel], { ...event(), GITHUB_STEP_SUMMARY: summary });
    expect(status).toBe(0);
    const { number, report } = parseParcel(readFileSync(parcel, 'utf8'));
    expect(number).toBe(7);
    expect(report.entries.map(({ id }) => id)).toEqual(['models/trial']);
    expect(readFileSync(summary, 'utf8')).toContain('| 修改 · changed |');
  });

  it('fail where something known is taken away, unless the label is there', async () => {
    repository.write(changed);
    expect(await repository.run('removals.ts', [], event())).toMatchObject({ status: 0 });
    repository.write(lossy);
    const refused = await repository.run('removals.ts', [], { ...event(['data']), GITHUB_ACTIONS: 'true' });
    expect(refused.status).toBe(1);
    expect(refused.output).toContain('- models/trial licence/commercial (原为已知 · was known) no\n');
    expect(refused.output).toContain('::error title=removal::models/trial licence/commercial');
    expect(refused.output).toContain('“removal-approved”');
    const approved = await repository.run('removals.ts', [], event(['data', 'removal-approved']));
    expect(approved).toMatchObject({ status: 0 });
    expect(approved.output).toContain('licence/commercial');
  });

  it('do not let content speak to the log of a workflow', async () => {
    const words = 'en: "Chat\\n::add-mask::x\\n%0A::error::y"';
    repository.write(withModel('en: Chat version', words));
    repository.git('commit', '--quiet', '--all', '--message=Odd');
    repository.write(withModel(/ {2}- \{ date: 2023-06,.*\n/, ''));
    const { output } = await repository.run('removals.ts', ['--base', 'HEAD'], { ...event(), GITHUB_ACTIONS: 'true' });
    expect(output).toContain('add-mask');
    expect(output.split('\n').filter((line) => line.startsWith('::'))).toHaveLength(1);
    expect(output).toContain('%250A::error::y');
  });
});

describe('the comment on a pull request', () => {
  const parcel = JSON.stringify({ number: 7, report: compareFiles(atlasFiles(), changed) });
  let api: Awaited<ReturnType<typeof fakeGitHub>>;
  let state: FakeState;
  const pull = (more: Record<string, unknown> = {}) => ({
    state: 'open',
    changed_files: 1,
    head: { sha: HEAD, repo: { full_name: 'stranger/n' } },
    base: { repo: { full_name: 'o/n' } },
    ...more,
  });
  const run = {
    event: 'pull_request',
    head_sha: HEAD,
    html_url: 'https://github.com/o/n/actions/runs/5',
    head_repository: { full_name: 'stranger/n' },
  };
  const comment = (more: Partial<typeof run> = {}, text = parcel) =>
    publishComment(gitHubApi(api.origin, 'secret-token'), 'o/n', { ...run, ...more }, text);

  beforeEach(async () => {
    state = {
      pulls: { 7: pull(), 8: pull({ head: { sha: 'b'.repeat(40), repo: { full_name: 'victim/n' } } }) },
      files: [{ filename: 'content/models/trial/index.mdx' }],
      comments: [],
    };
    api = await fakeGitHub(state);
  });
  afterEach(() => api.close());

  it('is created once and then updated, and nothing else is written', async () => {
    expect(await comment()).toBe('created');
    const [created] = api.written();
    expect(created).toMatchObject({ method: 'POST', path: '/repos/o/n/issues/7/comments', token: 'Bearer secret-token' });
    expect(created?.body?.body).toContain('`40004`');
    expect(created?.body?.body).toContain('(https://github.com/o/n/actions/runs/5#artifacts)');
    expect(created?.body?.body).not.toContain('outside content/');
    // A stranger’s comment that looks the same is not ours to change; ours may stand on a later page.
    const body = created!.body!.body;
    state.comments.push(...Array.from({ length: 120 }, (_, id) => ({ id, body, user: { login: 'stranger' } })), {
      id: 500,
      body,
      user: { login: 'github-actions[bot]' },
    });
    expect(await comment()).toBe('updated');
    expect(api.written().map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /repos/o/n/issues/7/comments',
      'PATCH /repos/o/n/issues/comments/500',
    ]);
  });

  it('warns where files outside the content change, or moved in from there, or are too many to know', async () => {
    const warning = 'also changes files outside content/';
    for (const files of [
      [{ filename: 'content/a.yaml' }, { filename: 'scripts/changes.ts' }],
      [{ filename: 'content/a.yaml', previous_filename: 'src/a.ts' }],
    ]) {
      state.files = files;
      await comment();
      expect(api.written().at(-1)?.body?.body).toContain(warning);
    }
    state.files = [{ filename: 'content/a.yaml' }];
    state.pulls[7] = pull({ changed_files: 2 });
    await comment();
    expect(api.written().at(-1)?.body?.body).toContain(warning);
  });

  it('is not written to a pull request that the run did not look at', async () => {
    const refused = 'not the commit that was looked at';
    const other = parcel.replace('"number":7', '"number":8');
    expect(other).not.toBe(parcel);
    expect(await comment({}, other)).toBe(refused);
    expect(await comment({ head_sha: 'c'.repeat(40) })).toBe(refused);
    expect(await comment({ head_repository: { full_name: 'other/n' } })).toBe(refused);
    expect(await comment({ event: 'push' })).toBe(refused);
    for (const more of [{ state: 'closed' }, { base: { repo: { full_name: 'x/y' } } }, { head: { sha: HEAD, repo: null } }]) {
      state.pulls[7] = pull(more);
      expect(await comment()).toBe(refused);
    }
    expect(api.written()).toEqual([]);
  });

  it('is left out where nothing changes, but an earlier one is brought up to date', async () => {
    const empty = JSON.stringify({
      number: 7,
      report: { entries: [], totals: { added: 0, changed: 0, removed: 0, evidence: 0, lost: 0 } },
    });
    expect(await comment({}, empty)).toBe('nothing to say');
    state.comments.push({ id: 3, body: '<!-- changes to the data -->\nold', user: { login: 'github-actions[bot]' } });
    expect(await comment({}, empty)).toBe('updated');
    expect(api.written().at(-1)?.body?.body).toContain('The data have not changed.');
  });

  it('is refused for a parcel of another form', async () => {
    for (const text of ['no json', '{}', parcel.replace('"kind":"changed"', '"kind":"<b>"')])
      await expect(comment({}, text)).rejects.toThrow(/ is no/);
    expect(api.sent).toEqual([]);
  });

  it('is written by a script that needs no package, tells errors without a secret, and has nothing to say without a report', async () => {
    const bare = makeRepository(atlasFiles(), { packages: false });
    const event = join(bare.folder, 'event.json');
    writeFileSync(event, JSON.stringify({ workflow_run: run }));
    const environment = { GITHUB_API_URL: api.origin, GITHUB_TOKEN: 'secret-token', GITHUB_REPOSITORY: 'o/n', GITHUB_EVENT_PATH: event };
    const file = join(bare.folder, 'parcel.json');
    const script = () => bare.run('comment.ts', [file], environment);
    try {
      expect(await script()).toEqual({ status: 0, output: 'The workflow left no report; there is nothing to comment.\n' });
      writeFileSync(file, parcel);
      expect(await script()).toEqual({ status: 0, output: 'Comment: created.\n' });
      delete state.pulls[7];
      expect(await script()).toEqual({ status: 1, output: 'No comment: GET /repos/o/n/pulls/7: 404 Not Found\n' });
      writeFileSync(file, 'x'.repeat(4_000_001));
      expect(await script()).toEqual({ status: 1, output: 'No comment: the report is larger than 4000000 bytes\n' });
    } finally {
      bare.remove();
    }
  });
});
