import { describe, expect, it } from 'vitest';
import { kinshipOf } from '../../src/kinship/graph.ts';
import { readContent } from '../../src/loader/files.ts';
import { loadAtlas } from '../../src/loader/load.ts';

const texts = await readContent(new URL('../..', import.meta.url));
const { atlas } = loadAtlas(texts);
const graph = kinshipOf(atlas);
const sourcesOf = new Map(atlas.models.map(({ slug, sources }) => [slug, sources]));

describe('lineage', () => {
  it('says of every edge how it came about, with sources that the entry has', () => {
    expect(graph.edges.length).toBeGreaterThan(100);
    for (const { from, to, how, sources, entry } of graph.edges) {
      expect(how.length, `${from} ${to}`).toBeGreaterThan(0);
      expect(sources.length, `${from} ${to}`).toBeGreaterThan(0);
      for (const { ref } of sources) expect(sourcesOf.get(entry), `${from} ${to}`).toHaveProperty([ref]);
    }
  });

  it('says of every relative above or below an entry how it is related', () => {
    for (const { slug, lineage } of atlas.models)
      for (const relative of [...lineage.derived_from, ...lineage.successors, ...lineage.built_on])
        expect(relative.how?.length, `${slug} ${JSON.stringify(relative.name)}`).toBeGreaterThan(0);
  });

  it('tells the reuse of a tokenizer from that of weights', () => {
    const tokenizers = graph.edges.filter(({ strand }) => strand === 'tokenizer');
    expect(tokenizers.map(({ from, to }) => [from, to])).toContainEqual([
      'chinese-llama-alpaca',
      'chinese-llama-alpaca:chinese-llama2-ecnu',
    ]);
  });

  it('joins works of others to the checkpoint that they were made from', () => {
    const from = (to: string) => graph.edges.filter((edge) => edge.to === to).map((edge) => edge.from);
    expect(from('chinese-llama-alpaca:bentsao-huatuo')).toEqual(['chinese-alpaca-7b']);
    expect(from('ziya-llama:huatuogpt-13b')).toEqual(['ziya-llama-13b-pretrain-v1']);
    expect(from('billa:video-llama-billa')).toEqual(['billa-7b-sft']);
    expect(from('chinese-llama-alpaca:lawgpt').sort()).toEqual(['chinese-alpaca-plus-7b', 'chinese-llama-7b']);
  });

  it('is checked: a parent that is not there is told with what was probably meant', () => {
    const file = 'content/models/billa/index.mdx';
    const slip = texts.get(file)!.replace('{ id: billa-7b-sft }', '{ id: billa-7b-stf }');
    const told = loadAtlas(new Map([...texts, [file, slip]])).findings.filter(({ rule }) => rule === 'unknown-relative');
    expect(told.map(({ field, near }) => [field, near])).toEqual([['lineage.built_on[0].base[0].id', 'billa-7b-sft']]);
  });
});
