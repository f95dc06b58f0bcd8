import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { runCheck } from '../../scripts/lib/run-check.ts';
import type { Finding } from '../../src/rules/finding.ts';
import { atlasFiles, modelMdx } from '../fixtures/entry.ts';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

/** A folder with content; the command is run in it. */
function contentIn(files: ReadonlyMap<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-check-'));
  folders.push(folder);
  for (const [file, text] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return {
    read: (file: string) => readFileSync(join(folder, file), 'utf8'),
    run: (parameters: string[], environment: NodeJS.ProcessEnv = {}) => runCheck(parameters, pathToFileURL(`${folder}/`), environment),
  };
}

const main = 'content/models/trial/index.mdx';
const wrong = () =>
  contentIn(
    atlasFiles({
      [main]: modelMdx.replace('value: llama-7b', 'value: llama-8b').replace('value: 2023-05-11,', 'value: 2023/5/11,'),
      'content/bases/llama.yaml': 'name: [\n',
    }),
  );

describe('npm run check', () => {
  it('says that valid content is valid, and counts it', async () => {
    const { status, out } = await contentIn(atlasFiles()).run([]);
    expect(status).toBe(0);
    expect(out).toEqual(['The content is valid: 1 models, 2 checkpoints, 1 base models, 1 techniques.']);
  });

  it('speaks the language that is asked for, else that of the environment', async () => {
    const content = contentIn(atlasFiles());
    expect((await content.run(['--lang', 'zh'])).out[0]).toMatch(/^内容没有问题/);
    expect((await content.run([], { LANG: 'zh_CN.UTF-8' })).out[0]).toMatch(/^内容没有问题/);
    expect((await content.run(['--lang', 'en'], { LANG: 'zh_CN.UTF-8' })).out[0]).toMatch(/^The content/);
    expect((await content.run(['--lang', 'fr'])).status).toBe(2);
  });

  it('shows everything, or what lies below a path', async () => {
    const content = wrong();
    expect((await content.run([])).out.length).toBe(2);
    const { status, out } = await content.run(['content/models/trial/']);
    expect(status).toBe(1);
    expect(out.length).toBe(1);
    expect(out[0]).toContain('docs/rules.md#date-form');
    expect((await content.run(['content/models/tril'])).err).toEqual(['There are no such files: content/models/tril']);
  });

  it('prints findings as JSON with their place, and as annotations', async () => {
    const content = wrong();
    const json = JSON.parse((await content.run(['--json', main])).out.join('')) as (Finding & { fixable: boolean })[];
    expect(json).toMatchObject([
      { rule: 'date-form', file: main, field: 'checkpoints[0].released.value', near: '2023-05-11', fixable: true },
    ]);
    expect((await content.run(['--github', main])).out[0]).toMatch(
      /^::error file=content\/models\/trial\/index\.mdx,line=\d+,col=\d+,endColumn=\d+,title=date-form::/,
    );
  });

  it('mends what it can with --fix, and only below the path', async () => {
    const content = contentIn(
      atlasFiles({
        [main]: modelMdx.replace('value: 2023-05-11,', 'value: 11 May 2023,').replace('[Trial-LLaMA, 試驗]', '[試驗, Trial-LLaMA]'),
      }),
    );
    await content.run(['--fix', 'content/bases']);
    expect(content.read(main)).not.toBe(modelMdx);
    const { status, err } = await content.run(['--fix']);
    expect(status).toBe(0);
    expect(err).toEqual([`Mended: ${main}`]);
    expect(content.read(main)).toBe(modelMdx);
  });

  it('explains itself', async () => {
    const content = contentIn(atlasFiles());
    expect((await content.run(['--help'])).out[0]).toMatch(/^Usage/);
    const { status, err } = await content.run(['--fxi']);
    expect(status).toBe(2);
    expect(err.join('\n')).toMatch(/--fxi[\s\S]*Usage/);
  });
});
