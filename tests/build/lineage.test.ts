import { describe, expect, it } from 'vitest';
import { kinshipOf } from '../../src/kinship/graph.ts';
import { readContent } from '../../src/loader/files.ts';
import { loadAtlas } from '../../src/loader/load.ts';
import { addressesIn, files, idsIn, read } from './site.ts';

const { atlas } = loadAtlas(await readContent(new URL('../..', import.meta.url)));
const graph = kinshipOf(atlas);
const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1] ?? '').sort();

describe.each([
  ['zh', ''],
  ['en', 'en/'],
] as const)('lineage in %s', (language, prefix) => {
  const overview = read(`${prefix}lineage/index.html`);
  const own = atlas.models.map(({ slug }) => [slug, read(`${prefix}models/${slug}/lineage/index.html`)] as const);

  it('draws exactly what it lists, on every page', () => {
    for (const html of [overview, ...own.map(([, page]) => page)]) {
      const drawn = all(html, /data-node="([^"]+)"/g);
      expect(drawn.length).toBeGreaterThan(0);
      expect(drawn).toEqual(all(html, /<li id="(k-[^"]+)"/g));
    }
  });

  it('joins only what it draws', () => {
    const drawn = new Set(all(overview, /data-node="([^"]+)"/g));
    for (const end of [...all(overview, /data-from="([^"]+)"/g), ...all(overview, /data-of="([^"]+)"/g)]) expect(drawn, end).toContain(end);
    for (const ends of all(overview, /data-further="([^"]+)"/g)) for (const end of ends.split(' ')) expect(drawn, end).toContain(end);
  });

  it('names every checkpoint and every relative, the pages of the models together all of them again', () => {
    const together = own.map(([, html]) => html).join('');
    for (const { name } of graph.nodes.values()) {
      const shown = (typeof name === 'string' ? name : name[language]).replaceAll('&', '&amp;');
      if ([...graph.nodes.values()].find((node) => node.name === name)?.kind === 'base') continue;
      expect(overview, shown).toContain(shown);
      expect(together, shown).toContain(shown);
    }
    for (const model of atlas.models)
      for (const { id } of model.checkpoints) expect(addressesIn(overview), id).toContain(`/${prefix}models/${model.slug}/#${id}`);
  });

  it('leads only to places that are there', () => {
    for (const [, html] of [['', overview] as const, ...own]) {
      for (const address of addressesIn(html).filter((one) => one.includes('#') && one.startsWith('/'))) {
        const [path = '', anchor = ''] = address.split('#');
        const file = `${path.slice(1).split('?')[0]}index.html`;
        expect(files, address).toContain(file);
        expect(idsIn(read(file)).has(anchor), address).toBe(true);
      }
      for (const address of addressesIn(html).filter((one) => one.startsWith('#') && one !== '#'))
        expect(idsIn(html).has(address.slice(1)), address).toBe(true);
    }
  });

  it('marks how each checkpoint came about with its sources', () => {
    const links = addressesIn(overview).filter((address) => address.startsWith('https://'));
    expect(links.length).toBeGreaterThan(150);
    expect(links.some((address) => /\/blob\/[0-9a-f]{40}\/README\.md\?plain=1#L\d+/.test(address))).toBe(true);
  });
});

describe('/api/v1/lineage.json', () => {
  const data = JSON.parse(read('api/v1/lineage.json')) as {
    nodes: { id: string }[];
    edges: { from: string; to: string; how: string[]; sources: { url?: string }[] }[];
    organisations: { id: string }[];
  };

  it('holds the whole graph, each edge with the addresses of its sources', () => {
    expect(data.nodes.map(({ id }) => id)).toEqual(
      [...graph.nodes.keys()].sort((a, b) => data.nodes.findIndex(({ id }) => id === a) - data.nodes.findIndex(({ id }) => id === b)),
    );
    expect(data.edges.length).toBe(graph.edges.length);
    for (const { from, to, how, sources } of data.edges) {
      expect(how.length, `${from} ${to}`).toBeGreaterThan(0);
      expect(
        sources.some(({ url }) => url?.startsWith('https://')),
        `${from} ${to}`,
      ).toBe(true);
    }
  });
});
