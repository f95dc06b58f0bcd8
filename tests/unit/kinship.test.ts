import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/loader/files.ts';
import { loadAtlas } from '../../src/loader/load.ts';
import { readChoice, rowsShown, writeChoice, type KinRow } from '../../src/kinship/filter.ts';
import { howOf, kinshipOf, strandOf, type KinGraph } from '../../src/kinship/graph.ts';
import { commonName, stripsOf, type KinBranch } from '../../src/kinship/groups.ts';
import { NODE_HEIGHT, placeStrip, textWidth } from '../../src/kinship/layout.ts';
import { anchorOf, branchesIn, drawStrip } from '../../src/kinship/view.ts';

const { atlas } = loadAtlas(await readContent(new URL('../..', import.meta.url)));
const graph = kinshipOf(atlas);
const series = new Map(atlas.models.flatMap(({ checkpoints }) => checkpoints.map(({ id, series: of }) => [id, of] as const)));
const strips = stripsOf(graph, {
  families: atlas.bases.map(({ slug }) => slug),
  entries: atlas.models.map(({ slug }) => slug),
  seriesOf: (id) => series.get(id),
});
const checkpoint = (id: string) => atlas.models.flatMap(({ checkpoints }) => checkpoints).find((one) => one.id === id)!;

/** The ids that are left when those without parents are taken away again and again: those in circles. */
function circles({ nodes, edges }: Pick<KinGraph, 'nodes' | 'edges'>): string[] {
  let left = [...nodes.keys()];
  for (let before = -1; before !== left.length;) {
    before = left.length;
    const present = new Set(left);
    left = left.filter((id) => edges.some(({ from, to }) => to === id && present.has(from)));
  }
  return left;
}

describe('the graph', () => {
  it('has no circle, and both ends of every edge', () => {
    expect(circles(graph)).toEqual([]);
    for (const { from, to } of graph.edges) expect([graph.nodes.has(from), graph.nodes.has(to)], `${from} ${to}`).toEqual([true, true]);
  });

  it('has each checkpoint once, with the edge that its base tells', () => {
    for (const model of atlas.models) {
      for (const { id, base } of model.checkpoints) {
        expect(graph.nodes.get(id)?.entry, id).toBe(model.slug);
        const from = graph.edges.filter((edge) => edge.to === id).map((edge) => edge.from);
        expect(from, id).toEqual(base.status === 'known' ? [base.value] : []);
      }
    }
  });

  it('follows weights to the base family, through every generation', () => {
    expect(graph.nodes.get('visualcla-7b-v0.1')?.family).toBe('llama');
    expect(graph.nodes.get('ziya2-13b-chat')?.family).toBe('llama-2');
    expect(graph.nodes.get('linly-openllama-13b')?.rootless).toBe('scratch');
    expect(graph.nodes.get('ziya-llama-7b-reward')?.rootless).toBe('unknown');
  });

  it('refuses a relative of something that is not there', () => {
    const [first, ...others] = atlas.models;
    const odd = {
      ...first!,
      lineage: {
        ...first!.lineage,
        built_on: [
          { name: 'Odd', how: ['lora' as const], base: [{ id: 'no-such-model' }], zh: '无', en: 'None', source: [{ ref: 'readme' }] },
        ],
      },
    };
    expect(() => kinshipOf({ bases: atlas.bases, models: [odd, ...others] })).toThrow('no-such-model');
  });

  it('refuses lineage in a circle instead of walking it for ever', () => {
    const [first, ...others] = atlas.models;
    const [one, two, ...rest] = first!.checkpoints;
    const ring = [
      { ...one!, base: { status: 'known' as const, value: two!.id, sources: [], disputedBy: [] } },
      { ...two!, base: { status: 'known' as const, value: one!.id, sources: [], disputedBy: [] } },
      ...rest,
    ];
    expect(() => kinshipOf({ bases: atlas.bases, models: [{ ...first!, checkpoints: ring }, ...others] })).toThrow('circle');
  });
});

describe('how something comes about', () => {
  it('is read from role, method, alignment and tokenizer', () => {
    expect(howOf(checkpoint('chinese-llama-7b'), true).how).toEqual([
      'continual-pre-training',
      'lora',
      'embeddings',
      'vocabulary-extension',
    ]);
    expect(howOf(checkpoint('chinese-alpaca-7b'), false).how).toEqual(['instruction-tuning', 'lora', 'embeddings']);
    expect(howOf(checkpoint('ziya-llama-13b-v1'), true).how).toContain('rlhf');
  });

  it('is nothing but quantisation for quantised weights', () => {
    expect(howOf(checkpoint('chatbelle-int4'), false).how).toEqual(['quantisation']);
  });

  it('passes on weights before a tokenizer before ideas', () => {
    expect(strandOf(['merge', 'tokenizer'])).toBe('weights');
    expect(strandOf(['tokenizer', 'data'])).toBe('tokenizer');
    expect(strandOf(['succession'])).toBe('idea');
  });
});

describe('strips', () => {
  it('hold every checkpoint in exactly one list, below what it comes from', () => {
    const listed = strips.flatMap(({ roots }) => branchesIn(roots)).flatMap(({ group }) => group.members);
    const ids = listed.filter(({ kind }) => kind === 'checkpoint').map(({ id }) => id);
    expect(ids.sort()).toEqual([...series.keys()].sort());
  });

  it('list exactly the groups that they draw, each once', () => {
    for (const { groups, roots, section, entry } of strips) {
      const listed = branchesIn(roots).map(({ group }) => group.id);
      expect([...listed].sort(), `${section} ${entry}`).toEqual(groups.map(({ id }) => id).sort());
    }
  });

  it('lose no edge: every edge of the graph stands in one of them', () => {
    const kept = strips.flatMap(({ edges }) => edges.map(({ entry, how, sources }) => ({ entry, how, sources })));
    for (const { from, to, how, entry, sources } of graph.edges) {
      const places = new Set(sources.map(({ ref, at }) => `${ref}#${at}`));
      const found = kept.some(
        (edge) =>
          edge.entry === entry &&
          edge.how.join() === how.join() &&
          [...places].every((place) => edge.sources.some(({ ref, at }) => `${ref}#${at}` === place)),
      );
      expect(found, `${from} ${to}`).toBe(true);
    }
  });

  it('draw as one only checkpoints of one series with the same parents and the same method', () => {
    for (const { members } of strips.flatMap(({ groups }) => groups).filter(({ kind }) => kind === 'checkpoint')) {
      expect(new Set(members.map(({ id }) => series.get(id))).size).toBe(1);
      const ways = members.map(({ id }) => graph.edges.find(({ to }) => to === id)?.how.join());
      expect(new Set(ways).size).toBe(1);
    }
  });

  it('have anchors of their own for all that they list', () => {
    const anchors = strips.flatMap(({ section, entry, groups }) => groups.map((group) => anchorOf(group, `${section}-${entry}`)));
    expect(new Set(anchors).size).toBe(anchors.length);
    for (const anchor of anchors) expect(anchor).toMatch(/^k-[A-Za-z0-9.-]+$/);
  });
});

describe('names of several checkpoints', () => {
  it('are what all share, cut where words end', () => {
    expect(commonName(['Chinese-LLaMA-7B', 'Chinese-LLaMA-13B'])).toBe('Chinese-LLaMA');
    expect(commonName(['ChatFlow-7B v1.1', 'ChatFlow-13B v1.1'])).toBe('ChatFlow-… v1.1');
    expect(commonName(['One'])).toBe('One');
    expect(commonName(['Abc', 'Xyz'])).toBe('Abc');
  });

  it('begin and end as every one of them does', () => {
    const name = fc
      .array(fc.constantFrom('LLaMA', 'Chat', '7B', '13B', 'v1', 'enc'), { minLength: 1, maxLength: 5 })
      .map((words) => words.join('-'));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (names) => {
        const [start = '', end = ''] = commonName(names).split('…');
        if (names.length > 1 && end) expect(names.every((one) => one.startsWith(start) && one.endsWith(end))).toBe(true);
      }),
    );
  });
});

describe('the layout', () => {
  it.each(['zh', 'en'] as const)('lets no node overlap another, and sets parents left of their offspring (%s)', (language) => {
    for (const strip of strips) {
      const { nodes, width, height, edges } = drawStrip(strip, language);
      for (const [index, one] of nodes.entries()) {
        expect(one.x).toBeGreaterThanOrEqual(0);
        expect(one.x + one.width).toBeLessThanOrEqual(width);
        expect(one.y + NODE_HEIGHT / 2).toBeLessThanOrEqual(height + 1);
        for (const other of nodes.slice(index + 1)) {
          const apart = Math.abs(one.y - other.y) >= NODE_HEIGHT || one.x + one.width <= other.x || other.x + other.width <= one.x;
          expect(apart, `${strip.section} ${strip.entry}: ${one.name} ${other.name}`).toBe(true);
        }
      }
      const at = new Map(nodes.map((node) => [node.group.id, node.x]));
      for (const { edge, path } of edges) {
        expect(at.get(edge.from)!, edge.to).toBeLessThan(at.get(edge.to)!);
        expect(path).toMatch(/^M[\d. HC-]+$/);
      }
    }
  });

  it('gives the same for the same', () => {
    const [strip] = strips;
    expect(placeStrip(strip!, () => 100)).toEqual(placeStrip(strip!, () => 100));
  });

  it('counts a Chinese character as a square', () => {
    expect(textWidth('谱系', 13)).toBe(26);
    expect(textWidth('ab', 12)).toBeLessThan(textWidth('谱系', 12));
  });
});

describe('the filter', () => {
  const rowsOf = (section: string, branches: readonly KinBranch[], parent: number, into: KinRow[]): KinRow[] => {
    for (const { group, children } of branches) {
      into.push({
        parent,
        section,
        organisations: group.organisations,
        further: [],
        count: group.kind === 'base' || group.kind === 'project' ? 0 : group.members.length,
      });
      rowsOf(section, children, into.length - 1, into);
    }
    return into;
  };
  const rows: KinRow[] = [];
  for (const { section, roots } of strips) rowsOf(section, roots, -1, rows);
  const sections = [...new Set(strips.map(({ section }) => section))];
  const organisations = graph.organisations.map(({ id }) => id);

  it('shows everything without a choice, and counts checkpoints and works of others', () => {
    const { shown, hits } = rowsShown(rows, { base: [], org: '' });
    expect(shown.every(Boolean)).toBe(true);
    expect(hits).toBe(rows.reduce((sum, { count }) => sum + count, 0));
  });

  it('shows a part, with everything above what it shows, and nothing for its own sake that does not match', () => {
    fc.assert(
      fc.property(fc.subarray(sections), fc.constantFrom('', ...organisations), (base, org) => {
        const { shown, hits } = rowsShown(rows, { base, org });
        const all = rowsShown(rows, { base: [], org: '' });
        expect(hits).toBeLessThanOrEqual(all.hits);
        rows.forEach(({ parent, section, organisations: by, count }, index) => {
          if (!shown[index]) return;
          if (parent >= 0) expect(shown[parent]).toBe(true);
          if (base.length > 0) expect(base).toContain(section);
          const offspring = rows.some((row, below) => row.parent === index && shown[below]);
          if (!offspring && (base.length > 0 || org !== '')) expect(count > 0 && (org === '' || by.includes(org))).toBe(true);
        });
      }),
    );
  });

  it('finds each organisation', () => {
    for (const org of organisations) {
      const own = [...graph.nodes.values()].filter((node) => node.organisations.includes(org) && node.kind !== 'project');
      expect(rowsShown(rows, { base: [], org }).hits, org).toBe(own.length);
    }
  });

  it('shows what something comes from besides its parent', () => {
    const row = { section: 'a', organisations: [], count: 1 };
    const few: KinRow[] = [
      { ...row, count: 0, parent: -1, further: [] },
      { ...row, count: 0, parent: -1, further: [] },
      { ...row, organisations: ['x'], parent: 0, further: [1] },
      { ...row, parent: 0, further: [] },
    ];
    expect(rowsShown(few, { base: [], org: 'x' })).toEqual({ shown: [true, true, true, false], hits: 1 });
  });

  it('ends where rows come from each other', () => {
    const row = { section: 'a', organisations: [], count: 1 };
    expect(
      rowsShown(
        [
          { ...row, parent: 1, further: [1] },
          { ...row, parent: 0, further: [0] },
        ],
        { base: ['a'], org: '' },
      ).hits,
    ).toBe(2);
  });

  it('stands in the address and is read back, whatever else the address holds', () => {
    const offered = { base: sections, org: ['', ...organisations] };
    fc.assert(
      fc.property(fc.subarray(sections), fc.constantFrom('', ...organisations), (base, org) => {
        expect(readChoice(writeChoice({ base, org }), offered)).toEqual({ base, org });
      }),
    );
    fc.assert(
      fc.property(fc.string(), (search) => {
        const { base, org } = readChoice(search, offered);
        expect(base.every((one) => sections.includes(one)) && offered.org.includes(org)).toBe(true);
      }),
    );
    expect(readChoice('?base=llama,nothing&org=nobody', offered)).toEqual({ base: ['llama'], org: '' });
    expect(writeChoice({ base: [], org: '' })).toBe('');
  });
});
