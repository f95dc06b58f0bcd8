import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pedigreeOf } from '../../src/domain/lineage.ts';
import { MEMORIES } from '../../src/domain/run.ts';
import { CONTEXT_CLASSES } from '../../src/fields/registry.ts';
import { readContent } from '../../src/loader/files.ts';
import { loadAtlas } from '../../src/loader/load.ts';
import { checkpointTable } from '../../src/table/build.ts';
import { answersMetBy, answerValue, hiddenBy, QUESTIONS, questionsFor, type Answer } from '../../src/table/choose.ts';
import type { Row } from '../../src/table/data.ts';
import { matchingRows } from '../../src/table/filter.ts';
import { formatState, parseState } from '../../src/table/state.ts';

const { atlas } = loadAtlas(await readContent(new URL('../..', import.meta.url)));
const table = checkpointTable(atlas.models, pedigreeOf(atlas));
const questions = questionsFor(table);
const answers = questions.flatMap((question) => question.answers);

/** Every way to answer: per question one answer, or none. */
const ways = questions.reduce<(Answer | undefined)[][]>(
  (before, { answers: next }) => before.flatMap((way) => [undefined, ...next].map((answer) => [...way, answer])),
  [[]],
);
/** What a browser sends for such answers. */
const sent = (way: readonly (Answer | undefined)[]) =>
  `?${new URLSearchParams(questions.map(({ facet }, index): [string, string] => [facet, way[index] ? answerValue(way[index]) : ''])).toString()}`;
const met = (row: Row) => answersMetBy(row.items[0] ?? {}, questions);

describe('answers to the questions', () => {
  it('select exactly the checkpoints that the table shows at the address, in every combination', () => {
    expect(ways.length).toBe(questions.reduce((product, question) => product * (question.answers.length + 1), 1));
    expect(ways.length).toBeGreaterThan(300);
    const meets = new Map(table.rows.map((row) => [row.id, new Set(met(row))]));
    for (const way of ways) {
      const chosen = way.flatMap((answer) => answer?.id ?? []);
      const shown = table.rows.filter(({ id }) => chosen.every((answer) => meets.get(id)?.has(answer))).map(({ id }) => id);
      expect(shown, chosen.join(' ')).toEqual([...matchingRows(table.rows, parseState(sent(way), table))]);
    }
  });

  it('come to an address without defaults, with the values as the table writes them', () => {
    expect(formatState(parseState(sent(questions.map(() => undefined)), table))).toBe('');
    for (const way of ways) {
      const state = parseState(sent(way), table);
      const wanted = questions.flatMap(({ facet }, index) => (way[index] ? [[facet, answerValue(way[index])]] : []));
      expect(Object.fromEntries(Object.entries(state.facets).map(([facet, boxes]) => [facet, boxes.join(',')]))).toEqual(
        Object.fromEntries(wanted),
      );
    }
  });

  it('each single one is met by some checkpoint and not by all', () => {
    for (const { id } of answers) {
      const count = table.rows.filter((row) => met(row).includes(id)).length;
      expect(count, id).toBeGreaterThan(0);
      expect(count, id).toBeLessThan(table.rows.length);
    }
  });

  it('are never met by what is unknown', () => {
    const unknown = Object.fromEntries(questions.map(({ facet }) => [facet, ['unknown']]));
    expect(answersMetBy(unknown, questions)).toEqual([]);
    expect(answersMetBy({}, questions)).toEqual([]);
  });

  it('have unique ids and texts in both languages', () => {
    const all = QUESTIONS.flatMap((question) => question.answers);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { zh, en } of [...all.map(({ label }) => label), ...QUESTIONS.map(({ text }) => text)]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(zh).not.toMatch(/\p{Script=Han} [\w]|[\w] \p{Script=Han}|[?()]|\p{Script=Han},/u);
      expect(en).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('name only boxes that their facet can have', () => {
    const boxes = (facet: string) =>
      QUESTIONS.find((question) => question.facet === facet)?.answers.flatMap((answer) => answer.boxes) ?? [];
    for (const box of boxes('context')) expect(CONTEXT_CLASSES.map(({ id }) => id as string)).toContain(box);
  });
});

describe('questions as the content allows', () => {
  it('leave out boxes, answers and questions in which nothing lies', () => {
    const few = questionsFor({
      facets: [
        { id: 'effective', boxes: ['conditional', 'no'] },
        { id: 'role', boxes: ['base'] },
        { id: 'context', boxes: ['unknown'] },
      ],
    });
    expect(few.map(({ facet, answers: list }) => [facet, list.map(answerValue)])).toEqual([
      ['role', ['base']],
      ['effective', ['conditional']],
    ]);
  });
});

describe('the question about memory', () => {
  const memory = QUESTIONS.find(({ facet }) => facet === 'memory');

  it('asks for boxes of the facet, from the least memory to the most', () => {
    expect(memory?.answers.map(answerValue)).toEqual(['6', '8', '12', '24']);
    expect(memory?.answers.map(({ label }) => label.zh)).toEqual(['6GB以内', '8GB以内', '12GB以内', '24GB以内']);
    for (const box of memory?.answers.flatMap((answer) => answer.boxes) ?? []) expect(MEMORIES.map(String)).toContain(box);
  });

  it('is never answered by fewer checkpoints with more memory', () => {
    const meeting = (id: string) => table.rows.filter((row) => met(row).includes(id)).map(({ id: row }) => row);
    const lists = memory?.answers.map(({ id }) => meeting(id)) ?? [];
    lists.slice(1).forEach((list, index) => expect(list).toEqual(expect.arrayContaining(lists[index] ?? [])));
  });
});

describe('the style sheet', () => {
  it('has one rule for each answer and none besides', () => {
    const css = readFileSync(new URL('../../src/styles/choose.css', import.meta.url), 'utf8');
    const [, list = ''] = /one rule for each answer[^*]*\*\/([^{]*)\{\s*display: none;/i.exec(css) ?? [];
    expect(list.split(',\n').map((selector) => selector.trim())).toEqual(
      QUESTIONS.flatMap((question) => question.answers.map((answer) => hiddenBy(answer))),
    );
  });
});
