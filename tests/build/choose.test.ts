import { describe, expect, it } from 'vitest';
import { pedigreeOf } from '../../src/domain/lineage.ts';
import { readContent } from '../../src/loader/files.ts';
import { loadAtlas } from '../../src/loader/load.ts';
import { checkpointTable } from '../../src/table/build.ts';
import { answersMetBy, answerValue, questionsFor } from '../../src/table/choose.ts';
import { files, read } from './site.ts';

const { atlas } = loadAtlas(await readContent(new URL('../..', import.meta.url)));
const table = checkpointTable(atlas.models, pedigreeOf(atlas));
const questions = questionsFor(table);

describe.each([
  ['index.html', '/'],
  ['en/index.html', '/en/'],
])('the questions on %s', (page, root) => {
  const html = read(page);
  const section = html.slice(html.indexOf('<section class="choose"'), html.indexOf('</section>'));

  it('are a plain form that leads to the table of checkpoints', () => {
    expect(section).toContain(`<form method="get" action="${root}models/checkpoints/"`);
    expect(section).not.toMatch(/<script|style=|data-script/);
    expect(section.match(/<fieldset/g)).toHaveLength(questions.length);
    expect(section.match(/<legend/g)).toHaveLength(questions.length);
  });

  it('offer every answer with the value that the table understands, and nothing is answered beforehand', () => {
    const radios = [...section.matchAll(/<input type="radio" name="([^"]*)" value(?:="([^"]*)")?([^>]*)>/g)];
    expect(radios.map(([, name, value = '']) => [name, value])).toEqual(
      questions.flatMap(({ facet, answers }) => [[facet, ''], ...answers.map((answer) => [facet, answerValue(answer)])]),
    );
    for (const [, , value = '', rest] of radios) expect(/\schecked/.test(rest ?? '')).toBe(value === '');
  });

  it('stand above a list of all checkpoints, each with what it satisfies and a link to its facts', () => {
    const rows = [...section.matchAll(/<li data-meets="([^"]*)"><a href="([^"]*)">/g)];
    const expected = atlas.models.flatMap(({ slug, checkpoints }) => checkpoints.map(({ id }) => `${root}models/${slug}/#${id}`));
    expect(rows.map(([, , href]) => href).sort()).toEqual(expected.sort());
    const items = new Map(table.rows.map(({ id, items: [item] }) => [id, item ?? {}]));
    for (const [, meets, href = ''] of rows) {
      const item = items.get(href.slice(href.indexOf('#') + 1)) ?? {};
      expect(meets, href).toBe(answersMetBy(item, questions).join(' '));
    }
  });

  it('are hidden from search, which would find every checkpoint here', () => {
    expect(section).toMatch(/<div class="found" data-pagefind-ignore/);
  });
});

it('the style sheet of the site still has a rule for each answer', () => {
  const css = files
    .filter((file) => /^_astro\/.*\.css$/.test(file))
    .map(read)
    .join('');
  for (const { id } of questions.flatMap(({ answers }) => answers))
    expect(css).toMatch(new RegExp(`:has\\(#${id}:checked\\)[^,{]*:not\\(\\[data-meets~="?'?${id}"?'?\\]\\)`));
});
