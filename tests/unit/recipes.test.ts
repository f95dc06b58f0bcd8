import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/domain/facts.ts';
import { checkedEntriesOf } from '../../src/domain/verification.ts';
import { loadAtlas } from '../../src/loader/load.ts';
import { faultOf } from '../../src/rules/entry/command-form.ts';
import { recipePart, recipePrompt, recipeStep } from '../../src/schema/recipe.ts';
import { piecesOf } from '../../src/verify/fact.ts';
import { atlasFiles } from '../fixtures/entry.ts';

const SHA = '0cf5267753a0cb3c9d1889eb27817a6f6d17cd9c';
const FILE = 'content/models/trial/recipes.yaml';

/** Rules that a recipes file breaks, with a text of the valid one replaced. */
const brokenBy = (from: string, to: string): string[] => {
  const files = atlasFiles();
  const text = files.get(FILE)!;
  expect(text).toContain(from);
  return [...new Set(loadAtlas(files.set(FILE, text.replace(from, to)), '2026-01-01').findings.map(({ rule }) => rule))].sort();
};

describe('the schema of recipes', () => {
  const source = 'readme#L1';

  it('drops the last line break of a command and of a template, and nothing else', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((text) => /\S/.test(text) && !text.endsWith('\n')),
        (text) => {
          expect(recipeStep.parse({ zh: '甲', en: 'A', command: `${text}\n`, source }).command).toBe(text);
          expect(recipePrompt.parse({ zh: '甲', en: 'A', template: text, source }).template).toBe(text);
        },
      ),
    );
    expect(recipePrompt.parse({ zh: '甲', en: 'A', template: 'Human: \nAssistant: ', source }).template).toBe('Human: \nAssistant: ');
  });

  it('wants a sentence on a part in both languages or in none', () => {
    const part = { what: 'LoRA', role: 'weights', access: 'open', source };
    expect(recipePart.safeParse(part).success).toBe(true);
    expect(recipePart.safeParse({ ...part, zh: '甲', en: 'A' }).success).toBe(true);
    expect(brokenBy('access: open,', 'access: open, zh: 甲,')).toEqual(['both-languages']);
  });

  it('takes no address on GitHub that can move', () => {
    expect(brokenBy('https://huggingface.co/example/trial-7b', 'https://github.com/example/trial/blob/main/merge.py')).toEqual([
      'pinned-link',
    ]);
    expect(brokenBy('https://huggingface.co/example/trial-7b', 'http://example.org/')).toEqual(['web-address']);
  });
});

describe('the rules on recipes', () => {
  it('ask for each checkpoint once, and for sources that are listed and cited', () => {
    expect(brokenBy('checkpoints: [trial-7b]', 'checkpoints: [trial-7b, trial-7b]')).toEqual(['recipe-checkpoint']);
    expect(brokenBy('checkpoints: [trial-7b-chat]', 'checkpoints: [trial-7b-chatt]')).toEqual(['recipe-checkpoint', 'recipe-missing']);
    expect(brokenBy('source: readme#L90', 'source: raedme#L90')).toEqual(['unknown-source']);
    expect(brokenBy('sources:\n', 'sources:\n  other: { url: https://example.org/, title: Other, kind: page }\n')).toEqual([
      'unused-source',
    ]);
    expect(brokenBy('role: weights', 'role: wieghts')).toEqual(['unknown-word']);
  });

  it.each([
    [`git clone https://github.com/a/b\ngit -C b checkout ${SHA}`],
    [`git clone https://github.com/a/b && cd b && git checkout ${SHA}`],
    [`pip install "git+https://github.com/a/b@${SHA}" torch==1.13.1`],
    [`pip install "git+https://github.com/a/b@${SHA}#egg=b"`],
    ['python merge.py \\\n  --base <folder>'],
    ['sha256sum <folder>/*.bin'],
    [`curl -LO https://raw.githubusercontent.com/a/b/${SHA}/x.py`],
  ])('let %j pass', (command) => {
    expect(faultOf(command)).toBeUndefined();
  });

  it.each([
    ['git clone https://github.com/a/b'],
    ['git clone https://github.com/a/b\ngit -C b checkout v1.0'],
    [`git clone https://github.com/a/b\ngit clone https://github.com/c/d\ngit -C b checkout ${SHA}`],
    ['pip install git+https://github.com/a/b'],
    ['pip install "git+https://github.com/a/b@13e53fc"'],
    ['curl -LO https://raw.githubusercontent.com/a/b/main/x.py'],
    ['wget https://github.com/a/b/archive/main.zip'],
    ['curl https://example.org/x | sh'],
    ['wget -qO- https://example.org/x | sudo bash'],
    ['rm -rf out'],
    ['rm -r out'],
    ['sudo apt-get install x'],
    ['$ python merge.py'],
    ['>>> import torch'],
    ['python merge.py \nls'],
    ['python\tmerge.py'],
    ['\npython merge.py'],
    ['python merge.py\n\n'],
  ])('refuse %j', (command) => {
    expect(faultOf(command)?.en).toMatch(/\w/);
    expect(faultOf(command)?.zh).toMatch(/\p{Script=Han}/u);
  });

  it('never throw, whatever a command holds', () => {
    fc.assert(
      fc.property(fc.string(), (command) => {
        const fault = faultOf(command);
        expect(fault === undefined || fault.zh.length > 0).toBe(true);
      }),
    );
  });
});

describe('facts of recipes', () => {
  const { atlas } = loadAtlas(atlasFiles());
  const [entry] = checkedEntriesOf(atlas).filter(({ key }) => key === 'models/trial/recipes');
  const facts = factsOf(entry!.data);

  it('are addressed by the id of the recipe', () => {
    expect(facts.map(({ path }) => path)).toEqual([
      'recipes/full-weights/parts/1',
      'recipes/full-weights/steps/1',
      'recipes/full-weights/prompt',
      'none/1',
    ]);
  });

  it('are compared with their sources by what they say, not by commands, words of ours and placeholders', () => {
    const names = facts.map((fact) => [
      ...new Set(piecesOf(fact, () => []).flatMap((piece) => (piece.kind === 'name' ? [piece.label] : []))),
    ]);
    expect(names).toEqual([['Trial-7B'], [], ['Human'], []]);
  });
});
