import { describe, expect, it } from 'vitest';
import { addressesIn, files, packedSize, read } from './site.ts';

const kB = 1000;
const VOCABULARY = 'tokenizers/llama-vocabulary.json';

describe('live cutting', () => {
  it('has LLaMA’s vocabulary in a file of its own, with the terms of the package and of Meta', () => {
    const file = JSON.parse(read(VOCABULARY)) as { pieces: string[]; licence: string; terms: { notice: string } };
    expect(file.pieces).toHaveLength(32_000);
    expect(file.pieces.slice(0, 4)).toEqual(['<unk>', '<s>', '</s>', '<0x00>']);
    expect(file.licence).toContain('MIT');
    expect(file.terms.notice).toContain('LLAMA 2 Community License');
    expect(packedSize(read(VOCABULARY))).toBeLessThanOrEqual(130 * kB);
  });

  it.each(['tokenizers/index.html', 'en/tokenizers/index.html'])('loads neither vocabulary nor worker with the page %s', (page) => {
    const addresses = addressesIn(read(page));
    expect(addresses.filter((address) => /llama-vocabulary|worker/.test(address))).toEqual([]);
    expect(read(page)).toContain(`/${VOCABULARY}`);
  });

  it('names the terms beside the button, before anything is loaded', () => {
    for (const page of ['tokenizers/index.html', 'en/tokenizers/index.html']) {
      const note = /id="live-licence"[^>]*>(.*?)<\/p>/s.exec(read(page))?.[1] ?? '';
      expect(note).toContain('MIT');
      expect(note).toMatch(/github\.com\/facebookresearch\/llama\/blob\/[0-9a-f]{40}\/LICENSE/);
      expect(note).toMatch(/Llama 2 ?(?:社区许可协议|Community License)/);
    }
  });

  it('has a small worker, and no tokenizer file anywhere', () => {
    const workers = files.filter((file) => /_astro\/worker-[\w-]+\.js$/.test(file));
    expect(workers).toHaveLength(1);
    expect(packedSize(read(workers[0]!))).toBeLessThanOrEqual(6 * kB);
    // The one file of this name describes entries of the atlas.
    const others = files.filter((file) => !file.startsWith('api/v1/schema/'));
    expect(others.filter((file) => /\.model$|(?:^|\/)tokenizer\.json$|\.tiktoken$/.test(file))).toEqual([]);
  });
});
