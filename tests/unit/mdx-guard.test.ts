import { describe, expect, it } from 'vitest';
import { loadAtlas } from '../../src/loader/load.ts';
import { atlasFiles } from '../fixtures/entry.ts';

describe('what an article may hold', () => {
  it('is Markdown, links of the site and the web, and citations', () => {
    const article =
      '## Title\n\nText **strong** `code` <Cite ref="readme#L98-L101" />, see [extension](/techniques/vocabulary-extension/#x) and [paper](https://arxiv.org/abs/2106.09685).\n\n- a\n- b\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\nA brace: \\{, a sign: \\<.\n';
    const { atlas, findings } = loadAtlas(atlasFiles({ 'content/models/trial/en.mdx': article }));
    expect(findings).toEqual([]);
    const prose = atlas.prose.get('models/trial')?.en;
    expect(prose?.citations.map(({ ref, at }) => [ref, at])).toEqual([['readme', 'L98-L101']]);
    expect(prose?.links.map(({ href, spot }) => [href, article.slice(spot.start, spot.end)])).toEqual([
      ['/techniques/vocabulary-extension/#x', '[extension](/techniques/vocabulary-extension/#x)'],
    ]);
    expect(prose?.text).toContain('Text strong code');
  });

  it('is found at its place, whatever characters stand before it', () => {
    const { findings } = loadAtlas(
      atlasFiles({ 'content/models/trial/en.mdx': '文字😀字 [x](javascript:alert(1)) <Cite ref="readme#L98" />\n' }),
    );
    expect(findings.filter(({ rule }) => rule === 'article-link').map(({ line, column }) => [line, column])).toEqual([[1, 7]]);
  });
});
