/** Sets of Chinese characters, by the ids that the content has for them. */
export type CharacterSets = ReadonlyMap<string, readonly string[]>;

/** Every two-byte code of a codec between two codes, both included, as characters; codes without one are left out. */
function charactersOf(codec: string, from: number, to: number, isTrail: (byte: number) => boolean): string[] {
  const decoder = new TextDecoder(codec);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
    .filter((code) => isTrail(code & 0xff))
    .map((code) => decoder.decode(Uint8Array.of(code >> 8, code & 0xff)))
    .filter((text) => /^\p{Unified_Ideograph}$/u.test(text));
}

const inGb2312 = (byte: number) => byte >= 0xa1 && byte <= 0xfe;
const inBig5 = (byte: number) => (byte >= 0x40 && byte <= 0x7e) || inGb2312(byte);

/** The sets that Node’s own codecs know. */
export const codecSets = (): CharacterSets =>
  new Map([
    ['gb2312-1', charactersOf('gb2312', 0xb0a1, 0xd7f9, inGb2312)],
    ['gb2312-2', charactersOf('gb2312', 0xd8a1, 0xf7fe, inGb2312)],
    ['big5-1', charactersOf('big5', 0xa440, 0xc67e, inBig5)],
  ]);

const LEVELS = { 'gf-1': '一级', 'gf-2': '二级', 'gf-3': '三级' };

/**
 * The three levels of 通用规范汉字表 from `charsets_char.json` of twang2218/vocab-coverage.
 * @param source text of that file
 * @throws Error where a level is not in it
 */
export function listedSets(source: string): CharacterSets {
  const file = JSON.parse(source) as Record<string, { texts?: unknown }>;
  return new Map(
    Object.entries(LEVELS).map(([id, level]) => {
      const texts = file[`《通用规范汉字表》${level}汉字`]?.texts;
      if (!Array.isArray(texts)) throw new Error(`no list of ${level}汉字 in it`);
      return [id, texts.map(String)];
    }),
  );
}
